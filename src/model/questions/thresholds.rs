//! Break thresholds: how far each of the strongest assumptions is from breaking the answer.

use super::Sought;
use super::line::{WHILE_MOVING, seek};
use super::{row, run_rate};
use crate::model::{Assumption, Assumptions, Numerals};

/// The assumptions whose thresholds are shown, in that order.
pub const THRESHOLDS: [&str; 6] = [
    "price",
    "validators",
    "daily_emission",
    "compute_cost",
    "own_stake",
    "stake_recovered",
];

/// Where today's breakeven breaks along one assumption, all else equal.
#[derive(Clone, Debug)]
pub struct Threshold {
    /// The assumption.
    pub row: &'static Assumption,
    /// Its value now.
    pub here: f64,
    /// Where the run-rate payback is the one wanted.
    pub payback_at_target: Sought,
    /// Where a month at today's rates leaves nothing.
    pub net_zero: Sought,
}

/// The thresholds of the six, nearest to today and within the bounds.
pub fn thresholds(a: &Assumptions) -> Vec<Threshold> {
    THRESHOLDS
        .iter()
        .map(|key| threshold(a, row(key)))
        .collect()
}

/// The thresholds along one assumption.
pub fn threshold(a: &Assumptions, row: &'static Assumption) -> Threshold {
    let (payback, net) = (run_rate("payback_months"), run_rate("net_per_month"));
    Threshold {
        row,
        here: (row.get)(a),
        payback_at_target: seek(a, row, payback, a.target_payback, WHILE_MOVING),
        net_zero: seek(a, row, net, 0.0, WHILE_MOVING),
    }
}

impl Threshold {
    /// Room left until a threshold, as a part of today's value: −0.1 is "10 % less". `None` where there is no
    /// threshold, or today's value is zero.
    pub fn room(&self, sought: &Sought) -> Option<f64> {
        sought
            .exactly()
            .filter(|_| self.here != 0.0)
            .map(|at| at / self.here - 1.0)
    }

    /// Why there is no payback threshold, or where it is.
    pub fn payback_words(&self, a: &Assumptions, numerals: &dyn Numerals) -> String {
        let payback = run_rate("payback_months");
        self.payback_at_target
            .words(self.row, payback, a.target_payback, numerals)
    }

    /// Why net income is zero nowhere, or where it is.
    pub fn net_words(&self, numerals: &dyn Numerals) -> String {
        self.net_zero
            .words(self.row, run_rate("net_per_month"), 0.0, numerals)
    }
}
