//! What a link or a file said: how it differs from its preset, what of it could not be used, and whether today's
//! model answers otherwise.

use leptos::prelude::*;

use crate::app::parts::{Prose, Words};
use crate::app::state::Origin;
use crate::app::{AppState, Locale};
use crate::model::evaluate;
use crate::prose::Phrase;
use crate::scenario::{Link, LinkWarning, Scenario, difference_phrase};
use crate::web;

/// So many things that could not be used are named, and the others counted.
const UNREAD: usize = 20;

/// Notes on what was opened last, until dismissed.
#[component]
pub fn OpeningNotes(
    /// Whether it goes without saying how the scenario differs from its preset.
    #[prop(optional)]
    faults_only: bool,
) -> impl IntoView {
    let opened = AppState::of_page().opened;
    move || {
        let (link, origin) = opened.get();
        let mut notes = Notes::new(&link, origin);
        if faults_only {
            notes.differences = None;
        }
        (!notes.is_empty()).then(|| view! { <Note notes /> })
    }
}

/// What there is to say of a link or a file.
#[derive(Clone)]
struct Notes {
    heading: &'static str,
    differences: Option<Phrase>,
    unread: Vec<String>,
    was: Option<String>,
}

impl Notes {
    fn new(link: &Link, origin: Origin) -> Self {
        let is_opened = matches!(origin, Origin::Link | Origin::File);
        let differs = !link
            .scenario
            .differences(&Scenario::of(link.scenario.preset))
            .is_empty();
        let heading = match (origin, link.warnings.is_empty()) {
            (Origin::File, true) => "This file’s scenario",
            (Origin::File, false) => "Not everything in this file could be used",
            (_, true) => "This link’s scenario",
            (_, false) => "Not everything in this link could be used",
        };
        let today = || evaluate(&link.scenario.assumptions);
        Self {
            heading,
            differences: (is_opened && differs)
                .then(|| difference_phrase(&link.scenario, usize::MAX, &Locale)),
            unread: link
                .warnings
                .iter()
                .map(|warning| warning.words(&Locale))
                .collect(),
            was: link.was.and_then(|was| {
                let was_read = !link.warnings.iter().any(LinkWarning::is_of_scenario);
                let change = was.change(&link.scenario, &today(), was_read)?;
                Some(change.words(&Locale))
            }),
        }
    }

    fn is_empty(&self) -> bool {
        self.differences.is_none() && self.unread.is_empty() && self.was.is_none()
    }
}

#[component]
fn Note(notes: Notes) -> impl IntoView {
    let open = RwSignal::new(true);
    let dismiss = move |_| {
        open.set(false);
        web::focus("answers");
    };
    view! {
        <Show when=move || open.get()>
            <section
                class="notice"
                class:quiet=notes.unread.is_empty() && notes.was.is_none()
                id="opened"
                aria-labelledby="opened-heading"
            >
                <h2 id="opened-heading"><Words text=Signal::stored(notes.heading.to_string()) /></h2>
                {said(notes.clone())}
                <button type="button" on:click=dismiss>"Dismiss"</button>
            </section>
        </Show>
    }
}

fn said(notes: Notes) -> impl IntoView {
    let more = notes.unread.len().saturating_sub(UNREAD);
    let items = notes.unread.into_iter().take(UNREAD);
    let items: Vec<_> = items
        .map(|words| view! { <li><Words text=Signal::stored(words) /></li> })
        .collect();
    let differences = notes.differences.map(|phrase| {
        view! { <p id="differences"><Prose phrase=Signal::stored(phrase) /></p> }
    });
    view! {
        {differences}
        {(!items.is_empty()).then(|| view! { <ul id="unread">{items}</ul> })}
        {(more > 0).then(|| view! { <p><Words text=Signal::stored(format!("… and {more} more.")) /></p> })}
        {notes.was.map(|words| view! { <p id="was"><Words text=Signal::stored(words) /></p> })}
    }
}
