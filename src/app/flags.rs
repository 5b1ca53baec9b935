//! What a careful analyst would point out.

use leptos::prelude::*;

use super::html::{escape, only_while};
use super::{AppState, Locale};
use crate::model::warnings;

/// The flags of the scenario, in words.
#[component]
pub fn Flags() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let flags = Memo::new(move |_| {
        let scenario = scenario.read();
        let flags = warnings(
            &scenario.assumptions,
            &state.evaluation.read(),
            scenario.preset.chain_issued,
        );
        flags
            .iter()
            .map(|flag| format!("<li>{}</li>", escape(&flag.words(&Locale))))
            .collect::<String>()
    });
    let any = Memo::new(move |_| !flags.read().is_empty());
    let section = move || {
        view! {
            <section class="flags" aria-labelledby="flags-heading">
                <h2 id="flags-heading">"Before you rely on this"</h2>
                <ul inner_html=move || flags.get()></ul>
            </section>
        }
    };
    only_while(any, Box::new(move || section().into_any()))
}
