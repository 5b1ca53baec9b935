//! The way to the scenario that shows a claim.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::{AppState, Locale};
use crate::scenario::{Scenario, changes, to_query};
use crate::web;

/// Loads it.
#[component]
pub fn LoadLink(scenario: Scenario) -> impl IntoView {
    let state = AppState::of_page();
    let names = names(&scenario);
    let query = to_query(&scenario);
    let load = move |event: MouseEvent| {
        // A link opened elsewhere is the browser's.
        if web::opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        state.load(scenario.clone(), "loading a claim’s scenario");
        let _ = web::focus("presets-heading") || web::focus("answers");
    };
    view! { <a href=format!("?{query}") on:click=load>"Load " {names}</a> }
}

fn names(scenario: &Scenario) -> String {
    let mut names = vec![format!("“{}”", scenario.preset.label)];
    names.extend(changes(scenario, &Locale));
    names.join(", ")
}
