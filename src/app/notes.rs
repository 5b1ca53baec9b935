//! What a link or a file said: how it differs from its preset, what of it could not be used, and whether today's
//! model answers otherwise.

use leptos::prelude::*;

use super::html::only_while;
use super::state::Origin;
use super::words::difference_words;
use super::{AppState, Locale};
use crate::model::evaluate;
use crate::scenario::{Link, LinkWarning, Scenario};
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
        let open = RwSignal::new(!notes.is_empty());
        let view = move || notes.clone().view(open).into_any();
        only_while(Memo::new(move |_| open.get()), Box::new(view))
    }
}

/// What there is to say of a link or a file.
#[derive(Clone)]
struct Notes {
    heading: &'static str,
    differences: Option<String>,
    unread: Vec<String>,
    was: Option<String>,
}

impl Notes {
    fn new(link: &Link, origin: Origin) -> Self {
        let what_for = matches!(origin, Origin::Link | Origin::File);
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
            differences: (what_for && differs)
                .then(|| difference_words(&link.scenario, usize::MAX, &Locale)),
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

    fn view(self, open: RwSignal<bool>) -> impl IntoView {
        let is_quiet = self.unread.is_empty() && self.was.is_none();
        let more = self.unread.len().saturating_sub(UNREAD);
        let dismiss = move |_| {
            open.set(false);
            web::focus("answers");
        };
        let items = self.unread.into_iter().take(UNREAD);
        let items: Vec<_> = items
            .map(|words| view! { <li>{words}</li> }.into_any())
            .collect();
        let list = (!items.is_empty()).then(|| view! { <ul id="unread">{items}</ul> });
        view! {
            <section class="notice" class:quiet=is_quiet id="opened" aria-labelledby="opened-heading">
                <h2 id="opened-heading">{self.heading}</h2>
                {self.differences.map(|words| view! { <p id="differences">{words}</p> })}
                {list}
                {(more > 0).then(|| view! { <p>{format!("… and {more} more.")}</p> })}
                {self.was.map(|words| view! { <p id="was">{words}</p> })}
                <button type="button" on:click=dismiss>"Dismiss"</button>
            </section>
        }
    }
}
