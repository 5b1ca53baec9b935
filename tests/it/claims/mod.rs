//! The article's claims: verdicts as agreed, figures that follow from each other, words for people.

use tao_calculator::claims::{CLAIMS, Claim, Finding, Rounded, Test, Verdict, check};
use tao_calculator::model::{Assumptions, metric};
use tao_calculator::prose::Plain;
use tao_calculator::prose::{condition_phrase, finding_phrase, named_quantity};
use tao_calculator::scenario::{PRESETS, preset};

use crate::close::{check_close, check_printed};

/// The verdicts that were agreed on, in order: the contract.
const AGREED: &[(&str, &str)] = &[
    ("market_cap", "reproduces"),
    ("turnover", "reproduces"),
    ("circulated", "reproduces"),
    ("stake_usd", "reproduces"),
    ("issuance_usd", "reproduces"),
    ("quarter_usd", "reproduces"),
    ("open_interest", "reproduces"),
    ("bitcoin", "reproduces"),
    ("fiat_range", "cannot be derived"),
    ("usual_turnover", "contradicts itself"),
    ("quarter_by_days", "contradicts itself"),
    ("daily_emission", "contradicts the chain"),
    ("quarter_on_chain", "contradicts the chain"),
    ("circulating_supply", "contradicts the chain"),
    ("supply_pressure", "overstated"),
    ("downside", "contradicts itself"),
    ("payback", "holds only if"),
    ("payback_january", "holds only if"),
    ("value", "holds only if"),
    ("minimum_stake", "incomplete"),
    ("subnets", "contradicts the chain"),
    ("validators", "contradicts the chain"),
    ("no_fees", "reproduces"),
    ("peers", "contradicts itself"),
    ("regions", "incomplete"),
    ("unsourced", "cannot be derived"),
];

fn claim(key: &str) -> &'static Claim {
    let claim = CLAIMS.iter().find(|claim| claim.key == key);
    claim.expect("a claim")
}

fn finding(key: &str) -> Finding {
    check(claim(key), &Assumptions::default())
}

#[track_caller]
fn check_figure(key: &str, name: &str, printed: &str) {
    let finding = finding(key);
    let figure = finding.recomputed.iter().find(|one| one.name == name);
    check_printed(name, figure.expect("a figure").figure.value, printed);
}

#[track_caller]
fn check_condition(key: &str, name: &str, expected: &str) {
    let finding = finding(key);
    let found = finding.conditions.iter().find(|one| one.name == name);
    let words = condition_phrase(found.expect("a condition"), &Plain);
    let words = words.to_string().replace('\u{a0}', " ");
    assert_eq!(words, expected);
}

#[test]
fn verdicts_are_those_agreed_on() {
    let base = Assumptions::default();
    let verdicts: Vec<_> = CLAIMS
        .iter()
        .map(|claim| (claim.key, check(claim, &base).verdict.label()))
        .collect();
    assert_eq!(verdicts, AGREED);
    for verdict in Verdict::ALL {
        let label = verdict.label();
        assert!(
            AGREED.iter().any(|(_, agreed)| *agreed == label),
            "no claim {label}"
        );
    }
}

#[test]
#[rustfmt::skip] // one case a line
fn figures_are_those_worked_by_hand() {
    check_figure("market_cap", "market_cap", "2,617,370,202");
    check_figure("turnover", "turnover", "0.1481");
    check_figure("circulated", "circulated", "0.4570");
    check_figure("issuance_usd", "issuance_usd", "1,868,132");
    check_figure("open_interest", "open_interest", "0.121");
    check_figure("open_interest", "of_market_cap", "0.018");
    check_figure("bitcoin", "bitcoin_usd", "0.0003");
    check_figure("fiat_range", "real_usd", "−0.016");
    check_figure("fiat_range", "baht_usd", "0.004");
    check_figure("usual_turnover", "turnover_from", "0.107");
    check_figure("usual_turnover", "turnover_to", "0.122");
    check_figure("quarter_by_days", "quarter", "541,150");
    check_figure("quarter_by_days", "daily", "5,696");
    check_figure("daily_emission", "daily_emission", "3,600");
    check_figure("daily_emission", "at_printed_supply", "7,200");
    check_figure("quarter_on_chain", "quarter", "284,400");
    check_figure("supply_pressure", "of_high_volume", "0.0058");
    check_figure("supply_pressure", "of_low_volume", "0.0067");
    check_figure("supply_pressure", "quarter_in_days", "0.4");
    check_figure("downside", "downside_from", "0.193");
    check_figure("downside", "downside_to", "0.340");
    check_figure("payback", "all_emission", "19.7");
    check_figure("payback", "validators_part", "48");
    check_figure("payback_january", "a_month_back", "10.7");
    check_figure("payback_january", "two_months_back", "8.24");
    check_figure("value", "at_a_constant_price", "58");
    check_figure("value", "fitted", "199");
    check_figure("minimum_stake", "minimum_stake", "5,556");
    check_figure("validators", "validators", "3,008");
    check_figure("no_fees", "emission_on_chain", "358,599,528");
    check_figure("no_fees", "emission_printed", "682,335,213");
    check_figure("regions", "sum", "0.89");
    check_figure("regions", "missing", "0.11");
}

#[test]
fn conditions_are_those_worked_by_hand() {
    check_condition("payback", "recovered_all_emission", "24–34 %");
    check_condition("payback", "recovered_no_cost", "69–73 %");
    check_condition("payback", "recovered_fitted_costs", "78–82 %");
    check_condition("value", "price_growth", "26–30 % a year");
    // The 23 % of the last month lie among those of the month before.
    check_condition("payback_january", "february_growth", "5–26 %");
}

#[test]
fn conditions_put_back_give_the_published_range() {
    for claim in CLAIMS.iter() {
        let Test::Unpublished { conditions, .. } = &claim.test else {
            continue;
        };
        let found = check(claim, &Assumptions::default()).conditions;
        assert_eq!(found.len(), conditions.len(), "{}", claim.key);
        for (condition, found) in conditions.iter().zip(found) {
            let (row, metric) = (condition.row.row(), condition.metric.row());
            // The growth of a month is not an assumption: its validators are tried below.
            let identity = (condition.said.1)(&Assumptions::default(), 7.0) == 7.0;
            let mut values: Vec<f64> = [found.range.low, found.range.high]
                .into_iter()
                .map(|said| match identity {
                    true => said,
                    false => 4_100.0 / 1.23 / (1.0 + said),
                })
                .map(|value| {
                    let mut a = Assumptions::default();
                    for (id, change) in condition.changes {
                        a = a.with(*id, *change);
                    }
                    (row.set)(&mut a, value);
                    (metric.of)(&a).expect("a figure")
                })
                .collect();
            values.sort_by(f64::total_cmp);
            check_close(values[0], condition.targets.0, 1e-7 * condition.targets.0);
            check_close(values[1], condition.targets.1, 1e-7 * condition.targets.1);
        }
    }
}

#[test]
fn every_claim_is_said_in_words() {
    for claim in CLAIMS.iter() {
        let sentence = finding_phrase(&check(claim, &Assumptions::default()), &Plain).text();
        assert!(!sentence.contains(['{', '}']), "{}: {sentence}", claim.key);
        assert!(
            sentence.ends_with('.') && !sentence.contains("NaN"),
            "{}",
            claim.key
        );
        assert!(
            !claim.says.is_empty() && !claim.published.is_empty(),
            "{}",
            claim.key
        );
        let same = CLAIMS.iter().filter(|other| other.key == claim.key);
        assert_eq!(same.count(), 1, "{}", claim.key);
    }
}

#[test]
fn sentences_take_their_figures_from_the_data() {
    for claim in CLAIMS.iter() {
        let parts = claim
            .sentence
            .split('{')
            .map(|part| part.rsplit('}').next().unwrap());
        let mut typed: String = parts.collect();
        for date in ["20 March", "March 2026", "December 2025", "in 2024"] {
            typed = typed.replace(date, "");
        }
        assert!(
            !typed.contains(|letter: char| letter.is_ascii_digit()),
            "{}: {typed}",
            claim.key
        );
    }
    // What is published may be named beside what is recomputed by the same name, and an input follows the base case.
    let said = |key: &str, base: &Assumptions| {
        let finding = check(claim(key), base);
        finding_phrase(&finding, &Plain)
            .text()
            .replace('\u{a0}', " ")
    };
    let base = Assumptions::default();
    assert!(said("downside", &base).ends_with("the nearer end is not 21 %."));
    assert!(
        said("payback_january", &base)
            .starts_with("Without the last month’s 23 % it was 10.7 months.")
    );
    let richer = Assumptions {
        discount_rate: 12.5,
        ..base
    };
    assert!(said("value", &richer).contains("at a discount rate of 12.5 % a year"));
}

#[test]
fn figures_are_said_to_the_digits_that_their_rounding_bears() {
    let said = |key: &str, name: &str| {
        let finding = finding(key);
        let mut figures = finding.claim.published.iter().chain(&finding.recomputed);
        let figure = figures.find(|one| one.name == name).expect("a figure");
        named_quantity(figure, &Plain)
            .to_string()
            .replace('\u{a0}', " ")
    };
    assert_eq!(
        said("no_fees", "emission_printed"),
        "682,000,000 USD a year"
    );
    assert_eq!(said("quarter_usd", "quarter_usd"), "122,800,000 USD");
    assert_eq!(said("quarter_by_days", "daily"), "5,700 TAO a day");
    assert_eq!(said("stake_usd", "stake_usd"), "272,720 USD");
    assert_eq!(said("regions", "europe"), "29 %");
    assert_eq!(said("bitcoin", "change_bitcoin"), "−5.73 %");
}

#[test]
fn scenarios_of_claims_exist() {
    for (key, changes) in CLAIMS.iter().filter_map(|claim| claim.scenario) {
        assert!(preset(key).is_some(), "{key}");
        for (id, value) in changes {
            assert!(id.row().accepts(*value), "{id:?}={value}");
        }
    }
    // Where the figures themselves are shown, the scenario has them.
    let holds = |key: &str| {
        let (key, _) = claim(key).scenario.expect("a scenario");
        preset(key).expect("a preset").assumptions()
    };
    let within = |path: &str, key: &str, low: f64, high: f64| {
        let value = (metric(path).expect("a metric").of)(&holds(key)).expect("a figure");
        assert!((low..=high).contains(&value), "{value}");
    };
    within("run_rate.payback_months", "payback", 13.0, 15.0);
    within("run_rate.payback_months", "payback_january", 8.0, 10.0);
    within("valuation.value_per_tao", "value", 180.0, 220.0);
}

#[track_caller]
fn check_verdict(key: &str, change: fn(&mut Assumptions), expected: Verdict) {
    let mut a = Assumptions::default();
    change(&mut a);
    assert_eq!(check(claim(key), &a).verdict, expected, "{key}");
}

#[test]
#[rustfmt::skip] // one case a line
fn a_verdict_follows_from_the_figures() {
    // Had the chain emitted what the article says, or the article's price been another, verdicts would differ.
    check_verdict("market_cap", |a| a.price = 300.0, Verdict::ContradictsItself);
    check_verdict("downside", |a| a.price = 278.5, Verdict::ContradictsItself);
    check_verdict("quarter_by_days", |a| a.daily_emission = 5_700.0, Verdict::Reproduces);
    check_verdict("validators", |a| a.subnets = 65.0, Verdict::Reproduces);
    check_verdict("supply_pressure", |a| a.daily_emission = 50_000.0, Verdict::Reproduces);
    check_verdict("payback", |a| a.daily_emission = 7_200.0 * 1.3, Verdict::Reproduces);
    check_verdict("no_fees", |a| a.price = 10.0, Verdict::ContradictsItself);
}

#[test]
fn printed_figures_stand_for_what_rounds_to_them() {
    let price = Rounded::printed(272.72, 0.01);
    assert!(price.agrees(Rounded::exact(272.724)) && !price.agrees(Rounded::exact(272.73)));
    let about = Rounded::about(450_000.0);
    check_close(about.low, 447_750.0, 1e-6);
    let product = about * price;
    check_close(product.high, 452_250.0 * 272.725, 1e-3);
    let quotient = price / about;
    check_close(quotient.low, 272.715 / 452_250.0, 1e-12);
    let difference = Rounded::exact(1.0) - Rounded::printed(0.5, 0.1);
    check_close(difference.low, 0.45, 1e-12);
    check_close(difference.high, 0.55, 1e-12);
}

#[test]
fn the_claims_are_about_the_first_preset() {
    assert_eq!(PRESETS[0].assumptions(), Assumptions::default());
}
