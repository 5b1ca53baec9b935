//! Writing a link gives back every bit, in as few words as possible.

use std::fmt;
use std::sync::LazyLock;

use proptest::prelude::*;
use tao_calculator::model::{ASSUMPTIONS, Assumption, Kind};
use tao_calculator::scenario::{
    Date, Detail, Link, PRESETS, Scenario, Settings, View, from_query, read_link, to_query,
    write_link,
};

use super::fuzz_laws::check_link;
use crate::scenarios::{any_scenario, cases};

/// Pairs of a link that are no assumption.
const AROUND: [&str; 4] = ["v", "preset", "at", "vs"];

#[test]
fn every_link_says_its_version_but_the_empty_one() {
    let settings = Settings {
        view: View::Value,
        ..Settings::default()
    };
    let base = Scenario::default();
    assert_eq!(
        write_link(&base, None, &settings, Detail::Changes),
        "v=2&view=value"
    );
    for query in ["price=300", "preset=bear", "at=2026-01-01", "x=1", "?y"] {
        let written = to_query(&from_query(&format!("&{query}")).0);
        assert_eq!(written, format!("v=2&{query}"));
    }
    let exact = write_link(&base, None, &Settings::default(), Detail::Exact);
    assert!(
        exact.starts_with("v=2&preset=article-2026-03&price="),
        "{exact}"
    );
}

#[test]
fn the_base_is_an_empty_link_and_a_preset_its_name() {
    assert_eq!(to_query(&Scenario::default()), "");
    assert_eq!(to_query(&from_query("preset=bear").0), "v=2&preset=bear");
    assert_eq!(
        to_query(&from_query("price=300&cash_flows=fees&preset=bear&price_growth=0").0),
        "v=2&preset=bear&price=300&cash_flows=fees"
    );
}

#[test]
fn the_example_of_the_specification_is_written_so() {
    let query = "v=2&preset=chain-2026-07&price=300&validators=5000";
    assert_eq!(to_query(&from_query(query).0), query);
}

#[test]
fn a_value_is_written_as_short_as_it_can_be_read() {
    for (value, written) in [
        ("5000", "5000"),
        ("100000", "100000"),
        ("1000000", "1e6"),
        ("100000000000", "1e11"),
        ("388000001", "388000001"),
        ("0.5", "0.5"),
        ("0.000001", "1e-6"),
        ("4.9e-324", "5e-324"),
        ("0.30000000000000004", "0.30000000000000004"),
    ] {
        let link = to_query(&from_query(&format!("volume_24h={value}")).0);
        assert_eq!(link, format!("v=2&volume_24h={written}"));
    }
}

#[test]
fn what_differs_by_one_bit_is_written() {
    for row in ASSUMPTIONS.iter().filter(|row| row.kind == Kind::Number) {
        let mut scenario = Scenario::default();
        let value = [row.base.next_up(), row.base.next_down()];
        let value = value
            .into_iter()
            .find(|value| row.accepts(*value))
            .expect("a neighbour");
        (row.set)(&mut scenario.assumptions, value);
        assert_eq!(to_query(&scenario).split('&').count(), 2, "{}", row.key);
    }
}

/// A scenario drawn on the sliders' grids and among all numbers there are, and one to compare it with, as its link.
struct Drawn(Scenario, Option<Scenario>);

impl fmt::Debug for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(scenario, baseline) = self;
        let settings = Settings::default();
        write!(
            f,
            "{:?}",
            write_link(scenario, baseline.as_ref(), &settings, Detail::Changes)
        )
    }
}

fn drawn() -> impl Strategy<Value = Drawn> {
    any::<u64>().prop_map(|seed| {
        let mut random = Random(seed);
        let scenario = random.scenario();
        let baseline = random.below(4) == 0;
        Drawn(scenario, baseline.then(|| random.scenario()))
    })
}

/// SplitMix64: a hundred thousand scenarios have millions of values.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, n: usize) -> usize {
        (self.next() % n as u64) as usize
    }

    fn scenario(&mut self) -> Scenario {
        static STOPS: LazyLock<Vec<Vec<f64>>> =
            LazyLock::new(|| ASSUMPTIONS.iter().map(Assumption::stops).collect());
        let mut scenario = Scenario::of(&PRESETS[self.below(PRESETS.len())]);
        if self.below(4) == 0 {
            let (year, month, day) = (self.below(80), self.below(12), self.below(28));
            scenario.at =
                Date::new(2_020 + year as i16, 1 + month as i8, 1 + day as i8).expect("a day");
        }
        let rarity = [1, 2, 8, 40][self.below(4)];
        for (row, stops) in ASSUMPTIONS.iter().zip(STOPS.iter()) {
            if self.below(rarity) > 0 {
                continue;
            }
            let now = (row.get)(&scenario.assumptions);
            let value = match self.below(4) {
                0 => stops[self.below(stops.len())],
                1 => [
                    now.next_up(),
                    now.next_down(),
                    row.bounds.start().next_up(),
                    row.bounds.end().next_down(),
                ][self.below(4)],
                _ => self.any_number(row),
            };
            let value = if row.kind == Kind::Number {
                value
            } else {
                value.round()
            };
            (row.set)(
                &mut scenario.assumptions,
                value.clamp(*row.bounds.start(), *row.bounds.end()) + 0.0,
            );
        }
        scenario
    }

    /// Any number within the bounds, each as likely as the next: most are tiny, or have seventeen digits.
    fn any_number(&mut self, row: &Assumption) -> f64 {
        let (low, high) = (*row.bounds.start(), *row.bounds.end());
        let (sign, low, high) = match self.below(2) {
            0 if low < 0.0 => (-1.0, 0.0, -low),
            _ => (1.0, low.max(0.0), high.max(0.0)),
        };
        let (low, high) = (low.to_bits(), high.to_bits());
        sign * f64::from_bits(low + self.next() % (high - low + 1))
    }
}

proptest! {
    #![proptest_config(cases(100_000))]

    #[test]
    fn a_link_gives_back_every_bit(Drawn(scenario, baseline) in drawn()) {
        let query = write_link(&scenario, baseline.as_ref(), &Settings::default(), Detail::Changes);
        let link = read_link(&query);
        prop_assert_eq!(link.warnings, []);
        let own = Scenario::of(scenario.preset);
        prop_assert_eq!(link.baseline, baseline.filter(|baseline| *baseline != own));
        prop_assert_eq!(link.scenario.preset, scenario.preset);
        prop_assert_eq!(link.scenario.at, scenario.at);
        prop_assert!(query.is_empty() || query.starts_with("v=2&"), "the version comes first");
        let mut n_changed = 0;
        for row in ASSUMPTIONS {
            let (before, after) = ((row.get)(&scenario.assumptions), (row.get)(&link.scenario.assumptions));
            prop_assert_eq!(before.to_bits(), after.to_bits(), "{} of {}", row.key, query);
            n_changed += usize::from(scenario.differs(row));
        }
        let keys = query.split('&').filter_map(|pair| pair.split_once('=')).map(|(key, _)| key);
        let values = keys.filter(|key| !AROUND.contains(key));
        prop_assert_eq!(values.count(), n_changed, "only what differs");
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn every_way_of_writing_it_down_gives_it_back(Drawn(scenario, baseline) in drawn()) {
        let own = Scenario::of(scenario.preset);
        let baseline = baseline.filter(|baseline| *baseline != own);
        check_link(&Link { scenario, baseline, ..Link::default() });
    }

    #[test]
    fn a_plausible_scenario_comes_back_too(random in any_scenario()) {
        check_link(&Link { scenario: random.0, ..Link::default() });
    }
}
