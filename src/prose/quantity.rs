//! A number with its unit, as it is read.

use std::fmt;

use super::Numerals;

/// A number in the reader's numerals, and its unit.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// The digits, with their sign.
    pub number: String,
    /// What stands behind them; empty for a bare number.
    pub unit: &'static str,
}

impl Quantity {
    /// The same number of something else: `4,100 validators`.
    pub fn of(self, unit: &'static str) -> Self {
        Self { unit, ..self }
    }

    /// The same where there is little room: a line may end before the unit, though not inside the number.
    pub fn spaced(&self) -> String {
        match self.unit {
            "" => self.number.clone(),
            unit => format!("{} {unit}", self.number),
        }
    }
}

impl fmt::Display for Quantity {
    /// No line ends between the number and its unit.
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unit {
            "" => to.write_str(&self.number),
            unit => write!(to, "{}\u{a0}{unit}", self.number),
        }
    }
}

/// A number with all its digits; one that has more than browsers write, or more than an f64 holds, as a power of ten.
pub fn exact(value: f64, numerals: &dyn Numerals) -> String {
    const MOST: usize = 20;
    let decimals = value
        .to_string()
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    if decimals > MOST || value.abs() >= 1e15 {
        format!("{value:e}")
    } else {
        numerals.number(value, decimals)
    }
}
