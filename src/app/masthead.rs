//! The bar at the top: what the page is, the day of its figures, and the buttons that act on the whole scenario.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::parts::Words;
use super::toolbar::Toolbar;
use super::{AppState, to_row};
use crate::model::AssumptionId;
use crate::scenario::{QUESTION, date_words};

/// Title, day and toolbar; before them a way past them, for those who go by keyboard.
#[component]
pub fn Masthead() -> impl IntoView {
    let scenario = AppState::of_page().scenario();
    let day = Signal::derive(move || format!("Figures of {}", date_words(scenario.read().at)));
    let skip = move |event: MouseEvent| {
        event.prevent_default();
        to_row(AssumptionId::Price);
    };
    view! {
        <a class="skip" href="#price" on:click=skip>"Skip to the assumptions"</a>
        <header class="masthead">
            <h1>{QUESTION}</h1>
            <p class="day"><Words text=day /></p>
            <Toolbar />
        </header>
    }
}
