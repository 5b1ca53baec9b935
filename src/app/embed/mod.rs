//! The calculator in an article: the headline, what its view shows, the controls asked for, the way to the whole page.

mod messages;

use leptos::prelude::*;

use super::answers::{BreakevenCard, ReadAloud, Sentence, ValueCard, to_row};
use super::assumptions::row;
use super::files::link_to;
use super::notes::OpeningNotes;
use super::results::{Breakeven, Value};
use super::{asked, provide_state};
use crate::model::{Assumption, assumption, in_sight};
use crate::scenario::{Settings, View};
use crate::web;
use messages::{ID, follow_parent};

/// What a view consists of.
struct Shown {
    view: View,
    breakeven: bool,
    value: bool,
    claims: bool,
    /// The assumptions to set where none are asked for.
    controls: &'static [&'static str],
}

/// THE table of views.
const SHOWN: [Shown; 4] = [
    Shown {
        view: View::Full,
        breakeven: true,
        value: true,
        claims: false,
        controls: &[],
    },
    Shown {
        view: View::Breakeven,
        breakeven: true,
        value: false,
        claims: false,
        controls: &["price", "validators"],
    },
    Shown {
        view: View::Value,
        breakeven: false,
        value: true,
        claims: false,
        controls: &["price_growth", "discount_rate"],
    },
    Shown {
        view: View::Claims,
        breakeven: true,
        value: true,
        claims: true,
        controls: &[],
    },
];

impl Shown {
    fn of(view: View) -> &'static Self {
        let found = SHOWN.iter().find(|shown| shown.view == view);
        found.expect("every view is in the table")
    }

    /// The assumptions to set: those asked for, or else the view's own; of everything, those in sight on the page.
    fn rows(&self, settings: &Settings) -> Vec<&'static Assumption> {
        if !settings.controls.is_empty() {
            return settings.controls.clone();
        }
        match self.view {
            View::Full => in_sight(),
            _ => self
                .controls
                .iter()
                .filter_map(|key| assumption(key))
                .collect(),
        }
    }
}

/// In the context of the widget.
#[derive(Clone, Copy)]
pub struct Embedded;

impl Embedded {
    /// Whether a component stands in the widget.
    pub fn here() -> bool {
        use_context::<Self>().is_some()
    }
}

/// The widget, showing the scenario of a query.
#[component]
pub fn Embed(
    /// The query of the frame's address, without its question mark.
    query: String,
) -> impl IntoView {
    provide_context(Embedded);
    let state = provide_state(&query);
    follow_parent(state);
    let settings = state.settings;
    let view = Memo::new(move |_| settings.read().view);
    let controls = Memo::new(move |_| Shown::of(view.get()).rows(&settings.read()));
    let rows = move || {
        let rows = controls.get();
        (!rows.is_empty()).then(|| {
            view! {
                <section class="controls" aria-label="What is assumed">
                    {rows.into_iter().map(row).collect_view()}
                </section>
            }
            .into_any()
        })
    };
    let cards = move || {
        let shown = Shown::of(view.get());
        view! {
            <div class="cards">
                {shown.breakeven.then(|| view! { <BreakevenCard /> }.into_any())}
                {shown.value.then(|| view! { <ValueCard /> }.into_any())}
            </div>
        }
        .into_any()
    };
    let parts = move || {
        let shown = Shown::of(view.get());
        view! {
            {(shown.breakeven && !shown.claims).then(|| view! { <Breakeven /> }.into_any())}
            {(shown.value && !shown.claims).then(|| view! { <Value /> }.into_any())}
            {shown.claims.then(asked::claims)}
        }
        .into_any()
    };
    let full = move || link_to(&state.held());
    view! {
        <main class="embed" id=ID class:framed=web::is_framed() data-view=move || view.get().key()>
            <OpeningNotes faults_only=true />
            <section
                class="answers"
                id="answers"
                aria-label="The answers"
                tabindex="-1"
                on:click=to_row
            >
                <Sentence />
                {cards}
                <ReadAloud />
            </section>
            {rows}
            <div class="results">{parts}</div>
            <p class="source-line">
                <a id="full-page" href=full target="_blank" rel="noopener">
                    "Open the full calculator"
                </a>
                " with this scenario. Not a forecast, not financial advice."
            </p>
        </main>
    }
}
