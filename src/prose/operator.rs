//! The answer for somebody who runs a validator: what it takes, and what it leaves.

use super::answers::taxed;
use super::{Mention, Numerals, Phrase, Phrased, UnitWords, say};
use crate::model::{AssumptionId, Assumptions, Evaluation, Unit};

/// What an operator puts in, what is left of a month, and when that repays the money assumed lost.
///
/// “You stake 1,000 TAO bought at 272.72 USD, others delegate 0 TAO to you at a take of 18 %, and your machines cost
/// 1,500 USD a month after 4,000 USD to set up. You keep 4,186 USD a month and break even in 14.0 months, if 80 % of
/// the stake comes back.”
pub fn operator_answer(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    use AssumptionId::*;
    let other = (a.other_cost > 0.0).then(|| say![" and all else ", OtherCost.input(a, n)]);
    say![
        "You stake ",
        OwnStake.input(a, n),
        " bought at ",
        EntryPrice.input(a, n),
        ", others delegate ",
        DelegatedStake.input(a, n),
        " to you at a take of ",
        Take.input(a, n),
        ", and your machines cost ",
        ComputeCost.input(a, n),
        other,
        " after ",
        HardwareCost.input(a, n),
        " to set up. ",
        left(a, evaluation, n)
    ]
}

/// What is left of a month, and what that does to the money at risk.
fn left(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let run_rate = &evaluation.run_rate;
    let (Ok(net), Ok(capital)) = (&run_rate.net_per_month, &run_rate.capital_at_risk) else {
        return "These figures are too large to compute.".into();
    };
    let a_month = |value: f64| Unit::UsdPerMonth.prose(value, n);
    if *net < 0.0 {
        return say!["At today’s rates you lose ", a_month(-net), "."];
    }
    if *net == 0.0 {
        return "At today’s rates nothing is left.".into();
    }
    let zero: Phrase = match &run_rate.payback_months {
        _ if *capital == 0.0 => "have nothing to repay".into(),
        Ok(months) => say!["break even in ", Unit::Months.prose(*months, n)],
        Err(reason) => {
            return say![
                "You keep ",
                a_month(*net),
                taxed(" after ", a, n),
                ". ",
                reason.phrase(n).capitalized(),
                "."
            ];
        }
    };
    let if_it_comes_back = (a.stake_recovered > 0.0).then(|| {
        say![
            ", if ",
            AssumptionId::StakeRecovered.input(a, n),
            " of the stake comes back"
        ]
    });
    say![
        "You keep ",
        a_month(*net),
        taxed(" after ", a, n),
        " and ",
        zero,
        if_it_comes_back,
        "."
    ]
}
