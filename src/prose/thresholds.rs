//! What to watch: what breaks where, and what is known of a lever's way.

use super::{Numerals, Phrase, Reason, UnitWords, say};
use crate::model::questions::{Outlook, WINDOW, Watched};
use crate::model::{Assumptions, Unit};

/// The answer that a lever breaks.
pub fn what_breaks(watched: &Watched, n: &dyn Numerals) -> Phrase {
    match watched.metric.unit {
        Unit::UsdPerTao => "the value equals the market price".into(),
        Unit::Months => say![
            "the breakeven passes ",
            Unit::Months.said(watched.target, n)
        ],
        _ => "the net present value is zero".into(),
    }
}

/// What is known of a lever's way, in a sentence or two; nothing where nothing is. `halving` is the sentence about the
/// next one.
pub fn outlook_phrase(
    a: &Assumptions,
    watched: &Watched,
    halving: Phrase,
    n: &dyn Numerals,
) -> Phrase {
    let cost = |cost: f64| Unit::UsdPerMonth.prose(cost, n);
    match &watched.outlook {
        Outlook::Open => Phrase::default(),
        Outlook::Halving { days: Err(_), .. } => halving,
        Outlook::Halving {
            daily_emission,
            payback,
            ..
        } => say![
            halving,
            " At half of today’s emission, ",
            Unit::TaoPerDay.prose(*daily_emission, n),
            ", the breakeven at today’s rates ",
            match payback {
                Ok(months) => say!["would be ", Unit::Months.prose(*months, n)],
                Err(reason) => say!["would be ", reason.after_colon(n)],
            },
            "."
        ],
        Outlook::Compute {
            bearable,
            later,
            months,
        } => {
            let rate = Unit::PercentPerYear.prose(a.compute_deflation.abs(), n);
            let way = if a.compute_deflation < 0.0 {
                " dearer"
            } else {
                " cheaper"
            };
            let costs = say![
                "Getting ",
                rate,
                way,
                ", compute will cost ",
                cost(later[0]),
                " in ",
                Unit::Months.prose(WINDOW[0], n),
                " and ",
                cost(later[1]),
                " in ",
                Unit::Months.prose(WINDOW[1], n)
            ];
            let comes = match months {
                Some(0.0) => "it is already below that limit".into(),
                Some(months) => say!["it falls to that limit in ", Unit::Months.prose(*months, n)],
                None => "it never falls to that limit".into(),
            };
            match (bearable.exactly(), months) {
                (Some(bearable), _) => say![
                    "At compute costs of ",
                    cost(bearable),
                    " a validator’s net income is zero. ",
                    costs,
                    "; ",
                    comes,
                    "."
                ],
                (None, Some(_)) => say![
                    "Even at the largest cost allowed, ",
                    cost(*watched.row.bounds.end()),
                    ", a validator has an income after costs. ",
                    costs,
                    "."
                ],
                (None, None) => say![
                    "Even where compute costs nothing, a validator loses money. ",
                    costs,
                    "."
                ],
            }
        }
        Outlook::Dangers => say![
            "Regulation, faults in smart contracts and competing protocols have no slider of their own: the chance of failure \
             stands for them, at ",
            watched.row.unit.prose(watched.here, n),
            "."
        ],
    }
}
