//! Offers the scenario of the last visit, until it is taken or dismissed.

use leptos::prelude::*;

use crate::app::parts::Prose;
use crate::app::state::{Kept, Origin, Workspace};
use crate::app::{AppState, Locale};
use crate::prose::{Phrase, say};
use crate::scenario::{FEW, Link, difference_phrase};
use crate::web;

/// The offer.
#[component]
pub fn LastVisitOffer() -> impl IntoView {
    let last_visit = AppState::of_page().last_visit;
    let kept = Memo::new(move |_| last_visit.kept());
    move || {
        let inside = match kept.get()? {
            Kept::Scenario(link) => view! { <Offer link=*link /> }.into_any(),
            Kept::Nonsense => view! { <Nonsense /> }.into_any(),
        };
        Some(view! {
            <aside class="notice quiet" id="last-visit" aria-label="Your last visit">
                {inside}
            </aside>
        })
    }
}

#[component]
fn Offer(link: Link) -> impl IntoView {
    let state = AppState::of_page();
    let phrase = Signal::stored(offer(&Workspace::of(&link)));
    let dismiss = move || {
        state.last_visit.dismiss();
        web::focus("answers");
    };
    let go_on = move |_| {
        state.load_link(link.clone(), Origin::Kept, "continuing your last scenario");
        dismiss();
    };
    view! {
        <p>"Your last scenario here: " <Prose phrase /></p>
        <button type="button" id="go-on" on:click=go_on>"Continue"</button>
        " "
        <button type="button" class="link" on:click=move |_| dismiss()>"Dismiss"</button>
    }
}

/// What the scenario is, and what it is compared with beside its own preset.
fn offer(workspace: &Workspace) -> Phrase {
    let compared = workspace
        .compared
        .as_ref()
        .map(|baseline| format!(" Compared with “{}”.", baseline.name()));
    say![
        difference_phrase(&workspace.scenario, FEW, &Locale),
        compared
    ]
}

#[component]
fn Nonsense() -> impl IntoView {
    let last_visit = AppState::of_page().last_visit;
    let forget = move |_| {
        last_visit.forget();
        web::focus("answers");
    };
    view! {
        <p>"What this browser saved of your last visit cannot be read, so it is not used."</p>
        <button type="button" on:click=forget>"Dismiss"</button>
    }
}
