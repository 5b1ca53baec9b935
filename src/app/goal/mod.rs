//! Goal seek: what one assumption would have to be for an answer to be what the reader wants.

mod form;
mod found;

use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::html::{area, fill};
use super::{AppState, Locale};
use crate::model::{METRICS, Metric, assumption, metric};
use crate::web;
pub use form::{first_target, form_html, target_html};
pub use found::{Wanted, found_html};

/// Fields of the form, in the order in which they are asked.
const FIELDS: [&str; 3] = ["goal-metric", "goal-target", "goal-row"];
/// What is asked for at first.
const METRIC: &str = "run_rate.payback_months";
const ROW: &str = "price";

/// The question, and its answer once the inputs rest.
pub fn goal_area() -> AnyView {
    let state = AppState::of_page();
    let now = move || untrack(|| state.scenario().read().assumptions);
    let target_of = move |metric: &Metric| first_target(metric, &now(), &Locale);
    // What the form holds, field by field.
    let [of, target, row] =
        [METRIC, &target_of(metric_at(METRIC)), ROW].map(|text| RwSignal::new(text.to_string()));
    let field = move || target_html(metric_at(&of.read()), &target.read_untracked());
    let wanted = move || Wanted {
        metric: metric_at(&of.read()),
        target: target.get(),
        row: assumption(&row.read()).expect("only rows that exist are kept"),
    };
    let found = move || {
        let a = state.settled.read().scenario.assumptions;
        found_html(&a, &wanted(), web::separators(), &Locale)
    };
    let ask = move || {
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
    let act = move |event: &Event| {
        if event.type_() == "input" {
            return ask();
        }
        // What is taken is found for the scenario as it is, be it settled or not.
        let place = web::data_of(event, "take").and_then(|place| place.parse().ok());
        let taken = place.and_then(|place: usize| {
            let wanted = untrack(wanted);
            let values = wanted.values(&now(), web::separators());
            Some((wanted.row, values.get(place)?.0))
        });
        if let Some((row, value)) = taken {
            // A step to undo of its own, whatever was moved just before.
            state.hold(true);
            state.set(row, value);
            state.hold(false);
            web::focus(row.key);
        }
    };
    fill("goal-wanted", Box::new(field));
    fill("goal-found", Box::new(found));
    area("goal", form_html(METRIC, ROW), Rc::new(act))
}

/// The metric that the list names.
fn metric_at(path: &str) -> &'static Metric {
    metric(path).unwrap_or(&METRICS[0])
}
