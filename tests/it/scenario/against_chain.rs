//! The model against what was read on the chain, by hand from the readings themselves.

use tao_calculator::model::Unit;
use tao_calculator::scenario::{Compared, Comparison, REFERENCES, against_chain, date_words};

use crate::close::check_printed;

fn row(key: &str) -> Comparison {
    let mut rows = against_chain().into_iter();
    rows.find(|row| row.key == key).expect(key)
}

fn number(compared: Compared) -> f64 {
    match compared {
        Compared::Number(value, Unit::FractionPerYear) => 100.0 * value,
        Compared::Number(value, _) => value,
        Compared::Day(day) => panic!("{day} is no number"),
    }
}

#[test]
#[rustfmt::skip] // one case a line
fn predictions_and_readings_are_those_worked_out_by_hand() {
    for (key, predicted, read, difference) in [
        ("issued", "11,220,017", "11,219,409", "608"), // 11,158,337 + 3,600 · 17.1333
        ("emission", "3,600", "3,564.5", "35.5"), // 61,072.2 / 17.1333
        ("pool-july", "3,838", "3,717", "121"), // 0.41 · 2.6 · 3,600; 0.41 · 7,200 · 1.259
        ("pool-august", "3,838", "3,861", "−24"), // 0.41 · 7,200 · 1.308
        ("root-yield", "5.57", "6.6", "−1.03"), // 0.18 · 3,837.6 · 365.25 / (1,117 · 4,054)
        ("root-preset", "6.60", "6.6", "0.00"), // 983 · 365.25 / 5,437,056
    ] {
        let row = row(key);
        check_printed(key, number(row.predicted), predicted);
        check_printed(key, number(row.read), read);
        check_printed(key, row.difference().expect("a difference").0, difference);
    }
}

#[test]
fn the_halving_is_compared_by_its_days() {
    // 24 July 2026 and (15,750,000 − 11,158,337) / 3,600 = 1,275.46 days; at 3,564.5 a day 1,288.2.
    let row = row("halving");
    let days = [row.predicted, row.read].map(|compared| match compared {
        Compared::Day(day) => date_words(day),
        Compared::Number(number, _) => panic!("{number} is no day"),
    });
    assert_eq!(days, ["19 January 2030", "1 February 2030"]);
    assert_eq!(row.difference(), Some((-13.0, Unit::Days)));
}

#[test]
fn every_comparison_has_a_source_of_the_table() {
    for row in against_chain() {
        assert!(REFERENCES.contains(&row.source), "{}", row.key);
        assert!(
            row.source.url.is_some() && row.note.ends_with('.'),
            "{}",
            row.key
        );
    }
    assert!(REFERENCES.iter().all(|source| source.gives.ends_with('.')));
}
