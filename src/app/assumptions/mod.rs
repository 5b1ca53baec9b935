//! The assumptions: a row each, with a number to type and a slider to drag.

mod choice;
mod curve;
mod field;
mod row;
mod slider;

use leptos::prelude::*;

use super::AppState;
use crate::model::{ASSUMPTIONS, Assumption, Group, Kind, Source, assumption, in_sight};
use crate::web;
use choice::ChoiceRow;
pub use curve::{CURVES, CurveOf, Drawn};
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
    };
    view! {
        <section class="assumptions" aria-labelledby="assumptions-heading">
            <h2 id="assumptions-heading">"What is assumed"</h2>
            <CurveChoice />
            {in_sight().into_iter().map(row).collect_view()}
            {Group::ALL.map(|group| view! { <GroupOf group /> }).collect_view()}
            <dl class="meanings">{Source::ALL.map(meaning).collect_view()}</dl>
        </section>
    }
}

/// Which answer the curves show. Those in view are drawn, all of them with whatever moves; one in a folded group is
/// not in view and costs nothing.
#[component]
fn CurveChoice() -> impl IntoView {
    let scenario = AppState::of_page().scenario();
    let chosen = RwSignal::new(0);
    let draw = move |row: &Assumption| {
        let drawn = CURVES.get(chosen.get_untracked()).map(|of| {
            let scenario = scenario.read_untracked();
            of.drawn(&scenario.assumptions, row)
        });
        let Drawn { curve, ticks } = drawn.unwrap_or_default();
        web::set_attribute(&format!("{}-curve", row.key), "d", &curve);
        web::set_attribute(&format!("{}-met", row.key), "d", &ticks);
    };
    let in_view = StoredValue::new(Vec::<&'static Assumption>::new());
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let sliders = ASSUMPTIONS.iter().map(|row| format!("{}-slider", row.key));
        let seen = move |id: String, visible: bool| {
            let row = id.strip_suffix("-slider").and_then(assumption);
            let Some(row) = row else { return };
            in_view.update_value(|rows| {
                rows.retain(|other| *other != row);
                if visible {
                    rows.push(row);
                }
            });
            if visible {
                draw(row);
            }
        };
        watch.set_value(web::watch_each_visible(
            &sliders.collect::<Vec<_>>(),
            Box::new(seen),
        ));
    });
    Effect::new(move |_| {
        chosen.track();
        scenario.track();
        in_view.with_value(|rows| rows.iter().for_each(|row| draw(row)));
    });
    let choose = move |name: String| chosen.set(name.parse().unwrap_or(CURVES.len()));
    let options = CURVES
        .iter()
        .enumerate()
        .map(|(place, of)| format!("<option value=\"{place}\">{}</option>", of.label));
    let options: String = options.chain(["<option>none</option>".into()]).collect();
    view! {
        <p class="curves-of">
            <label for="curves-of">"Curves show"</label>
            <select
                id="curves-of"
                aria-describedby="curves-help"
                on:change:target=move |event| choose(event.target().value())
                inner_html=options
            ></select>
        </p>
        <p class="help" id="curves-help">
            "How that answer goes along each slider: above the rail it is more than now, below it less, and where \
            there is none the curve breaks off. A tick marks where it is the breakeven wanted, or meets the price."
        </p>
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
fn row(assumption: &'static Assumption) -> AnyView {
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
