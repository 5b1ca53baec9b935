//! Scenario files: opened to the last bit, and single values that cannot be used named.

use std::slice;

use proptest::prelude::*;
use serde_json::{Value, json};
use tao_calculator::model::{ASSUMPTIONS, assumption, evaluate};
use tao_calculator::scenario::{
    Link, LinkWarning, MODEL_VERSION, RecordedAnswers, Scenario, read_file, read_link, results,
    write_file,
};

use super::links::{unknown_key, unknown_preset};
use super::results::answer;
use crate::scenarios::{any_scenario, cases};

pub const FORMAT: &str = "tao-calculator scenario";

/// A file that opens, and what could not be used of it.
#[track_caller]
fn check_opens(file: &Value, query: &str, warnings: &[LinkWarning]) {
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
    assert_eq!(link.warnings, warnings, "{file}");
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
    let was = RecordedAnswers::of(&evaluate(&link.scenario.assumptions));
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
    assert!(!was.differ_from(&evaluate(&link.scenario.assumptions)));
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
            assert!(!link.was.expect("answers").differ_from(&evaluation));
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
        &json!({"format": FORMAT, "version": 2, "preset": "bear"}),
        "preset=bear",
        &[],
    );
    check_opens(&json!({"format": FORMAT, "baseline": null}), "", &[]);
}

fn bad_price(written: &str) -> LinkWarning {
    LinkWarning::BadValue {
        assumption: assumption("price").expect("a price"),
        written: written.into(),
        used: 272.72,
    }
}

/// A file with these assumptions, of which none can be used, and why not.
#[track_caller]
fn check_unusable(assumptions: &str, warning: &LinkWarning) {
    // As text: 1e309 is not a number to serde_json.
    let file =
        format!("{{\"format\": \"{FORMAT}\", \"assumptions\": {{\"take\": 9, {assumptions}}}}}");
    let link = read_file(file.as_bytes()).expect("a scenario");
    assert_eq!(
        link.scenario.assumptions,
        read_link("take=9").scenario.assumptions
    );
    assert_eq!(link.warnings, slice::from_ref(warning), "{assumptions}");
}

#[test]
fn single_values_that_cannot_be_used_are_named_and_the_rest_is_used() {
    for written in [
        "0",
        "1e309",
        "-1",
        "null",
        "true",
        "[300]",
        "{\"a\":[1]}",
        "1e-999",
        "1E+400",
        "99999999999999999999",
    ] {
        check_unusable(&format!("\"price\": {written}"), &bad_price(written));
    }
    check_unusable("\"price\": \"NaN\"", &bad_price("NaN"));
    check_unusable("\"price\": \"\\u0033 €\"", &bad_price("3 €"));
    check_unusable("\"price\": \"\\ud800\"", &bad_price("\u{fffd}"));
    let proto = unknown_key("__proto__");
    check_unusable("\"__proto__\": {\"price\": 1}, \"__proto__\": 2", &proto);
    for (key, written, used) in [("value_basis", "1", 0.0), ("seed", "1.5", 1.0)] {
        let warning = LinkWarning::BadValue {
            assumption: assumption(key).expect("a row"),
            written: written.into(),
            used,
        };
        check_unusable(&format!("\"{key}\": {written}"), &warning);
    }
}

#[test]
fn numbers_are_read_to_the_last_bit() {
    for (written, value) in [
        ("272.7199999999999704", 272.719_999_999_999_97),
        ("300.00000000000000000000000000000000000001", 300.0),
        ("3E+2", 300.0),
        ("\"3e+2\"", 300.0),
        ("\" ۳۰۰ \"", 300.0),
    ] {
        let file = format!("{{\"assumptions\": {{\"price\": {written}}}}}");
        let link = read_file(file.as_bytes()).expect("a scenario");
        assert_eq!(link.warnings, [], "{written}");
        assert_eq!(
            link.scenario.assumptions.price.to_bits(),
            f64::to_bits(value),
            "{written}"
        );
    }
}

#[test]
#[rustfmt::skip] // one case a line
fn other_members_that_cannot_be_used_are_named() {
    let opens = |members: Value, warning: LinkWarning| {
        let mut file = json!({"format": FORMAT, "assumptions": {"price": 300}});
        let object = file.as_object_mut().expect("an object");
        object.extend(members.as_object().expect("an object").clone());
        check_opens(&file, "price=300", &[warning]);
    };
    opens(json!({"version": 3}), LinkWarning::UnknownVersion { written: "3".into(), used: 2 });
    opens(json!({"preset": 7}), unknown_preset("7", "article-2026-03"));
    opens(json!({"preset": null}), unknown_preset("null", "article-2026-03"));
    opens(json!({"baseline": 7}), LinkWarning::UnknownBaseline { written: "7".into(), version: 2 });
    opens(json!({"colour": ["red"]}), unknown_key("colour"));
    opens(json!({"at": "soon"}), LinkWarning::BadDate { written: "soon".into(), used: Scenario::default().at });
    opens(json!({"answers": "soon"}), LinkWarning::BadAnswers { written: "soon".into() });
    let inner = LinkWarning::OfBaseline(Box::new(unknown_key("baseline")));
    opens(json!({"baseline": {"preset": "bear", "baseline": "squeeze"}}), inner);
    // What a stranger's link left behind cannot outdo the file.
    let row = assumption("price").expect("a row");
    opens(json!({"unknown": "price=1&take=18"}), LinkWarning::Repeated { row, used: 300.0 });
    check_opens(&json!({"format": FORMAT, "version": "2", "assumptions": {"price": 300}}), "price=300", &[]);
}

#[test]
fn what_tracks_readers_is_not_kept_in_a_file() {
    let file = json!({"format": FORMAT, "unknown": "utm_source=x&a=1", "fbclid": "y"});
    let link = read_file(file.to_string().as_bytes()).expect("a scenario");
    assert_eq!(link.scenario.unknown, ["a=1"]);
    assert_eq!(link.warnings, [unknown_key("a")]);
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

/// A file in the bytes that some program made of it.
#[track_caller]
fn check_bytes(bytes: &[u8], expected: &Scenario) {
    let link = read_file(bytes).expect("a scenario");
    assert_eq!(link.warnings, []);
    assert_eq!(&link.scenario, expected);
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let marked = format!("\u{feff}{text}");
    marked.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn files_open_as_windows_writes_them() {
    let scenario = read_link("price=300&take=0.1").scenario;
    let all = results(&scenario, &evaluate(&scenario.assumptions), &[]);
    // What Windows PowerShell makes of the non-breaking spaces and curly quotes of a program's output.
    let garbled = all.to_string().replace('\u{a0}', "┬á").replace('“', "ÔÇ£");
    for text in [write_file(&scenario, None), format!("{all}\r\n"), garbled] {
        let text = text.replace('\n', "\r\n");
        check_bytes(text.as_bytes(), &scenario);
        check_bytes(format!("\u{feff}{text}").as_bytes(), &scenario);
        for end in ["\0", "\u{1a}", "\0\0", "\r\n\u{1a}\0 "] {
            check_bytes(format!("{text}{end}").as_bytes(), &scenario);
            check_bytes(
                &utf_16(&format!("{text}{end}"), u16::to_le_bytes),
                &scenario,
            );
        }
        check_bytes(&utf_16(&text, u16::to_le_bytes), &scenario);
        check_bytes(&utf_16(&text, u16::to_be_bytes), &scenario);
        // A single byte that a program of old appends.
        let mut appended = utf_16(&text, u16::to_le_bytes);
        appended.push(0x1A);
        check_bytes(&appended, &scenario);
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_file_gives_back_every_bit(random in any_scenario(), baseline in prop::option::of(any_scenario()), little in any::<bool>()) {
        let baseline = baseline.map(|random| random.0).filter(|one| *one != Scenario::of(random.0.preset));
        let text = write_file(&random.0, baseline.as_ref());
        for bytes in [text.clone().into_bytes(), utf_16(&text, if little { u16::to_le_bytes } else { u16::to_be_bytes })] {
            let link = read_file(&bytes).expect("a scenario");
            prop_assert_eq!(link.warnings, []);
            for row in ASSUMPTIONS {
                let [read, meant] = [&link.scenario, &random.0].map(|of| (row.get)(&of.assumptions));
                prop_assert_eq!(read.to_bits(), meant.to_bits(), "{}", row.key);
            }
            prop_assert_eq!(&link.scenario, &random.0);
            prop_assert_eq!(&link.baseline, &baseline);
            prop_assert_eq!(link.was, Some(RecordedAnswers::of(&random.evaluation())));
        }
    }
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
