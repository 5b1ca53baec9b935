//! What a careful analyst would point out, and what of a link could not be read.

use leptos::prelude::*;

use super::{AppState, Locale};
use crate::model::warnings;
use crate::scenario::LinkWarning;
use crate::web;

/// What could not be used of the link the page was opened with, until dismissed.
#[component]
pub fn Unread(
    /// What could not be used.
    unread: Vec<LinkWarning>,
) -> impl IntoView {
    let open = RwSignal::new(!unread.is_empty());
    let items = StoredValue::new(
        unread
            .iter()
            .map(|warning| warning.words(&Locale))
            .collect::<Vec<_>>(),
    );
    view! {
        <Show when=move || open.get()>
            <section class="notice" id="unread" aria-labelledby="unread-heading">
                <h2 id="unread-heading">"Not everything in this link could be used"</h2>
                <ul>
                    {items
                        .read_value()
                        .iter()
                        .take(20)
                        .map(|words| view! { <li>{words.clone()}</li> })
                        .collect_view()}
                </ul>
                <Show when=move || items.read_value().get(20).is_some()>
                    <p>{move || format!("… and {} more.", items.read_value().len() - 20)}</p>
                </Show>
                <button type="button" on:click=move |_| {
                    open.set(false);
                    web::focus("answers");
                }>"Dismiss"</button>
            </section>
        </Show>
    }
}

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
                    {move || flags.get().into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}
