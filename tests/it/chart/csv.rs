//! Tables as CSV, read back by a reader that follows RFC 4180 to the letter.

use proptest::prelude::*;
use tao_calculator::chart::{Cell, Column, Table};
use tao_calculator::model::{Unit, without_noise};

use crate::scenarios::cases;

/// The records of a file; fails where RFC 4180 does not allow what stands there.
pub fn read(file: &str) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    let mut rest = file;
    while !rest.is_empty() {
        let mut record = Vec::new();
        loop {
            let (cell, after) = cell(rest);
            record.push(cell);
            match after.strip_prefix(',') {
                Some(after) => rest = after,
                None => {
                    rest = after.strip_prefix("\r\n").expect("a record ends with CRLF");
                    break;
                }
            }
        }
        records.push(record);
    }
    records
}

/// The first cell, and what follows it.
fn cell(text: &str) -> (String, &str) {
    let Some(mut quoted) = text.strip_prefix('"') else {
        let end = text.find([',', '\r']).expect("a cell ends");
        let cell = &text[..end];
        assert!(!cell.contains(['"', '\n']), "{cell:?} has to be quoted");
        return (cell.into(), &text[end..]);
    };
    let mut cell = String::new();
    loop {
        let (part, after) = quoted.split_once('"').expect("a closing quotation mark");
        cell += part;
        match after.strip_prefix('"') {
            Some(after) => quoted = after,
            None => return (cell, after),
        }
        cell.push('"');
    }
}

fn table(rows_are: &str, name: &str, figures: &[Option<f64>]) -> Table {
    let columns = figures
        .iter()
        .map(|_| Column::of("as projected", Unit::Usd));
    let head = [Column::bare(rows_are)]
        .into_iter()
        .chain(columns)
        .collect();
    let rows = vec![row(name, figures)];
    Table { head, rows }
}

fn row(name: &str, figures: &[Option<f64>]) -> Vec<Cell> {
    let cells = figures
        .iter()
        .map(|figure| Cell::Figure(Unit::Usd, *figure));
    [Cell::Words(name.into())]
        .into_iter()
        .chain(cells)
        .collect()
}

#[track_caller]
fn check(table: &Table, expected: &str) {
    assert_eq!(table.csv(None), expected);
}

#[test]
fn units_stand_in_the_header() {
    let columns = [
        ("at today’s rates", Unit::Usd),
        ("validators", Unit::Count),
        ("share", Unit::Fraction),
    ];
    let figures = [Some(-1.5), None, Some(0.25)];
    let cells = columns.iter().zip(figures);
    let cells = cells.map(|((_, unit), figure)| Cell::Figure(*unit, figure));
    let columns = columns
        .iter()
        .map(|(label, unit)| Column::of(*label, *unit));
    let table = Table {
        head: [Column::bare("Month")].into_iter().chain(columns).collect(),
        rows: vec![[Cell::Words("0".into())].into_iter().chain(cells).collect()],
    };
    check(
        &table,
        "Month,at today's rates (USD),validators,share (%)\r\n0,-1.5,,25\r\n",
    );
}

#[test]
fn numbers_are_plain() {
    let figures = [0.1 + 0.2, 1e21, -1e-7, -0.0, f64::NAN, f64::INFINITY].map(Some);
    let columns = ",as projected (USD)".repeat(6);
    check(
        &table("Year", "1", &figures),
        &format!("Year{columns}\r\n1,0.3,1000000000000000000000,-0.0000001,0,,\r\n"),
    );
}

#[test]
fn formulas_are_made_words() {
    for sign in ["=", "+", "-", "@", "\t", "\r", "\n"] {
        let name = format!("{sign}HYPERLINK(1)");
        let cells = read(&table("Month", &name, &[]).csv(None));
        assert_eq!(cells[1][0], format!("'{name}"));
    }
    // A number below zero is none.
    check(&table("Month", "-5", &[]), "Month\r\n-5\r\n");
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn every_cell_is_read_back(
        names in prop::collection::vec("\\PC{0,8}|[=+@\"',;\t\r\n -]{0,6}", 1..5),
        figures in prop::collection::vec(prop::option::of(any::<f64>()), 0..4),
    ) {
        let rows = names.iter().map(|name| row(name, &figures)).collect();
        let table = Table { rows, ..table("Month", "", &figures) };
        let file = table.csv(None);
        prop_assert!(file.ends_with("\r\n"));
        let records = read(&file);
        prop_assert_eq!(records.len(), 1 + names.len());
        for (record, name) in records[1..].iter().zip(&names) {
            let name = name.replace('’', "'");
            prop_assert!(record[0] == name || record[0] == format!("'{name}"), "{:?} of {:?}", record[0], name);
            prop_assert_eq!(record.len(), 1 + figures.len());
            for (cell, figure) in record[1..].iter().zip(&figures) {
                let expected = figure.filter(|figure| figure.is_finite()).map(without_noise);
                prop_assert!(!cell.contains(['e', 'E']));
                prop_assert_eq!(cell.parse::<f64>().ok(), expected, "{}", cell);
            }
        }
    }

    #[test]
    fn no_text_begins_like_a_formula(name in "[=+@\t\r\n-]\\PC{0,6}") {
        let cell = &read(&table("Month", &name, &[]).csv(None))[1][0];
        prop_assert!(cell.parse().is_ok_and(f64::is_finite) || cell.starts_with('\''), "{:?}", cell);
    }
}
