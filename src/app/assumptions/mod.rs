//! The assumptions: a row each, with a number to type and a slider to drag.

mod choice;
mod curve;
mod curves;
mod field;
mod row;
mod slider;

use leptos::prelude::*;

use super::AppState;
use crate::model::{ASSUMPTIONS, Assumption, Group, Kind, Source, in_sight};
use choice::ChoiceRow;
pub use curve::{CURVES, CurveOf, Drawn};
use curves::curves;
use row::AssumptionRow;

/// The assumptions in sight, the others in groups that open, and what the marks beside them mean.
#[component]
pub fn AssumptionPanel() -> impl IntoView {
    let meaning = |source: Source| {
        view! {
            <div>
                <dt><SourceMark source /></dt>
                <dd>{source.meaning()}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <section class="assumptions" aria-labelledby="assumptions-heading">
            <h2 id="assumptions-heading">"What is assumed"</h2>
            {curves()}
            {in_sight().into_iter().map(row).collect_view()}
            {Group::ALL.map(|group| view! { <GroupOf group /> }.into_any()).collect_view()}
            <dl class="meanings">{Source::ALL.map(meaning).collect_view()}</dl>
        </section>
    }
}

/// The assumptions of a group that are not in sight, folded; how many of them were changed.
#[component]
fn GroupOf(
    /// The group.
    group: Group,
) -> impl IntoView {
    let rows = move || {
        ASSUMPTIONS
            .iter()
            .filter(move |row| row.group == group && row.in_sight == 0)
    };
    let n_changed =
        AppState::of_page().n_changed(move |row| row.group == group && row.in_sight == 0);
    let changed = move || match n_changed.get() {
        0 => String::new(),
        n => format!("{n} changed"),
    };
    view! {
        <details class="group" id=format!("{}-group", group.key())>
            <summary>{group.label()} " " <small>{rows().count()} " assumptions"</small> " " <em>{changed}</em></summary>
            <p class="help">{group.help()}</p>
            {rows().map(row).collect_view()}
        </details>
    }
}

/// A row for an assumption, of the kind that suits it.
pub fn row(assumption: &'static Assumption) -> AnyView {
    let state = AppState::of_page();
    let value = state.value(assumption);
    let on_change = move |value| state.set(assumption, value);
    if let Kind::Choice(choices) = assumption.kind {
        return view! { <ChoiceRow assumption choices value on_change /> }.into_any();
    }
    let baseline_value = state.baseline_value(assumption);
    let on_hold = move |held| state.hold(held);
    view! {
        <AssumptionRow
            assumption
            value
            baseline_value
            on_change
            on_hold
            renewed=state.n_loads
        />
    }
    .into_any()
}

/// Where a value comes from, as a mark.
#[component]
pub fn SourceMark(
    /// Where it comes from.
    source: Source,
) -> impl IntoView {
    view! { <span class=format!("source {}", source.label())>{source.label()}</span> }
}
