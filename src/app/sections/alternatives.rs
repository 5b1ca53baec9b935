//! Run, delegate or hold the same TAO.

use std::sync::Arc;

use leptos::prelude::*;

use super::figures::Line;
use crate::app::charts::{ChartFigure, Handle};
use crate::app::end_handle::EndHandle;
use crate::app::movable::movable_number;
use crate::app::parts::Prose;
use crate::app::questions::Question;
use crate::app::state::at_rest;
use crate::app::{AppState, Embedded, Locale, to_row};
use crate::chart::{ChartData, worth_chart, worth_span};
use crate::model::questions::decisive;
use crate::model::{AssumptionId, Assumptions, Evaluation, MetricId, meeting};
use crate::prose::{alternatives_finding, decisive_phrase, meeting_phrase, say, worth_summary};

/// The three net present values over time, and where running beats delegating.
#[component]
pub fn Alternatives() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let is_held = RwSignal::new(false);
    let months = state.value(AssumptionId::OperatingMonths.row());
    // Under a thumb the axis stands still.
    let span = Memo::new(move |before: Option<&u32>| match (is_held.get(), before) {
        (true, Some(before)) => *before,
        _ => worth_span(months.get()),
    });
    let handle = Handle {
        held_at: Signal::derive(move || is_held.get().then(|| months.get() as usize)),
        view: Arc::new(move |drawing| view! { <EndHandle span is_held drawing /> }.into_any()),
    };
    let chart = Memo::new(move |_| {
        let (scenario, compared) = (scenario.read(), state.compared_evaluation.read());
        let of = |evaluation: &Evaluation, a: &Assumptions| {
            worth_chart(
                evaluation,
                compared.as_ref(),
                a.operating_months,
                span.get(),
            )
        };
        let moving = state.moving_from();
        let old = moving.map(|old| of(&state.settled_evaluation.read(), &old.scenario.assumptions));
        let chart = of(&state.evaluation.read(), &scenario.assumptions);
        Ok(ChartData::Lines(chart.moving_from(old.as_ref())))
    });
    let finding = Memo::new(move |_| {
        let scenario = scenario.read();
        alternatives_finding(&scenario.assumptions, &state.evaluation.read(), &Locale)
    });
    let summary = Memo::new(move |_| {
        let (scenario, evaluation) = (scenario.read(), state.evaluation.read());
        let a = &scenario.assumptions;
        let worth = worth_summary(a, &evaluation, &Locale);
        // In an article no title says it.
        match Embedded::here() {
            true => say![
                worth,
                " ",
                alternatives_finding(a, &evaluation, &Locale),
                "."
            ],
            false => worth,
        }
    });
    view! {
        <ChartFigure
            id=Question::RunOrHold.id()
            question=Question::RunOrHold
            title="Run, delegate or hold"
            finding
            axis="Net present value in USD of the same TAO, by the month in which you stop"
            summary
            input=movable_number
            chart
            handle
        >
            <dl class="lines">
                <Line id=MetricId::Npv label="Run a validator" />
                <Line id=MetricId::DelegateNpv label="Delegate" />
                <Line id=MetricId::HoldNpv label="Hold" />
                <Line id=MetricId::RunOverDelegate label="Running instead of delegating adds" />
                <Line id=MetricId::RunOverHold label="Running instead of holding adds" />
                <Line id=MetricId::TakeCoversCostsFrom label="The take covers today’s costs from a stake of" />
            </dl>
            <Meeting />
        </ChartFigure>
    }
}

/// Where running and delegating come to the same, and which inputs decide between them.
#[component]
fn Meeting() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let meets = state.while_seen(move || {
        let a = scenario.read().assumptions;
        meeting_phrase(&a, &meeting(&a), &Locale)
    });
    let decides = at_rest(Signal::stored(false), |workspace| {
        decisive(&workspace.scenario.assumptions)
    });
    let decides = Memo::new(move |_| decides.get().map(decisive_phrase).unwrap_or_default());
    view! { <p class="meeting"><Prose phrase=meets /> " " <Prose phrase=decides to_row /></p> }
}
