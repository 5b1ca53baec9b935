//! The scenario of the last visit: kept by the browser, offered, never forced.

use leptos::prelude::*;

use super::files::{compared_words, plain_link};
use super::state::{Held, Origin};
use super::words::{FEW, difference_words};
use super::{AppState, Locale};
use crate::scenario::{Link, read_link};
use crate::web::{self, StorageFault};

/// Where the browser keeps it.
const NAME: &str = "tao-calculator:last-scenario";

/// What is known of the last visit, and whether this one can be kept.
#[derive(Clone, Copy)]
pub struct LastVisit {
    kept: RwSignal<Option<Kept>>,
    /// Why this visit is not kept.
    fault: RwSignal<Option<StorageFault>>,
    /// What is in a frame belongs to the page around it.
    ours: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
enum Kept {
    Scenario(Box<Link>),
    /// Something that is no scenario.
    Nonsense,
}

impl LastVisit {
    /// Looks for a scenario other than the one opened.
    pub fn new(opened: &Held) -> Self {
        let ours = !web::is_framed() && !web::is_embed();
        let text = ours.then(|| web::kept(NAME).ok().flatten()).flatten();
        let kept = text.and_then(|text| {
            let link = read_link(&text);
            let is_link = text.is_empty() || text.starts_with("v=");
            if !is_link || !link.warnings.is_empty() {
                return Some(Kept::Nonsense);
            }
            let kept = Held::of(&link);
            let is_news = !kept.is_as(opened) && !kept.is_as(&Held::of(&Link::default()));
            is_news.then(|| Kept::Scenario(Box::new(link)))
        });
        Self {
            kept: RwSignal::new(kept),
            fault: RwSignal::new(None),
            ours,
        }
    }

    /// Keeps this in place of what was there.
    pub fn follow(&self, held: &Held) {
        if self.ours {
            self.fault.set(web::keep(NAME, &plain_link(held)).err());
        }
    }

    /// Why this visit is not kept, in words; reactive.
    pub fn fault_words(&self) -> &'static str {
        match self.fault.get() {
            None => "",
            Some(StorageFault::Forbidden) => {
                "This browser keeps nothing for this page: the address holds your scenario."
            }
            Some(StorageFault::Full) => {
                "This browser has no room left to keep your scenario: the address holds it."
            }
        }
    }
}

/// Offers the scenario of the last visit, until it is taken or dismissed.
#[component]
pub fn LastVisitOffer() -> impl IntoView {
    let state = AppState::of_page();
    let kept = state.last_visit.kept;
    let dismiss = move || {
        kept.set(None);
        web::focus("answers");
    };
    let offer = move |link: Link| {
        let kept = Held::of(&link);
        let words = difference_words(&kept.scenario, FEW, &Locale) + &compared_words(&kept);
        let go_on = move |_| {
            state.load_link(
                link.clone(),
                Origin::Kept,
                "going on with your last scenario",
            );
            dismiss();
        };
        view! {
            <p>"Your last scenario here: " {words}</p>
            <button type="button" id="go-on" on:click=go_on>"Go on with it"</button>
            " "
            <button type="button" class="link" on:click=move |_| dismiss()>"Dismiss"</button>
        }
        .into_any()
    };
    let nonsense = move || {
        let forget = move |_| {
            let _ = web::forget(NAME);
            dismiss();
        };
        view! {
            <p>"What this browser kept of your last visit cannot be read, and is left aside."</p>
            <button type="button" on:click=forget>"Dismiss"</button>
        }
        .into_any()
    };
    move || {
        kept.get().map(|kept| {
            let inside = match kept {
                Kept::Scenario(link) => offer(*link),
                Kept::Nonsense => nonsense(),
            };
            view! { <aside class="notice quiet" id="last-visit" aria-label="Your last visit">{inside}</aside> }
        })
    }
}
