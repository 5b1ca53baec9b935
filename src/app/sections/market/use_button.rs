//! Values that were measured, and the buttons that take them over.

use leptos::prelude::*;

use crate::app::AppState;
use crate::app::state::Live;
use crate::data::{Timestamp, day};
use crate::model::AssumptionId;

/// Values of assumptions, and when they were measured.
pub type Measured = (Vec<(AssumptionId, f64)>, Timestamp);

/// What is not measured itself, but follows from what is.
const DERIVED: [AssumptionId; 2] = [AssumptionId::CirculatingSupply, AssumptionId::DailyEmission];

/// Takes over those of these assumptions.
pub fn take(state: AppState, live: Live, (values, at): &Measured, only: Option<AssumptionId>) {
    let is_wanted = |(id, _): &&(AssumptionId, f64)| only.is_none_or(|only| only == *id);
    let wanted: Vec<_> = values.iter().filter(is_wanted).copied().collect();
    let is_measured = |(id, _): &&(AssumptionId, f64)| !DERIVED.contains(id);
    let measured: Vec<_> = wanted.iter().filter(is_measured).copied().collect();
    live.note(&measured, *at);
    state.take_over(&wanted, day(*at), "taking over today’s figures");
}

/// A button that takes over one of them, while the scenario has another.
#[component]
pub fn UseThis(
    /// The assumption.
    id: AssumptionId,
    /// What was measured; nothing while nothing is.
    measured: Signal<Option<Measured>>,
    /// What is known of all.
    live: Live,
) -> impl IntoView {
    let state = AppState::of_page();
    let row = id.row();
    let value = state.value(row);
    let is_taken = move || {
        let now = (id, value.get());
        let measured = measured.read();
        measured
            .as_ref()
            .is_some_and(|(values, _)| values.contains(&now))
    };
    let press = move |_| {
        if let Some(measured) = measured.get_untracked() {
            take(state, live, &measured, Some(id));
        }
    };
    view! {
        <button
            type="button"
            class="link"
            data-use=row.key
            aria-label=format!("Use this: {}", row.label)
            disabled=is_taken
            on:click=press
        >
            "Use this"
        </button>
    }
}
