//! Reading a query forgives everything and says what it could not use.

use std::slice;

use tao_calculator::model::{ASSUMPTIONS, Assumptions, Kind, assumption};
use tao_calculator::prose::{Plain, ValueWords, exact};
use tao_calculator::scenario::{LinkWarning, Scenario, from_query, preset, read_link, to_query};

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
    let mut named = vec![key.to_string(), row.value(used, &Plain).to_string()];
    if written.chars().all(|sign| !sign.is_control()) {
        named.push(format!("“{written}”"));
    }
    match row.kind {
        Kind::Choice(choices) => named.extend(choices.iter().map(|(name, _)| name.to_string())),
        _ => {
            named.push(exact(*row.bounds.start(), &Plain));
            named.push(row.value(*row.bounds.end(), &Plain).to_string());
        }
    }
    check_named(&warnings[0], &named);
}

/// A query that leads to the figures of the base, apart from these warnings.
#[track_caller]
pub fn check_base(query: &str, warnings: &[LinkWarning]) {
    let (scenario, found) = from_query(query);
    assert!(scenario.is_as(&Scenario::default()), "{query:.80}");
    assert_eq!(found, warnings, "{query:?}");
}

/// A notice that names these things.
#[track_caller]
pub fn check_named(warning: &LinkWarning, things: &[impl AsRef<str>]) {
    let words = warning.words(&Plain);
    for thing in things {
        let thing = thing.as_ref();
        assert!(words.contains(thing), "“{thing}” is missing in “{words}”");
    }
}

pub fn unknown_key(key: &str) -> LinkWarning {
    LinkWarning::UnknownKey { key: key.into() }
}

/// A preset of version 2 that does not exist.
pub fn unknown_preset(written: &str, used: &str) -> LinkWarning {
    LinkWarning::UnknownPreset {
        written: written.into(),
        version: 2,
        used: preset(used).expect("a preset"),
    }
}

#[test]
fn an_empty_query_is_the_base() {
    for query in [
        "",
        "?",
        "&",
        "?&&",
        "v=2",
        "?v=2&preset=article-2026-03",
        "\u{feff}?v=2",
    ] {
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
fn what_is_not_a_number_is_refused_for_every_assumption() {
    let hostile = [
        "", "NaN", "nan", "inf", "-inf", "infinity", "Infinity", "1e309", "-1e309", "0x10", "1,5",
        "1.5k", "1_000", "ten", "1e", "--1", "1e3.5", ".", "-", "null", "½", "1;2", "1 000",
        "1e  3",
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
}

#[test]
fn of_duplicates_the_last_usable_counts() {
    let row = assumption("price").expect("a price");
    let used = 272.72;
    check_base(
        "price=300&other_cost=-0&price=272.72",
        &[LinkWarning::Repeated { row, used }],
    );
    check_refused("price=300&price=x", "price", "x", 300.0);
    check_refused("price=0&price=300", "price", "0", 300.0);
    check_refused("preset=bear&price_growth=1000", "price_growth", "1000", 0.0);
}

/// A link that gives something several times, and the last usable value of it.
#[track_caller]
fn check_repeated(query: &str, name: &'static str, used: &str) {
    let warning = LinkWarning::RepeatedName {
        name,
        used: used.into(),
    };
    assert_eq!(
        read_link(query).warnings,
        slice::from_ref(&warning),
        "{query:?}"
    );
    check_named(&warning, &[name, used]);
}

#[test]
fn whatever_comes_several_times_is_named() {
    check_repeated("v=1&v=2", "v", "2");
    check_repeated("preset=article-2026-01&preset=squeeze", "preset", "squeeze");
    check_repeated("vs=bear&price=300&vs=squeeze", "vs", "squeeze");
    check_repeated("at=2026-01-01&at=2026-01-02", "at", "2026-01-02");
    check_repeated("was=1,2&was=3,4", "was", "3,4");
    check_repeated("view=full&view=value", "view", "value");
    check_repeated("theme=dark&theme=light", "theme", "light");
    check_repeated("who=reader&who=reader", "who", "reader");
    check_repeated("controls=price&controls=take", "controls", "take");
    // Of two presets the last: they do not stack.
    let (scenario, _) = from_query("preset=article-2026-01&preset=squeeze");
    assert_eq!(scenario, Scenario::of(preset("squeeze").expect("a preset")));
    // One that cannot be used is none of several.
    let (scenario, warnings) = from_query("preset=squeeze&preset=nothing");
    assert_eq!(scenario.preset.key, "squeeze");
    assert_eq!(warnings, [unknown_preset("nothing", "squeeze")]);
}

#[test]
fn what_is_unknown_is_reported_and_has_no_effect() {
    check_base("colour=red", &[unknown_key("colour")]);
    check_base("Price=300", &[unknown_key("Price")]);
    // No name, nothing to say of it.
    check_base("=300", &[]);
    for written in ["moon", "Bear", "", "article"] {
        let warning = unknown_preset(written, "article-2026-03");
        check_base(&format!("preset={written}"), slice::from_ref(&warning));
        check_named(
            &warning,
            &["preset", written, "bear", "root-2026-07", "article-2026-03"],
        );
    }
}

#[test]
fn what_is_unknown_is_kept_as_it_was_written() {
    let (scenario, _) = from_query("ref=a%20b&price=300&%5F_proto__=1&x");
    assert_eq!(
        to_query(&scenario),
        "v=2&price=300&ref=a%20b&%5F_proto__=1&x"
    );
    let (again, _) = from_query(&to_query(&scenario));
    assert!(again == scenario);
    assert_eq!(to_query(&from_query("ref=a").0), "v=2&ref=a");
    // But for what would read otherwise elsewhere: spaces around it, and signs that begin or end a query.
    assert_eq!(
        to_query(&from_query("x=1 &price=300").0),
        "v=2&price=300&x=1"
    );
    assert_eq!(to_query(&from_query("x=#1").0), "v=2&x=%231");
    assert_eq!(to_query(&from_query("??x").0), "v=2&?x");
}
