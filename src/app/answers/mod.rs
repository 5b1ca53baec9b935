//! The answers: the verdict, a sentence, then both breakevens and the value.

mod cards;
mod slim_bar;
mod spoken;
mod starts;
mod three;

use leptos::prelude::*;

use super::movable::movable_number;
use super::parts::Prose;
use super::{AppState, Locale};
use crate::prose::{answer, article_verdict, verdict};
use crate::scenario::Scenario;
pub use cards::{BreakevenCard, ValueCard};
pub use slim_bar::SlimBar;
pub use spoken::ReadAloud;
pub use starts::Starts;
pub use three::Edges;
use three::ThreeAnswers;

/// What a stranger would repeat, and how it comes about.
#[component]
pub fn Opening() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let phrase = Memo::new(move |_| match scenario.read() {
        base if base.is_as(&Scenario::default()) => article_verdict(&base.assumptions, &Locale),
        _ => verdict(&state.evaluation.read(), &Locale),
    });
    view! {
        <div class="opening">
            <p class="verdict-of-all"><Prose phrase input=movable_number /></p>
            <Sentence />
        </div>
    }
}

/// The figures.
#[component]
pub fn Answers() -> impl IntoView {
    view! {
        <section class="answers" id="answers" aria-label="The answers" tabindex="-1">
            <ThreeAnswers />
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
            <Prose phrase input=movable_number />
        </p>
    }
}
