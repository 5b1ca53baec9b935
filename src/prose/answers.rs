//! The answer in a sentence, and how figures stand to others.

use super::{Mention, Numerals, Phrase, Phrased, Reason, UnitWords, say};
use crate::model::{AssumptionId, Assumptions, DAYS_PER_MONTH, Evaluation, Figure, RunRate, Unit};

/// A figure to three significant digits, or why there is none.
pub fn figure_phrase(figure: &Figure, unit: Unit, n: &dyn Numerals) -> Phrase {
    match figure {
        Ok(value) => unit.prose(*value, n).into(),
        Err(reason) => reason.phrase(n),
    }
}

/// The same behind a colon.
pub fn figure_after_colon(figure: &Figure, unit: Unit, n: &dyn Numerals) -> Phrase {
    match figure {
        Ok(value) => unit.prose(*value, n).into(),
        Err(reason) => reason.after_colon(n),
    }
}

/// What the validator earns today and when that repays the money assumed lost.
///
/// “At 272.72 USD a TAO and 4,100 validators, 1,000 TAO earns 187 USD a day, 138 after costs of 1,500 USD a month, and
/// repays the 58,544 USD assumed lost in 14.0 months, if 80 % of the stake comes back.”
pub fn answer(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let run_rate = &evaluation.run_rate;
    let (Ok(revenue), Ok(net)) = (&run_rate.revenue_per_month, &run_rate.net_per_month) else {
        return "These figures are too large to compute.".into();
    };
    let (revenue, net) = (revenue / DAYS_PER_MONTH, net / DAYS_PER_MONTH);
    let bare = |value: f64| Unit::Usd.prose(value, n).of("");
    let earns = say![
        earning(a, n),
        " earns ",
        Unit::Usd.prose(revenue, n),
        " a day"
    ];
    let costs = costs(a, run_rate, n);
    if net == 0.0 {
        return say![earns, " and, after costs of ", costs, ", nothing."];
    }
    if net < 0.0 {
        return say![
            earns,
            " but, after costs of ",
            costs,
            ", loses ",
            Unit::Usd.prose(-net, n),
            "."
        ];
    }
    say![
        earns,
        ", ",
        bare(net),
        " after costs of ",
        costs,
        taxed(" and ", a, n),
        ", and ",
        repayment(a, evaluation, n),
        "."
    ]
}

/// Who earns: price, validators and stake.
fn earning(a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let validators = if a.validators == 1.0 {
        "validator"
    } else {
        "validators"
    };
    let delegated = (a.delegated_stake > 0.0).then(|| {
        say![
            " with ",
            AssumptionId::DelegatedStake.input(a, n),
            " delegated"
        ]
    });
    say![
        "At ",
        AssumptionId::Price.input(a, n),
        " a TAO and ",
        AssumptionId::Validators.input_of(a, validators, n),
        ", ",
        AssumptionId::OwnStake.input(a, n),
        delegated,
    ]
}

/// Costs of a month, which the reader may change where compute is all there is.
fn costs(a: &Assumptions, run_rate: &RunRate, n: &dyn Numerals) -> Phrase {
    match run_rate.cost_per_month {
        Ok(cost) if cost != a.compute_cost => Unit::UsdPerMonth.prose(cost, n).into(),
        _ => AssumptionId::ComputeCost.input(a, n).into(),
    }
}

/// The tax, where there is one.
pub(super) fn taxed(joined_by: &'static str, a: &Assumptions, n: &dyn Numerals) -> Option<Phrase> {
    (a.tax_rate > 0.0).then(|| say![joined_by, AssumptionId::TaxRate.input(a, n), " tax"])
}

fn repayment(a: &Assumptions, evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let run_rate = &evaluation.run_rate;
    let if_it_comes_back = (a.stake_recovered > 0.0).then(|| {
        say![
            ", if ",
            AssumptionId::StakeRecovered.input(a, n),
            " of the stake comes back",
            (a.price != a.entry_price).then_some(" at the price paid")
        ]
    });
    match (&run_rate.capital_at_risk, &run_rate.payback_months) {
        (Ok(0.0), Ok(_)) => say!["has nothing to repay", if_it_comes_back],
        (Ok(capital), Ok(months)) => say![
            "repays the ",
            Unit::Usd.prose(*capital, n),
            " assumed lost in ",
            Unit::Months.prose(*months, n),
            if_it_comes_back
        ],
        (Err(reason), _) | (_, Err(reason)) => reason.phrase(n),
    }
}

/// How a figure stands to that of another scenario: `2.1 months more than in “The article”`.
pub fn change(
    figure: &Figure,
    before: &Figure,
    unit: Unit,
    scenario: &'static str,
    n: &dyn Numerals,
) -> Phrase {
    let size = |value: f64| unit.prose(value, n);
    let of_other = |words: &str| format!("{words}“{scenario}”");
    match (figure, before) {
        (Ok(now), Ok(before)) if now > before => {
            say![size(now - before), of_other(" more than in ")]
        }
        (Ok(now), Ok(before)) if now < before => {
            say![size(before - now), of_other(" less than in ")]
        }
        (Ok(_), Ok(_)) => of_other("as in ").into(),
        (Err(now), Err(before)) if now == before => of_other("as in ").into(),
        (_, Ok(before)) => say![size(*before), of_other(" in ")],
        (_, Err(_)) => of_other("no answer in ").into(),
    }
}

/// The value against the market price: `27 % below the market’s 272.72 USD`.
pub fn against_market(upside: f64, a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let size = Unit::Fraction.prose(upside.abs(), n);
    let price = AssumptionId::Price.input(a, n);
    match upside {
        upside if upside < -1.0 => {
            say!["far below the market’s ", price, ": costs exceed income"]
        }
        0.0 => say!["equal to the market’s ", price],
        upside if upside < 0.0 => say![size, " below the market’s ", price],
        _ => say![size, " above the market’s ", price],
    }
}

/// The value against the market price, beside which it stands: `27 % below its price`.
pub fn against_price(upside: f64, n: &dyn Numerals) -> Phrase {
    let size = Unit::Fraction.prose(upside.abs(), n);
    match upside {
        upside if upside < -1.0 => "far below its price: costs exceed income".into(),
        0.0 => "equal to its price".into(),
        upside if upside < 0.0 => say![size, " below its price"],
        _ => say![size, " above its price"],
    }
}

/// A breakeven against the one hoped for: `meets your 14-month goal`.
pub fn against_target(months: f64, target: f64, n: &dyn Numerals) -> Phrase {
    let goal = Unit::Months.said(target, n).number;
    let verb = if months <= target { "meets" } else { "misses" };
    say![format!("{verb} your "), format!("{goal}-month goal")]
}

/// From when on quitting costs nothing: `quitting loses nothing after 6.9 months`.
pub fn quitting_phrase(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    match &evaluation.projection.exit_payback_months {
        Ok(months) => say![
            "quitting loses nothing after ",
            Unit::Months.prose(*months, n)
        ],
        Err(reason) => say!["quitting without a loss: ", reason.after_colon(n)],
    }
}
