//! Break thresholds: how far each of the strongest assumptions is from breaking the answer.

use super::Sought;
use super::knife_edge::breaks_at;
use super::line::{WHILE_MOVING, seek};
use super::{Statement, row, run_rate};
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
    /// Where it ceases to be short enough, or begins to be: there, or, where nothing is at risk, where anything is
    /// earned at all.
    pub payback_breaks_at: Option<f64>,
    /// Whether it is no longer than that here; what is sought then is a cure.
    pub pays_back: bool,
    /// Where a month at today's rates leaves nothing.
    pub net_zero: Sought,
    /// Whether it does not lose here; else what is sought is a cure, too.
    pub earns: bool,
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
    let within = Statement::PaidBackWithin(a.target_payback);
    let payback_at_target = seek(a, row, payback, a.target_payback, WHILE_MOVING);
    Threshold {
        row,
        here: (row.get)(a),
        payback_breaks_at: breaks_at(a, row, within, &payback_at_target),
        payback_at_target,
        pays_back: within.holds(&(payback.of)(a)),
        net_zero: seek(a, row, net, 0.0, WHILE_MOVING),
        earns: (net.of)(a).is_ok_and(|net| net >= 0.0),
    }
}

/// How far a place is from today's value, as a part of that: −0.1 is "10 % less". `None` where today's value is zero.
pub fn room(here: f64, at: f64) -> Option<f64> {
    (here != 0.0).then(|| at / here - 1.0)
}

impl Threshold {
    /// Room left until a threshold, as a part of today's value: −0.1 is "10 % less". `None` where there is no
    /// threshold, or today's value is zero.
    pub fn room(&self, sought: &Sought) -> Option<f64> {
        room(self.here, sought.exactly()?)
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
