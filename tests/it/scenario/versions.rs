//! What a version of links means is frozen for good; older links are brought up to date.

use std::fs;

use tao_calculator::model::{ASSUMPTIONS, Assumption, Kind, assumption};
use tao_calculator::scenario::{
    LinkWarning, MODEL_VERSION, PRESETS, Scenario, preset, read_file, read_link, to_query,
};

use super::links::check_named;
use crate::golden::{check_file, root};

/// What a key takes, as the golden files have it.
fn takes(row: &Assumption) -> String {
    match row.kind {
        Kind::Choice(names) => names
            .iter()
            .map(|(name, _)| *name)
            .collect::<Vec<_>>()
            .join(", "),
        Kind::Whole => format!("whole, {:?} to {:?}", row.bounds.start(), row.bounds.end()),
        Kind::Number => format!("{:?} to {:?}", row.bounds.start(), row.bounds.end()),
    }
}

/// The value of an assumption, as the golden files have it.
fn value(scenario: &Scenario, row: &Assumption) -> String {
    let value = (row.get)(&scenario.assumptions);
    match row.kind {
        Kind::Choice(names) => names[value as usize].0.to_string(),
        Kind::Number | Kind::Whole => format!("{value:?}"),
    }
}

/// What each key takes, and every preset's day and every value, one a line.
fn meaning() -> String {
    let mut lines: Vec<String> = ASSUMPTIONS
        .iter()
        .map(|row| format!("{} takes {}", row.key, takes(row)))
        .collect();
    for preset in PRESETS {
        lines.push(format!("{}: at = {}", preset.key, preset.date));
        let scenario = read_link(&format!("v={MODEL_VERSION}&preset={}", preset.key)).scenario;
        for row in ASSUMPTIONS {
            lines.push(format!(
                "{}: {} = {}",
                preset.key,
                row.key,
                value(&scenario, row)
            ));
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn what_version_2_means_is_frozen() {
    assert_eq!(MODEL_VERSION, 2, "freeze what the new version means, too");
    let agreed = root().join("tests/golden/version-2.txt");
    let now = meaning();
    // UPDATE=1 may add what is new, but never change what links out there rely on.
    for line in fs::read_to_string(&agreed).unwrap_or_default().lines() {
        assert!(
            now.lines().any(|one| one == line),
            "“{line}” is no longer so, but links of version 2 rely on it for good: \
             make it version {} with a migration, and keep what version 2 means",
            MODEL_VERSION + 1
        );
    }
    check_file(&agreed, &now);
}

#[test]
fn what_version_1_meant_it_means() {
    let agreed = fs::read_to_string(root().join("tests/golden/version-1.txt")).expect("a list");
    assert!(agreed.lines().count() > 300);
    for line in agreed.lines() {
        if let Some((key, expected)) = line.split_once(" takes ") {
            assert_eq!(takes(assumption(key).expect(line)), expected, "{line}");
            continue;
        }
        let (name, (key, expected)) = line
            .split_once(": ")
            .and_then(|(name, rest)| Some((name, rest.split_once(" = ")?)))
            .expect(line);
        for version in [0, 1] {
            let link = read_link(&format!("v={version}&preset={name}"));
            assert_eq!(link.warnings, [], "{line}");
            let row = assumption(key).expect(line);
            assert_eq!(value(&link.scenario, row), expected, "{line}");
            let a = link.scenario.assumptions;
            assert_eq!(a.entry_price, a.price, "{line}");
        }
    }
}

#[test]
fn version_1_has_its_own_presets_and_no_later_ones() {
    let agreed = fs::read_to_string(root().join("tests/golden/version-1.txt")).expect("a list");
    for row in PRESETS {
        let link = read_link(&format!("v=1&preset={}&vs={}", row.key, row.key));
        let is_of_1 = agreed.contains(&format!("\n{}: price = ", row.key));
        assert_eq!(link.scenario.preset == row, is_of_1, "{}", row.key);
        if !is_of_1 {
            let written = row.key.to_string();
            let used = &PRESETS[0];
            let expected = [
                LinkWarning::UnknownPreset {
                    written: written.clone(),
                    version: 1,
                    used,
                },
                LinkWarning::UnknownBaseline {
                    written,
                    version: 1,
                },
            ];
            assert_eq!(link.warnings, expected);
            assert_eq!(link.scenario, Scenario::default());
            // Only what version 1 has is offered instead.
            let others = ["chain-2026-07", "root-2026-07"];
            let words = link.warnings[0].to_string();
            assert!(
                others
                    .iter()
                    .all(|other| *other == row.key || !words.contains(other))
            );
        }
    }
}

/// A link of an older version reads as this one of today, without a word.
#[track_caller]
fn check_migrated(old: &str, today: &str) {
    let (link, expected) = (read_link(old), read_link(today));
    assert_eq!(link, expected, "{old:?}");
    assert_eq!(link.warnings, []);
}

#[test]
#[rustfmt::skip] // one case a line
fn version_1_bought_at_its_price() {
    check_migrated("v=1", "");
    check_migrated("v=1&price=136.36", "price=136.36&entry_price=136.36");
    check_migrated("price=136.36&v=1&preset=bear", "preset=bear&price=136.36&entry_price=136.36");
    check_migrated("v=1&price=1e3&entry_price=250", "price=1000&entry_price=250");
    check_migrated("v=1&entry_price=250", "entry_price=250");
    // Also in a link within the link, which is of the same version unless it says otherwise.
    check_migrated("v=1&vs=price%3D300", "vs=price%3D300%26entry_price%3D300");
    check_migrated("vs=v%3D1%26price%3D300", "vs=price%3D300%26entry_price%3D300");
    check_migrated("v=1&vs=v%3D2%26price%3D300", "vs=price%3D300");
    check_migrated("v=1&vs=bear&price=300", "vs=bear&price=300&entry_price=300");
    assert_eq!(to_query(&read_link("v=1&price=300").scenario), "v=2&price=300&entry_price=300");
}

#[test]
fn of_several_prices_of_version_1_the_usable_one_was_paid() {
    for query in [
        "v=1&price=300&price=x",
        "v=1&price=200&price=300",
        "v=1&price=300&entry_price=x",
    ] {
        let link = read_link(query);
        let a = link.scenario.assumptions;
        assert_eq!((a.price, a.entry_price), (300.0, 300.0), "{query}");
        // What is brought up to date is nothing to complain of.
        assert_eq!(link.warnings.len(), 1, "{query}");
    }
    let a = read_link("v=1&price=0").scenario.assumptions;
    assert_eq!((a.price, a.entry_price), (272.72, 272.72));
}

#[test]
fn files_and_results_of_version_1_read_like_links() {
    let expected =
        read_link("price=300&entry_price=300&vs=take%3D9%26price%3D200%26entry_price%3D200");
    let file = r#"{"format": "tao-calculator scenario", "version": 1, "preset": "article-2026-03",
        "assumptions": {"price": 300}, "baseline": {"assumptions": {"price": 200, "take": 9}}}"#;
    assert_eq!(read_file(file.as_bytes()).expect("a scenario"), expected);
    let results = r#"{"model": 1, "assumptions": {"price": 300}}"#;
    let expected = read_link("price=300&entry_price=300");
    assert_eq!(read_file(results.as_bytes()).expect("results"), expected);
}

#[test]
fn version_0_named_two_keys_otherwise() {
    check_migrated(
        "v=0&stake=500&cost=900&price=300",
        "own_stake=500&compute_cost=900&price=300&entry_price=300",
    );
    check_migrated("stake=500&v=0", "own_stake=500");
    check_migrated(
        "v=0&controls=cost,price,stake",
        "controls=compute_cost,price,own_stake",
    );
    check_migrated("v=0&own_stake=700&preset=bear", "own_stake=700&preset=bear");
    check_migrated("v=0&vs=stake%3D500", "vs=own_stake%3D500");
    check_migrated("vs=v%3D0%26stake%3D500", "vs=own_stake%3D500");
    check_migrated("v=0&vs=v%3D2%26own_stake%3D500", "vs=own_stake%3D500");
    assert_eq!(
        to_query(&read_link("v=0&stake=500").scenario),
        "v=2&own_stake=500"
    );
    let file = r#"{"format": "tao-calculator scenario", "version": 0, "assumptions": {"stake": 500, "cost": 900}}"#;
    let link = read_file(file.as_bytes()).expect("a scenario");
    assert_eq!(link, read_link("own_stake=500&compute_cost=900"));
}

#[test]
fn without_a_version_it_is_the_second_for_good() {
    for row in PRESETS {
        let key = row.key;
        assert_eq!(
            read_link(&format!("preset={key}")),
            read_link(&format!("v=2&preset={key}"))
        );
    }
    assert_eq!(
        read_link("price=300").scenario.assumptions.entry_price,
        272.72
    );
    for version in ["", "v=1&", "v=2&"] {
        let link = read_link(&format!("{version}stake=500"));
        assert_eq!(link.scenario.unknown, ["stake=500"]);
        assert_eq!(link.warnings.len(), 1);
    }
}

#[test]
fn unknown_versions_are_named_and_the_last_known_one_counts() {
    for (query, used) in [
        ("v=3", 2),
        ("v=x", 2),
        ("v=", 2),
        ("v=-1", 2),
        ("v=2.0", 2),
        ("v=99999999999999999999", 2),
        ("v=1&v=3", 1),
        ("v=0&v=3", 0),
    ] {
        let written = query.rsplit('=').next().unwrap_or_default().to_string();
        let link = read_link(&format!("{query}&price=300"));
        let expected = read_link(&format!("v={used}&price=300")).scenario;
        assert_eq!(link.scenario, expected, "{query:?}");
        let expected = LinkWarning::UnknownVersion {
            written: written.clone(),
            used,
        };
        assert_eq!(link.warnings, [expected], "{query:?}");
        check_named(
            &link.warnings[0],
            &["v ", &written, "0, 1, 2", &used.to_string()],
        );
    }
    assert_eq!(preset("article-2026-03"), PRESETS.first());
}
