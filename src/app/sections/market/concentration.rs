//! What is in few hands.

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::parts::{Fold, Prose};
use crate::app::state::Live;
use crate::data::{Concentration, Snapshot};
use crate::prose::concentration_phrase;

/// Venues, subnets and regions, folded; nothing if the figures that come with the page are missing.
#[component]
pub fn ConcentrationList() -> impl IntoView {
    let live = Live::of_page();
    let may_be_there = move || live.why_missing().is_none();
    let part = |part: &Concentration| {
        let phrase = concentration_phrase(part.share, &part.of, &part.place, &Locale);
        view! { <li><Prose phrase=Signal::stored(phrase) /></li> }
    };
    let list = move |snapshot: &Snapshot| snapshot.concentration.iter().map(part).collect_view();
    view! {
        <Show when=may_be_there>
            <Fold id="concentration" summary="Concentration: venues, subnets, regions">
                <ul>{move || live.of_snapshot(list)}</ul>
                <p class="help">
                    "What depends on a few can fail with one of them: a venue delists TAO, a region bans it, a subnet shuts \
                     down. The figures are the article’s and cannot be checked; it does not say where the other validators are."
                </p>
            </Fold>
        </Show>
    }
}
