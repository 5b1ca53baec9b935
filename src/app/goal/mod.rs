//! Goal seek: what one assumption would have to be for an answer to be what the reader wants.

mod form;

use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::asked::{answered, near};
use super::files::full_link;
use super::html::{area, fill};
use super::{AppState, Locale};
use crate::model::{METRICS, Metric, assumption, metric};
use crate::scenario::decimal;
use crate::web;
pub use form::{first_target, form_html, target_html};

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
    let words = Signal::derive(move || {
        let separators = web::separators();
        let separators = [Some(separators.decimal), separators.group];
        let separators = separators.into_iter().flatten().collect();
        vec![of.get(), target.get(), row.get(), separators]
    });
    let found = answered("goal", near("goal"), true, words);
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
        let place = web::data_of(event, "take").and_then(|place| place.parse().ok());
        if let Some(place) = place {
            spawn_local(take(state, untrack(|| words.get()), place));
        }
    };
    fill("goal-wanted", Box::new(field));
    fill("goal-found", Box::new(move || found.html.get()));
    Effect::new(move |_| {
        let busy = found.busy.get().to_string();
        web::set_attribute("goal-found", "aria-busy", &busy);
    });
    area("goal", form_html(METRIC, ROW), Rc::new(act))
}

/// Takes over the value of the button at this place: found for the scenario as it is, be it settled or not.
async fn take(state: AppState, words: Vec<String>, place: usize) {
    let link = full_link(&untrack(|| state.held()));
    let values = web::ask("goal-values", &link, &words).await;
    let value = values
        .ok()
        .and_then(|values| decimal(values.split(' ').nth(place)?));
    if let (Some(row), Some(value)) = (assumption(&words[2]), value) {
        // A step to undo of its own, whatever was moved just before.
        state.hold(true);
        state.set(row, value);
        state.hold(false);
        web::focus(row.key);
    }
}

/// The metric that the list names.
fn metric_at(path: &str) -> &'static Metric {
    metric(path).unwrap_or(&METRICS[0])
}
