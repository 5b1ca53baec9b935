//! The article as a whole: how many of its claims hold, and what comes out beside those that matter.

use super::claims::pieces_phrase;
use super::{Numerals, Phrase, Quantity, published_quantity, recomputed_quantity, say};
use crate::claims::{Finding, Outcome, Standing, Verdict};

impl Standing {
    /// What claims of this standing are called together, behind their number: `11 reproduce`.
    pub fn label(self) -> &'static str {
        match self {
            Standing::Holds => "reproduce",
            Standing::Conditional => "true only if",
            Standing::Contradicted => "contradicted",
            Standing::Unchecked => "cannot be checked",
        }
    }
}

/// How the article fares: `11 of its 31 claims reproduce; the two that matter hold only on assumptions it does not
/// state`.
pub fn claims_finding(findings: &[Finding], n: &dyn Numerals) -> Phrase {
    let standing = |finding: &Finding| finding.verdict.standing();
    let number = |count: usize| Quantity {
        number: n.number(count as f64, 0),
        unit: "",
    };
    let holding = findings
        .iter()
        .filter(|finding| standing(finding) == Standing::Holds);
    let main = findings.iter().filter(|finding| finding.claim.is_main);
    let are_all = |one: Standing| main.clone().all(|finding| standing(finding) == one);
    let on_main = Standing::ALL.into_iter().find(|one| are_all(*one));
    say![
        number(holding.count()),
        " of its ",
        number(findings.len()),
        " claims reproduce",
        on_main.map(|standing| match standing {
            Standing::Holds => ", the two that matter among them",
            Standing::Conditional =>
                "; the two that matter are true only on assumptions it does not state",
            Standing::Contradicted => "; the two that matter are contradicted",
            Standing::Unchecked => "; the two that matter cannot be checked",
        })
    ]
}

/// What comes out in a scenario.
pub fn outcome_quantity(finding: &Finding, outcome: &Outcome, n: &dyn Numerals) -> Quantity {
    match outcome.is_recomputed {
        true => recomputed_quantity(finding, &outcome.figure, n),
        false => published_quantity(&outcome.figure, n),
    }
}

/// In which scenario that comes out: `on all emission, at no cost`.
pub fn outcome_phrase(finding: &Finding, outcome: &Outcome, n: &dyn Numerals) -> Phrase {
    pieces_phrase(finding, &outcome.says, n)
}

/// What stands beside the first outcome: its scenario, then the other outcomes: `on all emission, at no cost; 48 on
/// validators’ 41 %`.
pub fn outcomes_phrase(finding: &Finding, n: &dyn Numerals) -> Phrase {
    let recomputed = finding.evidence.outcomes.iter();
    let recomputed = recomputed.filter(|outcome| outcome.is_recomputed);
    let phrases = recomputed.enumerate().map(|(place, outcome)| {
        let number = (place > 0).then(|| outcome_quantity(finding, outcome, n).of(""));
        say![
            number.map(|number| say![number, " "]),
            outcome_phrase(finding, outcome, n)
        ]
    });
    Phrase::join(phrases, "; ")
}

/// Under what a claim is true, the first way of several: a clause that follows “true only if”.
pub fn condition_phrase(finding: &Finding, n: &dyn Numerals) -> Phrase {
    let conditions = &finding.evidence.conditions;
    if finding.verdict != Verdict::HoldsOnlyIf {
        return Phrase::default();
    }
    let first = conditions.first();
    let others = conditions.len().saturating_sub(1);
    say![
        first.map(|condition| pieces_phrase(finding, &condition.says, n)),
        (others > 0).then(|| format!(
            "; {} other sets of conditions give it, too",
            n.number(others as f64, 0)
        )),
        "."
    ]
}
