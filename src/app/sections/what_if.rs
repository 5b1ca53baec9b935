//! What if…: one press, one thing that changes after the stake was bought; each says beforehand what would come of it.

use std::cmp::Ordering;

use leptos::ev::MouseEvent;
use leptos::html::Section;
use leptos::prelude::*;

use crate::app::parts::{Prose, Status, in_sight};
use crate::app::state::{Workspace, at_rest};
use crate::app::{AppState, Locale};
use crate::model::MetricId;
use crate::model::questions::Shock;
use crate::prose::{Phrase, out_of_bounds_phrase, payback_after, shock_phrase};
use crate::scenario::{Detail, Scenario, Settings};
use crate::web;

/// The shocks as links, so that each can be copied; a press is one step to undo.
#[component]
pub fn WhatIf() -> impl IntoView {
    let refused = RwSignal::new(String::new());
    let section = NodeRef::<Section>::new();
    let seen = in_sight(section, false);
    let items = Shock::ALL.into_iter().enumerate();
    let items = items.map(|(place, shock)| view! { <ShockLink place shock seen refused /> });
    view! {
        <section class="what-if" id="what-if" aria-labelledby="what-if-heading" node_ref=section>
            <h3 id="what-if-heading">"What if…"</h3>
            <ul>{items.collect_view()}</ul>
            <Status class="refused" id="what-if-refused" text=refused />
        </section>
    }
}

#[component]
fn ShockLink(
    place: usize,
    shock: Shock,
    /// Whether it is on screen.
    seen: Signal<bool>,
    /// Why the one pressed last cannot be.
    refused: RwSignal<String>,
) -> impl IntoView {
    let state = AppState::of_page();
    let words = shock_phrase(shock, &Locale).text();
    let what = format!("“{words}”");
    let foreseen = at_rest(seen, move |now| Foreseen::of(shock, now));
    let press = move |event: MouseEvent| {
        // A link opened elsewhere is the browser's.
        if web::opens_elsewhere(&event) {
            return;
        }
        event.prevent_default();
        let a = untrack(|| state.scenario().read().assumptions);
        let (id, value) = shock.change(&a);
        refused.set(match shock.applied(&a) {
            Ok(_) => String::new(),
            Err(beyond) => out_of_bounds_phrase(beyond, &Locale).text(),
        });
        state.set_all(&[(id.row(), value)], &what);
    };
    let answer = Memo::new(move |_| foreseen.read().answer.clone());
    let beside = Memo::new(move |_| foreseen.read().beside.clone());
    view! {
        <li>
            <a
                id=format!("shock-{place}")
                role="button"
                tabindex="0"
                href=move || foreseen.read().link.clone()
                data-turn=move || foreseen.read().turn()
                on:click=press
            >
                <span class="shock">{words}<span class="visually-hidden">": "</span></span>
                <span class="answer-then"><Prose phrase=answer /></span>
                <span class="than-now"><span class="visually-hidden">", "</span><Prose phrase=beside /></span>
            </a>
        </li>
    }
}

/// What would come of a shock.
#[derive(Clone, PartialEq)]
struct Foreseen {
    /// To the scenario after it. Where it cannot be there is nothing to link to.
    link: Option<String>,
    /// When the money would be repaid.
    answer: Phrase,
    /// The same against now.
    beside: Phrase,
    /// Whether that is later than now.
    later: Ordering,
}

impl Foreseen {
    fn of(shock: Shock, now: &Workspace) -> Self {
        let a = &now.scenario.assumptions;
        let Ok(then) = shock.payback(a) else {
            return Self {
                link: None,
                answer: "–".into(),
                beside: "beyond what can be set here".into(),
                later: Ordering::Equal,
            };
        };
        let before = (MetricId::Payback.row().of)(a);
        let months = |figure: &Result<f64, _>| *figure.as_ref().unwrap_or(&f64::INFINITY);
        let (answer, beside) = payback_after(&then, &before, &Locale);
        Self {
            link: link_after(shock, now),
            answer,
            beside,
            later: months(&then).total_cmp(&months(&before)),
        }
    }

    /// How it is coloured.
    fn turn(&self) -> &'static str {
        match self.later {
            Ordering::Less => "better",
            Ordering::Equal => "same",
            Ordering::Greater => "worse",
        }
    }
}

/// The link of what there is after a shock.
fn link_after(shock: Shock, before: &Workspace) -> Option<String> {
    let assumptions = shock.applied(&before.scenario.assumptions).ok()?;
    let after = Workspace {
        scenario: Scenario {
            assumptions,
            ..before.scenario.clone()
        },
        ..before.clone()
    };
    let link = after.link(&Settings::default(), Detail::Changes);
    Some(format!("?{link}"))
}
