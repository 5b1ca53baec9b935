//! All that a chart says at one place, for a card beside it.

use super::{Cell, Drawing, Key, Table};
use crate::prose::Numerals;

/// What stands in a row of the table, a line for each line of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// Where: `Month 14`.
    pub place: String,
    /// What its figures count, where all count the same.
    pub unit: &'static str,
    /// The lines, in their order.
    pub entries: Vec<Entry>,
}

/// What one line says there.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What the line looks like, where one is drawn.
    pub sign: Option<Drawing>,
    /// What it is called.
    pub label: String,
    /// Its figure.
    pub figure: String,
    /// The same in the scenario compared with.
    pub before: Option<String>,
}

impl Table {
    /// A row for a card; `None` where there is no such row.
    pub fn readout(&self, row: usize, numerals: &dyn Numerals) -> Option<Readout> {
        let (name, cells) = self.rows.get(row)?.split_first()?;
        let columns = self.head.get(1..)?;
        let mut entries: Vec<Entry> = Vec::new();
        for (cell, column) in cells.iter().zip(columns) {
            if matches!(cell, Cell::Figure(_, None)) {
                continue;
            }
            let figure = cell.words(numerals);
            let now = entries
                .iter_mut()
                .find(|entry| entry.label == column.label)
                .filter(|_| column.is_compared);
            match now {
                Some(now) => now.before = Some(figure),
                None => entries.push(Entry {
                    sign: column.ink.map(|ink| Key::line(ink, "").sign),
                    label: column.words(None),
                    figure,
                    before: None,
                }),
            }
        }
        let unit = columns.first().map_or("", |column| column.unit);
        Some(Readout {
            place: self.row_name(name, numerals),
            unit: match columns.iter().all(|column| column.unit == unit) {
                true => unit,
                false => "",
            },
            entries,
        })
    }
}
