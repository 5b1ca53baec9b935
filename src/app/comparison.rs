//! The scenario beside the one it is compared with: both answers, and every assumption that differs.

use leptos::prelude::*;

use super::figures::figure_words;
use super::{AppState, Locale};
use crate::model::{Assumption, Metric, metric};
use crate::scenario::{Scenario, shown};

/// The answers that are compared.
const ANSWERS: [&str; 4] = [
    "run_rate.payback_months",
    "projection.payback_months",
    "projection.npv",
    "valuation.value_per_tao",
];

/// What a scenario to compare with is called.
pub fn baseline_label(baseline: &Scenario) -> &'static str {
    if baseline.is_as(&Scenario::of(baseline.preset)) {
        baseline.preset.label
    } else {
        "Pinned"
    }
}

/// A table of both.
#[component]
pub fn Comparison() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let rows = Memo::new(move |_| {
        let rows = scenario.read().differences(&state.baseline.read());
        rows.iter().map(|row| row.key).collect::<Vec<_>>()
    });
    let answer = move |path: &'static str| {
        let row: &'static Metric = metric(path).expect("answers that exist are compared");
        let here = move || figure_words((row.get)(&state.evaluation.read()), row.unit);
        let there = move || figure_words((row.get)(&state.baseline_evaluation.read()), row.unit);
        view! {
            <tr class="answer" data-answer=path>
                <th scope="row">{row.label}</th>
                <td>{here}</td>
                <td>{there}</td>
            </tr>
        }
        .into_any()
    };
    let assumption = move |row: &'static Assumption| {
        let (here, there) = (state.value(row), state.baseline_value(row));
        view! {
            <tr data-differs=row.key>
                <th scope="row">{row.label}</th>
                <td>{move || shown(row, here.get(), &Locale)}</td>
                <td>{move || shown(row, there.get(), &Locale)}</td>
            </tr>
        }
    };
    let find = |key: &'static str| crate::model::assumption(key).expect("a row of the table");
    view! {
        <section class="comparison" id="comparison" tabindex="-1" aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">
                "Compared with “" {move || baseline_label(&state.baseline.read())} "”"
            </h2>
            <Show
                when=move || !rows.read().is_empty()
                fallback=|| view! {
                    <p class="help">
                        "Nothing differs yet. Change an assumption, or choose above what to compare with:                         both answers and all that differs stand here then, and faintly in the charts."
                    </p>
                }
            >
                <table>
                        <thead>
                            <tr>
                                <td></td>
                                <th scope="col">"Here"</th>
                                <th scope="col">{move || baseline_label(&state.baseline.read())}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {ANSWERS.map(answer).collect_view()}
                            <For each=move || rows.get() key=|key| *key let:key>
                                {assumption(find(key))}
                            </For>
                        </tbody>
                </table>
            </Show>
        </section>
    }
}
