//! The page: Leptos components over the model. Figures are memos of one scenario; nothing else holds state.

mod answers;
mod assumptions;
mod charts;
mod dialogs;
mod drag;
mod embed;
mod end_handle;
mod foot;
mod locale;
mod masthead;
mod movable;
mod notices;
mod painting;
mod paper;
mod parts;
mod presets;
mod questions;
mod saving;
mod scenario_picture;
mod sections;
#[cfg(feature = "ssr")]
pub mod shell;
mod state;
mod surroundings;
mod to_row;
mod toolbar;

use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use crate::scenario::{Link, Theme};
use crate::web::{self, Stage};
use answers::{Answers, Edges, Opening, SlimBar, Starts};
use assumptions::AssumptionPanel;
pub use assumptions::{CurveOf, DrawnCurve};
pub use charts::picture;
pub use dialogs::{EmbedCode, Pinned, Room};
pub use embed::Embed;
use foot::Foot;
pub use locale::Locale;
use masthead::Masthead;
use notices::{LastVisitOffer, NewerVersion, OpeningNotes};
use presets::OtherScenarios;
pub use scenario_picture::scenario_picture;
use sections::{About, Method, Paper, Results};
pub use state::AppState;
use state::{Live, read_address};
pub use surroundings::{Embedded, Prerendered};
pub use to_row::to_row;

/// Mounts the page on the scenario of its address, in the place of what was prerendered.
pub fn mount() {
    web::announce_panics();
    let Some(stage) = Stage::new() else { return };
    let page = || match web::is_embed() {
        true => view! { <Embed link=read_address() /> }.into_any(),
        false => view! { <App link=read_address() /> }.into_any(),
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

/// The whole page, showing the scenario of a link.
#[component]
pub fn App(
    /// What the page's address says.
    link: Link,
) -> impl IntoView {
    Live::provide();
    AppState::provide(link, Theme::Auto);
    view! {
        <Masthead />
        <main>
            <OpeningNotes />
            <LastVisitOffer />
            <NewerVersion />
            <Opening />
            <div class="workbench">
                <div class="starting-points">
                    <Starts />
                    <OtherScenarios />
                </div>
                <Answers />
                <Edges />
                <Paper />
                <AssumptionPanel />
                <Results />
            </div>
            <About />
            <Method />
        </main>
        <Foot />
        <SlimBar />
    }
}
