//! What would have to hold for a published range to come out: found by goal seek.

use super::Rounded;
use crate::model::questions::goal_seek;
use crate::model::{AssumptionId, Assumptions, MetricId, Unit};

/// A question: at which values of an assumption does a metric lie in a published range?
#[derive(Debug)]
pub struct Condition {
    /// Its name in the JSON, with `_from` and `_to`, and in the sentence.
    pub name: &'static str,
    /// The assumption.
    pub row: AssumptionId,
    /// The metric.
    pub metric: MetricId,
    /// The two ends of the published range.
    pub targets: (f64, f64),
    /// What differs from the base case.
    pub changes: &'static [(AssumptionId, f64)],
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
        let changed = |a: Assumptions, (id, value): &(AssumptionId, f64)| a.with(*id, *value);
        let a = self.changes.iter().fold(*base, changed);
        let at = |target| goal_seek(&a, self.row.row(), self.metric.row(), target).exactly();
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
