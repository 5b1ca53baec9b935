//! A set of assumptions, and how it travels: presets, links, results as JSON.

mod link;
mod preset;
mod results;
mod typed;

pub use link::{LinkWarning, MODEL_VERSION, allowed, exact, from_query, shown, to_query};
pub use preset::{PRESETS, Preset, preset};
pub use results::results;
pub use typed::{TypedError, read_typed};

use crate::model::{Assumption, Assumptions};

/// What a reader has set: a preset, and the assumptions that now hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Where it started from.
    pub preset: &'static Preset,
    /// What holds now.
    pub assumptions: Assumptions,
}

impl Scenario {
    /// A preset as it is.
    pub fn of(preset: &'static Preset) -> Self {
        Self {
            preset,
            assumptions: preset.assumptions(),
        }
    }

    /// Whether this assumption is no longer what the preset says.
    pub fn differs(&self, row: &Assumption) -> bool {
        (row.get)(&self.assumptions) != (row.get)(&self.preset.assumptions())
    }
}

impl Default for Scenario {
    /// The base case.
    fn default() -> Self {
        Self::of(&PRESETS[0])
    }
}
