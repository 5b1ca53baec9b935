//! Answers to questions put to the model, each written as HTML by a pure function: what is pressed in it says in an
//! attribute what it does.

mod beliefs;
mod circle;
mod claims;
mod heatmap;
mod map;
mod thresholds;
mod tornado;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::AppState;
use crate::model::{Numerals, assumption};
use crate::scenario::read_link;
use crate::web;

pub use beliefs::{Beliefs, beliefs_html};
pub use circle::Circle;
pub use claims::{Claims, claims_html};
pub use heatmap::HeatmapOfTwo;
pub use map::{drawing, legend};
pub use thresholds::{Thresholds, reasons_html, thresholds_html};
pub use tornado::{Tornado, idle_html, tornado_html};

/// A section of the page whose content is written as HTML.
#[component]
pub fn Asked(
    /// Its id in the page.
    id: &'static str,
    /// What it is about.
    heading: &'static str,
    /// How it is to be read, in a sentence.
    help: &'static str,
    /// What it says.
    html: Memo<String>,
    /// What stands folded below it, under these words.
    #[prop(optional)]
    folded: Option<(&'static str, Memo<String>)>,
    /// What stands above it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let state = AppState::of_page();
    let folded = folded.map(|(words, html)| {
        view! {
            <details>
                <summary>{words}</summary>
                <div inner_html=move || html.get()></div>
            </details>
        }
    });
    view! {
        <section
            class="asked"
            id=id
            aria-labelledby=format!("{id}-heading")
            on:click=move |event| press(state, &event)
        >
            <h2 id=format!("{id}-heading")>{heading}</h2>
            <p class="help">{help}</p>
            {children.map(|children| children())}
            <div inner_html=move || html.get()></div>
            {folded}
        </section>
    }
}

/// Does what was pressed says: `data-row` goes to an assumption's row, `data-set` sets assumptions, `data-load`
/// loads the scenario of a query.
fn press(state: AppState, event: &MouseEvent) {
    // A link opened elsewhere is the browser's.
    if event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    if let Some((key, _)) = web::pressed(event, "row") {
        event.prevent_default();
        web::focus(&key);
    } else if let Some((values, id)) = web::pressed(event, "set") {
        let values: Vec<_> = values
            .split('&')
            .filter_map(|pair| {
                let (key, value) = pair.split_once('=')?;
                Some((assumption(key)?, value.parse().ok()?))
            })
            .collect();
        state.set_all(&values, "taking a value over");
        // It is written anew; who pressed it goes on from there.
        request_animation_frame(move || web::focus(&id));
    } else if let Some((query, _)) = web::pressed(event, "load") {
        event.prevent_default();
        state.load(read_link(&query).scenario, "loading a claim’s scenario");
        web::focus("presets-heading");
    }
}

/// A part of the whole with its sign: how far something may move, `−3.2 %`.
fn room_words(room: f64, numerals: &dyn Numerals) -> String {
    let words = crate::model::Unit::Fraction.format(room, numerals);
    if room > 0.0 {
        format!("+{words}")
    } else {
        words
    }
}

/// A sentence begun: its first letter in upper case.
fn begun(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
