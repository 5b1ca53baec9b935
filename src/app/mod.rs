//! The page: Leptos components over the model. Figures are memos of one scenario; nothing else holds state.

mod about;
mod address;
mod answers;
mod asked;
mod assumptions;
mod charts;
mod comparison;
mod downloads;
mod edges;
mod embed;
mod embed_dialog;
mod figures;
mod files;
mod flags;
mod goal;
mod html;
mod last_visit;
mod locale;
mod notes;
mod options;
mod presets;
mod print;
mod results;
mod scenario_file;
mod share;
#[cfg(feature = "ssr")]
pub mod shell;
mod starts;
mod state;
mod toolbar;
mod words;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use crate::scenario::read_link;
use crate::web::{self, Stage};
use about::About;
use answers::{Answers, SlimBar};
use assumptions::AssumptionPanel;
pub use assumptions::{CURVES, CurveOf, Drawn};
pub use edges::edge_html;
pub use embed::{Embed, Embedded};
pub use goal::{first_target, form_html, target_html};
pub use html::escape;
use html::follow;
use last_visit::LastVisitOffer;
pub use locale::Locale;
use notes::OpeningNotes;
use presets::PresetChips;
use print::{Printed, Printing};
use results::Results;
pub use starts::{Start, starts, starts_html};
pub use state::AppState;
pub use words::{Part, sentence};

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
/// narrow and for wide pages, and style/layout.css chooses.
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
    provide_context(Printing::new());
    follow(Box::new(move || {
        web::set_theme(state.settings.read().theme.key())
    }));
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
            {view! { <Answers /> }.into_any()}
            <Printed />
            {view! { <PresetChips /> }.into_any()}
            <div class="workbench">
                <AssumptionPanel />
                {view! { <Results /> }.into_any()}
            </div>
            {asked::claims()}
            <About />
        </main>
        <SlimBar />
    }
}
