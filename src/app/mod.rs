//! The page: Leptos components over the model. Figures are memos of one scenario; nothing else holds state.

mod answers;
mod assumptions;
mod charts;
mod dialogs;
mod embed;
mod locale;
mod notices;
mod paper;
mod parts;
mod presets;
mod saving;
mod sections;
#[cfg(feature = "ssr")]
pub mod shell;
mod state;
mod toolbar;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use crate::model::AssumptionId;
use crate::scenario::read_link;
use crate::web::{self, Stage};
use answers::{Answers, SlimBar};
use assumptions::AssumptionPanel;
pub use assumptions::{CurveOf, DrawnCurve};
pub use charts::picture;
pub use dialogs::{EmbedCode, Room};
pub use embed::{Embed, Embedded};
pub use locale::Locale;
use notices::{LastVisitOffer, OpeningNotes};
use presets::PresetChips;
use saving::link_to;
use sections::{About, Claims, Paper, Results};
pub use state::AppState;

/// Mounts the page on the scenario of its address, in the place of what was prerendered.
pub fn mount() {
    web::announce_panics();
    let Some(stage) = Stage::new() else { return };
    let page = || match web::is_embed() {
        true => view! { <Embed query=web::query() /> }.into_any(),
        false => view! { <App query=web::query() /> }.into_any(),
    };
    mount_to(stage.element(), page).forget();
    if let Some(left) = stage.take_place() {
        // Once the effects have run for the first time, lest they take what was typed for what there was at first.
        spawn_local(async move {
            tick().await;
            left.type_again();
        });
    }
}

/// In the context of a page that no browser shows yet: nothing in it can be measured, so that a chart is drawn for
/// narrow and for wide pages, and style/charts.css chooses.
#[derive(Clone, Copy)]
pub struct Prerendered;

impl Prerendered {
    /// Whether a component stands in such a page.
    pub fn here() -> bool {
        use_context::<Self>().is_some()
    }
}

/// What every part of a page reads, from the query of its address.
fn provide_state(query: &str) -> AppState {
    let state = AppState::new(read_link(query));
    provide_context(state);
    Effect::new(move |_| web::set_theme(state.settings.read().theme.key()));
    state
}

/// The whole page, showing the scenario of a query.
#[component]
pub fn App(
    /// The query of the page's address, without its question mark.
    query: String,
) -> impl IntoView {
    provide_state(&query);
    view! {
        <header class="masthead">
            <h1>"When does a TAO validator break even, and what is a TAO worth?"</h1>
            <p class="standfirst">
                "A calculator for Bittensor. Move a slider: the answers and the charts follow at once."
            </p>
        </header>
        <main>
            <OpeningNotes />
            <LastVisitOffer />
            <Answers />
            <Paper />
            <PresetChips />
            <div class="workbench">
                <AssumptionPanel />
                <Results />
            </div>
            <Claims />
            <About />
        </main>
        <SlimBar />
    }
}

/// Leads to an assumption's row: its field takes the focus, and the page scrolls to it; the address stays as it is. A
/// row that a widget does not show is on the whole page.
pub fn to_row(id: AssumptionId) {
    let key = id.row().key;
    if !web::focus(key) {
        let link = link_to(&untrack(|| AppState::of_page().workspace()));
        web::open(&format!("{link}#{key}"));
    }
}

/// A link to an assumption's row.
#[component]
pub fn ToRow(
    /// The assumption.
    id: AssumptionId,
    children: Children,
) -> impl IntoView {
    let press = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        to_row(id);
    };
    view! {
        <a class="to-row" href=format!("#{}", id.row().key) on:click=press>{children()}</a>
    }
}
