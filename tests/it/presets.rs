//! The presets, as the model's specification lists them.

use tao_calculator::model::assumption;
use tao_calculator::scenario::{PRESETS, Scenario, from_query, preset};

/// Key and changes of each preset, from the specification's section "Assumptions"; links depend on them for good.
const SPECIFIED: [(&str, &[(&str, f64)]); 6] = [
    ("article-2026-03", &[]),
    ("article-2026-01", &[("validators", 2_710.0)]),
    (
        "chain-2026-03",
        &[
            ("daily_emission", 3_600.0),
            ("issued_supply", 10_845_600.0),
            ("circulating_supply", 10_845_600.0),
            ("subnets", 128.0),
            ("average_stake", 1_854.0),
        ],
    ),
    ("squeeze", &[("validator_growth", 23.0)]),
    (
        "breakthrough",
        &[("adoption", 10.0), ("revenue_per_subnet", 20_000_000.0)],
    ),
    ("bear", &[("price_growth", 0.0), ("discount_rate", 25.0)]),
];

#[test]
fn presets_are_those_of_the_specification() {
    let actual: Vec<_> = PRESETS.iter().map(|row| (row.key, row.changes)).collect();
    assert_eq!(actual[..SPECIFIED.len()], SPECIFIED);
}

#[test]
fn every_preset_is_found_by_its_key_and_by_a_link() {
    for row in PRESETS {
        assert_eq!(preset(row.key), Some(row));
        let (scenario, warnings) = from_query(&format!("preset={}", row.key));
        assert_eq!(scenario, Scenario::of(row));
        assert_eq!(warnings, []);
    }
    assert_eq!(preset("article"), None);
}

#[test]
fn every_preset_changes_what_it_says_and_nothing_else() {
    for row in PRESETS {
        let mut expected = Scenario::default().assumptions;
        for (key, value) in row.changes {
            let changed = assumption(key).expect("a known key");
            assert!(changed.accepts(*value), "{}: {key}={value}", row.key);
            (changed.set)(&mut expected, *value);
        }
        assert_eq!(row.assumptions(), expected, "{}", row.key);
    }
}

#[test]
fn every_preset_is_named_explained_and_dated() {
    for row in PRESETS {
        assert!(!row.label.is_empty() && !row.date.is_empty(), "{}", row.key);
        assert!(row.note.ends_with('.'), "{}", row.key);
        let same = PRESETS
            .iter()
            .filter(|other| other.key == row.key || other.label == row.label);
        assert_eq!(same.count(), 1, "{}", row.key);
        // The chain had passed its first halving at 10.5 million TAO by any of these dates.
        assert!((10.5e6..21e6).contains(&row.chain_issued), "{}", row.key);
    }
}
