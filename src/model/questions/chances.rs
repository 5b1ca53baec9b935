//! Chances as measures: goal seek, tornado, map and curves ask for them as they do for figures.

use super::simulation::{Breakeven, DEFAULT_PATHS, chance_by_target};
use crate::{Measure, Unit};

/// The chance that is asked for where nobody has said which.
pub const EVEN_CHANCE: f64 = 0.5;

macro_rules! chances {
    ($($(#[doc = $help:literal])+ $breakeven:ident: $path:literal, $label:literal, noun $noun:literal;)+) => {
        /// THE table of chances: a simulation each, which takes a hundred times as long as a figure.
        pub static CHANCES: &[Measure] = &[$(Measure {
            path: $path,
            label: $label,
            noun: Some($noun),
            help: concat!($($help),+).trim_ascii(),
            unit: Unit::Fraction,
            resolution: 1.0 / DEFAULT_PATHS as f64,
            of: |a| Ok(chance_by_target(a, Breakeven::$breakeven)),
        }),+];

        impl Measure {
            /// Of what it is the chance, if it is one: then it takes more than a moment, and what only moves chances moves it.
            pub fn chance(&self) -> Option<Breakeven> {
                match self.path {
                    $($path => Some(Breakeven::$breakeven),)+
                    _ => None,
                }
            }
        }
    };
}

chances! {
    /// Share of the simulated futures in which net income repays the money assumed lost within your breakeven goal.
    Projected: "simulation.chance_projected_by_target",
        "Chance of being repaid within your goal", noun "chance of being repaid within your goal";

    /// Share of the simulated futures in which quitting would lose nothing in at least one month up to your goal.
    Exit: "simulation.chance_exit_by_target",
        "Chance of being able to quit without a loss within your goal",
        noun "chance of being able to quit without a loss within your goal";
}

impl Measure {
    /// Whether it is a chance.
    pub fn is_chance(&self) -> bool {
        self.chance().is_some()
    }
}
