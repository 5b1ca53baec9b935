//! Tornado: what each assumption does to an answer over its own plausible range.

use std::sync::Arc;

use leptos::prelude::*;

use super::{Section, near};
use crate::app::AppState;
use crate::app::charts::{BarRows, FoldedTable, exports};
use crate::chart::{BarsChart, ChartData};
use crate::model::questions::tornado as bars;
use crate::model::{Assumptions, metric};

/// The answers that the tornado can be shown for, and their names there.
const ANSWERS: [(&str, &str); 3] = [
    ("run_rate.payback_months", "Breakeven at today’s rates"),
    ("projection.payback_months", "Breakeven, projected"),
    ("valuation.value_per_tao", "Value per TAO"),
];

/// What each assumption does to an answer over its own plausible range.
pub fn tornado() -> AnyView {
    let path = RwSignal::new(ANSWERS[0].0.to_string());
    let option = |(path, name): &(&str, &str)| format!("<option value=\"{path}\">{name}</option>");
    let options: String = ANSWERS.iter().map(option).collect();
    let choice = view! {
        <p class="choices">
            <label for="tornado-answer">"Answer "</label>
            <select
                id="tornado-answer"
                inner_html=options
                on:change=move |event| path.set(event_target_value(&event))
            ></select>
        </p>
    };
    let state = AppState::of_page();
    let near = near(TORNADO.id);
    let chart = Memo::new(move |_| {
        let a = &state.settled.read().scenario.assumptions;
        near.get().then(|| bars_chart(a, &path.read())).flatten()
    });
    let busy = move || chart.read().is_none().to_string();
    let rows = view! {
        <div class="answer" aria-busy=busy>
            <BarRows chart />
        </div>
    };
    let table = Memo::new(move |_| {
        let chart = chart.get().map(ChartData::Bars);
        chart.map(|chart| chart.table())
    });
    let caption = Memo::new(move |_| {
        let answer = metric(&path.read()).map_or("", |metric| metric.label);
        format!("{answer} at both ends of each assumption")
    });
    let source = move || {
        let held = state.held();
        let chart = bars_chart(&held.scenario.assumptions, &path.read());
        chart.map(ChartData::Bars).ok_or(String::new())
    };
    let table = view! { <FoldedTable caption table /> }.into_any();
    let title = TORNADO.heading;
    let below = exports(TORNADO.id, title, "", None, Arc::new(source), Some(table));
    let words = Signal::derive(move || vec![path.get()]);
    TORNADO.view_of(words, choice.into_any(), rows.into_any(), below)
}

const TORNADO: Section = Section {
    id: "tornado",
    heading: "What matters most",
    help: "Each assumption alone, from one end of what is plausible to the other: the answer at both ends. A torn end \
           has no answer there.",
    follows: true,
    folded: Some(("Assumptions that move nothing here", "tornado-idle")),
};

/// The bars of a scenario for the answer with this path.
fn bars_chart(a: &Assumptions, path: &str) -> Option<BarsChart> {
    let metric = metric(path)?;
    Some(BarsChart {
        metric,
        bars: bars(a, metric),
    })
}
