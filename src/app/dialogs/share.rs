//! Sharing: the link, the exact link, a paragraph to paste, a citation, a command, the system's share sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::parts::{Copied, Dialog, Status};
use crate::app::saving::address_of;
use crate::app::{AppState, Locale};
use crate::scenario::{Detail, Settings, citation_phrase, summary_phrase};
use crate::web;

/// What answers a query in a terminal, as README has it.
const COMMAND: &str = "cargo run --release --no-default-features --bin evaluate --";

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
    let citation = while_open(|state| {
        let exact = address_of(&state.exact_link());
        let scenario = untrack(|| state.workspace()).scenario;
        citation_phrase(&scenario, exact, web::today().parse().ok(), &Locale).text()
    });
    let command = while_open(|state| {
        let workspace = untrack(|| state.workspace());
        let query = workspace.plain_link(&Settings::default(), Detail::Changes);
        format!("{COMMAND} '{query}'")
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
        <Copied
            id="share-citation"
            label="As a source"
            help="Model, scenario, day and exact link, for a footnote."
            text=citation
            said
        />
        <Copied
            id="share-command"
            label="As a command"
            help="The same model answers in a terminal, in the folder of this calculator’s source."
            text=command
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
