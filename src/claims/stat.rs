//! A figure of a claim: its key for programs, its label and unit for readers.

use super::Rounded;
use crate::model::Unit;

/// A figure, published or recomputed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stat {
    /// Its name in the JSON. What is published and what is recomputed under one key are compared.
    pub key: &'static str,
    /// What it is, in words.
    pub label: &'static str,
    /// What it is measured in.
    pub unit: Unit,
    /// What is counted, in the plural, where the unit is a bare count; empty otherwise.
    pub things: &'static str,
    /// How much it is.
    pub amount: Amount,
}

/// One number, or all from one to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// A number.
    One(Rounded),
    /// From the smaller to the larger.
    Range(Rounded, Rounded),
}

/// One number.
pub const fn stat(key: &'static str, label: &'static str, unit: Unit, value: Rounded) -> Stat {
    Stat {
        key,
        label,
        unit,
        things: "",
        amount: Amount::One(value),
    }
}

/// From one number to a larger one.
pub const fn range(
    key: &'static str,
    label: &'static str,
    unit: Unit,
    (from, to): (Rounded, Rounded),
) -> Stat {
    Stat {
        amount: Amount::Range(from, to),
        ..stat(key, label, unit, from)
    }
}

/// A number of things.
pub const fn count(
    key: &'static str,
    label: &'static str,
    things: &'static str,
    value: Rounded,
) -> Stat {
    Stat {
        things,
        ..stat(key, label, Unit::Count, value)
    }
}

impl Stat {
    /// Its numbers as the JSON has them: of a range both ends, `KEY_from` and `KEY_to`.
    pub fn numbers(&self) -> Vec<(String, f64)> {
        match self.amount {
            Amount::One(one) => vec![(self.key.into(), one.value)],
            Amount::Range(from, to) => vec![
                (format!("{}_from", self.key), from.value),
                (format!("{}_to", self.key), to.value),
            ],
        }
    }
}

impl Amount {
    /// The least it may stand for.
    pub fn low(self) -> f64 {
        match self {
            Amount::One(one) | Amount::Range(one, _) => one.low,
        }
    }

    /// The most it may stand for.
    pub fn high(self) -> f64 {
        match self {
            Amount::One(one) | Amount::Range(_, one) => one.high,
        }
    }

    /// Whether both may be true: two ranges end at the same numbers, a number lies in a range.
    pub fn agrees(self, other: Self) -> bool {
        match (self, other) {
            (Amount::Range(from, to), Amount::Range(other_from, other_to)) => {
                from.agrees(other_from) && to.agrees(other_to)
            }
            _ => self.low() <= other.high() && other.low() <= self.high(),
        }
    }
}
