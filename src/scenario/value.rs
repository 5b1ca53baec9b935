//! Values of assumptions as they stand in links and files.

use std::borrow::Cow;

use super::plain::plain;
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
        let written = plain(written);
        return names
            .iter()
            .position(|(name, _)| *name == written)
            .map(|place| place as f64);
    }
    // No sign of zero: −0 is 0.
    number(written)
        .map(|value| value + 0.0)
        .filter(|value| row.accepts(*value))
}

/// A finite number as people write it in a link: `1000`, `-0.5`, `.5`, `1e3`, in the digits of any script.
pub(super) fn number(written: &str) -> Option<f64> {
    decimal(&with_plus(plain(written))).filter(|value| value.is_finite())
}

/// The number nearest to a decimal such as `-0.5`, `.5`, `5.` or `1e3`; infinite where it is too large, and `None`
/// where it is not a decimal.
pub fn decimal(text: &str) -> Option<f64> {
    // `str::parse` also reads words: inf, infinity, nan.
    let is_decimal = |byte: u8| byte.is_ascii_digit() || b"+-.eE".contains(&byte);
    text.bytes()
        .all(is_decimal)
        .then(|| text.parse().ok())
        .flatten()
}

/// A space behind an exponent's `e` was a `+`, which a query takes for a space.
fn with_plus(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.split_once(['e', 'E']) {
        Some((digits, power)) if power.starts_with(' ') => {
            format!("{digits}e+{}", &power[1..]).into()
        }
        _ => text,
    }
}
