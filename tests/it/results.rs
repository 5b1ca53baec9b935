//! Results as JSON.

use proptest::prelude::*;
use serde_json::Value;
use tao_calculator::model::{ASSUMPTIONS, Kind, METRICS, Plain, Section, evaluate, warnings};
use tao_calculator::scenario::{Json, from_query, results};

use crate::close::check_printed;
use crate::scenarios::{any_scenario, cases};

/// What is written, as somebody else reads it.
pub fn read(written: &Json) -> Value {
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
    assert_eq!(answer["model"], 1);
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

#[test]
fn where_there_is_no_answer_the_reason_stands_beside_null() {
    let answer = answer("compute_cost=1000000");
    assert_eq!(answer["run_rate"]["payback_months"], Value::Null);
    let keys = keys(&answer["run_rate"]);
    let at = keys
        .iter()
        .position(|key| *key == "payback_months")
        .expect("a key");
    assert_eq!(keys[at + 1], "payback_months_reason");
    let reason = answer["run_rate"]["payback_months_reason"].as_str();
    assert!(reason.is_some_and(|words| !words.is_empty()));
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
        .chain(flags.iter().map(|flag| flag.words(&Plain)))
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

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn any_scenario_has_results_that_read_back(random in any_scenario()) {
        let evaluation = random.evaluation();
        let written = results(&random.0, &evaluation, &[]);
        let answer = read(&written);
        for row in ASSUMPTIONS {
            let value = (row.get)(&random.assumptions());
            let written = &answer["assumptions"][row.key];
            match row.kind {
                Kind::Choice(names) => prop_assert_eq!(written, names[value as usize].0),
                _ => prop_assert_eq!(written.as_f64(), Some(value), "{}", row.key),
            }
        }
        for row in METRICS {
            let section = &answer[row.section.key()];
            let reason = section.get(format!("{}_reason", row.key));
            match (row.get)(&evaluation) {
                Ok(value) => prop_assert_eq!((section[row.key].as_f64(), reason), (Some(*value), None)),
                Err(words) => {
                    prop_assert_eq!(section.get(row.key), Some(&Value::Null));
                    prop_assert_eq!(reason, Some(&Value::from(words.to_string())));
                }
            }
        }
        prop_assert_eq!(&results(&random.0, &random.evaluation(), &[]), &written, "the same every time");
        prop_assert!(!written.to_string().contains('\n'));
    }
}
