//! Scenarios with a name: one row each, all starting from the base.

use jiff::civil::{Date, date};

use super::references::Reference;
use crate::model::{AssumptionId, Assumptions, Source};

/// The day of the article.
pub(super) const ARTICLE_DAY: Date = date(2026, 3, 21);

/// A named scenario. Its key is in links: it is never renamed, and what it means is frozen with the link version.
#[derive(Debug)]
pub struct Preset {
    /// Name in links.
    pub key: &'static str,
    /// Name on the page.
    pub label: &'static str,
    /// What it assumes, in a sentence or two.
    pub note: &'static str,
    /// The first version of links that has it.
    pub since: u32,
    /// The day its figures are of.
    pub date: Date,
    /// TAO issued on chain by that day.
    pub chain_issued: f64,
    /// Where its figures were found.
    pub references: &'static [Reference],
    /// What differs from the base.
    pub changes: &'static [Change],
}

/// A value that a preset puts in the place of the base's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The assumption.
    pub id: AssumptionId,
    /// Its value.
    pub value: f64,
    /// Where that comes from.
    pub provenance: Provenance,
}

/// Where a value of a preset comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// How it was come by.
    pub source: Source,
    /// The day it was published or measured; `None` for what has no day, such as a choice of ours.
    pub date: Option<Date>,
}

impl Preset {
    /// The base with this preset's changes.
    pub fn assumptions(&self) -> Assumptions {
        let changes = self.changes.iter();
        changes.fold(Assumptions::default(), |assumptions, change| {
            assumptions.with(change.id, change.value)
        })
    }
}

impl PartialEq for Preset {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Change {
    /// Measured on this day.
    pub(super) const fn observed(id: AssumptionId, value: f64, date: Date) -> Self {
        Self::from(id, value, Source::Observed, Some(date))
    }

    /// What the chain's rule gives on this day.
    pub(super) const fn by_rule(id: AssumptionId, value: f64, date: Date) -> Self {
        Self::from(id, value, Source::Protocol, Some(date))
    }

    /// Printed in the article.
    pub(super) const fn published(id: AssumptionId, value: f64) -> Self {
        Self::from(id, value, Source::Published, Some(ARTICLE_DAY))
    }

    /// A choice of ours.
    pub(super) const fn assumed(id: AssumptionId, value: f64) -> Self {
        Self::from(id, value, Source::Assumed, None)
    }

    const fn from(id: AssumptionId, value: f64, source: Source, date: Option<Date>) -> Self {
        Self {
            id,
            value,
            provenance: Provenance { source, date },
        }
    }
}
