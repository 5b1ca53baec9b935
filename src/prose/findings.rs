//! What a chart comes to, as a title without a full stop.

use super::{Numerals, Phrase, against_price, say};
use crate::model::{Evaluation, Unit};

/// When the money comes back: `After 14.0 months at today’s rates, 18.7 as projected`.
pub fn balance_finding(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let months = |value: &f64| Unit::Months.prose(*value, n);
    let today = &evaluation.run_rate.payback_months;
    match (today, &evaluation.projection.payback_months) {
        (Ok(today), Ok(projected)) => say![
            "After ",
            months(today),
            " at today’s rates, ",
            months(projected).of(""),
            " as projected"
        ],
        (Ok(today), Err(_)) => say![
            "After ",
            months(today),
            " at today’s rates, never as projected"
        ],
        (Err(_), Ok(projected)) => {
            say![
                "Never at today’s rates, after ",
                months(projected),
                " as projected"
            ]
        }
        (Err(reason), Err(_)) => reason.phrase(n).capitalized(),
    }
}

/// What a TAO is worth: `199 USD on validators’ cash flows, 27.0 % below its price`.
pub fn value_finding(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let valuation = &evaluation.valuation;
    match (&valuation.value_per_tao, &valuation.upside) {
        (Ok(value), upside) => say![
            Unit::Usd.prose(*value, n),
            " on validators’ cash flows",
            upside
                .as_ref()
                .ok()
                .map(|upside| say![", ", against_price(*upside, n)])
        ],
        (Err(reason), _) => reason.phrase(n).capitalized(),
    }
}
