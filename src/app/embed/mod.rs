//! The calculator in an article: the headline, what its view shows, the controls asked for, the way to the whole page.

mod messages;
mod views;

use leptos::prelude::*;

use super::answers::{Answers, BreakevenCard, ReadAloud, Sentence, ValueCard};
use super::assumptions::row;
use super::notices::OpeningNotes;
use super::parts::Words;
use super::saving::link_to;
use super::sections::{Balance, ListedClaims, Value};
use super::{AppState, Embedded, Prerendered};
use crate::scenario::{Link, Theme, View, date_words};
use crate::web;
use messages::{ID, follow_parent};
pub use views::OF_EVERYTHING;
use views::{parts, rows};

/// The widget, showing the scenario of a link.
#[component]
pub fn Embed(
    /// What the frame’s address says.
    link: Link,
) -> impl IntoView {
    let state = AppState::provide(link, Theme::Light);
    let is_cut = RwSignal::new(web::is_framed());
    follow_parent(state, is_cut);
    let settings = state.settings;
    let view = Memo::new(move |_| settings.read().view);
    let is_compact = Memo::new(move |_| view.get() == View::Compact);
    view! {
        <main
            class="embed"
            id=ID
            class:listed=move || !is_compact.get()
            class:compact=is_compact
            class:framed=is_cut
            data-view=move || view.get().key()
        >
            <OpeningNotes faults_only=true />
            <Show when=move || is_compact.get() fallback=move || view! { <Listed view /> }>
                <Compact />
            </Show>
        </main>
    }
}

/// A sentence, three answers, a chart and something to move, as the page begins.
#[component]
fn Compact() -> impl IntoView {
    provide_context(Embedded::Compact);
    let scenario = AppState::of_page().scenario();
    let day = Signal::derive(move || date_words(scenario.read().at));
    // Before the program is there nobody knows of which scenario.
    let dated = (!Prerendered::here()).then(|| view! { " Figures of " <Words text=day /> "." });
    view! {
        <Sentence />
        <Answers />
        <div class="results">
            <Balance />
        </div>
        <Rows />
        <p class="source-line">
            <FullPage />
            <span>"Not a forecast." {dated}</span>
        </p>
    }
}

/// A sentence, the answers of a view with what stands behind them, what can be set, and its charts.
#[component]
fn Listed(view: Memo<View>) -> impl IntoView {
    provide_context(Embedded::Listed);
    let shown = Memo::new(move |_| parts(view.get()));
    let (breakeven, value, claims) = (
        Memo::new(move |_| shown.get().breakeven),
        Memo::new(move |_| shown.get().value),
        Memo::new(move |_| shown.get().claims),
    );
    view! {
        <section class="answers" id="answers" aria-label="The answers" tabindex="-1">
            <Sentence />
            <div class="cards">
                <Show when=move || breakeven.get()>
                    <BreakevenCard />
                </Show>
                <Show when=move || value.get()>
                    <ValueCard />
                </Show>
            </div>
            <ReadAloud />
        </section>
        <Rows />
        <div class="results">
            <Show when=move || breakeven.get() && !claims.get()>
                <Balance />
            </Show>
            <Show when=move || value.get() && !claims.get()>
                <Value />
            </Show>
            <Show when=move || claims.get()>
                <ListedClaims />
            </Show>
        </div>
        <p class="source-line">
            <FullPage />
            " with this scenario. Not a forecast, not financial advice."
        </p>
    }
}

/// What an article’s reader can set.
#[component]
fn Rows() -> impl IntoView {
    let settings = AppState::of_page().settings;
    let controls = Memo::new(move |_| rows(&settings.read()));
    let has_controls = Memo::new(move |_| !controls.read().is_empty());
    view! {
        <Show when=move || has_controls.get()>
            <section class="controls" aria-label="What is assumed">
                <For each=move || controls.get() key=|row| row.id children=row />
            </section>
        </Show>
    }
}

/// The way to the whole page, with the scenario at hand.
#[component]
fn FullPage() -> impl IntoView {
    let state = AppState::of_page();
    view! {
        <a id="full-page" href=move || link_to(&state.workspace()) target="_blank" rel="noopener">
            "Open the full calculator"
        </a>
    }
}
