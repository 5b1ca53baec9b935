//! The day that a scenario's figures are of.

use proptest::prelude::*;
use tao_calculator::model::{DAYS_PER_MONTH, metric};
use tao_calculator::scenario::{
    Date, LinkWarning, PRESETS, Scenario, date_words, preset, read_file, read_link, to_query,
    write_file,
};

use super::links::check_named;
use crate::scenarios::cases;

fn day(text: &str) -> Date {
    text.parse().expect("a date")
}

/// A link whose figures are of this day, and how it is written again.
#[track_caller]
fn check_day(query: &str, expected: &str, written: &str) {
    let link = read_link(query);
    assert_eq!(link.warnings, [], "{query}");
    assert_eq!(link.scenario.at, day(expected), "{query}");
    assert_eq!(to_query(&link.scenario), written, "{query}");
}

#[test]
fn presets_have_their_day_which_goes_without_saying() {
    for row in PRESETS {
        let scenario = Scenario::of(row);
        assert_eq!(scenario.at, row.date);
        assert!(!to_query(&scenario).contains("at="), "{}", row.key);
        assert!(
            !write_file(&scenario, None).contains("\"at\""),
            "{}",
            row.key
        );
    }
    check_day("", "2026-03-21", "");
    check_day(
        "preset=chain-2026-07",
        "2026-07-24",
        "v=2&preset=chain-2026-07",
    );
    check_day(
        "at=2026-07-24&preset=chain-2026-07",
        "2026-07-24",
        "v=2&preset=chain-2026-07",
    );
    check_day(
        "preset=article-2026-01",
        "2026-01-21",
        "v=2&preset=article-2026-01",
    );
}

#[test]
fn another_day_is_written_and_read() {
    check_day("at=2026-08-10", "2026-08-10", "v=2&at=2026-08-10");
    check_day(
        "at=+2026%2D08-10+&price=300",
        "2026-08-10",
        "v=2&at=2026-08-10&price=300",
    );
    check_day("at=۲۰۲۶‐۰۸‐۱۰", "2026-08-10", "v=2&at=2026-08-10");
    check_day("at=2028-02-29", "2028-02-29", "v=2&at=2028-02-29");
    let link = read_link("at=2026-08-10&price=300&vs=at%3D2026-08-09");
    let file = write_file(&link.scenario, link.baseline.as_ref());
    let again = read_file(file.as_bytes()).expect("a scenario");
    assert_eq!(
        (again.scenario, again.baseline),
        (link.scenario, link.baseline)
    );
}

#[test]
fn what_is_not_a_day_is_named_like_any_value() {
    for written in [
        "",
        "x",
        "2026",
        "2026-7-24",
        "2026-07-32",
        "2027-02-29",
        "2026-13-01",
        "2026-00-01",
        "20260724",
        "24.07.2026",
        "2026-07-24T00:00",
        "1969-12-31",
        "2100-01-01",
        "9999-12-31",
        "-2026-07-24",
        "2026-07-24-1",
        "+026-07-24",
    ] {
        let link = read_link(&format!(
            "preset=chain-2026-07&at={}",
            written.replace('+', "%2B")
        ));
        assert_eq!(link.scenario, read_link("preset=chain-2026-07").scenario);
        let used = day("2026-07-24");
        let expected = LinkWarning::BadDate {
            written: written.into(),
            used,
        };
        assert_eq!(link.warnings, [expected], "{written}");
        check_named(
            &link.warnings[0],
            &["(at)", written, "2020-01-01", "2099-12-31", "24 July 2026"],
        );
    }
    let file = r#"{"assumptions": {}, "at": 2026}"#;
    assert_eq!(
        read_file(file.as_bytes()).expect("results").warnings.len(),
        1
    );
}

#[test]
fn days_are_counted_from_there() {
    let scenario = Scenario::default();
    assert_eq!(scenario.day_after_months(0.0), Some(day("2026-03-21")));
    assert_eq!(scenario.day_after_days(0.4), Some(day("2026-03-21")));
    assert_eq!(scenario.day_after_days(0.6), Some(day("2026-03-22")));
    assert_eq!(scenario.day_after_days(-1.0), Some(day("2026-03-20")));
    // A year is 365.25 days; four of them are whole again.
    assert_eq!(scenario.day_after_months(48.0), Some(day("2030-03-21")));
    // "Checked by hand": 131.7839 days to the next halving.
    let next = metric("network.next_halving_days").expect("a metric");
    let days = (next.of)(&scenario.assumptions).expect("an answer");
    assert_eq!(
        scenario.day_after_days(days).map(date_words).as_deref(),
        Some("31 July 2026")
    );
    for beyond in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        1e300,
        3e6,
        -1e12,
    ] {
        assert_eq!(scenario.day_after_days(beyond), None, "{beyond}");
    }
}

#[test]
fn days_have_words() {
    let july = preset("chain-2026-07").expect("a preset").date;
    assert_eq!(date_words(july), "24 July 2026");
    assert_eq!(date_words(day("2026-12-01")), "1 December 2026");
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn later_months_are_later_days(months in 0.0..1_200.0f64, more in 0.0..100.0f64) {
        let scenario = Scenario::default();
        let [first, second] = [months, months + more].map(|at| scenario.day_after_months(at).expect("a day"));
        prop_assert!(first <= second);
        let days = (second - first).get_days();
        prop_assert!((f64::from(days) - more * DAYS_PER_MONTH).abs() <= 1.0);
    }
}
