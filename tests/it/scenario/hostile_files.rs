//! A file from a stranger: typed errors for what is not a scenario, and no harm from what is hardly one.

use tao_calculator::scenario::{FileError, read_file, read_link, write_file};

use super::files::FORMAT;

/// A file that is not a scenario, and why not.
#[track_caller]
fn check_refused(file: impl AsRef<[u8]>, expected: FileError) {
    let error = read_file(file.as_ref()).expect_err("not a scenario");
    assert_eq!(error, expected);
    assert!(error.to_string().ends_with('.'), "{error}");
}

#[test]
#[rustfmt::skip] // one case a line
fn what_is_not_a_scenario_is_refused() {
    use FileError::*;
    check_refused("", Empty);
    check_refused(" \r\n\t", Empty);
    check_refused("\u{feff}", Empty);
    check_refused("\u{feff}\0\u{1a}", Empty);
    check_refused("price=300", NotJson { line: 1 });
    check_refused("{\n\"format\": 'x'}", NotJson { line: 2 });
    check_refused("{} {}", NotJson { line: 1 });
    check_refused("[1, 2]", NoScenario { found: "a list" });
    check_refused("1e309", NoScenario { found: "a number" });
    check_refused("\"price=300\"", NoScenario { found: "a text" });
    check_refused("null", NoScenario { found: "null" });
    check_refused("true", NoScenario { found: "true or false" });
    check_refused("{}", NoAssumptions);
    check_refused("{\"price\": 300}", NoAssumptions);
    check_refused("{\"format\": \"geojson\"}", OtherFormat { written: "geojson".into() });
    check_refused("{\"format\": 1, \"assumptions\": {}}", OtherFormat { written: "1".into() });
    for (assumptions, found) in [("\"x\"", "a text"), ("[]", "a list"), ("null", "null"), ("5", "a number")] {
        check_refused(format!("{{\"format\": \"{FORMAT}\", \"assumptions\": {assumptions}}}"), BadAssumptions { found });
        check_refused(format!("{{\"model\": 1, \"assumptions\": {assumptions}}}"), BadAssumptions { found });
    }
    check_refused(b"{\"format\": \"\xff\xfe\"}", NotText { byte: 13 });
    check_refused(" ".repeat(1_000_001), TooLarge { bytes: 1_000_001, most: 1_000_000 });
    check_refused("[".repeat(100_000), CutShort { line: 1 });
    check_refused("{\"a\":".repeat(100_000), CutShort { line: 1 });
    // UTF-16: half a letter at the end, and half a pair in the middle.
    check_refused(b"\xff\xfe{\0\xc3", CutShort { line: 1 });
    check_refused(b"\xff\xfe{\0\n\0\x00\xd8", CutShort { line: 2 });
    check_refused(b"\xff\xfe{\0\x00\xdc}\0", NotText { byte: 5 });
    check_refused(b"\xfe\xff\0{\xd8\x00\0}", NotText { byte: 5 });
    check_refused(b"\xff\xfe", Empty);
}

#[test]
fn numbers_and_names_are_written_as_json_has_them() {
    let file = |member: &str| format!("{{\"format\": \"{FORMAT}\", {member}}}");
    let not_json = FileError::NotJson { line: 1 };
    for number in [
        "01", "1.", ".5", "+1", "1e", "1e+", "-", "0x1", "NaN", "Infinity", "1 2", "nulls", "tru",
    ] {
        check_refused(file(&format!("\"x\": {number}")), not_json.clone());
    }
    for text in ["'x'", "\"\u{1}\"", "\"\\x\"", "\"\\u12g4\""] {
        check_refused(file(&format!("\"x\": {text}")), not_json.clone());
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
        check_refused(file(member), not_json.clone());
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
fn what_is_not_ours_may_be_deep() {
    for depth in [64, 127, 128, 129, 1_000, 100_000] {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        let file = format!("{{\"format\": \"{FORMAT}\", \"x\": {open}{close}}}");
        let link = read_file(file.as_bytes()).expect("a scenario");
        assert_eq!(link.warnings.len(), 1, "{depth}");
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_cut_short() {
    let scenario = read_link("price=300&price_growth=-0.5&note=%C3%A9&\u{e9}=\"").scenario;
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
    check_refused(&cut, FileError::CutShort { line: 9 });
}

#[test]
fn escapes_are_read() {
    let text = r#"{"format": "tao-calculator\u0020scenario", "pr\u0065set": "be\u0061r",
        "note": "\ud83d\ude00\ud83d\u0041\udc00\/\"\\\b\f\n\r\t", "\udc00": 1, "assumptions": {}}"#;
    let link = read_file(text.as_bytes()).expect("a scenario");
    assert_eq!(link.scenario.preset.key, "bear");
    // Half a pair stands for no character.
    let note = "note=%F0%9F%98%80%EF%BF%BDA%EF%BF%BD%2F%22%5C%08%0C%0A%0D%09";
    assert_eq!(link.scenario.unknown, [note, "%EF%BF%BD=1"]);
}
