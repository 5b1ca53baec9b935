//! Results as JSON.

use proptest::prelude::*;
use serde_json::Value;
use tao_calculator::model::{
    ASSUMPTIONS, Kind, METRICS, Section, evaluate, warnings, without_noise,
};
use tao_calculator::prose::{Phrased, Plain};
use tao_calculator::scenario::{MODEL_VERSION, Results, from_query, results};

use crate::close::check_printed;
use crate::scenarios::{any_scenario, cases};

/// What is written, as somebody else reads it.
pub fn read(written: &Results) -> Value {
    serde_json::from_str(&written.to_string()).expect("JSON")
}

/// The results of a query.
pub fn answer(query: &str) -> Value {
    let (scenario, unread) = from_query(query);
    read(&results(
        &scenario,
        &evaluate(&scenario.assumptions),
        &unread,
    ))
}

pub fn keys(object: &Value) -> Vec<&str> {
    let object = object.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

#[test]
fn keys_stand_in_the_order_of_the_tables() {
    let answer = answer("");
    let sections = Section::ALL.map(Section::key);
    let expected: Vec<&str> = ["model", "assumptions"]
        .into_iter()
        .chain(sections)
        .chain(["warnings"])
        .collect();
    assert_eq!(keys(&answer), expected);
    assert_eq!(answer["model"], 2);
    assert_eq!(MODEL_VERSION, 2);
    let expected: Vec<&str> = ASSUMPTIONS.iter().map(|row| row.key).collect();
    assert_eq!(keys(&answer["assumptions"]), expected);
    for section in Section::ALL {
        let rows = METRICS.iter().filter(|row| row.section == section);
        let expected: Vec<&str> = rows.map(|row| row.key).collect();
        // The base has every figure but the self-consistent price: emission alone supports none.
        let found: Vec<&str> = keys(&answer[section.key()]);
        let found: Vec<&str> = found
            .into_iter()
            .filter(|key| *key != "self_consistent_value_reason")
            .collect();
        assert_eq!(found, expected, "{}", section.key());
    }
}

/// A figure that a query has none of: `null`, and the reason right behind it.
#[track_caller]
fn check_reason(query: &str, section: &str, key: &str) {
    let answer = answer(query);
    let section = &answer[section];
    assert_eq!(section.get(key), Some(&Value::Null), "{key} of {query:?}");
    let keys = keys(section);
    let at = keys.iter().position(|one| *one == key).expect("a key");
    let reason = format!("{key}_reason");
    assert_eq!(keys[at + 1], reason, "{query:?}");
    let words = section[&reason].as_str().expect("words");
    assert!(!words.is_empty(), "{key} of {query:?}");
}

#[test]
#[rustfmt::skip] // one case a line
fn where_there_is_no_answer_the_reason_stands_beside_null() {
    check_reason("compute_cost=1000000", "run_rate", "payback_months");
    check_reason("daily_emission=0", "run_rate", "breakeven_price");
    check_reason("take=0", "alternatives", "take_covers_costs_from");
    check_reason("validator_share=0", "alternatives", "take_covers_costs_from");
    check_reason("volume_24h=0", "network", "issuance_to_volume");
    check_reason("issued_supply=21000000", "network", "next_halving_days");
    check_reason("daily_emission=0&issued_supply=0&value_basis=diluted", "valuation", "value_per_tao");
    for key in ["value_per_tao", "a", "b", "upside", "value_max", "value_fees_only", "self_consistent_value"] {
        check_reason("discount_rate=3", "valuation", key);
    }
    assert_eq!(answer("discount_rate=3")["valuation"]["supply"], 9_597_280);
}

#[test]
fn ratios_are_fractions() {
    let answer = answer("");
    // The article: 388 M over 2.62 B USD is 14.8 %; 9,597,280 of them are staked 4.1 M.
    check_printed(
        "turnover",
        answer["network"]["turnover"].as_f64().unwrap(),
        "0.148",
    );
    check_printed(
        "staking ratio",
        answer["network"]["staking_ratio"].as_f64().unwrap(),
        "0.427",
    );
    // 0.685 TAO a day on 1,000 is 25 % a year; 199.111 USD is 27 % below 272.72.
    check_printed("apr", answer["run_rate"]["apr"].as_f64().unwrap(), "0.2502");
    check_printed(
        "upside",
        answer["valuation"]["upside"].as_f64().unwrap(),
        "−0.2699",
    );
}

#[test]
fn warnings_are_what_could_not_be_read_and_what_stands_out() {
    let (scenario, unread) = from_query("price=x&colour=red");
    let flags = warnings(
        &scenario.assumptions,
        &evaluate(&scenario.assumptions),
        scenario.preset.chain_issued,
    );
    assert!(
        !flags.is_empty(),
        "the base pays 6,850 a day where the rule pays 7,200"
    );
    let expected: Vec<String> = unread
        .iter()
        .map(ToString::to_string)
        .chain(flags.iter().map(|flag| flag.phrase(&Plain).text()))
        .collect();
    let answer = answer("price=x&colour=red");
    let found: Vec<&str> = answer["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(Value::as_str)
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn people_and_programs_can_read_it() {
    let (scenario, _) = from_query("discount_rate=3&volume_24h=4.9e-324");
    let written = results(&scenario, &evaluate(&scenario.assumptions), &[]);
    let line = written.to_string();
    // Whole numbers as people write them, in the order of the tables.
    assert!(
        line.starts_with("{\"model\":2,\"assumptions\":{\"price\":272.72,"),
        "{line}"
    );
    assert!(line.contains("\"validators\":4100,"), "{line}");
    assert!(line.contains("\"volume_24h\":5e-324,"), "{line}");
    assert!(!line.contains('\n'));
    let lines = format!("{written:#}");
    assert!(
        lines.starts_with("{\n  \"model\": 2,\n  \"assumptions\": {\n    \"price\": 272.72,\n")
    );
    let again: Value = serde_json::from_str(&lines).expect("JSON");
    assert_eq!(again, read(&written));
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn any_scenario_has_results_that_read_back(random in any_scenario()) {
        let evaluation = random.evaluation();
        let written = results(&random.0, &evaluation, &[]);
        let answer = read(&written);
        prop_assert_eq!(&answer["model"], MODEL_VERSION);
        for row in ASSUMPTIONS {
            let value = (row.get)(&random.assumptions());
            let written = &answer["assumptions"][row.key];
            match row.kind {
                Kind::Choice(names) => prop_assert_eq!(written, names[value as usize].0),
                _ => prop_assert_eq!(written.as_f64().map(f64::to_bits), Some(value.to_bits()), "{}", row.key),
            }
        }
        for row in METRICS {
            let section = &answer[row.section.key()];
            let reason = section.get(format!("{}_reason", row.key));
            match (row.get)(&evaluation) {
                Ok(value) => {
                    let expected = Some(without_noise(*value));
                    prop_assert_eq!((section[row.key].as_f64(), reason), (expected, None));
                }
                Err(words) => {
                    prop_assert_eq!(section.get(row.key), Some(&Value::Null));
                    prop_assert_eq!(reason, Some(&Value::from(words.phrase(&Plain).text())));
                }
            }
        }
        prop_assert_eq!(&results(&random.0, &random.evaluation(), &[]), &written, "the same every time");
        prop_assert!(!written.to_string().contains('\n'));
    }
}
