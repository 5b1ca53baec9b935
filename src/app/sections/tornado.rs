//! Tornado: what each assumption does to an answer over its own plausible range.

use std::sync::Arc;

use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use crate::app::AppState;
use crate::app::charts::{BarRows, FoldedTable, exports};
use crate::app::parts::{
    ChoiceGroup, Fold, Prose, Select, Words, Working, in_sight, measure_choice,
};
use crate::app::questions::{Asked, Question};
use crate::app::state::at_rest_in_turns;
use crate::chart::{BarsChart, ChartData};
use crate::model::questions::{Bar, CHANCES, tornado};
use crate::model::{Ask, Assumptions, Measure, MetricId};
use crate::prose::levers_finding;

/// The figures that it can be shown for, besides chances.
const FIGURES: [MetricId; 3] = [
    MetricId::Payback,
    MetricId::ProjectedPayback,
    MetricId::ValuePerTao,
];
const TITLE: &str = "What matters most";

/// The bars, what matters most first; folded, what moves nothing, and the figures.
#[component]
pub fn Tornado() -> impl IntoView {
    let state = AppState::of_page();
    let measures = FIGURES
        .map(|id| &id.row().measure)
        .into_iter()
        .chain(CHANCES);
    let metric = RwSignal::new(&FIGURES[0].row().measure);
    let section = NodeRef::<SectionElement>::new();
    let in_sight = in_sight(section, true);
    let (answer, is_busy) = at_rest_in_turns(
        in_sight,
        move || metric.get(),
        move |workspace, asked| bars_chart(&workspace.scenario.assumptions, metric.get(), asked),
    );
    let chart = Memo::new(move |_| {
        answer.get().unwrap_or_else(|| BarsChart {
            metric: metric.get(),
            bars: Vec::new(),
        })
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
            chart.read().metric.label
        )
    });
    let source = move || {
        let (a, metric) = (state.scenario().read().assumptions, metric.get());
        // Of chances, which take their time, what is shown.
        Ok(ChartData::Bars(match metric.is_chance() {
            true => chart.get(),
            false => bars_chart(&a, metric, metric),
        }))
    };
    let groups = vec![ChoiceGroup {
        label: None,
        choices: measures.map(measure_choice).collect(),
    }];
    let idle = Signal::derive(move || {
        let chart = chart.read();
        let idle = chart.bars.iter().filter(|bar| bar.has_no_effect());
        let labels: Vec<&str> = idle.map(|bar: &Bar| bar.row.label).collect();
        format!("{}.", labels.join("; "))
    });
    view! {
        <section class="opens asked" id=Question::Levers.id() node_ref=section aria-busy=move || is_busy.get().to_string() aria-labelledby="tornado-heading">
            <Asked question=Question::Levers />
            <h2 id="tornado-heading" class="finding"><Prose phrase=finding /></h2>
            <p class="help">
                "Each assumption alone, from one end of its plausible range to the other: the answer at both ends. A ragged \
                end has no answer there."
            </p>
            <p class="choices">
                <label for="tornado-answer">"Answer "</label>
                <Select id="tornado-answer" groups chosen=metric on_choose=move |measure| metric.set(measure) />
                <Working is_busy />
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

/// The bars of a scenario for a measure, by what answers for it: of everything that could move it.
fn bars_chart(a: &Assumptions, metric: &'static Measure, asked: &dyn Ask) -> BarsChart {
    let may_move = |bar: &Bar| match metric.is_chance() {
        true => bar.row.moves_chances(),
        false => bar.row.moves_figures(),
    };
    BarsChart {
        metric,
        bars: tornado(a, asked).into_iter().filter(may_move).collect(),
    }
}
