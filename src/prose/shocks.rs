//! What if: shocks, and why one cannot be.

use super::reasons::answer_without_reason;
use super::{Mention, Numerals, Phrase, Reason, UnitWords, say};
use crate::model::questions::{DELEGATED, OutOfBounds, Shock};
use crate::model::{Figure, Unit};

/// What happens, as a reader would say it: “The price halves after I stake”.
pub fn shock_phrase(shock: Shock, n: &dyn Numerals) -> Phrase {
    match shock {
        Shock::PriceHalves => "The price halves after I stake".into(),
        Shock::EmissionHalves => "Emission halves".into(),
        Shock::ValidatorsDouble => "Validators double".into(),
        Shock::ComputeDoubles => "Compute costs double".into(),
        Shock::DelegatorsFound => say![
            "Others delegate ",
            Unit::Tao.said(DELEGATED, n).to_string(),
            " to me"
        ],
    }
}

/// When the money is repaid after a shock, beside when it was `before`: what is said large, and what small below it.
/// “43.6”, “months, not 14.0”; “Never”, “it loses 312 USD a month”.
pub fn payback_after(payback: &Figure, before: &Figure, n: &dyn Numerals) -> (Phrase, Phrase) {
    let months = |value: f64| Unit::Months.prose(value, n);
    let now = match payback {
        Ok(value) => months(*value),
        Err(reason) => {
            let none = answer_without_reason(reason).unwrap_or("no answer");
            return (Phrase::from(none).capitalized(), reason.because(n));
        }
    };
    let against = match before.as_ref().map(|before| months(*before)) {
        Ok(before) if before == now => ", as before".into(),
        Ok(before) => say![", not ", before.of("")],
        Err(_) => " instead of never".into(),
    };
    (now.clone().of("").into(), say![now.unit, against])
}

/// Why a shock cannot be, as a sentence: “TAO price would be 0.75 USD; the calculator goes from 1 USD to 10,000 USD.”
pub fn out_of_bounds_phrase(beyond: OutOfBounds, n: &dyn Numerals) -> Phrase {
    let row = beyond.id.row();
    let said = |value: f64| row.unit.said(value, n);
    say![
        beyond.id.name(),
        " would be ",
        row.unit.prose(beyond.value, n),
        "; the calculator goes from ",
        said(*row.bounds.start()),
        " to ",
        said(*row.bounds.end())
    ]
    .sentence()
}
