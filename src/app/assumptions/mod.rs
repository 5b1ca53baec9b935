//! The assumptions: a row each, with a number to type and a slider to drag.

mod bought;
mod changed;
mod choice;
mod curve;
mod field;
mod help;
mod row;
mod slider;
mod source_mark;
mod touch;

use leptos::prelude::*;

use super::AppState;
use super::parts::{Choice, ChoiceGroup, Figure, Select};
use crate::model::{ASSUMPTIONS, Assumption, AssumptionId, Group, Kind, Source, in_sight};
use bought::Bought;
use changed::Changed;
use choice::ChoiceRow;
pub use curve::{CurveOf, DrawnCurve};
use row::AssumptionRow;
pub use slider::Stops;
use source_mark::{SourceMark, YourMark};

/// Which answer the curves in the sliders show.
#[derive(Clone, Copy)]
pub struct ChosenCurve(RwSignal<Option<CurveOf>>);

/// The assumptions in sight, the others in groups that open, and what the marks beside them mean.
#[component]
pub fn AssumptionPanel() -> impl IntoView {
    let chosen = ChosenCurve(RwSignal::new(Some(CurveOf::Payback)));
    provide_context(chosen);
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
            <Changed />
            {in_sight().into_iter().map(row).collect_view()}
            {Group::READ.map(|group| view! { <GroupOf group /> }.into_any()).collect_view()}
            <CurveChoice chosen />
            <dl class="meanings">
                {Source::ALL.map(meaning).collect_view()}
                <div>
                    <dt><YourMark /></dt>
                    <dd>"Set by you."</dd>
                </div>
            </dl>
        </section>
    }
}

/// The list of answers that curves can show.
#[component]
fn CurveChoice(chosen: ChosenCurve) -> impl IntoView {
    let choice = |of: Option<CurveOf>| {
        let label = of.map_or("none", CurveOf::label);
        Choice {
            value: of,
            key: label.into(),
            label: label.into(),
        }
    };
    let choices = CurveOf::ALL.into_iter().map(Some).chain([None]);
    let groups = vec![ChoiceGroup {
        label: None,
        choices: choices.map(choice).collect(),
    }];
    view! {
        <div class="curves-of">
            <label for="curves-of">"Curves show"</label>
            " "
            <Select
                id="curves-of"
                groups
                chosen=chosen.0
                on_choose=move |of| chosen.0.set(of)
                described_by="curves-help"
            />
            <p class="help" id="curves-help">
                "The curve shows how the answer changes along the slider; in a gap there is none. A tick marks your \
                breakeven goal, or where the value meets the market price."
            </p>
        </div>
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
    let changed = Signal::derive(move || match n_changed.get() {
        0 => String::new(),
        n => format!("{n} changed"),
    });
    view! {
        <details class="group" id=format!("{}-group", group.key())>
            <summary>
                {group.label()} " " <small>{rows().count()} " assumptions"</small> " "
                <em><Figure text=changed /></em>
            </summary>
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
    let chosen = use_context::<ChosenCurve>();
    let scenario = state.scenario();
    let curve = move || {
        let of = chosen?.0.get()?;
        Some(of.drawn(&scenario.read().assumptions, assumption))
    };
    view! {
        <AssumptionRow
            assumption
            value
            baseline_value=state.baseline_value(assumption)
            on_change
            on_return=move |value| state.set_alone(assumption, value)
            on_hold=move |is_held| state.hold(is_held)
            renewed=state.n_loads
            curve=Signal::derive(curve)
        />
        {(assumption.id == AssumptionId::Price).then(|| view! { <Bought /> })}
    }
    .into_any()
}
