//! Printed figures: a number stands for all that round to it.

use std::ops::{Add, Div, Mul, Sub};

/// A number, and the least and the most it may stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded {
    /// As printed, or computed from numbers as printed.
    pub value: f64,
    /// The least it may stand for.
    pub low: f64,
    /// The most.
    pub high: f64,
}

impl Rounded {
    /// A figure whose last printed digit counts `unit`: it stands for half of that on both sides.
    pub const fn printed(value: f64, unit: f64) -> Self {
        Self {
            value,
            low: value - unit / 2.0,
            high: value + unit / 2.0,
        }
    }

    /// An "about": half a per cent on both sides.
    pub const fn about(value: f64) -> Self {
        Self::printed(value, value * 0.01)
    }

    /// A number that is not rounded.
    pub const fn exact(value: f64) -> Self {
        Self::printed(value, 0.0)
    }

    /// A number of which nobody needs more than this digit: it stands for one of it on both sides.
    pub const fn roughly(value: f64, digit: f64) -> Self {
        Self::printed(value, 2.0 * digit)
    }

    /// Whether both may stand for the same number.
    pub fn agrees(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The combination of every end with every end; for sums and products of positive numbers the extremes lie there.
    fn combined(self, other: Self, operation: fn(f64, f64) -> f64) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for one in [self.low, self.high] {
            for another in [other.low, other.high] {
                let value = operation(one, another);
                (low, high) = (low.min(value), high.max(value));
            }
        }
        Self {
            value: operation(self.value, other.value),
            low,
            high,
        }
    }
}

impl From<f64> for Rounded {
    /// A number that is not rounded.
    fn from(value: f64) -> Self {
        Self::exact(value)
    }
}

impl Add for Rounded {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        self.combined(other, |one, other| one + other)
    }
}

impl Sub for Rounded {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self.combined(other, |one, other| one - other)
    }
}

impl Mul for Rounded {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        self.combined(other, |one, other| one * other)
    }
}

impl Div for Rounded {
    type Output = Self;

    fn div(self, other: Self) -> Self {
        self.combined(other, |one, other| one / other)
    }
}
