//! In a widget: breakeven and value, each in large type with what stands behind it.

use leptos::prelude::*;

use crate::app::parts::{Figure, Prose, Words};
use crate::app::sections::figures::Line;
use crate::app::{AppState, Locale, to_row};
use crate::model::questions::{KnifeEdge, payback_knife_edge, value_knife_edge};
use crate::model::{Assumptions, MetricId};
use crate::prose::{
    Phrase, Phrased, Quantity, UnitWords, against_market, against_target, change, edge_phrase, say,
};

/// When a validator breaks even.
#[component]
pub fn BreakevenCard() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let against_goal = Memo::new(move |_| {
        let scenario = scenario.read();
        let payback = &state.evaluation.read().run_rate.payback_months;
        match payback {
            Ok(months) => say![
                "at today’s rates",
                scenario
                    .month_after(*months)
                    .map(|month| format!(", in {month}")),
                ": ",
                against_target(*months, scenario.assumptions.target_payback, &Locale)
            ],
            Err(_) => "at today’s rates".into(),
        }
    });
    let heading = Signal::derive(move || {
        let is_known = state.evaluation.read().run_rate.payback_months.is_ok();
        let heading = match is_known {
            true => "A validator breaks even after",
            false => "When a validator breaks even",
        };
        heading.to_string()
    });
    view! {
        <article class="card" aria-labelledby="breakeven-heading">
            <h2 id="breakeven-heading"><Words text=heading /></h2>
            <Headline id=MetricId::Payback />
            <p class="qualifier"><Prose phrase=against_goal /></p>
            <Change id=MetricId::Payback />
            <Edge of=payback_knife_edge />
            <dl>
                <Line id=MetricId::ProjectedPayback label="As projected" />
                <Line id=MetricId::ExitPayback label="Quitting loses nothing after" />
                <Line id=MetricId::BreakevenPrice label="Costs are covered above" />
            </dl>
        </article>
    }
}

/// What a TAO is worth.
#[component]
pub fn ValueCard() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let upside = Memo::new(move |_| {
        let upside = state.evaluation.read().valuation.upside.clone();
        let phrase = |upside| against_market(upside, &scenario.read().assumptions, &Locale);
        upside.map(phrase).unwrap_or_default()
    });
    view! {
        <article class="card" aria-labelledby="value-heading">
            <h2 id="value-heading">"Value per TAO, on validators’ cash flows"</h2>
            <Headline id=MetricId::ValuePerTao />
            <p class="qualifier"><Prose phrase=upside /></p>
            <Change id=MetricId::ValuePerTao />
            <Edge of=value_knife_edge />
            <dl>
                <Line id=MetricId::ForecastPerTao label="Earned within the horizon" />
                <Line id=MetricId::TerminalPerTao label="Earned after it" />
                <Line id=MetricId::ValueFeesOnly label="From usage fees alone, less costs" />
            </dl>
        </article>
    }
}

/// A figure in large type, or why there is none.
#[component]
pub(super) fn Headline(
    /// The metric.
    id: MetricId,
) -> impl IntoView {
    let row = id.row();
    let figure = AppState::of_page().figure(id);
    let quantity = Memo::new(move |_| match &*figure.read() {
        Ok(value) => row.unit.prose(*value, &Locale),
        Err(_) => Quantity {
            number: String::new(),
            unit: "",
        },
    });
    let number = Signal::derive(move || quantity.read().number.clone());
    let unit = Signal::derive(move || quantity.read().unit.to_string());
    let reason = Signal::derive(move || match &*figure.read() {
        Ok(_) => String::new(),
        Err(reason) => reason.phrase(&Locale).capitalized().text(),
    });
    let exists = Memo::new(move |_| figure.read().is_ok());
    view! {
        <p class="headline" data-metric=row.path>
            <Show
                when=move || exists.get()
                fallback=move || view! { <span class="reason"><Words text=reason /></span> }
            >
                <span class="number"><Figure text=number /></span>
                " "
                <span class="unit"><Figure text=unit /></span>
            </Show>
        </p>
    }
}

/// How a figure differs from that of the scenario compared with.
#[component]
pub(super) fn Change(
    /// The metric.
    id: MetricId,
) -> impl IntoView {
    let state = AppState::of_page();
    let (row, figure) = (id.row(), state.figure(id));
    let before = Memo::new(move |_| (row.get)(&state.baseline_evaluation.read()).clone());
    let phrase = Memo::new(move |_| {
        let name = state.baseline.read().name();
        change(&figure.read(), &before.read(), row.unit, name, &Locale)
    });
    let differs = move || *figure.read() != *before.read();
    view! { <p class="change" class:differs=differs><Prose phrase /></p> }
}

/// How near an answer is to its edge.
#[component]
pub(super) fn Edge(
    /// The edge of a scenario.
    of: fn(&Assumptions) -> KnifeEdge,
) -> impl IntoView {
    let scenario = AppState::of_page().scenario();
    let phrase =
        Memo::new(move |_| -> Phrase { edge_phrase(&of(&scenario.read().assumptions), &Locale) });
    view! { <p class="edge"><Prose phrase to_row /></p> }
}
