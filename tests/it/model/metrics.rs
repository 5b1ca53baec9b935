//! The table of outputs against the model's specification, and figures for any scenario.

use proptest::prelude::*;
use tao_calculator::model::{METRICS, Section, evaluate, metric, warnings};
use tao_calculator::prose::{Phrased, Plain};

use crate::scenarios::{any_scenario, cases};

/// Sections and keys in the order of the specification's "Results, as JSON": the contract.
const SPECIFIED: [(&str, &str); 5] = [
    (
        "run_rate",
        "tao_per_day revenue_per_month cost_per_month net_per_month outlay capital_at_risk payback_months apr \
         breakeven_price",
    ),
    (
        "projection",
        "payback_months discounted_payback_months exit_payback_months npv irr required_return multiple",
    ),
    (
        "alternatives",
        "hold_npv delegate_npv run_over_hold run_over_delegate delegate_apr stake_to_beat_delegating \
         take_covers_costs_from",
    ),
    (
        "valuation",
        "value_per_tao forecast_per_tao terminal_per_tao terminal_share upside a b self_consistent_value supply \
         value_circulating value_diluted value_max value_fees_only price_at_horizon market_cap_at_horizon",
    ),
    (
        "network",
        "market_cap turnover issuance_usd_per_day issuance_to_volume inflation staking_ratio next_halving_days",
    ),
];

#[test]
fn metrics_are_those_of_the_specification_in_its_order() {
    let specified: Vec<String> = SPECIFIED
        .iter()
        .flat_map(|(section, keys)| {
            keys.split_whitespace()
                .map(move |key| format!("{section}.{key}"))
        })
        .collect();
    // Those added since are tested by the laws below.
    let actual: Vec<String> = METRICS
        .iter()
        .map(|row| row.path.to_string())
        .filter(|path| specified.contains(path))
        .collect();
    assert_eq!(actual, specified);
    let sections: Vec<_> = Section::ALL.iter().map(|section| section.key()).collect();
    assert_eq!(sections, SPECIFIED.map(|(section, _)| section));
}

#[test]
fn every_metric_is_named_explained_and_found_by_its_path() {
    for row in METRICS {
        assert!(!row.label.is_empty(), "label of {}", row.path);
        assert!(
            row.help.ends_with('.') && !row.help.contains("  "),
            "help of {}: {:?}",
            row.path,
            row.help
        );
        let found = metric(row.path).expect("a metric");
        assert!(std::ptr::eq(found, row), "{}", row.path);
        let same = METRICS
            .iter()
            .filter(|other| other.section == row.section && other.label == row.label);
        assert_eq!(same.count(), 1, "{}", row.path);
    }
    assert!(metric("payback_months").is_none() && metric("run_rate.irr").is_none());
}

/// Whether a text is for people: something to read, and no number that is none.
fn is_prose(text: &str) -> bool {
    let mut words = text
        .split(|char: char| !char.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.clone().next().is_some()
        && !words.any(|word| ["nan", "inf", "infinity"].contains(&&*word.to_lowercase()))
}

#[test]
fn prose_is_told_from_what_is_printed_by_mistake() {
    assert!(is_prose("never: it loses 312 USD a month"));
    for text in ["", "−3.5 %", "it loses NaN USD", "−inf USD", "Infinity"] {
        assert!(!is_prose(text), "{text}");
    }
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn a_figure_computed_alone_is_the_one_among_all(random in any_scenario()) {
        let a = random.0.assumptions;
        let all = evaluate(&a);
        for row in METRICS {
            prop_assert_eq!(&(row.of)(&a), (row.get)(&all), "{}", row.path);
        }
    }

    #[test]
    fn every_figure_is_finite_or_has_a_reason(random in any_scenario()) {
        let evaluation = random.evaluation();
        for row in METRICS {
            match (row.get)(&evaluation) {
                Ok(value) => {
                    prop_assert!(value.is_finite(), "{} is {value}", row.path);
                    prop_assert!(value.is_sign_positive() || *value != 0.0, "{} is −0", row.path);
                }
                Err(reason) => prop_assert!(is_prose(&reason.phrase(&Plain).text()), "{}: {reason:?}", row.path),
            }
        }
        for flag in warnings(&random.assumptions(), &evaluation, random.0.preset.chain_issued) {
            prop_assert!(is_prose(&flag.phrase(&Plain).text()), "{flag:?}");
        }
        let monthly = evaluation.flows.iter().flat_map(|flow| [flow.net, flow.exit, flow.stake, flow.tax]);
        prop_assert!(monthly.into_iter().all(f64::is_finite));
        let worths = evaluation.worths.iter().flat_map(|worth| [worth.run, worth.delegate, worth.hold]);
        prop_assert!(worths.into_iter().all(f64::is_finite));
        let yearly = evaluation.value_by_year.iter().copied();
        prop_assert!(yearly.chain(evaluation.valuation.emission_share).all(f64::is_finite));
    }
}
