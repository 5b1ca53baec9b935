//! What version 1 means is frozen for good; older links are brought up to date.

use std::fs;

use tao_calculator::model::{ASSUMPTIONS, Kind};
use tao_calculator::scenario::{MODEL_VERSION, PRESETS, read_file, read_link, to_query};

use crate::golden::{check_file, root};

/// Every preset's every value, and what each key takes, one a line.
fn meaning() -> String {
    let mut lines = Vec::new();
    for row in ASSUMPTIONS {
        let takes = match row.kind {
            Kind::Choice(names) => names
                .iter()
                .map(|(name, _)| *name)
                .collect::<Vec<_>>()
                .join(", "),
            Kind::Whole => format!("whole, {:?} to {:?}", row.bounds.start(), row.bounds.end()),
            Kind::Number => format!("{:?} to {:?}", row.bounds.start(), row.bounds.end()),
        };
        lines.push(format!("{} takes {takes}", row.key));
    }
    for preset in PRESETS {
        let assumptions = preset.assumptions();
        for row in ASSUMPTIONS {
            let value = (row.get)(&assumptions);
            let said = match row.kind {
                Kind::Choice(names) => names[value as usize].0.to_string(),
                Kind::Number | Kind::Whole => format!("{value:?}"),
            };
            lines.push(format!("{}: {} = {said}", preset.key, row.key));
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn what_version_1_means_is_frozen() {
    assert_eq!(MODEL_VERSION, 1, "freeze what the new version means, too");
    let agreed = root().join("tests/golden/version-1.txt");
    let now = meaning();
    // UPDATE=1 may add what is new, but never change what links out there rely on.
    for line in fs::read_to_string(&agreed).unwrap_or_default().lines() {
        assert!(
            now.lines().any(|one| one == line),
            "“{line}” is no longer so, but links of version 1 rely on it for good: \
             make it version {} with a migration, and keep what version 1 means",
            MODEL_VERSION + 1
        );
    }
    check_file(&agreed, &now);
}

/// A link of an older version reads as this one of today, without a word.
#[track_caller]
fn check_migrated(old: &str, today: &str) {
    let (link, expected) = (read_link(old), read_link(today));
    assert_eq!(link, expected, "{old:?}");
    assert_eq!(link.warnings, []);
}

#[test]
fn version_0_named_two_keys_otherwise() {
    check_migrated(
        "v=0&stake=500&cost=900&price=300",
        "own_stake=500&compute_cost=900&price=300",
    );
    check_migrated("stake=500&v=0", "own_stake=500");
    check_migrated(
        "v=0&controls=cost,price,stake",
        "controls=compute_cost,price,own_stake",
    );
    check_migrated("v=0&own_stake=700&preset=bear", "own_stake=700&preset=bear");
    // What is compared with is of the same version, unless it says otherwise.
    check_migrated("v=0&vs=stake%3D500", "vs=own_stake%3D500");
    check_migrated("vs=v%3D0%26stake%3D500", "vs=own_stake%3D500");
    check_migrated("v=0&vs=v%3D1%26own_stake%3D500", "vs=own_stake%3D500");
    assert_eq!(
        to_query(&read_link("v=0&stake=500").scenario),
        "v=1&own_stake=500"
    );
}

#[test]
fn a_file_of_version_0_reads_like_a_link() {
    let file = r#"{"format": "tao-calculator scenario", "version": 0, "assumptions": {"stake": 500, "cost": 900}}"#;
    let link = read_file(file.as_bytes()).expect("a scenario");
    assert_eq!(link, read_link("own_stake=500&compute_cost=900"));
}

#[test]
fn without_a_version_it_is_the_first() {
    for query in ["stake=500", "v=1&stake=500"] {
        let link = read_link(query);
        assert_eq!(link.scenario.unknown, ["stake=500"]);
        assert_eq!(link.warnings.len(), 1);
    }
}

#[test]
fn unknown_versions_are_named_and_the_last_known_one_counts() {
    for (query, used) in [
        ("v=2", 1),
        ("v=x", 1),
        ("v=", 1),
        ("v=-1", 1),
        ("v=1.0", 1),
        ("v=0&v=2", 0),
    ] {
        let written = query.rsplit('=').next().unwrap_or_default();
        let link = read_link(&format!("{query}&price=300"));
        assert_eq!(link.scenario, read_link("price=300").scenario);
        let found: Vec<String> = link.warnings.iter().map(ToString::to_string).collect();
        let expected = format!("v cannot be “{written}”: it is one of 0, 1. {used} is used.");
        assert_eq!(found, [expected], "{query:?}");
    }
}
