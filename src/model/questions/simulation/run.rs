//! A simulation on its way: block by block, so that a page stays awake between them.

use super::draw::{BLOCK, DEFAULT_BLOCKS, Draw, N_SCRAMBLINGS, draws};
use super::outcome::Outcome;
use super::paths::Paths;
use super::sample::{Breakeven, Sample};
use crate::Assumptions;

/// Paths unless more are wanted: 256 points of each of 16 scramblings.
pub const DEFAULT_PATHS: usize = DEFAULT_BLOCKS * BLOCK;
/// As many as there may be.
pub const MOST_PATHS: usize = 16 * DEFAULT_PATHS;

/// How far a simulation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Paths computed.
    pub computed: usize,
    /// Paths wanted.
    pub wanted: usize,
}

/// A simulation: advance it until it is complete, or stop when it has been enough.
#[derive(Clone, Debug)]
pub struct Simulation {
    paths: Paths,
    wanted: usize,
    blocks: Vec<Vec<Outcome>>,
}

impl Simulation {
    /// A simulation that has not begun. The number of paths is rounded up to a multiple of [`DEFAULT_PATHS`], at most
    /// [`MOST_PATHS`]; a longer one begins with the paths of a shorter one.
    pub fn new(a: &Assumptions, n_paths: usize) -> Self {
        let rounds = n_paths.min(MOST_PATHS).div_ceil(DEFAULT_PATHS).max(1);
        Self {
            paths: Paths::new(a),
            wanted: rounds * DEFAULT_PATHS,
            blocks: Vec::new(),
        }
    }

    /// Computes the next block of paths, unless it is complete.
    pub fn advance(&mut self) {
        if self.is_complete() {
            return;
        }
        let draws = draws(self.seed(), self.blocks.len());
        let outcomes = draws.iter().map(|draw| self.paths.outcome(draw));
        self.blocks.push(outcomes.collect());
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress {
            computed: self.blocks.len() * BLOCK,
            wanted: self.wanted,
        }
    }

    /// Whether every path wanted is computed.
    pub fn is_complete(&self) -> bool {
        let Progress { computed, wanted } = self.progress();
        computed >= wanted
    }

    /// What there is on the first path of each of the first scramblings that are computed: its draw, and its outcome.
    pub fn first_of_each(&self) -> impl Iterator<Item = (Draw, &Outcome)> {
        let blocks = self.blocks.iter().take(N_SCRAMBLINGS).enumerate();
        blocks.filter_map(|(nth, block)| {
            Some((draws(self.seed(), nth).first()?.clone(), block.first()?))
        })
    }

    /// The paths that it is about.
    pub fn paths(&self) -> &Paths {
        &self.paths
    }

    fn seed(&self) -> u32 {
        self.paths.assumptions().seed as u32
    }

    /// What is known so far, from as many paths as all scramblings have; `None` while some have none.
    pub fn sample(&self) -> Option<Sample<'_>> {
        self.first(MOST_PATHS)
    }

    /// The same from so many paths at most.
    pub fn first(&self, n_paths: usize) -> Option<Sample<'_>> {
        let rounds = self.blocks.len().min(n_paths / BLOCK) / N_SCRAMBLINGS;
        let blocks = &self.blocks[..rounds * N_SCRAMBLINGS];
        (rounds > 0).then(|| Sample::new(self.paths.assumptions(), blocks))
    }
}

/// The part of [`DEFAULT_PATHS`] paths that break even by the target, as a complete simulation would say: no more of a
/// path is computed than that takes.
#[derive(Clone, Debug)]
pub struct Tally {
    paths: Paths,
    breakeven: Breakeven,
    n_blocks: usize,
    n_in_time: usize,
}

impl Tally {
    /// One that has not begun.
    pub fn new(a: &Assumptions, breakeven: Breakeven) -> Self {
        Self {
            paths: Paths::new(a),
            breakeven,
            n_blocks: 0,
            n_in_time: 0,
        }
    }

    /// Counts among the next block of paths.
    pub fn advance(&mut self) {
        if self.share().is_none() {
            let draws = draws(self.paths.assumptions().seed as u32, self.n_blocks);
            let in_time = |draw: &&Draw| self.paths.breaks_even(draw, self.breakeven);
            self.n_in_time += draws.iter().filter(in_time).count();
            self.n_blocks += 1;
        }
    }

    /// The part, once all are counted.
    pub fn share(&self) -> Option<f64> {
        (self.n_blocks >= DEFAULT_BLOCKS).then(|| self.n_in_time as f64 / DEFAULT_PATHS as f64)
    }
}

/// The same at once.
pub fn chance_by_target(a: &Assumptions, breakeven: Breakeven) -> f64 {
    let mut tally = Tally::new(a, breakeven);
    loop {
        match tally.share() {
            Some(share) => return share,
            None => tally.advance(),
        }
    }
}

/// A complete simulation of [`DEFAULT_PATHS`] paths.
pub fn simulate(a: &Assumptions) -> Simulation {
    let mut simulation = Simulation::new(a, DEFAULT_PATHS);
    while !simulation.is_complete() {
        simulation.advance();
    }
    simulation
}
