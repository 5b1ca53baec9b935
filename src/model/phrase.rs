//! What rows of the tables are called inside a sentence: a noun in the singular, “number of validators”.

use super::assumptions::ASSUMPTION_PHRASES;
use super::metrics::METRIC_PHRASES;
use super::{Assumption, Metric};

impl Assumption {
    /// What it is called inside a sentence: its label, unless its row has other words for prose.
    pub fn phrase(&self) -> String {
        let own = ASSUMPTION_PHRASES.iter().find(|(key, _)| *key == self.key);
        own.map_or_else(|| lowered(self.label), |(_, phrase)| (*phrase).into())
    }
}

impl Metric {
    /// What it is called inside a sentence: its label, unless its row has other words for prose.
    pub fn phrase(&self) -> String {
        let is_own = |(section, key, _): &&(_, _, _)| (*section, *key) == (self.section, self.key);
        let own = METRIC_PHRASES.iter().find(is_own);
        own.map_or_else(|| lowered(self.label), |(_, _, phrase)| (*phrase).into())
    }
}

/// A label inside a sentence: `TAO price` stays as it is.
pub(super) fn lowered(label: &str) -> String {
    let mut lowered = label.to_string();
    let is_name = label
        .as_bytes()
        .get(1)
        .is_none_or(|second| second.is_ascii_uppercase());
    if let Some(first) = lowered.get_mut(..1).filter(|_| !is_name) {
        first.make_ascii_lowercase();
    }
    lowered
}
