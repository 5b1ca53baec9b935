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
mod futures;
mod goal;
mod halving;
mod map;
mod market;
mod method;
mod operator;
mod paper;
mod simulation;
mod thresholds;
mod tornado;
mod value;
mod what_if;

use leptos::prelude::*;

use super::AppState;
use super::questions::Question;

pub use about::About;
use alternatives::Alternatives;
pub use balance::{Balance, beside_article, dated_balance};
use beliefs::Beliefs;
use breakeven::Breakeven;
use circularity::CircularityChart;
use claims::Claims;
pub use claims::ListedClaims;
use comparison::Comparison;
use figures::EveryFigure;
use flags::Flags;
use map::MapOfTwo;
use market::MarketAndChain;
pub use method::Method;
use operator::OperatorFigures;
pub use paper::Paper;
use simulation::HowSure;
use tornado::Tornado;
pub use value::Value;

/// What stands beside the assumptions: the main chart, then a question after the other, and what to know before relying
/// on the answers.
#[component]
pub fn Results() -> impl IntoView {
    let who = AppState::of_page().who;
    view! {
        <div class="results">
            <Balance />
            <OperatorFigures />
            <For each=move || Question::all(who.get()) key=|question| *question children=section />
            <Comparison />
            <Flags />
            <EveryFigure />
        </div>
    }
}

/// What answers a question.
fn section(question: Question) -> AnyView {
    match question {
        Question::Article => view! { <Claims /> }.into_any(),
        Question::Breakeven => view! { <Breakeven /> }.into_any(),
        Question::RunOrHold => view! { <Alternatives /> }.into_any(),
        Question::Value => view! {
            <Value />
            <Beliefs />
            <CircularityChart />
        }
        .into_any(),
        Question::Levers => view! {
            <Tornado />
            <MapOfTwo />
        }
        .into_any(),
        Question::HowSure => view! { <HowSure /> }.into_any(),
        Question::Market => view! { <MarketAndChain /> }.into_any(),
        // It stands below, at the full width of the page.
        Question::Method => ().into_any(),
    }
}
