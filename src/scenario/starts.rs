//! Three scenarios to start from, whose answers tell most of the story.

use super::{Scenario, preset};
use crate::model::AssumptionId;
use crate::prose::{Numerals, Phrase, ValueWords, say};

/// A scenario to start from, and when it breaks even in words that go on from its answer.
#[derive(Clone, Debug)]
pub struct Start {
    /// What it assumes: `if no stake comes back`.
    pub words: Phrase,
    /// All it assumes.
    pub scenario: Scenario,
}

/// The article's case, what the chain paid in July 2026, and nothing of the stake coming back.
pub fn starts(n: &dyn Numerals) -> [Start; 3] {
    let base = Scenario::default();
    let recovered = AssumptionId::StakeRecovered;
    let part = recovered.row().said(base.assumptions.stake_recovered, n);
    let lost = Scenario {
        assumptions: base.assumptions.with(recovered, 0.0),
        ..base.clone()
    };
    let chain = preset("chain-2026-07").map_or_else(Scenario::default, Scenario::of);
    [
        Start {
            words: say!["the article, if ", part, " comes back (our fit)"],
            scenario: base,
        },
        Start {
            words: "at what the chain paid in July 2026".into(),
            scenario: chain,
        },
        Start {
            words: "if no stake comes back".into(),
            scenario: lost,
        },
    ]
}
