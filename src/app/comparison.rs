//! The scenario beside the one it is compared with: both answers, and every assumption that differs.

use leptos::prelude::*;

use super::figures::figure_words;
use super::html::{escape, told};
use super::{AppState, Locale};
use crate::model::{Evaluation, metric};
use crate::scenario::{Scenario, shown};

/// The answers that are compared.
const ANSWERS: [&str; 4] = [
    "run_rate.payback_months",
    "projection.payback_months",
    "projection.npv",
    "valuation.value_per_tao",
];

/// A table of both.
#[component]
pub fn Comparison() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let html = move || {
        table_html(
            (&scenario.read(), &state.evaluation.read()),
            (&state.baseline.read(), &state.baseline_evaluation.read()),
        )
    };
    view! {
        <section class="comparison" id="comparison" tabindex="-1" aria-labelledby="comparison-heading">
            <h2 id="comparison-heading">
                "Compared with “" {move || state.baseline.read().name()} "”"
            </h2>
            {told("both", Box::new(html))}
        </section>
    }
}

/// The answers of both, and what is assumed otherwise; or that nothing is.
fn table_html(here: (&Scenario, &Evaluation), there: (&Scenario, &Evaluation)) -> String {
    let rows = here.0.differences(there.0);
    if rows.is_empty() {
        return "<p class=\"help\">Nothing differs yet. Change an assumption, or choose above what to compare with: \
                both answers and all that differs stand here then, and faintly in the charts.</p>"
            .into();
    }
    let mut html = format!(
        "<table><thead><tr><td></td><th scope=\"col\">Here</th><th scope=\"col\">{}</th></tr></thead><tbody>",
        escape(there.0.name()),
    );
    let mut row = |attributes: String, label: &str, here: String, there: String| {
        let cells = [label, &here, &there].map(escape);
        html += &format!(
            "<tr {attributes}><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
            cells[0], cells[1], cells[2],
        );
    };
    for metric in ANSWERS.iter().filter_map(|path| metric(path)) {
        let figure = |of: &Evaluation| figure_words((metric.get)(of), metric.unit);
        let attributes = format!("class=\"answer\" data-answer=\"{}\"", metric.path());
        row(attributes, metric.label, figure(here.1), figure(there.1));
    }
    for assumption in rows {
        let value = |of: &Scenario| shown(assumption, (assumption.get)(&of.assumptions), &Locale);
        let attributes = format!("data-differs=\"{}\"", assumption.key);
        row(attributes, assumption.label, value(here.0), value(there.0));
    }
    html + "</tbody></table>"
}
