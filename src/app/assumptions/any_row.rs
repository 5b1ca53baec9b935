//! A row of the page's scenario, of the kind that suits its assumption.

use leptos::prelude::*;

use super::choice::ChoiceRow;
use super::curve_choice::ChosenCurve;
use super::row::AssumptionRow;
use crate::app::AppState;
use crate::model::{Assumption, Kind};

/// A row for an assumption.
pub fn row(assumption: &'static Assumption) -> AnyView {
    let state = AppState::of_page();
    let value = state.value(assumption);
    let baseline_value = state.baseline_value(assumption);
    let on_change = move |value| state.set(assumption, value);
    let on_return = move |value| state.set_alone(assumption, value);
    if let Kind::Choice(choices) = assumption.kind {
        return view! { <ChoiceRow assumption choices value baseline_value on_change on_return /> }
            .into_any();
    }
    let chosen = use_context::<ChosenCurve>();
    let scenario = state.scenario();
    let curve = move || {
        let of = chosen?.of.get()?;
        Some(of.drawn(&scenario.read().assumptions, assumption))
    };
    view! {
        <AssumptionRow
            assumption
            value
            baseline_value
            on_change
            on_return
            on_hold=move |is_held| state.hold(is_held)
            renewed=state.n_loads
            curve=Signal::derive(curve)
        />
    }
    .into_any()
}
