//! The other scenarios to start from: one click loads one.

use leptos::prelude::*;

use super::AppState;
use super::parts::Words;
use crate::scenario::{PRESETS, Preset, Scenario, date_words};

/// A chip for each preset, folded, and what the one in use assumes.
#[component]
pub fn OtherScenarios() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let preset = Memo::new(move |_| scenario.read().preset);
    let is_as_it_is = Memo::new(move |_| {
        let scenario = scenario.read();
        scenario.is_as(&Scenario::of(scenario.preset))
    });
    let note = Signal::derive(move || {
        let at = date_words(scenario.read().at);
        let Preset { note, label, .. } = preset.get();
        match is_as_it_is.get() {
            true => format!("{note} Figures of {at}."),
            false => format!(
                "Started from “{label}”; what you have set is marked as yours. Dates count from {at}."
            ),
        }
    });
    let chip = move |chip: &'static Preset| {
        let load = move |_| {
            let what = format!("loading “{}”", chip.label);
            state.load(Scenario::of(chip), &what);
        };
        view! {
            <button
                type="button"
                class="chip"
                data-preset=chip.key
                aria-pressed=move || (is_as_it_is.get() && preset.get() == chip).to_string()
                on:click=load
            >
                {chip.label}
            </button>
        }
        .into_any()
    };
    view! {
        <details class="presets" id="presets">
            <summary>"All " {PRESETS.len()} " scenarios"</summary>
            <div class="chips">{PRESETS.iter().map(chip).collect_view()}</div>
            <p class="preset-note"><Words text=note /></p>
        </details>
    }
}
