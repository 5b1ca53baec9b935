//! What a chart comes to, as a title without a full stop.

use super::{Noun, Numerals, Phrase, Phrased, UnitWords, against_price, say};
use crate::model::{Assumption, Evaluation, Measure, Unit};

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

/// How that comes about: `4,186 USD a month repays 58,544 USD in 14.0 months`.
pub fn payback_finding(evaluation: &Evaluation, n: &dyn Numerals) -> Phrase {
    let run_rate = &evaluation.run_rate;
    let months = match &run_rate.payback_months {
        Ok(months) => Unit::Months.prose(*months, n),
        Err(reason) => return reason.phrase(n).capitalized(),
    };
    match (&run_rate.net_per_month, &run_rate.capital_at_risk) {
        (Ok(net), Ok(capital)) if *capital > 0.0 => say![
            Unit::Usd.prose(*net, n),
            " a month repays ",
            Unit::Usd.prose(*capital, n),
            " in ",
            months
        ],
        _ => "At once: nothing is at risk".into(),
    }
}

/// What moves an answer most: `The TAO price matters most, then the number of validators`.
pub fn levers_finding(metric: &Measure, most: [Option<&Assumption>; 2]) -> Phrase {
    match most {
        [Some(first), then] => say![
            "The ",
            first.noun().into_owned(),
            " matters most",
            then.map(|then| say![", then the ", then.noun().into_owned()])
        ],
        [None, _] => say!["Nothing here moves the ", metric.noun().into_owned()],
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
