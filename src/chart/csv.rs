//! A table as a file for spreadsheets: RFC 4180, units in the header, numbers as every program reads them.

use super::Table;
use crate::model::Unit;

/// Figures with a head, of which each cell may be of another kind.
#[derive(Clone, Debug, PartialEq)]
pub struct Records {
    /// Names of the columns, and what their figures count; empty where they count nothing or each something else.
    pub head: Vec<(String, &'static str)>,
    /// As many cells each.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text.
    Words(String),
    /// A value that was put in: it is shown with all its digits.
    Value(f64),
    /// A figure that came out, and what it counts; `None` where there is none.
    Figure(Unit, Option<f64>),
}

impl Records {
    /// As comma-separated values: lines end with CRLF, a cell without a value is empty.
    ///
    /// Numbers are the shortest decimals that read back, with a point, never grouped and never with an exponent.
    /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
    pub fn csv(&self) -> String {
        let head = self.head.iter().map(|(label, unit)| header(label, unit));
        let cell = |cell: &Cell| match cell {
            Cell::Words(words) => text(words),
            Cell::Value(value) => number(Some(*value)),
            Cell::Figure(unit, figure) => number(figure.map(|it| unit.shown(it))),
        };
        let rows = self.rows.iter().map(|row| line(row.iter().map(cell)));
        [line(head)].into_iter().chain(rows).collect()
    }
}

/// The table as comma-separated values, see [`Records::csv`].
pub fn csv(table: &Table) -> String {
    let columns = table.columns.iter();
    let head = columns.map(|column| (column.label.to_string(), column.unit.symbol()));
    let row = |(name, figures): &(String, Vec<Option<f64>>)| {
        let figures = figures.iter().zip(&table.columns);
        let cells = figures.map(|(figure, column)| Cell::Figure(column.unit, *figure));
        [Cell::Words(name.clone())]
            .into_iter()
            .chain(cells)
            .collect()
    };
    let records = Records {
        head: [(table.rows_are.into(), "")]
            .into_iter()
            .chain(head)
            .collect(),
        rows: table.rows.iter().map(row).collect(),
    };
    records.csv()
}

/// Name and unit of a column: `as projected (USD)`.
fn header(label: &str, unit: &str) -> String {
    text(&match unit {
        "" => label.into(),
        unit => format!("{label} ({unit})"),
    })
}

fn line(cells: impl Iterator<Item = String>) -> String {
    cells.collect::<Vec<_>>().join(",") + "\r\n"
}

/// What is no finite number is no value either; adding zero takes the sign of −0.
fn number(figure: Option<f64>) -> String {
    figure
        .filter(|figure| figure.is_finite())
        .map_or(String::new(), |figure| (figure + 0.0).to_string())
}

/// A text as a cell.
fn text(words: &str) -> String {
    // A file without a byte order mark, which not every program takes, some spreadsheets read in an alphabet of
    // their own: of its words only the apostrophe would suffer.
    let mut words = words.replace('’', "'");
    let is_number = words
        .strip_prefix(['+', '-'])
        .is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|digit| digit.is_ascii_digit()));
    if words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !is_number {
        words.insert(0, '\'');
    }
    if words.contains([',', '"', '\r', '\n']) {
        words = format!("\"{}\"", words.replace('"', "\"\""));
    }
    words
}
