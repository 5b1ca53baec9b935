//! Values of assumptions as they stand in links and files.

use super::decimal::decimal;
use crate::model::{Assumption, Kind};

/// A value as it stands in links: the name of a choice, or the shortest decimal that reads back.
pub(super) fn written(row: &Assumption, value: f64) -> String {
    match row.kind {
        Kind::Choice(names) => names[value as usize].0.into(),
        Kind::Number | Kind::Whole => shortest(value),
    }
}

/// The fewest digits that read back as `value`, to the last bit; as a power of ten where that is shorter and the
/// number too long to be read at a glance: 5000 stays, 1e9 needs no zeros.
pub(super) fn shortest(value: f64) -> String {
    const AT_A_GLANCE: usize = 6;
    let plain = value.to_string();
    if plain.len() <= AT_A_GLANCE {
        return plain;
    }
    let power = format!("{value:e}");
    if power.len() < plain.len() {
        power
    } else {
        plain
    }
}

/// A value as written in links, if the assumption takes it.
pub(super) fn parse(row: &Assumption, written: &str) -> Option<f64> {
    if let Kind::Choice(names) = row.kind {
        return names
            .iter()
            .position(|(name, _)| *name == written.trim())
            .map(|place| place as f64);
    }
    // No sign of zero: −0 is 0.
    number(written)
        .map(|value| value + 0.0)
        .filter(|value| row.accepts(*value))
}

/// A plain decimal number such as `1000`, `-0.5`, `.5` or `1e3`.
pub(super) fn number(written: &str) -> Option<f64> {
    decimal(written.trim()).filter(|value| value.is_finite())
}
