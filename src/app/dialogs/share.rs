//! Sharing: the link, the exact link, a paragraph to paste, a picture, a citation, a command, the system's share sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::painting::{copy_picture, painting, save_picture};
use crate::app::parts::{Copied, Dialog, Status};
use crate::app::saving::{address_of, link_to, refused_words, scenario_words};
use crate::app::{AppState, Locale, scenario_picture};
use crate::scenario::{Detail, SITE, Settings, citation_phrase, summary_phrase};
use crate::web::{self, Painting};

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
        let shared = web::share(SITE, &untrack(summary), &link.get_untracked());
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
            help="Every value and the answers as they are now: if a later model gives others, the page says so."
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
        <Pictured said />
        <Copied
            id="share-citation"
            label="Citation"
            help="Model version, scenario, date and exact link, for a footnote or a list of sources."
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

/// The picture: copied where the browser can, saved in any.
#[component]
fn Pictured(said: RwSignal<String>) -> impl IntoView {
    /// What there is instead of it.
    const INSTEAD: &str = "Each chart can be downloaded as SVG, below it.";
    let state = AppState::of_page();
    let copy = move |_| {
        // It starts while the click is being handled, as browsers ask for.
        let copied = copy_picture(untrack(|| painted(&state)));
        spawn_local(async move {
            said.set(match copied.await {
                Ok(()) => "The picture is copied.".into(),
                refused => refused_words(refused, INSTEAD),
            });
        });
    };
    let save = move |_| {
        let saved = save_picture("scenario", untrack(|| painted(&state)));
        spawn_local(async move { said.set(refused_words(saved.await, INSTEAD)) });
    };
    let can_copy = web::can_copy_pictures();
    view! {
        <div class="copied" role="group" aria-labelledby="share-picture" aria-describedby="share-picture-help">
            <p class="label" id="share-picture">"As a picture"</p>
            <p class="help" id="share-picture-help">
                "The finding above the chart, with the link if it is short enough, for a message or a slide."
            </p>
            <div class="chips">
                {can_copy
                    .then(|| {
                        view! {
                            <button type="button" id="share-picture-copy" on:click=copy>
                                "Copy picture"
                            </button>
                        }
                    })}
                <button type="button" id="share-picture-save" on:click=save>
                    "Save picture"
                </button>
            </div>
        </div>
    }
}

/// The scenario’s picture in the colours of the page, of the size that sites show beside a link; reactive.
fn painted(state: &AppState) -> Painting {
    let workspace = state.workspace();
    let page = address_of("");
    let document = scenario_picture(
        &workspace.scenario,
        &state.evaluation.read(),
        state.compared_evaluation.read().as_ref(),
        &scenario_words(&workspace, &Locale),
        [&link_to(&workspace), &page],
        &Locale,
    );
    painting(&document, 1.0)
}
