//! All paths of a simulation, as a table: for a file, so that others can count for themselves.

use super::{Cell, Column, Table};
use crate::model::Unit;
use crate::model::questions::simulation::{Outcome, Sample};

/// A column: its name, its unit and where it is read; nothing is never, or no answer.
type Row = (&'static str, Unit, fn(&Outcome) -> Option<f64>);

/// THE table of columns.
const COLUMNS: &[Row] = &[
    ("income repays after", Unit::Months, |one| one.payback),
    (
        "first month in which quitting loses nothing",
        Unit::Months,
        |one| one.exit_payback,
    ),
    ("value of a TAO", Unit::UsdPerTao, |one| {
        one.value.clone().ok()
    }),
    ("net present value of running", Unit::Usd, |one| {
        Some(one.worth.run)
    }),
    ("net present value of delegating", Unit::Usd, |one| {
        Some(one.worth.delegate)
    }),
    ("net present value of holding", Unit::Usd, |one| {
        Some(one.worth.hold)
    }),
    (
        "price ÷ projected price, geometric mean",
        Unit::Times,
        |one| Some(one.price),
    ),
    (
        "validators ÷ projected validators, month 120",
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
    let row = |(nth, (scrambling, outcome)): (usize, (usize, &Outcome))| {
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
    let named = ["seed", "subsample", "future"].map(Column::bare);
    let columns = COLUMNS.iter();
    let columns = columns.map(|(label, unit, _)| Column::of(*label, *unit));
    Table {
        head: named.into_iter().chain(columns).collect(),
        rows: sample.scrambled().enumerate().map(row).collect(),
    }
}
