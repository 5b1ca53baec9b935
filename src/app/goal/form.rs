//! The question's form as HTML: the answer, what it should be, the assumption.

use crate::app::html::escape;
use crate::app::options::{metric_options, row_options};
use crate::model::{Assumptions, Metric, Numerals, Unit};
use crate::scenario::exact;

/// The whole section; what the answer should be and what was found are filled in.
pub fn form_html(metric: &str, row: &str) -> String {
    format!(
        r#"<section id="goal" aria-labelledby="goal-heading"><h2 id="goal-heading">What would it take?</h2><p class="help">Say what an answer should be and which assumption may move for it; all others stay as they are.</p><div class="goal-form"><p>{}</p><p id="goal-wanted"></p><p>{}</p></div><div id="goal-found"></div></section>"#,
        list("goal-metric", "Answer", &metric_options(metric)),
        list("goal-row", "by changing", &row_options(row))
    )
}

/// The field for what the answer should be, with its unit.
pub fn target_html(metric: &Metric, target: &str) -> String {
    format!(
        r#"<label for="goal-target">should be</label> <input type="text" id="goal-target" maxlength="30" autocomplete="off" spellcheck="false" aria-describedby="goal-unit" value="{}"> <span class="unit" id="goal-unit">{}</span>"#,
        escape(target),
        metric.unit.symbol()
    )
}

/// What to ask for first: months and prices as the scenario wants them, else what the answer is now.
pub fn first_target(metric: &Metric, a: &Assumptions, numerals: &dyn Numerals) -> String {
    match metric.unit {
        Unit::Months => exact(a.target_payback, numerals),
        Unit::UsdPerTao => exact(a.price, numerals),
        unit => unit.number((metric.of)(a).unwrap_or(0.0), numerals),
    }
}

fn list(id: &str, label: &str, options: &str) -> String {
    format!(r#"<label for="{id}">{label}</label> <select id="{id}">{options}</select>"#)
}
