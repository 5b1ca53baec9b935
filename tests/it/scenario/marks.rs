//! Where values come from: a mark belongs to a value, not to a row.

use proptest::prelude::*;
use tao_calculator::model::{ASSUMPTIONS, Source, assumption};
use tao_calculator::scenario::{Mark, PRESETS, Provenance, Scenario, preset, read_link};

use crate::scenarios::{any_scenario, cases};

/// The mark of a value: how it was come by, and the day it is of.
#[track_caller]
fn check_mark(query: &str, key: &str, source: Source, date: Option<&str>) {
    let scenario = read_link(query).scenario;
    let mark = scenario.mark(assumption(key).expect("a row"));
    let date = date.map(|date| date.parse().expect("a date"));
    assert_eq!(
        mark,
        Mark::Preset(Provenance { source, date }),
        "{key} of {query:?}"
    );
}

#[test]
#[rustfmt::skip] // one case a line
fn values_bring_their_marks() {
    check_mark("", "price", Source::Published, Some("2026-03-21"));
    check_mark("", "stake_recovered", Source::Fitted, None);
    check_mark("", "take", Source::Protocol, None);
    check_mark("preset=chain-2026-07", "price", Source::Observed, Some("2026-07-24"));
    check_mark("preset=chain-2026-07", "validators", Source::Observed, Some("2026-08-03"));
    check_mark("preset=chain-2026-07", "reward_factor", Source::Observed, Some("2026-07-24"));
    check_mark("preset=chain-2026-07", "stake_recovered", Source::Fitted, None);
    check_mark("preset=chain-2026-03", "daily_emission", Source::Protocol, Some("2026-03-21"));
    check_mark("preset=squeeze", "validator_growth", Source::Published, Some("2026-03-21"));
    check_mark("preset=bear", "price_growth", Source::Assumed, None);
    // A value that was set to what the preset has is the preset's.
    check_mark("preset=bear&price_growth=0", "price_growth", Source::Assumed, None);
}

#[test]
fn every_value_measured_has_its_day() {
    for preset in PRESETS {
        for row in ASSUMPTIONS {
            let Provenance { source, date } = preset.provenance(row);
            let has_day = matches!(source, Source::Observed | Source::Published);
            assert!(date.is_some() || !has_day, "{} of {}", row.key, preset.key);
        }
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn what_the_reader_set_is_theirs(random in any_scenario()) {
        let scenario = &random.0;
        let of_preset = Scenario::of(scenario.preset);
        for row in ASSUMPTIONS {
            let preset_value = (row.get)(&of_preset.assumptions);
            let preset = scenario.preset.provenance(row);
            let expected = match (row.get)(&scenario.assumptions) == preset_value {
                true => Mark::Preset(preset),
                false => Mark::Yours { preset_value, preset },
            };
            prop_assert_eq!(scenario.mark(row), expected, "{}", row.key);
        }
    }
}

#[test]
fn a_reset_value_is_the_presets_again() {
    let row = assumption("price").expect("a row");
    let mut scenario = Scenario::of(preset("chain-2026-07").expect("a preset"));
    let before = scenario.mark(row);
    scenario.assumptions.price = 300.0;
    assert!(matches!(
        scenario.mark(row),
        Mark::Yours {
            preset_value: 188.7,
            ..
        }
    ));
    scenario.assumptions.price = 188.7;
    assert_eq!(scenario.mark(row), before);
}
