//! What can be seen in a chart, in a sentence or two.

use super::{Calendar, Mention, Numerals, Phrase, Reason, Term, UnitWords, say};
use crate::model::{AssumptionId, Assumptions, CashFlows, Evaluation, Figure, Unit};

/// When each of the three balances reaches zero. `month` says which month that is, counted from the day of the figures.
pub fn balance_summary(evaluation: &Evaluation, month: Calendar, n: &dyn Numerals) -> Phrase {
    let when = |figure: &Figure| match figure {
        Ok(months) => say![
            "after ",
            Unit::Months.prose(*months, n),
            month(*months).map(|month| format!(" ({month})"))
        ],
        Err(reason) => reason.after_colon(n),
    };
    say![
        "When the balance reaches zero: ",
        Term::RunRate.said("at today’s rates"),
        ", ",
        when(&evaluation.run_rate.payback_months),
        "; as projected, ",
        when(&evaluation.projection.payback_months),
        "; if you quit and sell the stake that comes back, ",
        when(&evaluation.projection.exit_payback_months),
        "."
    ]
}

/// What running, delegating and holding are worth at the end of the operating time.
pub fn worth_summary(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let alternatives = &evaluation.alternatives;
    let (Ok(run), Ok(delegate), Ok(hold)) = (
        &evaluation.projection.npv,
        &alternatives.delegate_npv,
        &alternatives.hold_npv,
    ) else {
        return "These figures are too large to compute.".into();
    };
    let usd = |value: &f64| Unit::Usd.prose(*value, n);
    say![
        "If you stop after ",
        AssumptionId::OperatingMonths.input(a, n),
        ", the ",
        Term::Npv.said("net present value"),
        " is ",
        usd(run),
        " for running a validator, ",
        usd(delegate),
        " for delegating the same TAO, and ",
        usd(hold),
        " for holding it. ",
        (a.stake_recovered < 100.0).then(|| say![
            "Those who run or delegate get ",
            AssumptionId::StakeRecovered.input(a, n),
            " of the stake back; those who hold keep all of it."
        ])
    ]
}

/// How much of the value the horizon makes, and how much comes after it.
pub fn value_summary(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let valuation = &evaluation.valuation;
    let usd = |value: f64| Unit::UsdPerTao.prose(value, n);
    let adds = |value: f64| match value < 0.0 {
        true => say!["cost ", usd(-value)],
        false => say!["add ", usd(value)],
    };
    match (
        &valuation.forecast_per_tao,
        &valuation.terminal_per_tao,
        &valuation.value_per_tao,
    ) {
        (Ok(forecast), Ok(terminal), Ok(value)) => say![
            Term::DiscountRate.said("Discounted"),
            " at ",
            AssumptionId::DiscountRate.input(a, n),
            ", with price growth of ",
            AssumptionId::PriceGrowth.input(a, n),
            ", the first ",
            AssumptionId::HorizonYears.input(a, n),
            " ",
            adds(*forecast),
            " per TAO, and all later years ",
            adds(*terminal),
            ": together ",
            usd(*value),
            match a.cash_flows {
                CashFlows::All =>
                    ". It is what validators and their stakers earn after costs and before tax",
                CashFlows::Fees => {
                    ". It is what validators and their stakers would earn from usage fees alone, after costs and before tax"
                }
            },
            ", not what a holder receives."
        ],
        (Err(reason), ..) | (_, Err(reason), _) | (.., Err(reason)) => {
            say!["There is no value to draw: ", reason.after_colon(n), "."]
        }
    }
}
