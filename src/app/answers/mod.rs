//! The answers: the verdict, a sentence, then both breakevens and the value.

mod cards;
mod slim_bar;
mod spoken;
mod starts;
mod three;

use leptos::prelude::*;

use super::movable::movable_number;
use super::parts::Prose;
use super::{AppState, Embedded, Locale};
use crate::prose::{answer, operator_answer};
use crate::scenario::{Role, finding_phrase};
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
    let phrase =
        Memo::new(move |_| finding_phrase(&scenario.read(), &state.evaluation.read(), &Locale));
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
    let is_embedded = Embedded::here();
    let phrase = Memo::new(move |_| {
        let (scenario, evaluation) = (scenario.read(), state.evaluation.read());
        let say = match state.who.get() {
            // An article's readers are all kinds of people.
            Role::Operator if !is_embedded => operator_answer,
            _ => answer,
        };
        say(&scenario.assumptions, &evaluation, &Locale)
    });
    view! {
        <p class="sentence" id="sentence">
            <Prose phrase input=movable_number />
        </p>
    }
}
