//! The page on paper: what is only said there, and when charts are drawn for it.

use std::time::Duration;

use leptos::prelude::*;

use super::files::{link_to, scenario_words};
use super::html::{escape, told};
use super::state::Held;
use super::{AppState, Locale};
use crate::model::{ASSUMPTIONS, Assumption, Assumptions};
use crate::scenario::{Scenario, shown};
use crate::web;

/// Whether the page is being printed.
#[derive(Clone, Copy)]
pub struct Printing {
    on: RwSignal<bool>,
    /// Whether the browser has said so itself.
    announced: StoredValue<bool>,
}

impl Printing {
    /// Follows the browser.
    pub fn new() -> Self {
        let printing = Self {
            on: RwSignal::new(false),
            announced: StoredValue::new(false),
        };
        web::watch_print(move |on| {
            printing.announced.set_value(true);
            printing.on.set(on);
        });
        printing
    }

    /// That of the page around a component.
    pub fn of_page() -> Self {
        expect_context()
    }

    /// Whether it is being printed now; reactive.
    pub fn on(&self) -> bool {
        self.on.get()
    }

    /// Prints the page. What is only on paper is made first: while the dialog is open nothing would follow.
    pub fn print(&self) {
        let Self { on, announced } = *self;
        on.set(true);
        announced.set_value(false);
        let ask = move || {
            web::print();
            // Where it may not print, the page goes back to the screen at once.
            if !announced.get_value() {
                on.set(false);
            }
        };
        set_timeout(ask, Duration::ZERO);
    }
}

/// The scenario with its link and every assumption: on paper there are no rows to look at.
#[component]
pub fn Printed() -> impl IntoView {
    let printing = Printing::of_page();
    let state = AppState::of_page();
    // Nothing changes while it is printed: it is made once, each time.
    let html = move || match printing.on() {
        true => printed_html(&untrack(|| state.held())),
        false => String::new(),
    };
    told("printed", Box::new(html))
}

fn printed_html(held: &Held) -> String {
    let preset = held.scenario.preset;
    let from = format!("{} Figures of {}.", preset.note, preset.date);
    let link = format!("{}, printed {}", link_to(held), web::today());
    let rows: String = ASSUMPTIONS
        .iter()
        .map(|row| row_html(row, &held.scenario))
        .collect();
    format!(
        "<p><strong>{}</strong></p><p>{}</p><p class=\"link\">{}</p><h2>What is assumed</h2><dl>{rows}</dl>",
        escape(&scenario_words(held, &Locale)),
        escape(&from),
        escape(&link),
    )
}

/// An assumption with its value; what was changed is marked, and says what it was.
fn row_html(row: &Assumption, scenario: &Scenario) -> String {
    let value = |a: Assumptions| shown(row, (row.get)(&a), &Locale);
    let mut words = value(scenario.assumptions);
    let mut class = "";
    if scenario.differs(row) {
        words += &format!(" (was {})", value(scenario.preset.assumptions()));
        class = "differs";
    }
    let (label, words) = (escape(row.label), escape(&words));
    format!("<div class=\"{class}\"><dt>{label}</dt><dd>{words}</dd></div>")
}
