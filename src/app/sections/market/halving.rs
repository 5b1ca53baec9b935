//! The next halving.

use leptos::prelude::*;

use crate::app::{AppState, Locale};
use crate::prose::{Phrase, halving_phrase};

/// When the emission halves next, as assumed and by the chain's own count; reactive.
pub fn halving(state: AppState) -> Phrase {
    let scenario = state.scenario();
    let scenario = scenario.read();
    let day = |days| scenario.date_after(days);
    let chain_issued = scenario.preset.chain_issued;
    halving_phrase(&scenario.assumptions, chain_issued, &day, &Locale)
}
