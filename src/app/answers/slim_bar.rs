//! The answers in a bar along the top once they have left the screen there themselves, and the ways to the sections.

use leptos::prelude::*;

use crate::app::parts::{Figure, Words};
use crate::app::questions::Question;
use crate::app::{AppState, Locale};
use crate::model::MetricId;
use crate::prose::UnitWords;
use crate::web;

/// Both breakevens and the value.
#[component]
pub fn SlimBar() -> impl IntoView {
    let (are_passed, pass) = signal(false);
    let state = AppState::of_part(are_passed.into());
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        watch.set_value(web::watch_passed("answers", move |is_passed| {
            pass.set(is_passed)
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
    let who = state.who;
    let link = move |question: Question| {
        let words = Signal::derive(move || {
            let number = question.number(who.get());
            format!("{number} {}", question.name())
        });
        view! { <a href=format!("#{}", question.id())><Words text=words /></a> }
    };
    view! {
        <div class="slim-bar" class:shown=move || are_passed.get()>
            // What it says is said above already.
            <p aria-hidden="true">
                <span>"Breakeven " {short(MetricId::Payback)}</span>
                <span>"projected " {short(MetricId::ProjectedPayback)}</span>
                <span>"Value " {short(MetricId::ValuePerTao)}</span>
            </p>
            <nav aria-label="Sections">
                <For each=move || Question::all(who.get()) key=|question| *question children=link />
            </nav>
        </div>
    }
}
