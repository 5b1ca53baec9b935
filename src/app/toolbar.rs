//! The buttons that act on the whole scenario: undo and redo, what it is compared with, what leaves the page.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::AppState;
use super::embed_dialog::embed_dialog;
use super::html::only_while;
use super::scenario_file::FileDialog;
use super::share::ShareDialog;
use crate::scenario::{PRESETS, Scenario, preset};
use crate::web;

/// One line of buttons, and one for what they have to say.
#[component]
pub fn Toolbar() -> impl IntoView {
    let open_files = move |_| {
        web::prepare_requests();
        web::open_dialog("files");
    };
    let embedding = RwSignal::new(false);
    let open_embed = move |_| {
        web::open_dialog("embed");
        embedding.set(true);
    };
    view! {
        <div class="toolbar" role="group" aria-label="The whole scenario">
            <div class="tools">
                <UndoButtons />
            </div>
            <div class="tools">
                <CompareWith />
            </div>
            <div class="tools">
                <button type="button" id="open-share" on:click=move |_| web::open_dialog("share")>
                    "Share…"
                </button>
                <button type="button" id="open-embed" on:click=open_embed>
                    "Embed…"
                </button>
                <button type="button" id="open-files" on:click=open_files>
                    "Save or open…"
                </button>
            </div>
        </div>
        <ShareDialog />
        {embed_dialog(embedding)}
        <FileDialog />
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
        let key = match event.key() {
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
        {step_button("undo", "↶ ", "Undo", undoable, AppState::undo)}
        {step_button("redo", "↷ ", "Redo", redoable, AppState::redo)}
    }
}

/// A button that says which step it takes, if there is one.
fn step_button(
    id: &'static str,
    sign: &'static str,
    verb: &'static str,
    what: Memo<Option<String>>,
    step: fn(&AppState),
) -> AnyView {
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
    .into_any()
}

/// Names of what is no preset in the list to compare with.
const OWN: &str = "own";
const PINNED: &str = "pinned";

/// What the scenario is compared with; pin this one; swap the two.
#[component]
fn CompareWith() -> impl IntoView {
    let state = AppState::of_page();
    let compared = Memo::new(move |_| state.held().compared);
    let chosen = move || match compared.get() {
        None => OWN,
        Some(scenario) if scenario.is_as(&Scenario::of(scenario.preset)) => scenario.preset.key,
        Some(_) => PINNED,
    };
    let is_pinned = Memo::new(move |_| chosen() == PINNED);
    let choose = move |key: String| match key.as_str() {
        OWN => state.compare(None),
        key => {
            if let Some(preset) = preset(key) {
                state.compare(Some(Scenario::of(preset)));
            }
        }
    };
    let pin = move |_| {
        state.compare(Some(untrack(|| state.held()).scenario.plain()));
    };
    let own_label = move || {
        let label = state.scenario().read().preset.label;
        format!("what it started from: {label}")
    };
    let option = move |key: &'static str, label: Signal<String>| {
        let selected = move || chosen() == key;
        view! { <option value=key selected=selected prop:selected=selected>{move || label.get()}</option> }.into_any()
    };
    let pinned = move || {
        let label = move || state.baseline.read().name().into();
        option(PINNED, Signal::derive(label))
    };
    view! {
        <label for="compare-with">"Compare with"</label>
        <select id="compare-with" on:change:target=move |event| choose(event.target().value())>
            {option(OWN, Signal::derive(own_label))}
            {PRESETS.iter().map(|preset| option(preset.key, Signal::stored(preset.label.into()))).collect_view()}
            {only_while(is_pinned, Box::new(pinned))}
        </select>
        <button
            type="button"
            id="pin"
            title="Keep this scenario to compare what follows with"
            on:click=pin
        >
            "Pin this one"
        </button>
        <button
            type="button"
            id="swap"
            title="What it is compared with becomes the scenario, and the other way round"
            on:click=move |_| state.swap()
        >
            <span aria-hidden="true">"⇄ "</span>
            "Swap"
        </button>
    }
}
