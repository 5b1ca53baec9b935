//! Verdicts: those agreed on, and that they follow from the figures.

use tao_calculator::claims::{Amount, CLAIMS, Cases, Rounded, Stat, Test, Verdict, check};
use tao_calculator::model::{Assumptions, CashFlows, metric};
use tao_calculator::scenario::{claim_cases, preset};

use super::{claim, finding, findings, published};

/// The verdicts worked by hand, in the order of the page: the contract.
const AGREED: &[(&str, &str)] = &[
    ("payback", "holds only if"),
    ("value", "holds only if"),
    ("market_cap", "reproduces"),
    ("turnover", "reproduces"),
    ("circulated", "reproduces"),
    ("stake_usd", "reproduces"),
    ("issuance_usd", "reproduces"),
    ("quarter_usd", "reproduces"),
    ("open_interest", "reproduces"),
    ("bitcoin", "reproduces"),
    ("fiat_range", "cannot be derived"),
    ("usual_turnover", "holds only if"),
    ("quarter_by_days", "contradicts itself"),
    ("daily_emission", "contradicts the chain"),
    ("quarter_on_chain", "contradicts the chain"),
    ("circulating_supply", "contradicts the chain"),
    ("supply_pressure", "holds only if"),
    ("downside", "contradicts itself"),
    ("payback_january", "holds only if"),
    ("minimum_stake", "incomplete"),
    ("subnets", "contradicts the chain"),
    ("validators", "contradicts itself"),
    ("no_fees", "reproduces"),
    ("peers", "contradicts the record"),
    ("regions", "incomplete"),
    ("unsourced", "cannot be derived"),
    ("reward_rule", "contradicts itself"),
    ("validator_growth", "cannot be derived"),
    ("subnet_growth", "contradicts the chain"),
    ("compute_prices", "reproduces"),
    ("bitcoin_price", "reproduces"),
];

#[test]
fn verdicts_are_those_agreed_on() {
    let verdicts: Vec<_> = findings()
        .map(|finding| (finding.claim.key, finding.verdict.key()))
        .collect();
    assert_eq!(verdicts, AGREED);
    for verdict in Verdict::ALL {
        let key = verdict.key();
        assert!(AGREED.iter().any(|(_, agreed)| *agreed == key), "{key}");
    }
}

#[test]
fn the_main_claims_come_first() {
    let main: Vec<_> = CLAIMS.iter().map(|claim| claim.is_main).collect();
    assert_eq!(main.iter().filter(|is_main| **is_main).count(), 2);
    assert!(main[0] && main[1]);
}

/// Whether the verdict of a claim comes from comparing figures of one key.
fn compares(test: Test) -> bool {
    matches!(
        test,
        Test::Equal(_) | Test::AtMost(_) | Test::Conditional { .. } | Test::Rule { .. }
    )
}

#[test]
fn what_is_recomputed_would_reproduce_had_it_been_published() {
    for finding in findings().filter(|finding| compares(finding.claim.test)) {
        let claim = published(finding.claim, |stat| {
            let mut figures = finding.evidence.figures.iter();
            let same = figures.find(|figure| figure.key == stat.key);
            same.unwrap_or(stat).amount
        });
        let verdict = check(claim, &claim_cases()).verdict;
        assert_eq!(verdict, Verdict::Reproduces, "{}", claim.key);
    }
}

#[test]
fn another_figure_published_would_not_reproduce() {
    let thrice = |rounded: Rounded| rounded * Rounded::exact(3.0);
    for claim in CLAIMS.iter().filter(|claim| compares(claim.test)) {
        let claim = published(claim, |stat| match stat.amount {
            Amount::One(one) => Amount::One(thrice(one)),
            Amount::Range(from, to) => Amount::Range(thrice(from), thrice(to)),
        });
        let verdict = check(claim, &claim_cases()).verdict;
        assert_ne!(verdict, Verdict::Reproduces, "{}", claim.key);
    }
}

#[test]
fn a_claim_that_compares_has_figures_to_compare() {
    for finding in findings().filter(|finding| compares(finding.claim.test)) {
        let is_published = |figure: &Stat| {
            let mut published = finding.claim.published.iter();
            published.any(|one| one.key == figure.key && one.unit == figure.unit)
        };
        assert!(
            finding.evidence.figures.iter().any(is_published),
            "{}",
            finding.claim.key
        );
    }
}

#[track_caller]
fn check_verdict(key: &str, change: fn(&mut Cases), expected: Verdict) {
    let mut cases = claim_cases();
    change(&mut cases);
    assert_eq!(check(claim(key), &cases).verdict, expected, "{key}");
}

#[test]
#[rustfmt::skip] // one case a line
fn a_verdict_follows_from_the_figures() {
    use Verdict::*;
    // Had the chain emitted what the article says, or the article's price been another, verdicts would differ.
    check_verdict("market_cap", |c| c.article.price = 300.0, ContradictsItself);
    check_verdict("downside", |c| c.article.price = 278.5, ContradictsItself);
    check_verdict("daily_emission", |c| c.chain_march.issued_supply = 10e6, ContradictsTheChain);
    check_verdict("quarter_on_chain", |c| c.chain_march.issued_supply = 10e6, Reproduces);
    check_verdict("reward_rule", |c| c.chain_march.issued_supply = 10e6, Reproduces);
    check_verdict("subnets", |c| c.chain_march.subnets = 47.0, Reproduces);
    check_verdict("payback", |c| c.article.daily_emission = 7_200.0 * 1.3, Reproduces);
    // New TAO that matter by every measure, or by none.
    check_verdict("supply_pressure", |c| c.article.daily_emission = 50_000.0, Reproduces);
    check_verdict("supply_pressure", |c| (c.article.price, c.article.daily_emission, c.chain_march.issued_supply) = (27.0, 100.0, 20.999_9e6), ContradictsItself);
    check_verdict("no_fees", |c| c.article.price = 10.0, ContradictsItself);
    // Fees do not grow with the price: no growth of it would do.
    check_verdict("value", |c| c.article.cash_flows = CashFlows::Fees, ContradictsItself);
}

#[test]
fn conditions_are_said_where_they_decide() {
    for finding in findings() {
        let has = !finding.evidence.conditions.is_empty();
        let is_conditional = finding.verdict == Verdict::HoldsOnlyIf;
        assert_eq!(has, is_conditional, "{}", finding.claim.key);
    }
    assert!(finding("payback").evidence.conditions.len() >= 4);
}

#[test]
fn scenarios_of_claims_exist_and_show_them() {
    for (key, changes) in CLAIMS.iter().filter_map(|claim| claim.scenario) {
        assert!(preset(key).is_some(), "{key}");
        for (id, value) in changes {
            assert!(id.row().accepts(*value), "{id:?}={value}");
        }
    }
    let within = |path: &str, key: &str, low: f64, high: f64| {
        let (preset_key, _) = claim(key).scenario.expect("a scenario");
        let a = preset(preset_key).expect("a preset").assumptions();
        let value = (metric(path).expect("a metric").of)(&a).expect("a figure");
        assert!((low..=high).contains(&value), "{value}");
    };
    within("run_rate.payback_months", "payback", 13.0, 15.0);
    within("run_rate.payback_months", "payback_january", 8.0, 10.0);
    within("valuation.value_per_tao", "value", 180.0, 220.0);
    assert_eq!(claim_cases().article, Assumptions::default());
}
