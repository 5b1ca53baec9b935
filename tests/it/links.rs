//! Reading a query forgives everything and says what it could not use.

use tao_calculator::model::{ASSUMPTIONS, Assumptions, Kind, Plain, assumption};
use tao_calculator::scenario::{LinkWarning, Scenario, exact, from_query, shown, to_query};

fn value_of(key: &str, assumptions: &Assumptions) -> f64 {
    let row = assumption(key).unwrap_or_else(|| panic!("no assumption {key}"));
    (row.get)(assumptions)
}

/// A query that is read whole, and one value it leads to.
#[track_caller]
pub fn check_read(query: &str, key: &str, expected: f64) {
    let (scenario, warnings) = from_query(query);
    assert_eq!(warnings, [], "warnings of {query:?}");
    assert_eq!(
        value_of(key, &scenario.assumptions).to_bits(),
        expected.to_bits(),
        "{key} of {query:?}"
    );
}

/// A query with one value that cannot be used, and what is used instead.
#[track_caller]
pub fn check_refused(query: &str, key: &str, written: &str, used: f64) {
    let (scenario, warnings) = from_query(query);
    assert_eq!(
        value_of(key, &scenario.assumptions),
        used,
        "{key} of {query:?}"
    );
    let row = assumption(key).expect("an assumption");
    let expected = LinkWarning::BadValue {
        assumption: row,
        written: written.into(),
        used,
    };
    assert_eq!(warnings, [expected], "warnings of {query:?}");
    // The sentence names the input, what was written, what is allowed, what is used.
    let words = warnings[0].words(&Plain);
    let mut named = vec![
        key.to_string(),
        format!("“{written}”"),
        shown(row, used, &Plain),
    ];
    match row.kind {
        Kind::Choice(choices) => named.extend(choices.iter().map(|(name, _)| name.to_string())),
        _ => {
            let least = *row.bounds.start();
            let least = exact(least, &Plain);
            named.push(format!(
                "from {least} to {}",
                shown(row, *row.bounds.end(), &Plain)
            ));
        }
    }
    for part in named {
        assert!(words.contains(&part), "“{part}” is missing in “{words}”");
    }
}

/// A query that leads to these figures of the base, apart from warnings of these words.
#[track_caller]
pub fn check_base(query: &str, warnings: &[&str]) {
    let (scenario, found) = from_query(query);
    assert!(scenario.is_as(&Scenario::default()), "{query:.80}");
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(found, warnings, "{query:?}");
}

#[test]
fn an_empty_query_is_the_base() {
    for query in ["", "?", "&", "?&&", "v=1", "?v=1&preset=article-2026-03"] {
        check_base(query, &[]);
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    check_read("price=1000", "price", 1_000.0);
    check_read("?price=300", "price", 300.0);
    check_read("price_growth=-0.5", "price_growth", -0.5);
    check_read("uptime=.5", "uptime", 0.5);
    check_read("price=1e3", "price", 1_000.0);
    check_read("price=1.5E2", "price", 150.0);
    check_read("price=0000300", "price", 300.0);
    check_read("price=272.719999999999970", "price", 272.719_999_999_999_97);
    check_read("hardware_cost=4.9e-324", "hardware_cost", 4.9e-324);
}

#[test]
fn whole_in_value_is_whole() {
    check_read("operating_months=36.0", "operating_months", 36.0);
    check_read("operating_months=4.8e1", "operating_months", 48.0);
    check_refused("operating_months=36.5", "operating_months", "36.5", 36.0);
    check_refused(
        "horizon_years=9.999999999999998",
        "horizon_years",
        "9.999999999999998",
        10.0,
    );
}

#[test]
fn spaces_are_trimmed_and_escapes_decoded() {
    check_read("price=+300+", "price", 300.0);
    check_read("price=%20300%09", "price", 300.0);
    check_read("price=%33%30%30", "price", 300.0);
    check_read("pric%65=300", "price", 300.0);
    check_read("cash_flows=+fees+", "cash_flows", 1.0);
    check_read("price_growth=%2D20", "price_growth", -20.0);
}

#[test]
fn zero_has_no_sign() {
    check_read("price_growth=-0", "price_growth", 0.0);
    check_read("other_cost=-0.0e5", "other_cost", 0.0);
}

#[test]
fn bounds_are_inclusive_for_every_assumption() {
    for row in ASSUMPTIONS
        .iter()
        .filter(|row| !matches!(row.kind, Kind::Choice(_)))
    {
        for bound in [*row.bounds.start(), *row.bounds.end()] {
            check_read(&format!("{}={bound}", row.key), row.key, bound);
        }
        for beyond in [row.bounds.start() - 1.0, row.bounds.end() + 1.0] {
            let written = beyond.to_string();
            check_refused(
                &format!("{}={written}", row.key),
                row.key,
                &written,
                row.base,
            );
        }
    }
}

#[test]
fn every_choice_is_read_by_its_name_alone() {
    for row in ASSUMPTIONS {
        let Kind::Choice(choices) = row.kind else {
            continue;
        };
        for (place, (name, _)) in choices.iter().enumerate() {
            check_read(&format!("{}={name}", row.key), row.key, place as f64);
            check_refused(
                &format!("{}={}", row.key, name.to_uppercase()),
                row.key,
                &name.to_uppercase(),
                row.base,
            );
        }
        check_refused(&format!("{}=1", row.key), row.key, "1", row.base);
        check_refused(&format!("{}=", row.key), row.key, "", row.base);
    }
}

#[test]
fn what_is_no_number_is_refused_for_every_assumption() {
    let hostile = [
        "", "NaN", "nan", "inf", "-inf", "infinity", "Infinity", "1e309", "-1e309", "0x10", "1,5",
        "1.5k", "1_000", "ten", "1e", "--1", "1e3.5", ".", "-", "null", "٣", "1;2",
    ];
    for row in ASSUMPTIONS {
        for written in hostile {
            check_refused(
                &format!("{}={written}", row.key),
                row.key,
                written,
                row.base,
            );
        }
    }
}

#[test]
fn a_key_without_a_value_is_refused() {
    check_refused("price", "price", "", 272.72);
    check_refused("price=", "price", "", 272.72);
    check_refused("price=1=2", "price", "1=2", 272.72);
}

#[test]
fn the_preset_counts_first_wherever_it_stands() {
    check_read(
        "validators=5000&preset=article-2026-01",
        "validators",
        5_000.0,
    );
    check_read(
        "preset=article-2026-01&validators=5000",
        "validators",
        5_000.0,
    );
    check_read("price=300&preset=article-2026-01", "validators", 2_710.0);
    // Of two presets the last: they do not stack.
    check_read(
        "preset=article-2026-01&preset=squeeze",
        "validators",
        4_100.0,
    );
    check_read(
        "preset=article-2026-01&preset=squeeze",
        "validator_growth",
        23.0,
    );
}

#[test]
fn of_duplicates_the_last_usable_counts() {
    check_base(
        "price=300&other_cost=-0&price=272.72",
        &[
            "TAO price (price) is there more than once: the last value that can be used counts, 272.72\u{a0}USD/TAO.",
        ],
    );
    check_refused("price=300&price=x", "price", "x", 300.0);
    check_refused("price=0&price=300", "price", "0", 300.0);
    check_refused("preset=bear&price_growth=1000", "price_growth", "1000", 0.0);
    let (scenario, warnings) = from_query("preset=squeeze&preset=nothing");
    assert_eq!((scenario.preset.key, warnings.len()), ("squeeze", 1));
}

#[test]
fn what_is_unknown_is_reported_and_left_aside() {
    check_base(
        "colour=red",
        &["“colour” is no assumption; it is left aside."],
    );
    check_base(
        "Price=300",
        &["“Price” is no assumption; it is left aside."],
    );
    // No name, nothing to say of it.
    check_base("=300", &[]);
    check_base(
        "preset=moon",
        &[
            "preset cannot be “moon”: it is one of article-2026-03, article-2026-01, chain-2026-03, squeeze, breakthrough, bear. article-2026-03 is used.",
        ],
    );
    check_base(
        "preset=Bear",
        &[
            "preset cannot be “Bear”: it is one of article-2026-03, article-2026-01, chain-2026-03, squeeze, breakthrough, bear. article-2026-03 is used.",
        ],
    );
    check_base("v=2", &["v cannot be “2”: it is one of 0, 1. 1 is used."]);
}

#[test]
fn what_is_unknown_is_kept_as_it_was_written() {
    let (scenario, _) = from_query("utm_source=a%20b&price=300&%5F_proto__=1&x");
    assert_eq!(
        to_query(&scenario),
        "v=1&price=300&utm_source=a%20b&%5F_proto__=1&x"
    );
    let (again, _) = from_query(&to_query(&scenario));
    assert!(again == scenario);
    assert_eq!(to_query(&from_query("utm_source=a").0), "utm_source=a");
    // But for what would read otherwise elsewhere: spaces around it, and signs that begin or end a query.
    assert_eq!(
        to_query(&from_query("x=1 &price=300").0),
        "v=1&price=300&x=1"
    );
    assert_eq!(to_query(&from_query("x=#1").0), "x=%231");
    assert_eq!(to_query(&from_query("??x").0), "v=1&?x");
}
