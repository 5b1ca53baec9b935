//! What the scenario is compared with.

use leptos::prelude::*;

use crate::app::AppState;
use crate::scenario::{PRESETS, Preset, Scenario};
use crate::web;

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
pub fn CompareWith() -> impl IntoView {
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
        let text = Memo::new(move |_| label(choice));
        let native = (!web::in_browser()).then(|| text.get_untracked());
        view! {
            <option value=choice.key() selected=selected prop:selected=selected prop:textContent=move || text.get()>
                {native}
            </option>
        }
    };
    view! {
        <div class="compare-with">
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
        </div>
    }
}
