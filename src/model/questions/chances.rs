//! Chances as measures: goal seek, tornado, map and curves ask for them as they do for figures.

use super::simulation::{Breakeven, chance_by_target};
use crate::model::{Measure, Unit};

/// THE table of chances: a simulation each, which takes a hundred times as long as a figure.
pub static CHANCES: [Measure; 2] = [
    Measure {
        path: "simulation.chance_projected_by_target",
        label: "Chance to be repaid by your goal",
        noun: Some("chance to be repaid by your goal"),
        help: "Part of all possible futures in which net income has repaid the money assumed lost by then.",
        unit: Unit::Fraction,
        of: |a| Ok(chance_by_target(a, Breakeven::Projected)),
    },
    Measure {
        path: "simulation.chance_exit_by_target",
        label: "Chance that quitting loses nothing by your goal",
        noun: Some("chance that quitting loses nothing by your goal"),
        help: "Part of all possible futures in which quitting has left nothing lost by then.",
        unit: Unit::Fraction,
        of: |a| Ok(chance_by_target(a, Breakeven::Exit)),
    },
];

impl Measure {
    /// Whether it is a chance: then it takes more than a moment, and what only moves chances moves it.
    pub fn is_chance(&self) -> bool {
        CHANCES.contains(self)
    }
}
