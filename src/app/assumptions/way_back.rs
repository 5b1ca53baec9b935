//! What a value that was moved has been, and the way back to it.

use leptos::prelude::*;

use super::source_mark::ValueMark;
use crate::app::parts::Figure;
use crate::app::{AppState, Embedded, Locale};
use crate::model::{Assumption, Kind};
use crate::prose::{Labelled, ValueWords, exact};
use crate::scenario::Mark;
use crate::web;

/// What stands below an input: in a widget where its value comes from, unless it is compact, else the way back.
#[component]
pub fn BelowInput(
    /// The row of the assumptions table.
    assumption: &'static Assumption,
    /// The value to show.
    value: Signal<f64>,
    /// The value to go back to.
    baseline_value: Signal<f64>,
    /// Called with the value to go back to.
    on_return: Callback<f64>,
) -> impl IntoView {
    match Embedded::here() {
        true if Embedded::is_compact() => ().into_any(),
        true => view! { <ValueMark assumption /> }.into_any(),
        false => view! { <WayBack assumption value baseline_value on_return /> }.into_any(),
    }
}

/// What the value was, with the button that puts it back, in the place of the row's help: nothing moves when it
/// appears.
#[component]
fn WayBack(
    /// The row of the assumptions table.
    assumption: &'static Assumption,
    /// The value to show.
    value: Signal<f64>,
    /// The value to go back to.
    baseline_value: Signal<f64>,
    /// Called with the value to go back to.
    on_return: Callback<f64>,
) -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let is_moved = Memo::new(move |_| value.get() != baseline_value.get());
    let words = Signal::derive(move || {
        if !is_moved.get() {
            return String::new();
        }
        let was = baseline_value.get();
        let number = match assumption.kind {
            Kind::Choice(_) => assumption.value(was, &Locale).to_string(),
            _ => exact(was, &Locale),
        };
        match scenario.read().mark(assumption) {
            Mark::Yours {
                preset_value,
                preset,
            } if preset_value == was => format!("{number} {}", preset.source.label()),
            _ => format!("{number} in “{}”", state.baseline.read().name()),
        }
    });
    view! {
        <p class="was" class:hidden=move || !is_moved.get()>
            <Figure text=words />
            " "
            <BackButton assumption value baseline_value on_return words="Put it back" />
        </p>
    }
}

/// The button that puts a value back. Its place is kept, so that nothing moves when it appears.
#[component]
pub fn BackButton(
    /// The row of the assumptions table.
    assumption: &'static Assumption,
    /// The value to show.
    value: Signal<f64>,
    /// The value to go back to.
    baseline_value: Signal<f64>,
    /// Called with the value to go back to.
    on_return: Callback<f64>,
    /// What it says.
    words: &'static str,
) -> impl IntoView {
    let differs = move || value.get() != baseline_value.get();
    // While there is nothing to go back from the button is hidden, and needs no name.
    let name = move || {
        let value = || assumption.value(baseline_value.get(), &Locale);
        differs().then(|| format!("Put it back to {}: {}", value(), assumption.label))
    };
    let press = move |_| {
        on_return.run(baseline_value.get_untracked());
        // The button goes: its row keeps the focus.
        let key = assumption.key;
        match assumption.kind {
            Kind::Choice(_) => web::focus(key),
            _ => web::focus(&format!("{key}-slider")),
        };
    };
    view! {
        <button
            type="button"
            class="back"
            aria-label=name
            title=name
            class:hidden=move || !differs()
            on:click=press
        >
            {words}
        </button>
    }
}
