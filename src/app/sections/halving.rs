//! The next halving.

use leptos::prelude::*;

use crate::app::parts::Prose;
use crate::app::{AppState, Locale};
use crate::prose::halving_phrase;

/// When the emission halves next, as assumed and by the chain's own count.
#[component]
pub fn Halving() -> impl IntoView {
    let scenario = AppState::of_page().scenario();
    let halving = Memo::new(move |_| {
        let scenario = scenario.read();
        let day = |days| scenario.date_after(days);
        let chain_issued = scenario.preset.chain_issued;
        halving_phrase(&scenario.assumptions, chain_issued, &day, &Locale)
    });
    view! { <p class="halving"><Prose phrase=halving /></p> }
}
