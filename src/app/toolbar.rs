//! The buttons that act on the whole scenario: undo and redo, what it is compared with, what leaves the page.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::AppState;
use super::dialogs::{EmbedDialog, FileDialog, ShareDialog};
use crate::scenario::{PRESETS, Preset, Scenario};
use crate::web;

/// One line of buttons, and the dialogs that they open.
#[component]
pub fn Toolbar() -> impl IntoView {
    let [sharing, embedding, filing] = [(); 3].map(|()| RwSignal::new(false));
    view! {
        <div class="toolbar" role="group" aria-label="The whole scenario">
            <div class="tools">
                <UndoButtons />
            </div>
            <div class="tools">
                <CompareWith />
            </div>
            <div class="tools">
                <button type="button" id="open-share" on:click=move |_| sharing.set(true)>
                    "Share…"
                </button>
                <button type="button" id="open-embed" on:click=move |_| embedding.set(true)>
                    "Embed…"
                </button>
                <button type="button" id="open-files" on:click=move |_| filing.set(true)>
                    "Save or open…"
                </button>
            </div>
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

/// What a scenario can be compared with.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Baseline {
    /// The preset it started from.
    Own,
    /// Another preset.
    Preset(&'static Preset),
    /// A scenario that the reader has pinned.
    Pinned,
}

impl Baseline {
    fn of(compared: Option<&Scenario>) -> Self {
        match compared {
            None => Baseline::Own,
            Some(scenario) if scenario.is_as(&Scenario::of(scenario.preset)) => {
                Baseline::Preset(scenario.preset)
            }
            Some(_) => Baseline::Pinned,
        }
    }

    /// Its name in the list's HTML.
    fn key(self) -> &'static str {
        match self {
            Baseline::Own => "own",
            Baseline::Preset(preset) => preset.key,
            Baseline::Pinned => "pinned",
        }
    }
}

/// What the scenario is compared with; pin this one; swap the two.
#[component]
fn CompareWith() -> impl IntoView {
    let state = AppState::of_page();
    let chosen = Memo::new(move |_| Baseline::of(state.workspace().compared.as_ref()));
    let choices = || {
        let presets = PRESETS.iter().map(Baseline::Preset);
        [Baseline::Own].into_iter().chain(presets)
    };
    let choose = move |key: String| match choices().find(|choice| choice.key() == key) {
        Some(Baseline::Own) => state.compare(None),
        Some(Baseline::Preset(preset)) => state.compare(Some(Scenario::of(preset))),
        _ => {}
    };
    let pin = move |_| {
        state.compare(Some(untrack(|| state.workspace()).scenario.plain()));
    };
    let label = move |choice: Baseline| match choice {
        Baseline::Own => {
            format!(
                "its starting point: {}",
                state.scenario().read().preset.label
            )
        }
        Baseline::Preset(preset) => preset.label.into(),
        Baseline::Pinned => state.baseline.read().name().into(),
    };
    let option = move |choice: Baseline| {
        let selected = move || chosen.get() == choice;
        let text = move || label(choice);
        let native = (!web::in_browser()).then(|| untrack(text));
        view! {
            <option value=choice.key() selected=selected prop:selected=selected prop:textContent=text>
                {native}
            </option>
        }
    };
    view! {
        <label for="compare-with">"Compare with"</label>
        <select id="compare-with" on:change=move |event| web::chosen(&event).into_iter().for_each(choose)>
            {choices().map(option).collect_view()}
            <Show when=move || chosen.get() == Baseline::Pinned>{option(Baseline::Pinned)}</Show>
        </select>
        <button
            type="button"
            id="pin"
            title="Compare what follows with this scenario"
            on:click=pin
        >
            "Pin this"
        </button>
        <button
            type="button"
            id="swap"
            title="Work on the scenario it is compared with, and compare that with this one"
            on:click=move |_| state.swap()
        >
            <span aria-hidden="true">"⇄ "</span>
            "Swap"
        </button>
    }
}
