//! The page on paper: what is only said there.

use leptos::prelude::*;

use super::flags::{FlagList, flags};
use crate::app::paper::OnPaper;
use crate::app::saving::{link_to, scenario_words};
use crate::app::{AppState, Locale};
use crate::model::{ASSUMPTIONS, Assumption};
use crate::prose::ValueWords;
use crate::scenario::{Preset, Scenario, date_words};
use crate::web;

/// So many changes say what they were before: more of them would need a third page.
const WITH_BEFORE: usize = 4;

/// The scenario with its link and every assumption, and what to know before relying on it: on paper there are no rows
/// to look at. It is made while the page is printed.
#[component]
pub fn Paper() -> impl IntoView {
    view! {
        <OnPaper class="printed">
            <Printed />
        </OnPaper>
    }
}

#[component]
fn Printed() -> impl IntoView {
    let state = AppState::of_page();
    let workspace = untrack(|| state.workspace());
    let scenario = &workspace.scenario;
    let &Preset { note, date, .. } = scenario.preset;
    let preset = Scenario::of(scenario.preset);
    let is_short = scenario.differences(&preset).len() <= WITH_BEFORE;
    let before = is_short.then_some(&preset);
    let rows: Vec<_> = ASSUMPTIONS
        .iter()
        .map(|row| assumption_row(row, scenario, before))
        .collect();
    let all = untrack(|| flags(&state));
    view! {
        <p><strong>{scenario_words(&workspace, &Locale)}</strong></p>
        <p>{note} " Figures of " {date_words(date)} "."</p>
        <p class="link">{link_to(&workspace)} ", printed " {web::today()}</p>
        <h2>"What is assumed"</h2>
        <dl>{rows}</dl>
        <div class="flags">
            {(!all.is_empty())
                .then(|| view! { <h2>"Before you rely on this"</h2> <FlagList all=Signal::stored(all) /> })}
        </div>
    }
}

/// An assumption with its value; what was changed is marked, and says what it was before.
fn assumption_row(row: &Assumption, scenario: &Scenario, before: Option<&Scenario>) -> AnyView {
    let value = |of: &Scenario| row.value((row.get)(&of.assumptions), &Locale).to_string();
    let (label, now) = (row.label, value(scenario));
    let differs = scenario.differs(row);
    let was = before
        .filter(|_| differs)
        .map(|before| format!(" (was {})", value(before)));
    view! {
        <div class:differs=differs>
            <dt>{label}</dt>
            <dd>{now} {was}</dd>
        </div>
    }
    .into_any()
}
