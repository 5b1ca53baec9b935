//! Presets as chips: one click loads a scenario.

use leptos::prelude::*;

use super::AppState;
use crate::model::ASSUMPTIONS;
use crate::scenario::{PRESETS, Preset};

/// A chip for each preset, and what the one in use assumes.
#[component]
pub fn PresetChips() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let preset = Memo::new(move |_| scenario.read().preset);
    let n_changed = Memo::new(move |_| {
        let scenario = scenario.read();
        ASSUMPTIONS
            .iter()
            .filter(|row| scenario.differs(row))
            .count()
    });
    let chip = move |chip: &'static Preset| {
        view! {
            <button
                type="button"
                class="chip"
                data-preset=chip.key
                aria-pressed=move || (preset.get() == chip).to_string()
                on:click=move |_| state.load(chip)
            >
                {chip.label}
            </button>
        }
    };
    view! {
        <section class="presets" aria-labelledby="presets-heading">
            <h2 id="presets-heading">"Start from"</h2>
            <div class="chips">{PRESETS.iter().map(chip).collect_view()}</div>
            <p class="preset-note">
                {move || preset.get().note} " Figures of " {move || preset.get().date} "."
            </p>
            <p class="changed">
                <Show when=move || n_changed.get() != 0>
                    {move || match n_changed.get() {
                        1 => "You changed one assumption.".to_string(),
                        n => format!("You changed {n} assumptions."),
                    }}
                    " "
                    <button
                        type="button"
                        class="link"
                        id="reset-all"
                        on:click=move |_| state.load(preset.get())
                    >
                        "Take back all changes"
                    </button>
                </Show>
            </p>
        </section>
    }
}
