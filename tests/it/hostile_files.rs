//! A file from a stranger: words for what is no scenario, and no harm from what is hardly one.

use tao_calculator::model::Plain;
use tao_calculator::scenario::{FileError, read_file, read_link, write_file};

use crate::files::FORMAT;

/// A file that is no scenario, and the sentence that says why.
#[track_caller]
fn check_refused(file: impl AsRef<[u8]>, words: &str) {
    let error = read_file(file.as_ref()).expect_err("no scenario");
    assert_eq!(error.words(&Plain), words);
}

#[test]
#[rustfmt::skip] // one case a line
fn what_is_no_scenario_is_said_in_words() {
    check_refused("", "The file is empty.");
    check_refused(" \r\n\t", "The file is empty.");
    check_refused("\u{feff}", "The file is empty.");
    check_refused("price=300", "The file is no JSON: line 1 is not written as JSON is.");
    check_refused("{\n\"format\": 'x'}", "The file is no JSON: line 2 is not written as JSON is.");
    check_refused("{} {}", "The file is no JSON: line 1 is not written as JSON is.");
    check_refused("[1, 2]", "The file holds a list, where a scenario is an object.");
    check_refused("1e309", "The file holds a number, where a scenario is an object.");
    check_refused("\"price=300\"", "The file holds a text, where a scenario is an object.");
    check_refused("null", "The file holds null, where a scenario is an object.");
    check_refused("true", "The file holds true or false, where a scenario is an object.");
    check_refused("{}", "The file is JSON, but no scenario: it has no assumptions.");
    check_refused("{\"price\": 300}", "The file is JSON, but no scenario: it has no assumptions.");
    check_refused("{\"format\": \"geojson\"}", "The file is no scenario of this calculator: its format is “geojson”.");
    check_refused("{\"format\": 1, \"assumptions\": {}}", "The file is no scenario of this calculator: its format is “1”.");
    for (assumptions, found) in [("\"x\"", "a text"), ("[]", "a list"), ("null", "null"), ("5", "a number")] {
        let words = format!("The assumptions in the file are {found}, where names and their values are an object.");
        check_refused(format!("{{\"format\": \"{FORMAT}\", \"assumptions\": {assumptions}}}"), &words);
        check_refused(format!("{{\"model\": 1, \"assumptions\": {assumptions}}}"), &words);
    }
    check_refused(b"{\"format\": \"\xff\xfe\"}", "The file is no text in UTF-8: byte 13 belongs to none.");
    check_refused(b"\xff\xfe{\0", "The file is no text in UTF-8: byte 1 belongs to none.");
    check_refused(" ".repeat(1_000_001), "The file has 1,000,001 bytes; a scenario has at most 1,000,000.");
    let deep = "The file is no scenario: it has too many objects or lists inside one another.";
    check_refused("[".repeat(100_000), deep);
    check_refused("{\"a\":".repeat(100_000), deep);
}

#[test]
fn numbers_and_names_are_written_as_json_has_them() {
    let file = |member: &str| format!("{{\"format\": \"{FORMAT}\", {member}}}");
    let not_json = "The file is no JSON: line 1 is not written as JSON is.";
    for number in [
        "01", "1.", ".5", "+1", "1e", "1e+", "-", "0x1", "NaN", "Infinity", "1 2", "nulls", "tru",
    ] {
        check_refused(file(&format!("\"x\": {number}")), not_json);
    }
    for text in ["'x'", "\"\u{1}\"", "\"\\x\"", "\"\\u12g4\"", "\"a\nb\""] {
        check_refused(file(&format!("\"x\": {text}")), not_json);
    }
    for member in [
        "x: 1",
        "\"x\" 1",
        "\"x\": 1,",
        "\"x\": [1,]",
        "\"x\": [1 2]",
        "1: 1",
        "\"x\":",
    ] {
        check_refused(file(member), not_json);
    }
    for number in [
        "0",
        "-0",
        "0.5",
        "-1.5E+3",
        "1e-2",
        "[ ]",
        "{ }",
        "[0,\t-0.0 ,{\"a\" :null}]",
    ] {
        let link = read_file(file(&format!("\"x\": {number}")).as_bytes()).expect("JSON");
        assert_eq!(link.scenario.unknown.len(), 1, "{number}");
    }
}

#[test]
fn what_is_no_attack_may_be_deep() {
    let file = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        read_file(format!("{{\"format\": \"{FORMAT}\", \"x\": {open}{close}}}").as_bytes())
    };
    assert_eq!(file(63).expect("a scenario").warnings.len(), 1);
    assert_eq!(file(64), Err(FileError::TooDeep));
}

#[test]
fn a_file_that_is_cut_anywhere_is_cut_short() {
    let scenario = read_link("price=300&note=%C3%A9&\u{e9}=\"").scenario;
    let text = write_file(&scenario, Some(&read_link("take=3").scenario));
    let text = text.trim_end();
    for end in 1..text.len() {
        let error = read_file(&text.as_bytes()[..end]).expect_err("a part of a file");
        assert!(
            matches!(error, FileError::CutShort { .. }),
            "at {end}: {error}"
        );
    }
    let cut: String = text.lines().take(9).collect::<Vec<_>>().join("\n");
    check_refused(
        &cut,
        "The file is cut short: it ends in the middle of something, in line 9.",
    );
}

#[test]
fn escapes_are_read() {
    let text = r#"{"format": "tao-calculator\u0020scenario", "pr\u0065set": "be\u0061r",
        "note": "\ud83d\ude00\ud83d\udc\/\"\\\b\f\n\r\t", "assumptions": {}}"#;
    check_refused(
        text,
        "The file is no JSON: line 2 is not written as JSON is.",
    );
    let text = text
        .replace(r"\udc\/", r"\ude0x\/")
        .replace(r"\ude0x", r"\u0041\udc00");
    let link = read_file(text.as_bytes()).expect("a scenario");
    assert_eq!(link.scenario.preset.key, "bear");
    let note = "note=%F0%9F%98%80%EF%BF%BDA%EF%BF%BD%2F%22%5C%08%0C%0A%0D%09";
    assert_eq!(link.scenario.unknown, [note]);
}
