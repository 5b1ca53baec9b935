//! The parts of the page below the answers, one file each.

mod about;
mod alternatives;
mod balance;
mod beliefs;
mod breakeven;
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
use breakeven::Breakeven;
use circularity::CircularityChart;
use claims::Claims;
pub use claims::ListedClaims;
use comparison::Comparison;
use figures::EveryFigure;
use flags::Flags;
use map::MapOfTwo;
pub use method::Method;
pub use paper::Paper;
use tornado::Tornado;
pub use value::Value;

/// What stands beside the assumptions: the main chart, then a question after the other, and what to know before relying
/// on the answers.
#[component]
pub fn Results() -> impl IntoView {
    view! {
        <div class="results">
            <Balance />
            <Claims />
            <Breakeven />
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
