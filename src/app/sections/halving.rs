//! The next halving.

use crate::app::Locale;
use crate::prose::{Issued, Phrase, halving_phrase};
use crate::scenario::{Scenario, date_words};

/// When the emission halves next, as assumed and by the chain's own count.
pub fn halving(scenario: &Scenario) -> Phrase {
    let preset = Scenario::of(scenario.preset);
    let issued = Issued {
        tao: scenario.preset.chain_issued,
        on: date_words(preset.at),
        day: &|days| preset.date_after(days),
    };
    let day = |days| scenario.date_after(days);
    halving_phrase(&scenario.assumptions, &issued, &day, &Locale)
}
