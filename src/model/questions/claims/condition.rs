//! What would have to hold for a published range to come out: found by goal seek.

use super::super::line::{EVERY_STOP, seek};
use super::super::row;
use super::Rounded;
use crate::model::{Assumptions, Numerals, Unit, metric};

/// A question: at which values of an assumption does a metric lie in a published range?
#[derive(Debug)]
pub struct Condition {
    /// Its name in the JSON, with `_from` and `_to`, and in the sentence.
    pub name: &'static str,
    /// The assumption.
    pub row: &'static str,
    /// The metric, by its path.
    pub metric: &'static str,
    /// The two ends of the published range.
    pub targets: (f64, f64),
    /// What differs from the base case.
    pub changes: &'static [(&'static str, f64)],
    /// How it is said: in which unit, and computed how from the base case and the assumption's value.
    pub said: (Unit, fn(&Assumptions, f64) -> f64),
}

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The condition's name.
    pub name: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// From the smaller value to the larger.
    pub range: Rounded,
}

impl Condition {
    /// The values between which the range comes out; `None` where an end of it is out of reach.
    pub fn found(&self, base: &Assumptions) -> Option<Found> {
        let mut a = *base;
        for (key, value) in self.changes {
            (row(key).set)(&mut a, *value);
        }
        let metric = metric(self.metric)?;
        let at = |target| seek(&a, row(self.row), metric, target, EVERY_STOP).exactly();
        let (unit, said) = self.said;
        let (one, other) = (
            said(base, at(self.targets.0)?),
            said(base, at(self.targets.1)?),
        );
        Some(Found {
            name: self.name,
            unit,
            range: Rounded::between(one.min(other), one.max(other)),
        })
    }
}

impl Found {
    /// `24–34 %`, in whole numbers.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        let number = |value: f64| numerals.number(self.unit.shown(value), 0);
        let (low, high) = (number(self.range.low), number(self.range.high));
        self.unit
            .with_symbol(self.range.high, format!("{low}–{high}"))
    }
}
