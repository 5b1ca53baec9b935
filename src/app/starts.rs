//! The three answers that stand together before anything is changed, each a click away from becoming the scenario.

use std::rc::Rc;

use leptos::ev::Event;
use leptos::prelude::*;

use super::html::{area, escape, follow};
use super::{AppState, Locale};
use crate::model::{Numerals, assumption, metric};
use crate::scenario::{Scenario, preset, shown, to_query};
use crate::web;

/// A scenario to start from, and when it breaks even in words that go on from its answer.
pub struct Start {
    /// What it assumes: `if none of the stake came back`.
    pub words: String,
    /// All it assumes.
    pub scenario: Scenario,
}

/// The article's case, what the chain really emits, and nothing of the stake coming back.
pub fn starts(numerals: &dyn Numerals) -> [Start; 3] {
    let base = Scenario::default();
    let recovered = assumption("stake_recovered").expect("a row of the table");
    let part = shown(recovered, (recovered.get)(&base.assumptions), numerals);
    let chain = preset("chain-2026-03").expect("a preset of the table");
    let mut lost = base.clone();
    (recovered.set)(&mut lost.assumptions, 0.0);
    let start = |words: &str, scenario| Start {
        words: words.into(),
        scenario,
    };
    [
        start(
            &format!("in the article, if {part} of the stake comes back, which is our assumption"),
            base,
        ),
        start("with what the chain really emits", Scenario::of(chain)),
        start("if none of the stake came back", lost),
    ]
}

/// The three as links, so that each can be copied.
pub fn starts_html(now: &Scenario, numerals: &dyn Numerals) -> String {
    let payback = metric("run_rate.payback_months").expect("a metric of the table");
    let item = |(place, start): (usize, &Start)| {
        let answer = match (payback.of)(&start.scenario.assumptions) {
            Ok(months) => payback.unit.format(months, numerals),
            Err(reason) => reason.words(numerals),
        };
        format!(
            r#"<li><a id="start-{place}" data-start="{place}" aria-current="{}" href="?{}"><strong>{}</strong> {}</a></li>"#,
            start.scenario.is_as(now),
            escape(&to_query(&start.scenario)),
            escape(&answer),
            escape(&start.words),
        )
    };
    let items: String = starts(numerals).iter().enumerate().map(item).collect();
    format!("<p>Three answers to start from:</p><ul>{items}</ul>")
}

/// The three, unless a link asked for something else. They stay where they are, the one in use marked.
pub fn starts_area() -> Option<AnyView> {
    let state = AppState::of_page();
    let opened = untrack(|| state.scenario().get());
    if !opened.is_as(&Scenario::default()) {
        return None;
    }
    follow(Box::new(move || {
        let scenario = state.scenario().get();
        for (place, start) in starts(&Locale).iter().enumerate() {
            let is_current = start.scenario.is_as(&scenario).to_string();
            web::set_attribute(&format!("start-{place}"), "aria-current", &is_current);
        }
    }));
    let load = move |event: &Event| {
        let place = web::data_of(event, "start").and_then(|place| place.parse().ok());
        let start: Option<Start> =
            place.and_then(|place: usize| starts(&Locale).into_iter().nth(place));
        let Some(Start { words, scenario }) = start.filter(|_| !web::opens_elsewhere(event)) else {
            return;
        };
        event.prevent_default();
        if !scenario.is_as(&untrack(|| state.scenario().get())) {
            state.load(scenario, &format!("loading the answer {words}"));
        }
    };
    Some(area("starts", starts_html(&opened, &Locale), Rc::new(load)))
}
