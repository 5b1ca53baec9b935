//! What is in few hands.

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::parts::{Fold, Prose};
use crate::app::state::Live;
use crate::prose::concentration_phrase;

/// Venues, subnets and regions, folded.
#[component]
pub fn InFewHands() -> impl IntoView {
    let parts = || {
        let known = Live::of_page().and_then(|live| live.snapshot.get());
        let snapshot = known.and_then(Result::ok);
        let parts = snapshot.map(|snapshot| snapshot.concentration);
        let part = |part: crate::data::Concentration| {
            let phrase = concentration_phrase(part.share, &part.of, &part.place, &Locale);
            view! { <li><Prose phrase=Signal::stored(phrase) /></li> }
        };
        let parts = parts.unwrap_or_default();
        parts.into_iter().map(part).collect_view()
    };
    view! {
        <Fold id="few-hands" summary="Concentration: venues, subnets, regions">
            <ul>{parts}</ul>
            <p class="help">
                "What depends on a few can fail with one of them: a venue delists TAO, a region bans it, a subnet shuts down. \
                 The figures are the article’s and cannot be checked; it does not say where the other 11 % of validators are."
            </p>
        </Fold>
    }
}
