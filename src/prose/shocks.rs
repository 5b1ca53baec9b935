//! What if: shocks, and why one cannot be.

use super::{Numerals, Phrase, say};
use crate::model::Unit;
use crate::model::questions::{DELEGATED, OutOfBounds, Shock};

/// What happens, as a reader would say it: “The price halves after I stake”.
pub fn shock_phrase(shock: Shock, n: &dyn Numerals) -> Phrase {
    match shock {
        Shock::PriceHalves => "The price halves after I stake".into(),
        Shock::EmissionHalves => "Emission halves".into(),
        Shock::ValidatorsDouble => "Validators double".into(),
        Shock::ComputeDoubles => "Compute costs double".into(),
        Shock::DelegatorsFound => say![
            "I find delegators for ",
            Unit::Tao.said(DELEGATED, n).to_string()
        ],
    }
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
