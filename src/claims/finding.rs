//! What became of a claim: the figures, and the verdict that follows from them.

use super::computed::KNOWN;
use super::{Claim, Compute, Found, Named, Rounded, Test, Verdict};
use crate::model::Assumptions;

/// A claim that was checked.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The claim.
    pub claim: &'static Claim,
    /// What became of it.
    pub verdict: Verdict,
    /// The figures recomputed.
    pub recomputed: Vec<Named>,
    /// What would have to hold.
    pub conditions: Vec<Found>,
    /// The base case that it was recomputed from.
    pub base: Assumptions,
}

/// Recomputes a claim from the base case.
pub fn check(claim: &'static Claim, base: &Assumptions) -> Finding {
    let mut conditions = Vec::new();
    let agrees = |recomputed: &[Named], fits: fn(Rounded, Rounded) -> bool| {
        recomputed.iter().all(|figure| {
            let mut published = claim.published.iter();
            let same = published.find(|published| published.name == figure.name);
            same.is_none_or(|published| fits(published.figure, figure.figure))
        })
    };
    let compared = |compute: &Compute, otherwise: Verdict| {
        let recomputed = compute(base);
        let verdict = match agrees(&recomputed, Rounded::agrees) {
            true => Verdict::Reproduces,
            false => otherwise,
        };
        (recomputed, verdict)
    };
    let (recomputed, verdict) = match &claim.test {
        Test::Own(compute) => compared(compute, Verdict::ContradictsItself),
        Test::Chain(compute) => compared(compute, Verdict::ContradictsTheChain),
        Test::ChainAtMost(compute) => {
            let recomputed = compute(base);
            let verdict = match agrees(&recomputed, |published, most| published.low <= most.high) {
                true => Verdict::Reproduces,
                false => Verdict::ContradictsTheChain,
            };
            (recomputed, verdict)
        }
        Test::Size {
            compute,
            matters_from,
            is_said_to_matter,
        } => {
            let recomputed = compute(base);
            let matters = recomputed[0].figure.high >= *matters_from;
            let verdict = match (matters, is_said_to_matter) {
                (false, true) => Verdict::Overstated,
                (true, false) => Verdict::ContradictsItself,
                _ => Verdict::Reproduces,
            };
            (recomputed, verdict)
        }
        Test::Parts(compute) => {
            let recomputed = compute(base);
            let verdict = match recomputed[0].figure.agrees(Rounded::exact(1.0)) {
                true => Verdict::Reproduces,
                false => Verdict::Incomplete,
            };
            (recomputed, verdict)
        }
        Test::Rule {
            compute,
            inputs,
            stated,
        } => {
            let is_whole = inputs.iter().all(|input| stated.contains(input));
            let otherwise = match is_whole {
                true => Verdict::ContradictsTheChain,
                false => Verdict::Incomplete,
            };
            compared(compute, otherwise)
        }
        Test::Unpublished {
            compute,
            conditions: asked,
        } => {
            let recomputed = compute(base);
            conditions = asked.iter().filter_map(|one| one.found(base)).collect();
            let (first, last) = (
                claim.published[0],
                claim.published[claim.published.len() - 1],
            );
            let range = Rounded::between(first.figure.low, last.figure.high);
            let verdict = match recomputed[0].figure.agrees(range) {
                true => Verdict::Reproduces,
                false if conditions.is_empty() => Verdict::ContradictsItself,
                false => Verdict::HoldsOnlyIf,
            };
            (recomputed, verdict)
        }
        Test::Derived { compute, inputs } => match inputs.is_empty() {
            true => (compute(base), Verdict::CannotBeDerived),
            false => compared(compute, Verdict::ContradictsItself),
        },
    };
    Finding {
        claim,
        verdict,
        recomputed,
        conditions,
        base: *base,
    }
}

impl Finding {
    /// A figure by its name: recomputed, or else as the article and the chain have it; `printed NAME` as the article
    /// has it.
    pub fn figure(&self, name: &str) -> Option<Named> {
        let (name, recomputed) = match name.strip_prefix("printed ") {
            Some(name) => (name, &[][..]),
            None => (name, &self.recomputed[..]),
        };
        let mut figures = recomputed.iter().chain(self.claim.published).chain(KNOWN);
        figures.find(|figure| figure.name == name).copied()
    }
}
