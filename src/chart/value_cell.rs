//! Values of assumptions in tables.

use super::Cell;
use crate::model::{Assumption, Kind};

/// A value in a table, where the column says the unit; of a choice its name.
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
