//! The buttons that take over what was measured.

use leptos::prelude::*;

use crate::app::AppState;
use crate::app::state::Live;
use crate::data::{Timestamp, day};
use crate::model::AssumptionId;

/// Values of assumptions, and when they were measured; nothing before.
pub type Measurement = Option<(Vec<(AssumptionId, f64)>, Timestamp)>;

/// What is not measured itself, but follows from what is.
const DERIVED: [AssumptionId; 2] = [AssumptionId::CirculatingSupply, AssumptionId::DailyEmission];

/// A button that takes over the value of one assumption, while the scenario has another.
#[component]
pub fn UseButton(
    /// The assumption.
    id: AssumptionId,
    /// What was measured.
    measurement: Memo<Measurement>,
) -> impl IntoView {
    let row = id.row();
    let value = AppState::of_page().value(row);
    let is_taken = move || {
        let now = (id, value.get());
        let measurement = measurement.read();
        let mut measured = measurement.iter();
        measured.any(|(values, _)| values.contains(&now))
    };
    let take = taking_over(measurement, Some(id));
    view! {
        <button
            type="button"
            class="link"
            data-use=row.key
            aria-label=format!("Use this: {}", row.label)
            // A disabled button would lose the focus.
            aria-disabled=move || is_taken().to_string()
            on:click=move |_| {
                if !untrack(is_taken) {
                    take();
                }
            }
        >
            "Use this"
        </button>
    }
}

/// A button that takes over every value.
#[component]
pub fn UseAllButton(
    /// Its id.
    id: &'static str,
    /// What it says.
    label: &'static str,
    /// What was measured.
    measurement: Memo<Measurement>,
) -> impl IntoView {
    let take = taking_over(measurement, None);
    view! {
        <p class="requests">
            <button type="button" id=id on:click=move |_| take()>{label}</button>
        </p>
    }
}

/// What takes over the value of one assumption or of all, as one step to undo.
fn taking_over(measurement: Memo<Measurement>, only: Option<AssumptionId>) -> impl Fn() {
    let (state, live) = (AppState::of_page(), Live::of_page());
    move || {
        let Some((values, at)) = measurement.get_untracked() else {
            return;
        };
        let is_wanted = |(id, _): &(AssumptionId, f64)| only.is_none_or(|only| only == *id);
        let wanted: Vec<_> = values.into_iter().filter(is_wanted).collect();
        let is_measured = |(id, _): &&(AssumptionId, f64)| !DERIVED.contains(id);
        let measured: Vec<_> = wanted.iter().filter(is_measured).copied().collect();
        live.note(&measured, at);
        let rows: Vec<_> = wanted
            .iter()
            .map(|(id, value)| (id.row(), *value))
            .collect();
        state.set_all_of_day(&rows, day(at), "taking over today’s figures");
    }
}
