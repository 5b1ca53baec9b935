//! The dialog that builds code for articles: what to show, the codes, a preview.

mod code;
mod controls;
mod form;
mod preview;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::parts::{Copied, Dialog, Status, Words};
use crate::app::{AppState, Locale};
use crate::scenario::{Link, Settings, Theme, summary_phrase};
use crate::web;
pub use code::{Attributes, EmbedCode, Pinned, Room};
use form::{Choices, Form};
use preview::Preview;

/// The script of the element, which the preview shows and which knows how high it is.
const LOADER: &str = "embed.js";

/// Whether the loader is there.
#[derive(Clone, Copy, PartialEq)]
enum Loader {
    Loading,
    Failed,
    Ready,
}

/// The dialog of the “Embed…” button; it follows the scenario while it is open.
#[component]
pub fn EmbedDialog(open: RwSignal<bool>) -> impl IntoView {
    let loader = RwSignal::new(Loader::Loading);
    let said = RwSignal::new(String::new());
    Effect::new(move |_| {
        if !open.get() {
            return said.set(String::new());
        }
        if loader.get_untracked() != Loader::Ready {
            loader.set(Loader::Loading);
            spawn_local(async move {
                // The next opening tries again.
                loader.set(match web::load_script(LOADER).await {
                    true => Loader::Ready,
                    false => Loader::Failed,
                });
            });
        }
    });
    let words = Signal::derive(move || {
        let words = match loader.get() {
            Loader::Failed => {
                "A part of the calculator that this needs could not be downloaded: the connection may be down, or the page \
                 has just been updated. Close this and try again, or reload the page."
            }
            _ => "Loading…",
        };
        words.to_string()
    });
    view! {
        <Dialog id="embed" heading="Embed this scenario" open>
            <div id="embed-form">
                <Show
                    when=move || loader.get() == Loader::Ready
                    fallback=move || view! { <p><Words text=words /></p> }
                >
                    <Builder open said />
                </Show>
            </div>
            <Status class="said" id="embed-said" text=said />
        </Dialog>
    }
}

/// The form, and what comes of it.
#[component]
fn Builder(open: RwSignal<bool>, said: RwSignal<String>) -> impl IntoView {
    let state = AppState::of_page();
    let choices = Choices::new();
    let room = Memo::new(move |_| {
        let (view, controls) = (choices.view.get(), choices.controls_key());
        Room::new(|width| web::embed_height(width, view.key(), controls.as_deref()))
    });
    let embedded = Memo::new(move |before: Option<&EmbedCode>| match before {
        Some(before) if !open.get() => before.clone(),
        _ => embedded(&state, choices, room.get()),
    });
    let code = move |of: fn(&EmbedCode) -> String| Signal::derive(move || of(&embedded.read()));
    let pinned = web::pinned().as_deref().and_then(Pinned::read);
    let pinned =
        pinned.map(|pinned| Signal::derive(move || embedded.read().pinned_script(&pinned)));
    let attributes = Memo::new(move |_| embedded.read().attributes());
    view! {
        <div class="embed-choices">
            <Form choices />
        </div>
        <div class="embed-codes">
            <h3>"Code for your page"</h3>
            <Copied
                lines=3
                id="embed-script"
                label="With the script"
                help="One line, for pages that allow scripts. Its height fits what it shows, in a column of any width, and links in \
                your text can change what it shows."
                text=code(EmbedCode::script)
                said
            />
            {pinned
                .map(|text| {
                    view! {
                        <Copied
                            lines=3
                            id="embed-pinned"
                            label="With the script, pinned"
                            help="For pages that run only scripts they have checked: if a byte of it changes, browsers \
                            refuse it. It never gets a fix, so take this only if you have to."
                            text
                            said
                        />
                    }
                })}
            <Copied
                lines=3
                id="embed-frame"
                label="Plain frame"
                help="For pages that allow frames but no scripts. Its height fits the width given above."
                text=code(EmbedCode::frame)
                said
            />
            <Copied
                lines=3
                id="embed-picture"
                label="Picture with a link"
                help="For newsletters, and wherever nothing else works. Only a preset’s picture states figures."
                text=code(EmbedCode::picture)
                said
            />
        </div>
        <Show when=move || open.get()>
            <Preview attributes width=choices.width />
        </Show>
    }
}

/// What is chosen, of the scenario as it is now; reactive.
fn embedded(state: &AppState, choices: Choices, room: Room) -> EmbedCode {
    let workspace = state.workspace();
    let words = summary_phrase(&workspace.scenario, &state.evaluation.read(), &Locale).text();
    EmbedCode {
        link: Link {
            scenario: workspace.scenario,
            baseline: workspace.compared,
            settings: Settings {
                view: choices.view.get(),
                controls: choices.controls.get(),
                theme: Some(choices.theme.get()).filter(|theme| *theme != Theme::Light),
                ..Settings::default()
            },
            ..Link::default()
        },
        is_frozen: choices.is_frozen.get(),
        width: choices.width.get(),
        room,
        address: web::page_address(),
        words,
    }
}
