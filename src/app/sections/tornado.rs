//! Tornado: what each assumption does to an answer over its own plausible range.

use std::sync::Arc;

use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use crate::app::AppState;
use crate::app::charts::{BarRows, FoldedTable, exports};
use crate::app::parts::{Choice, ChoiceGroup, Fold, Prose, Select, Words, in_sight};
use crate::app::questions::{Asked, Question};
use crate::app::state::at_rest;
use crate::chart::{BarsChart, ChartData};
use crate::model::questions::{Bar, tornado};
use crate::model::{Assumptions, MetricId};
use crate::prose::levers_finding;

/// The answers that it can be shown for.
const ANSWERS: [MetricId; 3] = [
    MetricId::Payback,
    MetricId::ProjectedPayback,
    MetricId::ValuePerTao,
];
const TITLE: &str = "What matters most";

/// The bars, what matters most first; folded, what moves nothing, and the figures.
#[component]
pub fn Tornado() -> impl IntoView {
    let state = AppState::of_page();
    let metric = RwSignal::new(ANSWERS[0]);
    let section = NodeRef::<SectionElement>::new();
    let chart = at_rest(in_sight(section, true), move |workspace| {
        bars_chart(&workspace.scenario.assumptions, metric.get())
    });
    let finding = Memo::new(move |_| {
        let chart = chart.read();
        let mut most = chart.drawn().map(|bar| bar.row);
        levers_finding(chart.metric, [most.next(), most.next()])
    });
    let table = Memo::new(move |_| Some(ChartData::Bars(chart.get()).table()));
    let caption = Memo::new(move |_| {
        format!(
            "{} at both ends of each assumption",
            metric.get().row().label
        )
    });
    let source = move || {
        let a = state.scenario().read().assumptions;
        Ok(ChartData::Bars(bars_chart(&a, metric.get())))
    };
    let choices = ANSWERS.map(|id| Choice {
        value: id,
        key: id.row().path(),
        label: id.row().label.into(),
    });
    let groups = vec![ChoiceGroup {
        label: None,
        choices: choices.into(),
    }];
    let idle = Signal::derive(move || {
        let chart = chart.read();
        let idle = chart.bars.iter().filter(|bar| bar.has_no_effect());
        let labels: Vec<&str> = idle.map(|bar: &Bar| bar.row.label).collect();
        format!("{}.", labels.join("; "))
    });
    view! {
        <section class="opens asked" id=Question::Levers.id() node_ref=section aria-labelledby="tornado-heading">
            <Asked question=Question::Levers />
            <h2 id="tornado-heading" class="finding"><Prose phrase=finding /></h2>
            <p class="help">
                "Each assumption alone, from one end of its plausible range to the other: the answer at both ends. A ragged \
                end has no answer there."
            </p>
            <p class="choices">
                <label for="tornado-answer">"Answer "</label>
                <Select id="tornado-answer" groups chosen=metric on_choose=move |id| metric.set(id) />
            </p>
            <div class="answer">
                <BarRows chart />
            </div>
            <Fold summary="Assumptions that move nothing here">
                <p><Words text=idle /></p>
            </Fold>
            {exports(
                "tornado",
                TITLE,
                None,
                "",
                None,
                Arc::new(source),
                Some(view! { <FoldedTable caption table /> }.into_any()),
            )}
        </section>
    }
}

/// The bars of a scenario for an answer.
fn bars_chart(a: &Assumptions, metric: MetricId) -> BarsChart {
    let metric = metric.row();
    let bars = tornado(a, metric).into_iter();
    BarsChart {
        metric,
        bars: bars.filter(|bar| bar.row.is_read()).collect(),
    }
}
