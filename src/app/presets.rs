//! Presets as chips: one click loads a scenario; and how far the reader has gone from what it is compared with.

use leptos::prelude::*;

use super::AppState;
use super::parts::{Figure, Words};
use super::toolbar::Toolbar;
use crate::scenario::{PRESETS, Preset, Scenario, date_words};
use crate::web::{self, StorageFault};

/// A chip for each preset, what the one in use assumes, and the buttons that act on the whole scenario.
#[component]
pub fn PresetChips() -> impl IntoView {
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
        <section class="presets" aria-labelledby="presets-heading">
            <h2 id="presets-heading" tabindex="-1">"Start from"</h2>
            <div class="chips">{PRESETS.iter().map(chip).collect_view()}</div>
            <p class="preset-note"><Words text=note /></p>
            <Toolbar />
            <Changed />
        </section>
    }
}

/// In how many assumptions the scenario differs from what it is compared with, and the way back.
#[component]
fn Changed() -> impl IntoView {
    let state = AppState::of_page();
    let n_changed = state.n_changed(|_| true);
    let label = move || state.baseline.read().name();
    let back = move |_| {
        let what = format!("resetting to “{}”", untrack(label));
        state.load(state.baseline.get_untracked(), &what);
        web::focus("presets-heading");
    };
    let any = Memo::new(move |_| n_changed.get() != 0);
    let count = Signal::derive(move || match n_changed.get() {
        1 => format!("One assumption differs from “{}”: ", label()),
        n => format!("{n} assumptions differ from “{}”: ", label()),
    });
    let back_words = Signal::derive(move || match n_changed.get() {
        1 => "reset it".to_string(),
        _ => "reset them all".to_string(),
    });
    let compare = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        web::focus("comparison");
    };
    let fault = Signal::derive(move || {
        let fault = state.last_visit.fault();
        fault.map_or_else(String::new, |fault| fault_words(fault).into())
    });
    view! {
        <p class="changed">
            <Show when=move || any.get()>
                <Figure text=count />
                <a href="#comparison" on:click=compare>"compare"</a>
                ", or "
                <button type="button" class="link" id="reset-all" on:click=back>
                    <Words text=back_words />
                </button>
                ". "
            </Show>
            <span role="status" id="storage"><Words text=fault /></span>
        </p>
    }
}

/// Why this visit is not kept, in words.
fn fault_words(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Forbidden => {
            "This browser will not save your scenario; the address holds it."
        }
        StorageFault::Full => {
            "This browser has no room left to save your scenario; the address holds it."
        }
    }
}
