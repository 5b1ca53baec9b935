//! The calculator in an article: the headline, what its view shows, the controls asked for, the way to the whole page.

mod messages;
mod views;

use leptos::prelude::*;

use super::answers::{BreakevenCard, ReadAloud, Sentence, ValueCard};
use super::assumptions::row;
use super::notices::OpeningNotes;
use super::saving::link_to;
use super::sections::{Balance, ListedClaims, Value};
use super::{AppState, Embedded};
use crate::scenario::{Link, Theme};
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
    provide_context(Embedded);
    let state = AppState::provide(link, Theme::Light);
    follow_parent(state);
    let settings = state.settings;
    let view = Memo::new(move |_| settings.read().view);
    let shown = Memo::new(move |_| parts(view.get()));
    let controls = Memo::new(move |_| rows(&settings.read()));
    let has_controls = Memo::new(move |_| !controls.read().is_empty());
    let (breakeven, value, claims) = (
        Memo::new(move |_| shown.get().breakeven),
        Memo::new(move |_| shown.get().value),
        Memo::new(move |_| shown.get().claims),
    );
    view! {
        <main class="embed" id=ID class:framed=web::is_framed() data-view=move || view.get().key()>
            <OpeningNotes faults_only=true />
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
            <Show when=move || has_controls.get()>
                <section class="controls" aria-label="What is assumed">
                    <For each=move || controls.get() key=|row| row.id children=row />
                </section>
            </Show>
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
                <a id="full-page" href=move || link_to(&state.workspace()) target="_blank" rel="noopener">
                    "Open the full calculator"
                </a>
                " with this scenario. Not a forecast, not financial advice."
            </p>
        </main>
    }
}
