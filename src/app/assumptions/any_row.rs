//! A row of the page's scenario, of the kind that suits its assumption.

use std::sync::Arc;

use leptos::prelude::*;

use super::choice::ChoiceRow;
use super::curve::{DrawnCurve, chance_curve};
use super::curve_choice::ChosenCurve;
use super::row::{AssumptionRow, CurveWhile};
use crate::app::AppState;
use crate::app::state::in_turns;
use crate::model::questions::CHANCES;
use crate::model::{Assumption, Kind};

/// The curve of the chance of being repaid in time, which takes its time, too: only once it is seen.
fn chance_along(
    assumption: &'static Assumption,
    chosen: Option<ChosenCurve>,
    is_seen: Signal<bool>,
) -> Signal<Option<DrawnCurve>> {
    let settled = AppState::of_page().settled;
    let is_chosen = move || chosen.is_some_and(|chosen| chosen.of.get().is_some());
    let n_rests = Memo::new(move |before: Option<&usize>| {
        settled.track();
        before.map_or(1, |n| n + 1)
    });
    // What was seen once is not computed again before anything has moved.
    let seen = Memo::new(move |before: Option<&Option<usize>>| {
        let now = n_rests.get();
        let before = before.copied().flatten().filter(|before| *before == now);
        before.or_else(|| is_seen.get().then_some(now))
    });
    let wanted = move || seen.get().and(CHANCES.first()).filter(|_| is_chosen());
    let (curve, _) = in_turns(wanted, move |workspace, asked| {
        chance_curve(&workspace.scenario.assumptions, assumption, asked)
    });
    Signal::derive(move || curve.get().filter(|_| is_chosen()))
}

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
    let curve: CurveWhile = match assumption.moves_figures() {
        true => Arc::new(move |_| {
            Signal::derive(move || {
                let of = chosen?.of.get()?;
                Some(of.drawn(&scenario.read().assumptions, assumption))
            })
        }),
        false if !assumption.moves_chances() => Arc::new(|_| Signal::stored(None)),
        false => Arc::new(move |is_seen| chance_along(assumption, chosen, is_seen)),
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
            curve
        />
    }
    .into_any()
}
