//! The presets, as the model's specification lists them.

use tao_calculator::model::Source;
use tao_calculator::scenario::{Change, PRESETS, Preset, Scenario, from_query, preset};

/// Key, day, TAO issued by then and changes of each preset, from the specification's section "Assumptions"; links
/// depend on them for good.
type Specified = (
    &'static str,
    &'static str,
    f64,
    &'static [(&'static str, f64)],
);

#[rustfmt::skip] // one change a line
const SPECIFIED: [Specified; 8] = [
    ("article-2026-03", "2026-03-21", 10_845_600.0, &[]),
    ("article-2026-01", "2026-01-21", 10_633_200.0, &[("validators", 2_710.0)]),
    ("chain-2026-03", "2026-03-21", 10_845_600.0, &[
        ("daily_emission", 3_600.0),
        ("issued_supply", 10_845_600.0),
        ("circulating_supply", 10_845_600.0),
        ("subnets", 128.0),
        ("average_stake", 1_854.0),
    ]),
    ("squeeze", "2026-03-21", 10_845_600.0, &[("validator_growth", 23.0)]),
    ("breakthrough", "2026-03-21", 10_845_600.0, &[("adoption", 10.0), ("revenue_per_subnet", 20_000_000.0)]),
    ("bear", "2026-03-21", 10_845_600.0, &[("price_growth", 0.0), ("discount_rate", 25.0)]),
    ("chain-2026-07", "2026-07-24", 11_158_337.0, &[
        ("price", 188.7),
        ("entry_price", 188.7),
        ("circulating_supply", 11_158_337.0),
        ("issued_supply", 11_158_337.0),
        ("daily_emission", 3_600.0),
        ("validators", 1_117.0),
        ("average_stake", 4_054.0),
        ("reward_factor", 2.6),
        ("subnets", 128.0),
    ]),
    ("root-2026-07", "2026-07-24", 11_158_337.0, &[
        ("price", 188.7),
        ("entry_price", 188.7),
        ("circulating_supply", 11_158_337.0),
        ("issued_supply", 11_158_337.0),
        ("daily_emission", 3_600.0),
        ("validators", 64.0),
        ("average_stake", 84_954.0),
        ("reward_factor", 0.666),
        ("subnets", 128.0),
    ]),
];

#[test]
fn presets_are_those_of_the_specification() {
    assert_eq!(PRESETS.len(), SPECIFIED.len());
    for (row, (key, date, chain_issued, changes)) in PRESETS.iter().zip(SPECIFIED) {
        assert_eq!(row.key, key);
        assert_eq!(row.date.to_string(), date, "{key}");
        assert_eq!(row.chain_issued, chain_issued, "{key}");
        let found: Vec<_> = row
            .changes
            .iter()
            .map(|one| (one.id.row().key, one.value))
            .collect();
        assert_eq!(found, changes, "{key}");
    }
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
        for Change { id, value, .. } in row.changes {
            let changed = id.row();
            assert!(changed.accepts(*value), "{}: {id:?}", row.key);
            (changed.set)(&mut expected, *value);
        }
        assert_eq!(row.assumptions(), expected, "{}", row.key);
    }
}

#[test]
fn every_preset_is_named_explained_and_sourced() {
    for row in PRESETS {
        assert!(!row.label.is_empty(), "{}", row.key);
        assert!(row.note.ends_with('.'), "{}", row.key);
        let same = PRESETS
            .iter()
            .filter(|other| other.key == row.key || other.label == row.label);
        assert_eq!(same.count(), 1, "{}", row.key);
        // The chain had passed its first halving at 10.5 million TAO by any of these dates.
        assert!((10.5e6..21e6).contains(&row.chain_issued), "{}", row.key);
        assert!(!row.references.is_empty(), "{}", row.key);
        for reference in row.references {
            assert!(!reference.label.is_empty(), "{}", row.key);
            assert!(
                reference.url.is_none_or(|url| url.starts_with("https://")),
                "{}",
                row.key
            );
        }
    }
}

#[test]
fn what_was_measured_can_be_looked_up() {
    let is_measured = |row: &&Preset| {
        let mut changes = row.changes.iter();
        changes.any(|change| change.provenance.source == Source::Observed)
    };
    let mut n_measured = 0;
    for row in PRESETS.iter().filter(is_measured) {
        assert!(
            row.references
                .iter()
                .any(|reference| reference.url.is_some()),
            "{}",
            row.key
        );
        n_measured += 1;
    }
    assert!(n_measured >= 3);
}
