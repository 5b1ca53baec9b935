//! What a careful analyst would point out.

use leptos::prelude::*;

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
            .map(|flag| flag.words(&Locale))
            .collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !flags.read().is_empty()>
            <section class="flags" aria-labelledby="flags-heading">
                <h2 id="flags-heading">"Before you rely on this"</h2>
                <ul>
                    {move || flags.get().into_iter().map(|words| view! { <li>{words}</li> }.into_any()).collect_view()}
                </ul>
            </section>
        </Show>
    }
}
