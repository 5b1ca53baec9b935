//! Values of assumptions in words: what one is, what is allowed, what a stranger wrote.

use super::Scenario;
use super::plain::is_invisible;
use crate::model::{Assumption, Kind};
use crate::prose::{Numerals, ValueWords, exact};

/// What an assumption takes, in words.
pub fn allowed(row: &Assumption, numerals: &dyn Numerals) -> String {
    match row.kind {
        Kind::Choice(choices) => {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            format!("it must be one of {}", names.join(", "))
        }
        Kind::Whole => format!("it must be a whole number {}", range(row, numerals)),
        Kind::Number => format!("it must be a number {}", range(row, numerals)),
    }
}

/// The bounds in words: `from 1 to 10,000 USD/TAO`.
pub(super) fn range(row: &Assumption, numerals: &dyn Numerals) -> String {
    let least = *row.bounds.start();
    let least = exact(least, numerals);
    format!("from {least} to {}", row.value(*row.bounds.end(), numerals))
}

/// What a scenario changes of its preset, each in words: `TAO price 300 USD/TAO`.
pub fn changes(scenario: &Scenario, numerals: &dyn Numerals) -> Vec<String> {
    let rows = scenario.differences(&Scenario::of(scenario.preset));
    let value = |row: &Assumption| row.value((row.get)(&scenario.assumptions), numerals);
    rows.iter()
        .map(|row| format!("{} {}", row.label, value(row)))
        .collect()
}

/// What a stranger wrote, short enough to show; what would not be seen, or would turn the words around it about, as
/// its code point.
pub fn shortened(written: &str) -> String {
    const MOST: usize = 40;
    let mut shown = String::new();
    let mut room = MOST;
    for sign in written.chars() {
        let hidden = (sign.is_control() || is_invisible(sign))
            .then(|| format!("[U+{:04X}]", u32::from(sign)));
        let length = hidden.as_ref().map_or(1, String::len);
        if length > room {
            shown.push('…');
            break;
        }
        room -= length;
        match hidden {
            Some(code) => shown += &code,
            None => shown.push(sign),
        }
    }
    shown
}
