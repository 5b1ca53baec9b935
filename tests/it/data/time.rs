//! Moments and ages in words.

use tao_calculator::data::{Timestamp, age_words, days_since, is_stale, moment, moment_words};
use tao_calculator::scenario::Date;

fn at(written: &str) -> Timestamp {
    written.parse().expect("a moment")
}

#[test]
fn a_moment_is_said_with_its_zone() {
    assert_eq!(
        moment_words(at("2026-11-30T14:05:59Z")),
        "30 November 2026, 14:05 UTC"
    );
    assert_eq!(
        moment(1_796_047_500_000.0),
        Some(at("2026-11-30T14:05:00Z"))
    );
    assert_eq!(moment(f64::INFINITY), None);
}

#[test]
fn what_is_older_than_an_hour_is_stale_and_says_how_old() {
    let now = at("2026-11-30T14:00:00Z");
    assert!(!is_stale(at("2026-11-30T13:00:00Z"), now));
    for (then, age) in [
        ("2026-11-30T12:59:59Z", "an hour"),
        ("2026-11-30T11:00:00Z", "3 hours"),
        ("2026-11-28T15:00:00Z", "47 hours"),
        ("2026-11-28T13:00:00Z", "2 days"),
        ("2026-11-01T14:00:00Z", "29 days"),
    ] {
        assert!(is_stale(at(then), now), "{then}");
        assert_eq!(age_words(at(then), now), age);
    }
}

#[test]
fn days_are_counted_from_a_day_to_a_later_one() {
    let day: Date = "2026-03-21".parse().expect("a day");
    assert_eq!(days_since(day, "2026-03-22"), Some(1.0));
    assert_eq!(days_since(day, "2026-11-30"), Some(254.0));
    for today in ["2026-03-21", "2020-01-01", "", "today"] {
        assert_eq!(days_since(day, today), None, "{today}");
    }
}
