//! Goal seek: what one assumption would have to be for an answer to be what the reader wants.

mod form;
mod found;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::html::told;
use super::{AppState, Locale};
use crate::model::{METRICS, Metric, assumption, metric};
use crate::web;
pub use form::{first_target, metrics_html, rows_html, target_html};
pub use found::{Wanted, found_html};

/// Fields of the form, in the order in which they are asked.
const FIELDS: [&str; 3] = ["goal-metric", "goal-target", "goal-row"];
/// What is asked for at first.
const METRIC: &str = "run_rate.payback_months";
const ROW: &str = "price";

/// The question, and its answer once the inputs rest.
#[component]
pub fn GoalSeek() -> impl IntoView {
    let state = AppState::of_page();
    let assumptions = move || state.settled.read_untracked().scenario.assumptions;
    let target_of = move |metric: &Metric| first_target(metric, &assumptions(), &Locale);
    // What the form holds, field by field.
    let [of, target, row] =
        [METRIC, &target_of(metric_at(METRIC)), ROW].map(|text| RwSignal::new(text.to_string()));
    let field = Memo::new(move |_| target_html(metric_at(&of.read()), &target.read_untracked()));
    let found = Memo::new(move |_| {
        let wanted = Wanted {
            metric: metric_at(&of.read()),
            target: &target.read(),
            row: assumption(&row.read()).expect("the list offers rows that exist"),
        };
        let settled = state.settled.read();
        found_html(
            &settled.scenario.assumptions,
            &wanted,
            web::separators(),
            &Locale,
        )
    });
    let ask = move |_| {
        let [metric, text, key] = FIELDS.map(|id| web::value_of(id).unwrap_or_default());
        if metric == *of.read_untracked() {
            target.set(text);
        } else {
            target.set(target_of(metric_at(&metric)));
            of.set(metric);
        }
        if assumption(&key).is_some() {
            row.set(key);
        }
    };
    let take = move |event: MouseEvent| {
        let taken = web::data_of(event.target(), "take").and_then(|taken| {
            let (key, value) = taken.split_once('=')?;
            let value: f64 = value.parse().ok()?;
            assumption(key)
                .filter(|row| row.accepts(value))
                .map(|row| (row, value))
        });
        if let Some((row, value)) = taken {
            // A step to undo of its own, whatever was moved just before.
            state.hold(true);
            state.set(row, value);
            state.hold(false);
            web::focus(row.key);
        }
    };
    view! {
        <section class="goal" id="goal" aria-labelledby="goal-heading">
            <h2 id="goal-heading">"What would it take?"</h2>
            <p class="help">
                "Say what an answer should be and which assumption may move for it; all others stay as they are."
            </p>
            <div class="goal-form" on:input=ask>
                <p inner_html=metrics_html(METRIC)></p>
                {told("goal-wanted", field)}
                <p inner_html=rows_html(ROW)></p>
            </div>
            <div on:click=take>{told("goal-found", found)}</div>
        </section>
    }
}

/// The metric that the list names.
fn metric_at(path: &str) -> &'static Metric {
    metric(path).unwrap_or(&METRICS[0])
}
