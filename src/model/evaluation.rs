//! All figures of one set of assumptions.

use super::Assumptions;
use super::alternatives::{Alternatives, alternatives};
use super::breakeven::{Balance, balances};
use super::context::{Context, context};
use super::projection::{Projection, projection};
use super::validator::{Flow, RunRate, discount_factor, flows, run_rate, today};
use super::valuation::{Valuation, valuation, value_by_year};
use super::worth::{Worth, worths};

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
    /// What the same TAO is worth run, delegated or held, from month 0 on.
    pub worths: Vec<Worth>,
    /// USD/TAO that each year of the horizon adds to the value; empty where there is none.
    pub value_by_year: Vec<f64>,
}

/// Computes every figure.
///
/// ```
/// use tao_model::{Assumptions, evaluate};
/// let payback = evaluate(&Assumptions::default()).run_rate.payback_months.unwrap();
/// assert_eq!(format!("{payback:.3}"), "13.985");
/// ```
pub fn evaluate(a: &Assumptions) -> Evaluation {
    let flows = flows(a);
    let balances = balances(a, &flows, today(a).net, discount_factor(a));
    let worths = worths(a, &flows);
    let at_end = &worths[a.operating_months as usize];
    let valuation = valuation(a);
    Evaluation {
        run_rate: run_rate(a),
        projection: projection(a, &flows, &balances, at_end),
        alternatives: alternatives(a, at_end),
        context: context(a),
        value_by_year: value_by_year(a, &valuation),
        valuation,
        flows,
        balances,
        worths,
    }
}
