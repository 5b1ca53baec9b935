//! What if…: one press, one thing that changes after the stake was bought.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::parts::Status;
use crate::app::state::Workspace;
use crate::app::{AppState, Locale};
use crate::model::questions::Shock;
use crate::prose::{out_of_bounds_phrase, shock_phrase};
use crate::scenario::{Detail, Scenario, Settings};
use crate::web;

/// The shocks as links, so that each can be copied; a press is one step to undo.
#[component]
pub fn WhatIf() -> impl IntoView {
    let refused = RwSignal::new(String::new());
    let items = Shock::ALL.into_iter().enumerate();
    let items = items.map(|(place, shock)| view! { <ShockLink place shock refused /> });
    view! {
        <section class="what-if" id="what-if" aria-labelledby="what-if-heading">
            <h3 id="what-if-heading">"What if…"</h3>
            <ul class="chips">{items.collect_view()}</ul>
            <Status class="refused" id="what-if-refused" text=refused />
        </section>
    }
}

#[component]
fn ShockLink(
    place: usize,
    shock: Shock,
    /// Why the one pressed last cannot be.
    refused: RwSignal<String>,
) -> impl IntoView {
    let state = AppState::of_page();
    let words = shock_phrase(shock, &Locale).text();
    let what = format!("“{words}”");
    // Where it cannot be there is nothing to link to.
    let href = Memo::new(move |_| link_after(shock, &state.settled.read()));
    let press = move |event: MouseEvent| {
        // A link opened elsewhere is the browser's.
        if web::opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        let a = untrack(|| state.scenario().read().assumptions);
        let (id, value) = shock.change(&a);
        refused.set(match shock.applied(&a) {
            Ok(_) => String::new(),
            Err(beyond) => out_of_bounds_phrase(beyond, &Locale).text(),
        });
        state.set_all(&[(id.row(), value)], &what);
    };
    view! {
        <li>
            <a id=format!("shock-{place}") role="button" tabindex="0" href=move || href.get() on:click=press>
                {words}
            </a>
        </li>
    }
}

/// The link of what there is after a shock.
fn link_after(shock: Shock, before: &Workspace) -> Option<String> {
    let assumptions = shock.applied(&before.scenario.assumptions).ok()?;
    let after = Workspace {
        scenario: Scenario {
            assumptions,
            ..before.scenario.clone()
        },
        ..before.clone()
    };
    let link = after.link(&Settings::default(), Detail::Changes);
    Some(format!("?{link}"))
}
