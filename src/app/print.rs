//! The page on paper: what is only said there, and when charts are drawn for it.

use leptos::html::Section;
use leptos::prelude::*;

use super::files::{link_to, scenario_words};
use super::flags::flags_html;
use super::html::escape;
use super::state::Held;
use super::{AppState, Locale};
use crate::model::{ASSUMPTIONS, Assumption};
use crate::scenario::{Preset, Scenario, date_words, shown};
use crate::web;

/// So many changes say what they were before: more of them would need a third page.
const WITH_BEFORE: usize = 4;

/// Whether the page is being printed.
#[derive(Clone, Copy)]
pub struct Printing(RwSignal<bool>);

impl Printing {
    /// Follows the browser.
    pub fn new() -> Self {
        let on = RwSignal::new(false);
        web::watch_print(move |printing| on.set(printing));
        Self(on)
    }

    /// That of the page around a component.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// Whether it is being printed now; reactive.
    pub fn on(&self) -> bool {
        self.0.get()
    }

    /// Calls `change` with whether it is printed, now and whenever that changes: at once, since a browser that is
    /// about to print waits for nothing else.
    pub fn on_change(&self, change: impl Fn(bool) + Send + Sync + 'static) {
        let printing = *self;
        ImmediateEffect::new_scoped(move || {
            let on = printing.on();
            untrack(|| change(on));
        });
    }
}

/// The scenario with its link and every assumption: on paper there are no rows to look at.
#[component]
pub fn Printed() -> impl IntoView {
    let state = AppState::of_page();
    let paper = NodeRef::<Section>::new();
    Printing::of_page().on_change(move |on| {
        if let Some(paper) = paper.get_untracked() {
            let words = on.then(|| written(&state.held(), &flags_html(&state)));
            paper.set_inner_html(&words.unwrap_or_default());
        }
    });
    view! { <section class="printed" node_ref=paper></section> }
}

/// The section as HTML, with what to know before relying on it: the other page is full of charts.
fn written(held: &Held, flags: &str) -> String {
    let Preset { note, date, .. } = held.scenario.preset;
    let preset = Scenario::of(held.scenario.preset);
    let is_short = held.scenario.differences(&preset).len() <= WITH_BEFORE;
    let before = is_short.then_some(&preset);
    let rows: String = ASSUMPTIONS
        .iter()
        .map(|row| row_of(row, &held.scenario, before))
        .collect();
    format!(
        "<p><strong>{}</strong></p><p>{} Figures of {}.</p><p class=\"link\">{}, printed {}</p>\
         <h2>What is assumed</h2><dl>{rows}</dl><div class=\"flags\">{}</div>",
        escape(&scenario_words(held, &Locale)),
        escape(note),
        date_words(*date),
        escape(&link_to(held)),
        web::today(),
        // Its heading has this name on the page, too.
        flags.replacen(" id=\"flags-heading\"", "", 1),
    )
}

/// An assumption with its value; what was changed is marked, and says what it was before.
fn row_of(row: &Assumption, scenario: &Scenario, before: Option<&Scenario>) -> String {
    let value = |of: &Scenario| escape(&shown(row, (row.get)(&of.assumptions), &Locale));
    let (label, now) = (escape(row.label), value(scenario));
    if !scenario.differs(row) {
        return format!("<div><dt>{label}</dt><dd>{now}</dd></div>");
    }
    let was = before.map(|before| format!(" (was {})", value(before)));
    let was = was.unwrap_or_default();
    format!("<div class=\"differs\"><dt>{label}</dt><dd>{now}{was}</dd></div>")
}
