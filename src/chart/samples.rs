//! All paths of a simulation, as a table: for a file, so that others can count for themselves.

use super::{Cell, Column, Table};
use crate::model::Unit;
use crate::model::questions::simulation::{N_SCRAMBLINGS, Outcome, Sample};

/// A column: its name, its unit and where it is read; nothing is never, or no answer.
type Row = (&'static str, Unit, fn(&Outcome) -> Option<f64>);

/// THE table of columns.
const COLUMNS: &[Row] = &[
    ("income repays after", Unit::Months, |one| one.payback),
    ("quitting loses nothing after", Unit::Months, |one| {
        one.exit_payback
    }),
    ("value of a TAO", Unit::UsdPerTao, |one| {
        one.value.clone().ok()
    }),
    ("worth of running", Unit::Usd, |one| Some(one.worth.run)),
    ("worth of delegating", Unit::Usd, |one| {
        Some(one.worth.delegate)
    }),
    ("worth of holding", Unit::Usd, |one| Some(one.worth.hold)),
    (
        "price over the projection’s, on average",
        Unit::Times,
        |one| Some(one.price),
    ),
    (
        "validators over the projection’s, in the end",
        Unit::Times,
        |one| Some(one.validators),
    ),
    ("compute gets cheaper by", Unit::PercentPerYear, |one| {
        Some(one.compute_deflation)
    }),
];

/// A row for each path, with the number of its scrambling and of itself.
pub fn samples(sample: &Sample) -> Table {
    let seed = Cell::Value(sample.assumptions().seed);
    let block = sample.block();
    let row = |(nth, outcome): (usize, &Outcome)| {
        let scrambling = nth / block % N_SCRAMBLINGS;
        let numbers = [scrambling + 1, nth + 1].map(|number| Cell::Words(number.to_string()));
        let cells = COLUMNS
            .iter()
            .map(|(_, unit, of)| Cell::Figure(*unit, of(outcome)));
        [seed.clone()]
            .into_iter()
            .chain(numbers)
            .chain(cells)
            .collect()
    };
    let named = ["seed", "scrambling", "future"].map(Column::bare);
    let columns = COLUMNS.iter();
    let columns = columns.map(|(label, unit, _)| Column::of(*label, *unit));
    Table {
        head: named.into_iter().chain(columns).collect(),
        rows: sample.outcomes().enumerate().map(row).collect(),
    }
}
