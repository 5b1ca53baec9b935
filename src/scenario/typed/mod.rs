//! Numbers as people type them: `1,5`, `1.5k`, `2m`, `41%`, `1 234.50 USD`, `2 years`.

mod number;
mod unit;

use super::words::{range, shortened};
use crate::model::{Assumption, Kind, Unit};
use crate::prose::{Numerals, UnitWords, ValueWords};
use number::typed;

/// Why what was typed is not a value of an assumption.
#[derive(Clone, Debug, PartialEq)]
pub enum TypedError {
    /// It is not a number.
    NoNumber,
    /// It is in a unit that does not convert to this one.
    OtherUnit(Unit),
    /// It is below the least or above the most, which is `nearest`.
    OutOfBounds {
        /// What was understood.
        given: f64,
        /// The bound next to it.
        nearest: f64,
    },
    /// It has a fraction where a whole number is asked.
    NotWhole {
        /// What was understood.
        given: f64,
        /// The whole number next to it, inside the bounds.
        nearest: f64,
    },
}

impl TypedError {
    /// A value that could be meant instead.
    pub fn nearest(&self) -> Option<f64> {
        match *self {
            TypedError::NoNumber | TypedError::OtherUnit(_) => None,
            TypedError::OutOfBounds { nearest, .. } | TypedError::NotWhole { nearest, .. } => {
                Some(nearest)
            }
        }
    }

    /// What is wrong, naming the field, what was written and what is allowed.
    pub fn words(&self, row: &Assumption, written: &str, numerals: &dyn Numerals) -> String {
        let (label, written) = (row.label, shortened(written.trim()));
        let end = |value: &f64| row.value(*value, numerals);
        match *self {
            TypedError::NoNumber if written.is_empty() => {
                format!("{label} needs a number {}.", range(row, numerals))
            }
            TypedError::NoNumber => {
                let range = range(row, numerals);
                format!("{label} needs a number {range}; “{written}” is not a number.")
            }
            TypedError::OtherUnit(_) => format!("{label}: {}", self.plainly(&written)),
            TypedError::OutOfBounds { given, nearest } if given < nearest => {
                let least = end(row.bounds.start());
                format!("{label}: “{written}” is too low; the least is {least}.")
            }
            TypedError::OutOfBounds { .. } => {
                let most = end(row.bounds.end());
                format!("{label}: “{written}” is too high; the most is {most}.")
            }
            TypedError::NotWhole { .. } => format!("{label}: “{written}” is not a whole number."),
        }
    }

    /// What is wrong with a figure that has no bounds: it is no number, or in another unit.
    pub fn plainly(&self, written: &str) -> String {
        let written = shortened(written.trim());
        match self {
            TypedError::OtherUnit(unit) if unit.symbol().is_empty() => {
                format!("“{written}” has a unit; this is a bare number.")
            }
            TypedError::OtherUnit(unit) => {
                format!(
                    "“{written}” is in another unit; this is in {}.",
                    unit.symbol()
                )
            }
            _ => format!("“{written}” is not a number."),
        }
    }
}

/// The value that `text` means for an assumption, on its display grid. `decimal` is the reader's decimal
/// separator, `group` what stands between thousands.
pub fn read_typed(
    row: &Assumption,
    text: &str,
    decimal: char,
    group: Option<char>,
) -> Result<f64, TypedError> {
    let given = read_number(row.unit, text, decimal, group)?;
    let (least, most) = (*row.bounds.start(), *row.bounds.end());
    if !row.bounds.contains(&given) {
        return Err(TypedError::OutOfBounds {
            given,
            nearest: given.clamp(least, most),
        });
    }
    let value = row.rounded(given).clamp(least, most);
    if row.kind == Kind::Whole && given.fract() != 0.0 {
        return Err(TypedError::NotWhole {
            given,
            nearest: value,
        });
    }
    Ok(value)
}

/// The figure that `text` means in a metric's unit, with the reader's separators; parts of one are written in per
/// cent, as they are shown.
pub fn read_figure(
    unit: Unit,
    text: &str,
    decimal: char,
    group: Option<char>,
) -> Result<f64, TypedError> {
    let shown = read_number(unit, text, decimal, group)?;
    Ok(shown / unit.shown(1.0))
}

/// The number in this unit, converted where it was written in another one.
fn read_number(
    unit: Unit,
    text: &str,
    decimal: char,
    group: Option<char>,
) -> Result<f64, TypedError> {
    let typed = typed(text, decimal, group).ok_or(TypedError::NoNumber)?;
    match typed.unit {
        None => Ok(typed.number),
        Some(spelled) => spelled
            .convert(typed.number, unit)
            .ok_or(TypedError::OtherUnit(unit)),
    }
}
