//! What became of a claim: the evidence, and the verdict that follows from it.

use super::{Amount, Cases, Claim, Evidence, Stat, Test, Verdict};

/// A claim that was checked.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The claim.
    pub claim: &'static Claim,
    /// What became of it.
    pub verdict: Verdict,
    /// What it was recomputed to.
    pub evidence: Evidence,
    /// What it was recomputed from.
    pub cases: Cases,
}

/// Recomputes a claim.
pub fn check(claim: &'static Claim, cases: &Cases) -> Finding {
    let evidence = (claim.recompute)(cases);
    Finding {
        claim,
        verdict: verdict(claim, &evidence),
        evidence,
        cases: *cases,
    }
}

impl Finding {
    /// Every recomputed figure, those of the conditions last.
    pub fn recomputed(&self) -> impl Iterator<Item = &Stat> {
        let conditions = self.evidence.conditions.iter();
        let asked = conditions.filter_map(|condition| condition.figure.as_ref());
        self.evidence.figures.iter().chain(asked)
    }
}

fn verdict(claim: &Claim, evidence: &Evidence) -> Verdict {
    let holds = |is_true: bool, otherwise: Verdict| match is_true {
        true => Verdict::Reproduces,
        false => otherwise,
    };
    match claim.test {
        Test::Equal(otherwise) => holds(compared(claim, evidence, Amount::agrees), otherwise),
        Test::AtMost(otherwise) => {
            let is_within = |published: Amount, most: Amount| published.low() <= most.high();
            holds(compared(claim, evidence, is_within), otherwise)
        }
        Test::Conditional { .. } => holds(
            compared(claim, evidence, Amount::agrees),
            match evidence.conditions.is_empty() {
                true => Verdict::ContradictsItself,
                false => Verdict::HoldsOnlyIf,
            },
        ),
        Test::Size {
            measures,
            matters_from,
            is_said_to_matter,
        } => {
            let measures = evidence.figures.iter().take(measures);
            let mut as_said = measures
                .map(|measure| (measure.amount.high() >= matters_from) == is_said_to_matter);
            match (as_said.clone().all(|is| is), as_said.any(|is| is)) {
                (true, _) => Verdict::Reproduces,
                (false, true) => Verdict::HoldsOnlyIf,
                (false, false) => Verdict::ContradictsItself,
            }
        }
        Test::Whole => {
            let sum = evidence.figures.first().map(|sum| sum.amount);
            match sum {
                Some(sum) if sum.high() < 1.0 => Verdict::Incomplete,
                Some(sum) if sum.low() <= 1.0 => Verdict::Reproduces,
                _ => Verdict::ContradictsItself,
            }
        }
        Test::Rule { inputs, stated } => {
            let is_whole = inputs.iter().all(|input| stated.contains(input));
            let otherwise = match is_whole {
                true => Verdict::ContradictsTheChain,
                false => Verdict::Incomplete,
            };
            holds(compared(claim, evidence, Amount::agrees), otherwise)
        }
        Test::Missing(_) => Verdict::CannotBeDerived,
    }
}

/// Whether every figure that is published and recomputed fits, and there is one.
fn compared(claim: &Claim, evidence: &Evidence, fits: fn(Amount, Amount) -> bool) -> bool {
    let mut pairs = evidence.figures.iter().filter_map(|figure| {
        let mut published = claim.published.iter();
        let same = published.find(|published| published.key == figure.key)?;
        Some((same.amount, figure.amount))
    });
    let is_there = pairs.clone().next().is_some();
    is_there && pairs.all(|(published, figure)| fits(published, figure))
}
