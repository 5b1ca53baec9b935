//! A simulation on its way.

use std::thread;

use proptest::prelude::*;
use tao_calculator::model::Assumptions;
use tao_calculator::model::questions::simulation::{
    Breakeven, DEFAULT_PATHS, MOST_PATHS, Outcome, Progress, Simulation, chance_by_target, draws,
    simulate,
};

use super::assumptions;
use crate::scenarios::{any_scenario, cases};

/// Every path of a seed, computed by a thread that has drawn nothing before.
fn outcomes(seed: f64, n_paths: usize) -> Vec<Outcome> {
    let run = move || {
        let mut simulation = Simulation::new(
            &Assumptions {
                seed,
                ..Assumptions::default()
            },
            n_paths,
        );
        while !simulation.is_complete() {
            simulation.advance();
        }
        let sample = simulation.sample().expect("a sample");
        sample.outcomes().cloned().collect()
    };
    thread::spawn(run).join().expect("a run")
}

#[test]
fn the_same_seed_gives_the_same_paths_and_another_one_others() {
    let paths = outcomes(1.0, DEFAULT_PATHS);
    assert_eq!(outcomes(1.0, DEFAULT_PATHS), paths);
    for seed in [0.0, 2.0, 4_294_967_295.0] {
        let others = outcomes(seed, DEFAULT_PATHS);
        let n_same = paths
            .iter()
            .zip(&others)
            .filter(|(one, other)| one == other)
            .count();
        assert_eq!(n_same, 0, "{seed}");
    }
}

#[test]
fn drawing_in_between_changes_nothing() {
    let paths = |seed: f64| {
        let simulation = simulate(&Assumptions {
            seed,
            ..Assumptions::default()
        });
        simulation
            .sample()
            .expect("a sample")
            .outcomes()
            .cloned()
            .collect::<Vec<_>>()
    };
    let first = paths(7.0);
    let mut under_way = Simulation::new(&assumptions("seed=7"), DEFAULT_PATHS);
    under_way.advance();
    assert_ne!(paths(8.0), first);
    while !under_way.is_complete() {
        under_way.advance();
    }
    let finished = under_way.sample().expect("a sample");
    assert!(finished.outcomes().eq(&first));
    assert_eq!(paths(7.0), first);
}

#[test]
fn no_two_blocks_are_alike() {
    let blocks: Vec<_> = (0..40).map(|nth| draws(1, nth)).collect();
    for (nth, block) in blocks.iter().enumerate() {
        for other in &blocks[..nth] {
            assert!(
                block
                    .iter()
                    .zip(other.iter())
                    .all(|(one, other)| one.walk != other.walk)
            );
        }
    }
}

#[test]
fn a_longer_run_begins_with_the_paths_of_a_shorter_one() {
    let (short, long) = (outcomes(3.0, 1), outcomes(3.0, DEFAULT_PATHS + 1));
    assert_eq!(
        (short.len(), long.len()),
        (DEFAULT_PATHS, 2 * DEFAULT_PATHS)
    );
    assert_eq!(short, long[..DEFAULT_PATHS]);
}

#[test]
fn it_tells_how_far_it_is_and_what_is_known_so_far() {
    let a = Assumptions::default();
    let mut simulation = Simulation::new(&a, 2 * DEFAULT_PATHS);
    let wanted = 2 * DEFAULT_PATHS;
    assert_eq!(
        simulation.progress(),
        Progress {
            computed: 0,
            wanted
        }
    );
    assert!(simulation.sample().is_none());
    simulation.advance();
    let block = simulation.progress().computed;
    assert!(block > 0 && block <= 256, "{block} paths at a time");
    let mut known = 0;
    while !simulation.is_complete() {
        let before = simulation.progress().computed;
        simulation.advance();
        assert_eq!(simulation.progress().computed, before + block);
        let n_paths = simulation.sample().map_or(0, |sample| sample.n_paths());
        assert!(n_paths >= known && n_paths <= before + block && n_paths.is_multiple_of(16));
        known = n_paths;
    }
    assert_eq!(known, wanted);
    let by_target = |simulation: &Simulation| {
        let sample = simulation.sample().expect("a sample");
        sample.chance_by(Breakeven::Projected, a.target_payback)
    };
    let found = by_target(&simulation);
    simulation.advance();
    assert_eq!(
        simulation.progress(),
        Progress {
            computed: wanted,
            wanted
        }
    );
    assert_eq!(by_target(&simulation), found);
}

#[test]
fn the_number_of_paths_has_bounds() {
    for (n_paths, wanted) in [
        (0, DEFAULT_PATHS),
        (DEFAULT_PATHS, DEFAULT_PATHS),
        (20_000, 5 * DEFAULT_PATHS),
        (65_536, MOST_PATHS),
        (usize::MAX, MOST_PATHS),
    ] {
        let simulation = Simulation::new(&Assumptions::default(), n_paths);
        assert_eq!(simulation.progress().wanted, wanted);
    }
    assert_eq!((DEFAULT_PATHS, MOST_PATHS), (4_096, 65_536));
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn a_chance_by_itself_is_that_of_the_whole_simulation(random in any_scenario()) {
        let a = random.assumptions();
        let simulation = simulate(&a);
        let sample = simulation.sample().expect("paths");
        for breakeven in [Breakeven::Projected, Breakeven::Exit] {
            let whole = sample.chance_by(breakeven, a.target_payback).share;
            prop_assert_eq!(chance_by_target(&a, breakeven), whole);
        }
    }
}
