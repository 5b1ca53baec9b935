//! The finding above everything else, short enough to be repeated.

use super::{Mention, Numerals, Phrase, UnitWords, published_quantity, say};
use crate::claims::CLAIMS;
use crate::model::{AssumptionId, Assumptions, Evaluation, Unit};

/// What becomes of the article's breakeven: “13–15 months? Only if 80 % of the stake comes back.” To be said of the
/// base case as it is.
pub fn article_verdict(a: &Assumptions, n: &dyn Numerals) -> Phrase {
    let published = CLAIMS.iter().filter(|claim| claim.is_main);
    let published = published
        .flat_map(|claim| claim.published)
        .find(|stat| stat.unit == Unit::Months);
    say![
        published.map(|stat| say![published_quantity(stat, n), "? "]),
        "Only if ",
        AssumptionId::StakeRecovered.input(a, n),
        " of the stake comes back."
    ]
}

/// When a validator breaks even, by both of the ways to count: a line for each thing that may become of it.
pub fn verdict(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let run_rate = &evaluation.run_rate;
    let (Ok(net), Ok(capital)) = (&run_rate.net_per_month, &run_rate.capital_at_risk) else {
        return "These figures are too large to compute.".into();
    };
    let months = |value: &f64| Unit::Months.prose(*value, n);
    let projected = &evaluation.projection.payback_months;
    if *net < 0.0 {
        let loss = Unit::Usd.prose(-net, n);
        return match projected {
            Ok(projected) => say![
                "It loses ",
                loss,
                " a month at first, and breaks even in ",
                months(projected),
                "."
            ],
            Err(_) => say!["It loses ", loss, " a month, and never breaks even."],
        };
    }
    if *capital == 0.0 {
        return "Nothing is at risk: there is nothing to repay.".into();
    }
    match (&run_rate.payback_months, projected) {
        (Ok(today), Ok(projected)) => match (months(today), months(projected)) {
            (today, projected) if today == projected => {
                say!["It breaks even in ", today, "."]
            }
            (today, projected) => say![
                "In ",
                today,
                " at today’s rates, ",
                projected.of(""),
                " as projected."
            ],
        },
        (Ok(today), Err(_)) => say![
            "In ",
            months(today),
            " at today’s rates, never as projected."
        ],
        (Err(_), Ok(projected)) => {
            say![
                "Never at today’s rates, in ",
                months(projected),
                " as projected."
            ]
        }
        (Err(_), Err(_)) => "It never breaks even.".into(),
    }
}
