//! The answers in a bar along the top while they are out of sight themselves.

use leptos::prelude::*;

use crate::app::parts::Figure;
use crate::app::{AppState, Locale};
use crate::model::MetricId;
use crate::web;

/// Both breakevens and the value.
#[component]
pub fn SlimBar() -> impl IntoView {
    let state = AppState::of_page();
    let (are_seen, see) = signal(true);
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        watch.set_value(web::watch_visible_id("answers", move |is_seen| {
            see.set(is_seen)
        }));
    });
    let short = move |id: MetricId| {
        let figure = state.figure(id);
        let text = Signal::derive(move || match &*figure.read() {
            Ok(value) => id.row().unit.prose(*value, &Locale).to_string(),
            Err(_) => "none".into(),
        });
        view! { <strong><Figure text /></strong> }
    };
    view! {
        // What it says is said above already.
        <div class="slim-bar" class:shown=move || !are_seen.get() aria-hidden="true">
            <span>"Breakeven " {short(MetricId::Payback)}</span>
            <span>"projected " {short(MetricId::ProjectedPayback)}</span>
            <span>"Value " {short(MetricId::ValuePerTao)}</span>
        </div>
    }
}
