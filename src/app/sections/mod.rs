//! The parts of the page below the answers, one file each.

mod about;
mod alternatives;
mod balance;
mod beliefs;
mod circularity;
mod claims;
mod compare_with;
mod comparison;
pub mod figures;
mod flags;
mod goal;
mod halving;
mod map;
mod method;
mod paper;
mod thresholds;
mod tornado;
mod value;
mod what_if;

use leptos::prelude::*;

pub use about::About;
use alternatives::Alternatives;
pub use balance::Balance;
use beliefs::Beliefs;
use circularity::CircularityChart;
pub use claims::Claims;
use comparison::Comparison;
use figures::EveryFigure;
use flags::Flags;
use goal::GoalSeek;
use halving::Halving;
use map::MapOfTwo;
pub use method::Method;
pub use paper::Paper;
use thresholds::Thresholds;
use tornado::Tornado;
pub use value::Value;
use what_if::WhatIf;

/// What stands beside the assumptions: breakeven, alternatives and value, and what to know before relying on them.
#[component]
pub fn Results() -> impl IntoView {
    view! {
        <div class="results">
            <Balance />
            <Halving />
            <WhatIf />
            <GoalSeek />
            <Thresholds />
            <Alternatives />
            <Value />
            <Beliefs />
            <CircularityChart />
            <Tornado />
            <MapOfTwo />
            <Comparison />
            <Flags />
            <EveryFigure />
        </div>
    }
}
