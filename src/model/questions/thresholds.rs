//! Break thresholds: how far each of the strongest assumptions is from breaking the answer.

use super::Sought;
use super::Statement;
use super::knife_edge::breaks_at;
use super::line::{WHILE_MOVING, seek};
use crate::{Assumption, AssumptionId, Assumptions, MetricId};

/// The assumptions whose thresholds are shown, in that order.
pub const THRESHOLDS: [AssumptionId; 6] = [
    AssumptionId::Price,
    AssumptionId::Validators,
    AssumptionId::DailyEmission,
    AssumptionId::ComputeCost,
    AssumptionId::OwnStake,
    AssumptionId::StakeRecovered,
];

/// Where today's breakeven breaks along one assumption, all else equal.
#[derive(Clone, Debug, PartialEq)]
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
    THRESHOLDS.iter().map(|id| threshold(a, id.row())).collect()
}

/// The thresholds along one assumption.
pub fn threshold(a: &Assumptions, row: &'static Assumption) -> Threshold {
    let (payback, net) = (MetricId::Payback.row(), MetricId::NetPerMonth.row());
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
}
