//! Reverse DCF: what one would have to believe for a TAO to be worth its market price.

use super::Sought;
use super::line::{WHILE_MOVING, seek};
use crate::{Assumption, AssumptionId, Assumptions, MetricId, PriceAnchor};

/// The assumptions it is solved for, in that order.
pub const REVERSE_DCF: [AssumptionId; 6] = [
    AssumptionId::PriceGrowth,
    AssumptionId::DiscountRate,
    AssumptionId::FailureRate,
    AssumptionId::TerminalGrowth,
    AssumptionId::Adoption,
    AssumptionId::RevenuePerSubnet,
];

/// What one assumption would have to be, all else equal.
#[derive(Clone, Debug, PartialEq)]
pub struct Belief {
    /// The assumption.
    pub row: &'static Assumption,
    /// Its value now.
    pub here: f64,
    /// The market price that the value is wanted to equal.
    pub price: f64,
    /// Where it does, with rewards valued at the market price.
    pub sought: Sought,
    /// Whether it does so only where discounting hardly outruns terminal growth, and the value grows without limit.
    pub is_at_infinity: bool,
}

/// Points between discounting and terminal growth below which a value is at the edge of an infinite one.
const EDGE: f64 = 0.5;

/// What each of the six would have to be.
pub fn reverse_dcf(a: &Assumptions) -> Vec<Belief> {
    REVERSE_DCF.iter().map(|id| belief(a, id.row())).collect()
}

/// What one assumption would have to be for value and market price to agree.
pub fn belief(a: &Assumptions, row: &'static Assumption) -> Belief {
    let at_market = Assumptions {
        price_anchor: PriceAnchor::Market,
        ..*a
    };
    let value = MetricId::ValuePerTao.row();
    let sought = seek(&at_market, row, value, a.price, WHILE_MOVING);
    let found = sought.exactly().map(|at| a.with(row.id, at));
    Belief {
        row,
        here: (row.get)(a),
        price: a.price,
        sought,
        is_at_infinity: found.is_some_and(|a| outpacing(&a) < EDGE),
    }
}

/// Points by which discounting, failure included, outruns terminal growth.
fn outpacing(a: &Assumptions) -> f64 {
    let r = (1.0 + a.discount_rate / 100.0) / (1.0 - a.failure_rate / 100.0) - 1.0;
    100.0 * r - a.terminal_growth
}
