//! The next halving.

use crate::app::Locale;
use crate::prose::{Phrase, halving_phrase};
use crate::scenario::Scenario;

/// When the emission halves next, as assumed and by the chain's own count.
pub fn halving(scenario: &Scenario) -> Phrase {
    let day = |days| scenario.date_after(days);
    let chain_issued = scenario.preset.chain_issued;
    halving_phrase(&scenario.assumptions, chain_issued, &day, &Locale)
}
