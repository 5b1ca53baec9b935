//! The buttons that act on the whole scenario: undo and redo, and what leaves the page.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::AppState;
use super::dialogs::{EmbedDialog, FileDialog, ShareDialog};
use crate::web;

/// One line of buttons, and the dialogs that they open.
#[component]
pub fn Toolbar() -> impl IntoView {
    let [sharing, embedding, filing] = [(); 3].map(|()| RwSignal::new(false));
    // First out of the menu: when the dialog is closed the focus goes back to where it was, and that is to be seen.
    let open = move |dialog: RwSignal<bool>| {
        web::hide_popover("menu");
        dialog.set(true);
    };
    view! {
        <div class="toolbar" role="group" aria-label="The whole scenario">
            // Where there is room the menu stands open: see style/masthead.css.
            <div class="menu" id="menu" popover="auto">
                <UndoButtons />
                <button type="button" id="open-files" on:click=move |_| open(filing)>
                    "Save or open…"
                </button>
                <button type="button" id="open-embed" on:click=move |_| open(embedding)>
                    "Embed…"
                </button>
            </div>
            <button type="button" id="open-share" on:click=move |_| sharing.set(true)>
                "Share…"
            </button>
            <button type="button" class="opens-menu" popovertarget="menu">
                "Menu"
            </button>
        </div>
        <ShareDialog open=sharing />
        <EmbedDialog open=embedding />
        <FileDialog open=filing />
    }
}

/// Undo and redo, by button and by key.
#[component]
fn UndoButtons() -> impl IntoView {
    let state = AppState::of_page();
    let steps = Memo::new(move |_| state.undoable());
    let on_key = move |event: KeyboardEvent| {
        let is_ours = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
        // In a field the same keys take back what was typed there.
        if !is_ours || web::is_text_field(event.target()) {
            return;
        }
        // Where the keys write another alphabet, their places count.
        let key = match web::key(&event) {
            key if key.is_ascii() => key,
            _ => event.code().replace("Key", ""),
        };
        match (key.to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => state.undo(),
            ("z", true) | ("y", false) => state.redo(),
            _ => return,
        }
        event.prevent_default();
    };
    Effect::new(move |_| {
        let listener = window_event_listener(leptos::ev::keydown, on_key);
        on_cleanup(move || listener.remove());
    });
    let undoable = Memo::new(move |_| steps.read().0.clone());
    let redoable = Memo::new(move |_| steps.read().1.clone());
    view! {
        <StepButton id="undo" sign="↶ " verb="Undo" what=undoable step=AppState::undo />
        <StepButton id="redo" sign="↷ " verb="Redo" what=redoable step=AppState::redo />
    }
}

/// A button that says which step it takes, if there is one.
#[component]
fn StepButton(
    id: &'static str,
    sign: &'static str,
    verb: &'static str,
    what: Memo<Option<String>>,
    step: fn(&AppState),
) -> impl IntoView {
    let state = AppState::of_page();
    let title = move || match what.read().as_ref() {
        Some(what) => format!("{verb}: {what}"),
        None => format!("Nothing to {id}"),
    };
    view! {
        <button
            type="button"
            id=id
            title=title
            // Disabled it would lose the focus to nowhere.
            aria-disabled=move || what.read().is_none().to_string()
            on:click=move |_| step(&state)
        >
            <span aria-hidden="true">{sign}</span>
            {verb}
        </button>
    }
}
