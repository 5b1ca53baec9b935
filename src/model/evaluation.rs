//! All figures of one set of assumptions.

use super::Assumptions;
use super::alternatives::{Alternatives, alternatives};
use super::breakeven::{Balance, balances};
use super::context::{Context, context};
use super::projection::{Projection, projection};
use super::validator::{Flow, RunRate, discount_factor, flows, run_rate, today};
use super::valuation::{Valuation, valuation};

/// Everything the model says about a set of assumptions.
#[derive(Clone, Debug, PartialEq)]
pub struct Evaluation {
    /// A month's worth at today's rates.
    pub run_rate: RunRate,
    /// The validator over time.
    pub projection: Projection,
    /// The same TAO held or delegated.
    pub alternatives: Alternatives,
    /// The value of a TAO.
    pub valuation: Valuation,
    /// Today's market and network.
    pub context: Context,
    /// The validator's months 1 to [`super::LONGEST`].
    pub flows: Vec<Flow>,
    /// What it has earned against what does not come back, from month 0 on.
    pub balances: Vec<Balance>,
}

/// Computes every figure.
///
/// ```
/// use tao_calculator::model::{Assumptions, evaluate};
/// let payback = evaluate(&Assumptions::default()).run_rate.payback_months.unwrap();
/// assert_eq!(format!("{payback:.3}"), "13.985");
/// ```
pub fn evaluate(a: &Assumptions) -> Evaluation {
    let flows = flows(a);
    let balances = balances(a, &flows, today(a).net, discount_factor(a));
    Evaluation {
        run_rate: run_rate(a),
        projection: projection(a, &flows, &balances),
        alternatives: alternatives(a, &flows),
        valuation: valuation(a),
        context: context(a),
        flows,
        balances,
    }
}
