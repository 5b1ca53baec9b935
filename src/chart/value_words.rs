//! Values of assumptions in words.

use super::Cell;
use crate::model::{Assumption, Kind, Numerals};

/// A value as it was typed, with its unit; of a choice its name.
pub fn value_words(row: &Assumption, value: f64, numerals: &dyn Numerals) -> String {
    choice(row, value).unwrap_or_else(|| row.unit.typed(value, numerals))
}

/// The same for a table, where the column says the unit.
pub fn value_cell(row: &Assumption, value: f64) -> Cell {
    let choice = choice(row, value).map(Cell::Words);
    choice.unwrap_or_else(|| Cell::Value(row.unit.shown(value)))
}

fn choice(row: &Assumption, value: f64) -> Option<String> {
    match row.kind {
        Kind::Choice(choices) => choices.get(value as usize).map(|choice| choice.0.into()),
        Kind::Number | Kind::Whole => None,
    }
}
