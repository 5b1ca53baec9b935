//! Presets as chips: one click loads a scenario.

use leptos::prelude::*;

use super::AppState;
use crate::scenario::{PRESETS, Preset};
use crate::web;

/// A chip for each preset, and what the one in use assumes.
#[component]
pub fn PresetChips() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let preset = Memo::new(move |_| scenario.read().preset);
    let n_changed = state.n_changed(|_| true);
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
            <h2 id="presets-heading" tabindex="-1">"Start from"</h2>
            <div class="chips">{PRESETS.iter().map(chip).collect_view()}</div>
            <p class="preset-note">
                {move || preset.get().note} " Figures of " {move || preset.get().date} "."
            </p>
            <p class="changed">
                <Show when=move || n_changed.get() != 0>
                    {move || match n_changed.get() {
                        1 => format!("One assumption differs from “{}”.", preset.get().label),
                        n => format!("{n} assumptions differ from “{}”.", preset.get().label),
                    }}
                    " "
                    <button
                        type="button"
                        class="link"
                        id="reset-all"
                        on:click=move |_| {
                            state.load(preset.get());
                            web::focus("presets-heading");
                        }
                    >
                        "Take them all back"
                    </button>
                </Show>
            </p>
        </section>
    }
}
