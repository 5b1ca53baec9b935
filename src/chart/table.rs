//! The figures behind a chart: as a table, for a crosshair, as a file for spreadsheets.

use super::Ink;
use crate::model::{Assumption, Kind, Unit};
use crate::prose::{Numerals, UnitWords, exact};

/// Figures with a head. The first cell of a row is its name.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// One for each cell of a row.
    pub head: Vec<Column>,
    /// As many cells each as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its name.
    pub label: String,
    /// What its figures count; empty where they count nothing, or each something else.
    pub unit: &'static str,
    /// Whether they are those of the scenario compared with, which has a name.
    pub is_compared: bool,
    /// In which ink the line is drawn that runs through them.
    pub ink: Option<Ink>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A text.
    Words(String),
    /// The name of a row of the scenario compared with.
    Compared(&'static str),
    /// A choice that was made: its name in files, its words on the page.
    Choice {
        /// As in links.
        name: &'static str,
        /// As in the reader's list.
        words: &'static str,
    },
    /// A value that was put in: it is shown with all its digits.
    Value(f64),
    /// A figure that came out, and what it counts; `None` where there is none.
    Figure(Unit, Option<f64>),
}

impl Column {
    /// A column of words, or of figures that count nothing.
    pub fn bare(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            unit: "",
            is_compared: false,
            ink: None,
        }
    }

    /// A column of figures that count this.
    pub fn of(label: impl Into<String>, unit: Unit) -> Self {
        Self {
            unit: unit.symbol(),
            ..Self::bare(label)
        }
    }

    /// The same of a line drawn in this ink.
    pub(super) fn drawn_in(self, ink: Ink) -> Self {
        Self {
            ink: Some(ink),
            ..self
        }
    }

    /// The same of the scenario compared with.
    pub fn compared(self) -> Self {
        Self {
            is_compared: true,
            ..self
        }
    }

    /// Its name; behind it that of the scenario compared with, where there is room for one.
    pub fn words(&self, compared: Option<&str>) -> String {
        match self.is_compared {
            true => compared_words(&self.label, compared),
            false => self.label.clone(),
        }
    }

    /// Name and unit: `as projected (USD)`.
    fn header(&self, compared: Option<&str>) -> String {
        let words = self.words(compared);
        match self.unit {
            "" => words,
            unit => format!("{words} ({unit})"),
        }
    }
}

fn compared_words(label: &str, compared: Option<&str>) -> String {
    format!("{label}, {}", compared.unwrap_or("compared with"))
}

impl Cell {
    /// A value of an assumption.
    pub fn value(row: &Assumption, value: f64) -> Self {
        let choice = match row.kind {
            Kind::Choice(choices) => choices.get(value as usize),
            Kind::Number | Kind::Whole => None,
        };
        match choice {
            Some((name, words)) => Cell::Choice { name, words },
            None => Cell::Value(row.unit.shown(value)),
        }
    }

    /// What is read in a table, where the column says the unit; nothing where there is no value.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        match self {
            Cell::Words(words) => words.clone(),
            Cell::Choice { words, .. } => (*words).into(),
            Cell::Compared(label) => compared_words(label, None),
            Cell::Value(value) => exact(*value, numerals),
            Cell::Figure(unit, Some(figure)) => unit.number(*figure, numerals),
            Cell::Figure(_, None) => String::new(),
        }
    }

    fn csv(&self, compared: Option<&str>) -> String {
        match self {
            Cell::Words(words) => text(words),
            Cell::Choice { name, .. } => text(name),
            Cell::Compared(label) => text(&compared_words(label, compared)),
            Cell::Value(value) => number(Some(*value)),
            Cell::Figure(unit, figure) => number(figure.map(|it| unit.exported(it))),
        }
    }
}

impl Table {
    /// A row in words: `Month 14: at today’s rates 62 USD; …`. Empty where there is no such row.
    pub fn row_words(&self, row: usize, numerals: &dyn Numerals) -> String {
        let Some((name, cells)) = self.rows.get(row).and_then(|row| row.split_first()) else {
            return String::new();
        };
        let parts: Vec<_> = cells
            .iter()
            .zip(self.head.iter().skip(1))
            .filter_map(|(cell, column)| match cell {
                Cell::Figure(unit, figure) => {
                    let figure = unit.format((*figure)?, numerals);
                    Some(format!("{} {figure}", column.words(None)))
                }
                cell => Some(format!("{} {}", column.words(None), cell.words(numerals))),
            })
            .collect();
        format!("{}: {}", self.row_name(name, numerals), parts.join("; "))
    }

    /// What a row is called by its first cell; a number is called what the first column counts: `Month 14`.
    pub(super) fn row_name(&self, name: &Cell, numerals: &dyn Numerals) -> String {
        let name = name.words(numerals);
        let is_number = name.starts_with(|digit: char| digit.is_ascii_digit());
        let rows_are = self.head.first().filter(|_| is_number);
        let rows_are = rows_are.map_or(String::new(), |column| format!("{} ", column.label));
        rows_are + &name
    }

    /// As comma-separated values (RFC 4180): lines end with CRLF, a cell without a value is empty. `compared` is the name
    /// of the scenario compared with, where there is one.
    ///
    /// Numbers are the shortest decimals that read back, but for the noise of products: with a point, never grouped and
    /// never with an exponent.
    /// A text that a spreadsheet would take for a formula gets an apostrophe before it.
    pub fn csv(&self, compared: Option<&str>) -> String {
        let head = line(
            self.head
                .iter()
                .map(|column| text(&column.header(compared))),
        );
        let cells = |row: &Vec<Cell>| line(row.iter().map(|cell| cell.csv(compared)));
        let rows = self.rows.iter().map(cells);
        [head].into_iter().chain(rows).collect()
    }
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
