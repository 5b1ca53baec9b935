//! Sharing: the link, the exact link, a paragraph to paste, the system's share sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::parts::{Copied, Dialog, Status};
use crate::app::saving::address_of;
use crate::app::{AppState, Locale};
use crate::scenario::summary_phrase;
use crate::web;

/// The dialog of the “Share…” button. What stands in it is made once it is opened.
#[component]
pub fn ShareDialog(open: RwSignal<bool>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        if !open.get() {
            said.set(String::new());
        }
    });
    view! {
        <Dialog id="share" heading="Share this scenario" open>
            <Shared open said />
        </Dialog>
    }
}

#[component]
fn Shared(open: RwSignal<bool>, said: RwSignal<String>) -> impl IntoView {
    let state = AppState::of_page();
    let summary = move || {
        let evaluation = state.evaluation.read();
        summary_phrase(&state.scenario().read(), &evaluation, &Locale).text()
    };
    // Links are written only while somebody looks at them.
    let while_open = move |text: fn(&AppState) -> String| {
        Memo::new(move |before: Option<&String>| match open.get() {
            true => {
                state.workspace();
                text(&state)
            }
            false => before.cloned().unwrap_or_default(),
        })
    };
    let link = while_open(|state| address_of(&state.link()));
    let exact = while_open(|state| address_of(&state.exact_link()));
    let paragraph = Memo::new(move |before: Option<&String>| match open.get() {
        true => format!("{} {}", summary(), link.read()),
        false => before.cloned().unwrap_or_default(),
    });
    let share = move |_| {
        let shared = web::share("TAO calculator", &untrack(summary), &link.get_untracked());
        spawn_local(async move {
            shared.await;
        });
    };
    view! {
        <Copied
            id="share-link"
            label="Link"
            help="Only what differs from the preset. Future versions of the page will open the same scenario."
            text=link
            said
        />
        <Copied
            id="share-exact"
            label="Exact link"
            help="Every value and today’s answers: should the model ever answer otherwise, the page says so."
            text=exact
            said
        />
        <Copied
            id="share-summary"
            label="In a paragraph"
            help="The figures in words, with the link, to paste."
            text=paragraph
            said
        />
        {web::can_share()
            .then(|| {
                view! {
                    <button type="button" id="share-sheet" on:click=share>
                        "Share with another app…"
                    </button>
                }
            })}
        <Status class="said" id="share-said" text=said />
    }
}
