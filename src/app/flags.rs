//! What a careful analyst would point out.

use leptos::prelude::*;

use super::html::{escape, only_while};
use super::{AppState, Locale};
use crate::model::warnings;

/// The flags of the scenario, in words.
#[component]
pub fn Flags() -> impl IntoView {
    let state = AppState::of_page();
    let flags = Memo::new(move |_| flags_html(&state));
    let any = Memo::new(move |_| !flags.read().is_empty());
    let section = move || {
        view! { <section class="flags" aria-labelledby="flags-heading" inner_html=move || flags.get()></section> }
    };
    only_while(any, Box::new(move || section().into_any()))
}

/// A heading and the list of them as HTML; empty where there are none. Reactive.
pub fn flags_html(state: &AppState) -> String {
    let scenario = state.scenario();
    let scenario = scenario.read();
    let flags = warnings(
        &scenario.assumptions,
        &state.evaluation.read(),
        scenario.preset.chain_issued,
    );
    let items = flags
        .iter()
        .map(|flag| format!("<li>{}</li>", escape(&flag.words(&Locale))));
    let items: String = items.collect();
    match items.is_empty() {
        true => items,
        false => format!("<h2 id=\"flags-heading\">Before you rely on this</h2><ul>{items}</ul>"),
    }
}
