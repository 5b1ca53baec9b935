//! How far a simulation is off, and how far plain pseudo-random paths of the same number are.

use statrs::distribution::{ContinuousCDF, Normal};
use tao_calculator::model::Assumptions;
use tao_calculator::model::questions::simulation::{
    Breakeven, DEFAULT_PATHS, Draw, MOST_PATHS, N_NORMALS, Outcome, Paths, Simulation,
};

/// Plain paths that stand for the truth.
const N_TRUE: usize = 1_000_000;
/// Runs of each size, each with a seed of its own: their root mean square error is printed.
const N_RUNS: u32 = 8;

/// The figures compared: two chances, and the median of the value.
type Figures = [f64; 3];

/// SplitMix64, as published by Vigna.
struct Random(u64);

impl Random {
    /// A standard normal.
    fn normal(&mut self, normal: &Normal) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^= bits >> 31;
        normal.inverse_cdf(((bits >> 11) as f64 + 0.5) / 2f64.powi(53))
    }
}

fn figures(a: &Assumptions, outcomes: impl Iterator<Item = Outcome>) -> Figures {
    let (mut by_target, mut above, mut values) = (0, 0, Vec::new());
    for outcome in outcomes {
        let value = outcome.value.expect("a value");
        by_target += usize::from(
            outcome
                .payback
                .is_some_and(|months| months <= a.target_payback),
        );
        above += usize::from(value > a.price);
        values.push(value);
    }
    let n = values.len();
    let (_, median, _) = values.select_nth_unstable_by(n.div_ceil(2) - 1, f64::total_cmp);
    [
        by_target as f64 / n as f64,
        above as f64 / n as f64,
        *median,
    ]
}

fn plain(a: &Assumptions, n_paths: usize, seed: u64) -> Figures {
    let (paths, normal, mut random) = (Paths::new(a), Normal::standard(), Random(seed));
    let outcomes = (0..n_paths).map(|_| {
        let normals: [f64; N_NORMALS] = std::array::from_fn(|_| random.normal(&normal));
        paths.outcome(&Draw::new(|nth| normals[nth]))
    });
    figures(a, outcomes)
}

fn simulated(a: &Assumptions, n_paths: usize, seed: u32) -> Figures {
    let mut simulation = Simulation::new(
        &Assumptions {
            seed: f64::from(seed),
            ..*a
        },
        n_paths,
    );
    while !simulation.is_complete() {
        simulation.advance();
    }
    let sample = simulation.sample().expect("a sample");
    let median = sample.value().expect("a value").p50;
    let by_target = sample
        .chance_by(Breakeven::Projected, a.target_payback)
        .share;
    [
        by_target,
        sample.value_above_price().expect("a chance").share,
        median,
    ]
}

/// Errors against a plain run of a million paths, by size; the last is relative.
pub fn print_errors() {
    let a = Assumptions::default();
    let truth = plain(&a, N_TRUE, 0);
    println!("errors of chances in points, of the median value in %; base, {N_RUNS} runs each");
    println!("    paths   breakeven in time    value above price    median value");
    println!("            simulation   plain   simulation   plain   simulation  plain");
    let mut n_paths = DEFAULT_PATHS;
    while n_paths <= MOST_PATHS {
        let off = |run: &dyn Fn(u32) -> Figures| {
            let mut squares = [0.0; 3];
            for figures in (1..=N_RUNS).map(run) {
                for (nth, square) in squares.iter_mut().enumerate() {
                    let scale = if nth == 2 { truth[2] } else { 1.0 };
                    *square += ((figures[nth] - truth[nth]) / scale).powi(2);
                }
            }
            squares.map(|sum| 100.0 * (sum / f64::from(N_RUNS)).sqrt())
        };
        let ours = off(&|seed| simulated(&a, n_paths, seed));
        let others = off(&|seed| plain(&a, n_paths, u64::from(seed) << 32));
        let columns = ours
            .iter()
            .zip(others)
            .map(|(our, other)| format!("{our:10.3} {other:10.3}"));
        println!("{n_paths:9} {}", columns.collect::<Vec<_>>().join(""));
        n_paths *= 4;
    }
}
