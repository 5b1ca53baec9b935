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
        <Fold id="few-hands" summary="What is in few hands: venues, subnets, regions">
            <ul>{parts}</ul>
            <p class="help">
                "What a few hold, a few can stop: a venue that drops TAO, a region that forbids it, a subnet that ends. \
                 The article says where 89 % of validators are, and nothing of the rest."
            </p>
        </Fold>
    }
}
