//! The three answers that stand together before anything is changed, each a click away from becoming the scenario.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::app::parts::{Figure, Words};
use crate::app::{AppState, Locale};
use crate::model::MetricId;
use crate::prose::figure_phrase;
use crate::scenario::{Scenario, Start, starts, to_query};
use crate::web;

/// The three as links, so that each can be copied; unless a link asked for something else. They stay where they are,
/// the one in use marked.
#[component]
pub fn Starts() -> impl IntoView {
    let opened = untrack(|| AppState::of_page().scenario().get());
    opened.is_as(&Scenario::default()).then(|| {
        let items = starts(&Locale).into_iter().enumerate();
        let items = items.map(|(place, start)| view! { <StartLink place start /> });
        view! {
            <div class="starts">
                <p>"Start from"</p>
                <ul>{items.collect_view()}</ul>
            </div>
        }
    })
}

#[component]
fn StartLink(place: usize, start: Start) -> impl IntoView {
    let state = AppState::of_page();
    let payback = MetricId::Payback.row();
    let figure = (payback.of)(&start.scenario.assumptions);
    let answer = figure_phrase(&figure, payback.unit, &Locale).text();
    let (words, query) = (start.words.text(), to_query(&start.scenario));
    let scenario = StoredValue::new(start.scenario);
    let now = state.scenario();
    let is_current = move || scenario.read_value().is_as(&now.read());
    let what = format!("loading the answer {words}");
    let load = move |event: MouseEvent| {
        // A link opened elsewhere is the browser's.
        if web::opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        if !untrack(is_current) {
            state.load(scenario.get_value(), &what);
        }
    };
    view! {
        <li>
            <a
                id=format!("start-{place}")
                href=format!("?{query}")
                aria-current=move || is_current().to_string()
                on:click=load
            >
                <strong><Figure text=Signal::stored(answer) /></strong>
                " "
                <Words text=Signal::stored(words) />
            </a>
        </li>
    }
}
