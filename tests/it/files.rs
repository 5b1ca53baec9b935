//! Scenario files: opened to the last bit, and single values that cannot be used named.

use serde_json::{Value, json};
use tao_calculator::model::{ASSUMPTIONS, evaluate};
use tao_calculator::scenario::{
    Link, MODEL_VERSION, Scenario, Was, read_file, read_link, results, write_file,
};

use crate::results::answer;

pub const FORMAT: &str = "tao-calculator scenario";

/// A file that opens, and what could not be used of it.
#[track_caller]
fn check_opens(file: &Value, query: &str, warnings: &[&str]) {
    let link = read_file(file.to_string().as_bytes()).expect("a scenario");
    assert_eq!(
        link.scenario.assumptions,
        read_link(query).scenario.assumptions,
        "{file}"
    );
    assert_eq!(
        link.scenario.preset,
        read_link(query).scenario.preset,
        "{file}"
    );
    let found: Vec<String> = link.warnings.iter().map(ToString::to_string).collect();
    assert_eq!(found, warnings, "{file}");
}

#[test]
fn a_file_says_what_it_is_and_every_value() {
    let link = read_link("preset=bear&price=300&cash_flows=fees&foo=a%20b&x");
    let text = write_file(&link.scenario, None);
    assert!(
        text.starts_with("{\n  \"format\": \"tao-calculator scenario\",\n"),
        "{text}"
    );
    assert!(text.ends_with("}\n"));
    let file: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(file["version"], MODEL_VERSION);
    assert_eq!(file["preset"], "bear");
    assert_eq!(file["unknown"], "foo=a%20b&x");
    assert_eq!(
        file["assumptions"],
        answer("preset=bear&price=300&cash_flows=fees")["assumptions"]
    );
    let was = Was::of(&evaluate(&link.scenario.assumptions));
    assert_eq!(
        file["answers"]["payback_months"].as_f64(),
        was.payback_months
    );
    assert_eq!(file["answers"]["value_per_tao"].as_f64(), was.value_per_tao);
    assert_eq!(file.get("baseline"), None);
}

#[test]
fn a_file_brings_its_baseline() {
    let scenario = Scenario::default();
    for (query, is_named) in [("preset=bear", true), ("preset=bear&price=300&x=1", false)] {
        let baseline = read_link(query).scenario;
        let text = write_file(&scenario, Some(&baseline));
        let file: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(file["baseline"] == "bear", is_named);
        let link = read_file(text.as_bytes()).expect("a scenario");
        assert_eq!(link.baseline, Some(baseline));
    }
    let text = write_file(&scenario, Some(&scenario));
    assert!(
        !text.contains("baseline"),
        "its own preset goes without saying"
    );
}

#[test]
fn what_is_no_answer_is_null() {
    let link = read_link("compute_cost=1000000&discount_rate=3");
    let text = write_file(&link.scenario, None);
    let file: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(
        file["answers"],
        json!({"payback_months": null, "value_per_tao": null})
    );
    let was = read_file(text.as_bytes())
        .expect("a scenario")
        .was
        .expect("answers");
    assert_eq!((was.payback_months, was.value_per_tao), (None, None));
    assert!(!was.differs_from(&evaluate(&link.scenario.assumptions)));
}

#[test]
fn results_as_json_open_too() {
    for query in [
        "",
        "price=300&take=0.1&value_basis=max",
        "compute_cost=1000000&discount_rate=3",
    ] {
        let scenario = read_link(query).scenario;
        let evaluation = evaluate(&scenario.assumptions);
        let all = results(&scenario, &evaluation, &[]);
        for text in [all.to_string(), format!("{all:#}")] {
            let link = read_file(text.as_bytes()).expect("results");
            assert_eq!(link.scenario, scenario);
            assert_eq!(link.warnings, []);
            assert!(!link.was.expect("answers").differs_from(&evaluation));
        }
    }
    // By hand, with a part of the assumptions.
    check_opens(&json!({"assumptions": {"price": 300}}), "price=300", &[]);
    check_opens(
        &json!({"preset": "bear", "assumptions": {"price": 300}}),
        "preset=bear&price=300",
        &[],
    );
}

#[test]
fn a_preset_alone_is_a_scenario() {
    check_opens(
        &json!({"format": FORMAT, "version": 1, "preset": "bear"}),
        "preset=bear",
        &[],
    );
    check_opens(&json!({"format": FORMAT, "baseline": null}), "", &[]);
}

#[test]
#[rustfmt::skip] // one case a line
fn single_values_that_cannot_be_used_are_named_and_the_rest_is_used() {
    let file = |assumptions: &str| -> Value {
        // As text: 1e309 is no number to serde_json.
        let file = format!("{{\"format\": \"{FORMAT}\", \"assumptions\": {{\"take\": 9, {assumptions}}}}}");
        let link = read_file(file.as_bytes()).expect("a scenario");
        assert_eq!(link.scenario.assumptions, read_link("take=9").scenario.assumptions);
        let words: Vec<String> = link.warnings.iter().map(ToString::to_string).collect();
        words.into()
    };
    let price = |written: &str| format!(
        "TAO price (price) cannot be “{written}”: it is a number from 1 to 10,000\u{a0}USD/TAO. 272.72\u{a0}USD/TAO is used."
    );
    for written in ["0", "1e309", "-1", "null", "true", "[300]", "{\"a\":[1]}", "1e-999", "99999999999999999999"] {
        assert_eq!(file(&format!("\"price\": {written}")), json!([price(written)]));
    }
    assert_eq!(file("\"price\": \"NaN\""), json!([price("NaN")]));
    assert_eq!(file("\"price\": \"\\u0033 €\""), json!([price("3 €")]));
    assert_eq!(file("\"__proto__\": {\"price\": 1}, \"__proto__\": 2"), json!(["“__proto__” is no assumption; it is left aside."]));
    assert_eq!(file("\"value_basis\": 1").as_array().map(Vec::len), Some(1));
    assert_eq!(file("\"seed\": 1.5").as_array().map(Vec::len), Some(1));
}

#[test]
fn other_members_that_cannot_be_used_are_named() {
    let opens = |members: Value, words: &[&str]| {
        let mut file = json!({"format": FORMAT, "assumptions": {"price": 300}});
        let object = file.as_object_mut().expect("an object");
        object.extend(members.as_object().expect("an object").clone());
        check_opens(&file, "price=300", words);
    };
    opens(
        json!({"version": 2}),
        &["v cannot be “2”: it is one of 0, 1. 1 is used."],
    );
    opens(json!({"version": "1"}), &[]);
    opens(
        json!({"preset": 7}),
        &[
            "preset cannot be “7”: it is one of article-2026-03, article-2026-01, chain-2026-03, squeeze, breakthrough, bear. article-2026-03 is used.",
        ],
    );
    opens(
        json!({"preset": null}),
        &[
            "preset cannot be “null”: it is one of article-2026-03, article-2026-01, chain-2026-03, squeeze, breakthrough, bear. article-2026-03 is used.",
        ],
    );
    opens(
        json!({"baseline": 7}),
        &[
            "vs cannot be “7”: it is one of article-2026-03, article-2026-01, chain-2026-03, squeeze, breakthrough, bear, or a query such as price%3D300. It is left aside.",
        ],
    );
    opens(
        json!({"colour": ["red"]}),
        &["“colour” is no assumption; it is left aside."],
    );
    opens(
        json!({"baseline": {"preset": "bear", "baseline": "squeeze"}}),
        &["In what it is compared with: “baseline” is no assumption; it is left aside."],
    );
    let answers = "The answers it had (was) cannot be “soon”: they are a number of months and one of USD, or none, \
        with a comma between. They are left aside.";
    opens(json!({"answers": "soon"}), &[answers]);
    // What a stranger's link left unsaid cannot outdo the file.
    opens(
        json!({"unknown": "price=1&take=18"}),
        &[
            "TAO price (price) is there more than once: the last value that can be used counts, 300\u{a0}USD/TAO.",
        ],
    );
}

#[test]
fn what_means_nothing_here_is_kept() {
    let file = json!({"format": FORMAT, "note": "for Ann & Bob", "n": 1.5, "unknown": "?a=%20&b", "assumptions": {"c": null}});
    let link = read_file(file.to_string().as_bytes()).expect("a scenario");
    assert_eq!(
        link.scenario.unknown,
        [
            "?a=%20",
            "b",
            "note=for%20Ann%20%26%20Bob",
            "n=1.5",
            "c=null"
        ]
    );
    let again = read_file(write_file(&link.scenario, None).as_bytes()).expect("a scenario");
    assert_eq!(again.scenario, link.scenario);
}

#[test]
fn a_mark_in_front_and_names_that_come_twice_do_no_harm() {
    let text = write_file(&read_link("price=300").scenario, None);
    let link = read_file(format!("\u{feff}{text}").as_bytes()).expect("a scenario");
    assert_eq!(link.scenario, read_link("price=300").scenario);
    // The last usable one, as in links.
    let twice = format!(
        "{{\"format\": \"{FORMAT}\", \"assumptions\": {{\"price\": 300, \"price\": \"x\"}}}}"
    );
    let Link {
        scenario, warnings, ..
    } = read_file(twice.as_bytes()).expect("a scenario");
    assert_eq!(
        (scenario, warnings.len()),
        (read_link("price=300").scenario, 1)
    );
}

#[test]
fn every_assumption_stands_in_a_file_by_its_key() {
    let text = write_file(&Scenario::default(), None);
    let file: Value = serde_json::from_str(&text).expect("JSON");
    let keys: Vec<&String> = file["assumptions"]
        .as_object()
        .expect("an object")
        .keys()
        .collect();
    let expected: Vec<&str> = ASSUMPTIONS.iter().map(|row| row.key).collect();
    assert_eq!(keys, expected);
}
