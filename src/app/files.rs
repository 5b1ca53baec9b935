//! Files that leave the page: what they are called, and what they say of where they come from.

use crate::model::{ASSUMPTIONS, Numerals};
use crate::scenario::{Scenario, shown, to_query};
use crate::web::{self, Refused};

/// Changed assumptions that are named one by one.
const NAMED: usize = 8;

/// A name that says what is in a file and of which day it is: `tao-balance-2026-11-22.svg`.
pub fn file_name(what: &str, ending: &str) -> String {
    format!("tao-{what}-{}.{ending}", web::today())
}

/// A scenario in a line: `The article; TAO price 300 USD/TAO, Validators 5,000`.
pub fn scenario_words(scenario: &Scenario, numerals: &dyn Numerals) -> String {
    let changed: Vec<_> = ASSUMPTIONS
        .iter()
        .filter(|row| scenario.differs(row))
        .map(|row| {
            let value = shown(row, (row.get)(&scenario.assumptions), numerals);
            format!("{} {value}", row.label)
        })
        .collect();
    let preset = scenario.preset.label;
    match changed.len() {
        0 => preset.into(),
        1..=NAMED => format!("{preset}; {}", changed.join(", ")),
        n => format!(
            "{preset}; {} and {} more changes",
            changed[..NAMED].join(", "),
            n - NAMED
        ),
    }
}

/// The link to a scenario on this page, without what its own link said beyond it.
pub fn link_to(scenario: &Scenario) -> String {
    let scenario = Scenario {
        unknown: Vec::new(),
        ..scenario.clone()
    };
    match to_query(&scenario) {
        query if query.is_empty() => web::page_address(),
        query => format!("{}?{query}", web::page_address()),
    }
}

/// Where something comes from: this calculator, the link to its scenario, the day.
pub fn source_words(scenario: &Scenario) -> String {
    format!("TAO calculator, {}, {}", link_to(scenario), web::today())
}

/// Why there is no file, in words.
pub fn refused_words(refused: Refused) -> &'static str {
    match refused {
        Refused::File => "This browser did not take the file.",
        Refused::Picture => {
            "This browser did not make a picture of it. The SVG shows the same, at any size."
        }
    }
}
