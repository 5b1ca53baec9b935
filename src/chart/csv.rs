//! A table as a file for spreadsheets: RFC 4180, units in the header, numbers as every program reads them.

use super::{Column, Table};

/// The table as comma-separated values: lines end with CRLF, a cell without a value is empty.
///
/// Numbers are the shortest decimals that read back, with a point, never grouped and never with an exponent.
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
pub fn csv(table: &Table) -> String {
    let head = [text(table.rows_are)]
        .into_iter()
        .chain(table.columns.iter().map(header));
    let mut file = line(head);
    for (name, figures) in &table.rows {
        let cells = figures.iter().zip(&table.columns);
        let cells = cells.map(|(figure, column)| number(figure.map(|it| column.unit.shown(it))));
        file += &line([text(name)].into_iter().chain(cells));
    }
    file
}

/// Name and unit of a column: `as projected (USD)`.
fn header(column: &Column) -> String {
    text(&match column.unit.symbol() {
        "" => column.label.into(),
        symbol => format!("{} ({symbol})", column.label),
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
