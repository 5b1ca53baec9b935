//! Random scenarios for property tests, made from the table: a new row is varied the day it is added.

use std::fmt;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use tao_calculator::model::{ASSUMPTIONS, Assumption, Assumptions, Evaluation, Kind, evaluate};
use tao_calculator::scenario::{Date, PRESETS, Scenario, to_query};

/// That many cases, the same at every run; `PROPTEST_RNG_SEED` and `PROPTEST_CASES` try others.
pub fn cases(n: u32) -> ProptestConfig {
    let wanted = ProptestConfig::default();
    ProptestConfig {
        cases: match std::env::var("PROPTEST_CASES") {
            Ok(_) => wanted.cases,
            Err(_) => n,
        },
        rng_seed: match wanted.rng_seed {
            RngSeed::Random => RngSeed::Fixed(20_260_321),
            fixed => fixed,
        },
        failure_persistence: None,
        ..wanted
    }
}

/// A scenario that shows itself as a link, so that a failing case can be tried at once.
#[derive(Clone)]
pub struct Random(pub Scenario);

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", to_query(&self.0))
    }
}

impl Random {
    pub fn assumptions(&self) -> Assumptions {
        self.0.assumptions
    }

    pub fn evaluation(&self) -> Evaluation {
        evaluate(&self.0.assumptions)
    }
}

/// How one row is drawn: varied when that chance and the scenario's wildness pass 100, in this manner, this far along.
type Draw = (u32, Manner, f64);

#[derive(Clone, Copy, Debug)]
enum Manner {
    Low,
    High,
    Plausible,
    Uniform,
    LogUniform,
    Stop,
}

/// Scenarios within the bounds: some a preset with a value or two changed, some with all of them.
pub fn any_scenario() -> impl Strategy<Value = Random> {
    let manner = prop_oneof![
        4 => Just(Manner::Plausible),
        2 => Just(Manner::Uniform),
        2 => Just(Manner::LogUniform),
        1 => Just(Manner::Stop),
        1 => Just(Manner::Low),
        1 => Just(Manner::High),
    ];
    let row = (1..=100u32, manner, 0.0..=1.0);
    let rows = prop::collection::vec(row, ASSUMPTIONS.len());
    let day = prop::option::weighted(0.2, any_day());
    (0..PRESETS.len(), day, 0..=100u32, rows).prop_map(|(preset, day, wildness, draws)| {
        let mut scenario = Scenario::of(&PRESETS[preset]);
        scenario.at = day.unwrap_or(scenario.at);
        for (row, draw) in ASSUMPTIONS.iter().zip(draws) {
            if let Some(value) = drawn(row, draw, wildness) {
                (row.set)(&mut scenario.assumptions, value);
            }
        }
        Random(scenario)
    })
}

/// Days that figures can be of.
pub fn any_day() -> impl Strategy<Value = Date> {
    let day = |(year, month, day)| Date::new(year, month, day).expect("a day of every month");
    (2020..=2099i16, 1..=12i8, 1..=28i8).prop_map(day)
}

fn drawn(row: &Assumption, (chance, manner, along): Draw, wildness: u32) -> Option<f64> {
    if chance + wildness <= 100 {
        return None;
    }
    let (low, high) = (*row.bounds.start(), *row.bounds.end());
    let between = |low: f64, high: f64| low + (high - low) * along;
    let value = match manner {
        Manner::Low => low,
        Manner::High => high,
        Manner::Plausible => between(*row.plausible.start(), *row.plausible.end()),
        Manner::Uniform => between(low, high),
        Manner::LogUniform => {
            let smallest = low.max(high * 1e-12);
            smallest * (high / smallest).powf(along)
        }
        Manner::Stop => {
            let stops = row.stops();
            stops[((stops.len() - 1) as f64 * along) as usize]
        }
    };
    let value = match row.kind {
        Kind::Number => value,
        Kind::Whole | Kind::Choice(_) => value.round(),
    };
    Some(value.clamp(low, high))
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn random_scenarios_are_within_the_bounds(random in any_scenario()) {
        for row in ASSUMPTIONS {
            prop_assert!(row.accepts((row.get)(&random.assumptions())), "{}", row.key);
        }
    }
}
