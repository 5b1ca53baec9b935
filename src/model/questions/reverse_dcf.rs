//! Reverse DCF: what one would have to believe for a TAO to be worth its market price.

use super::Sought;
use super::line::{WHILE_MOVING, seek};
use crate::model::{Assumption, AssumptionId, Assumptions, MetricId, PriceAnchor};

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
}

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
    Belief {
        row,
        here: (row.get)(a),
        price: a.price,
        sought: seek(&at_market, row, value, a.price, WHILE_MOVING),
    }
}
