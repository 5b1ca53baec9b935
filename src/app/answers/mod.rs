//! The answers: a sentence, then breakeven and value, each with what stands behind it.

mod cards;
mod slim_bar;
mod spoken;
mod starts;

use leptos::prelude::*;

use super::parts::{Prose, Words};
use super::{AppState, Locale, to_row};
use crate::prose::{answer, halving_phrase};
pub use cards::{BreakevenCard, ValueCard};
pub use slim_bar::SlimBar;
pub use spoken::ReadAloud;
use starts::Starts;

/// The sentence and the two figures.
#[component]
pub fn Answers() -> impl IntoView {
    let scenario = AppState::of_page().scenario();
    let halving = Memo::new(move |_| {
        let scenario = scenario.read();
        let day = |days| scenario.date_after(days);
        let chain_issued = scenario.preset.chain_issued;
        halving_phrase(&scenario.assumptions, chain_issued, &day, &Locale).text()
    });
    view! {
        <section class="answers" id="answers" aria-label="The answers" tabindex="-1">
            <Sentence />
            <Starts />
            <div class="cards">
                <BreakevenCard />
                <ValueCard />
            </div>
            <p class="halving"><Words text=halving /></p>
            <ReadAloud />
        </section>
    }
}

/// The answer in words.
#[component]
pub fn Sentence() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let phrase = Memo::new(move |_| {
        let evaluation = state.evaluation.read();
        answer(&scenario.read().assumptions, &evaluation, &Locale)
    });
    view! {
        <p class="sentence" id="sentence">
            <Prose phrase to_row />
        </p>
    }
}
