//! The article's claims: verdicts and figures as worked by hand, laws of rounding, words for people.

mod figures;
mod rounding;
mod said;
mod verdicts;

use tao_calculator::claims::{Amount, CLAIMS, Claim, Finding, Stat, check};
use tao_calculator::scenario::claim_cases;

fn claim(key: &str) -> &'static Claim {
    let claim = CLAIMS.iter().find(|claim| claim.key == key);
    claim.unwrap_or_else(|| panic!("no claim {key}"))
}

fn finding(key: &str) -> Finding {
    check(claim(key), &claim_cases())
}

/// Every claim as it is checked.
fn findings() -> impl Iterator<Item = Finding> {
    CLAIMS.iter().map(|claim| check(claim, &claim_cases()))
}

/// A recomputed number by its name in the JSON.
fn number(key: &str, name: &str) -> f64 {
    let finding = finding(key);
    let mut numbers = finding.recomputed().flat_map(Stat::numbers);
    let number = numbers.find(|(number, _)| number == name);
    number.unwrap_or_else(|| panic!("no {name} in {key}")).1
}

/// The claim with other figures published.
fn published(claim: &Claim, change: impl Fn(&Stat) -> Amount) -> &'static Claim {
    let changed = |stat: &Stat| Stat {
        amount: change(stat),
        ..*stat
    };
    let figures: Vec<_> = claim.published.iter().map(changed).collect();
    Box::leak(Box::new(Claim {
        published: figures.leak(),
        ..*claim
    }))
}
