//! What is true of the paths of a simulation.

use super::bridge::MONTHS;
use super::chance::Chance;
use super::draw::{BLOCK, N_SCRAMBLINGS};
use super::outcome::Outcome;
use super::quantiles::Quantiles;
use super::ranks::rank_correlation;
use crate::worth::beats;
use crate::{Assumptions, Figure, Undefined};

/// The outcomes of all paths that are computed.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    a: &'a Assumptions,
    /// One of each scrambling, in turn.
    blocks: &'a [Vec<Outcome>],
}

/// A breakeven that paths have or do not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breakeven {
    /// Net cash has repaid the capital at risk.
    Projected,
    /// Quitting leaves nothing lost.
    Exit,
}

/// Both.
pub const BREAKEVENS: [Breakeven; 2] = [Breakeven::Projected, Breakeven::Exit];

/// An answer that differs from path to path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Months until a breakeven; never is longer than any.
    Months(Breakeven),
    /// The value of a TAO.
    Value,
    /// What running adds to delegating.
    RunOverDelegate,
}

/// What makes paths differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncertain {
    /// The price: its geometric mean over the operating time.
    Price,
    /// The number of validators. On a path it is above or below the projection in all months alike.
    Validators,
    /// How fast compute gets cheaper.
    Deflation,
}

/// All of it.
pub const UNCERTAIN: [Uncertain; 3] = [
    Uncertain::Price,
    Uncertain::Validators,
    Uncertain::Deflation,
];

impl<'a> Sample<'a> {
    pub(super) fn new(a: &'a Assumptions, blocks: &'a [Vec<Outcome>]) -> Self {
        Self { a, blocks }
    }

    /// The assumptions that it is about.
    pub fn assumptions(&self) -> &'a Assumptions {
        self.a
    }

    /// How many paths there are.
    pub fn n_paths(&self) -> usize {
        self.blocks.len() * BLOCK
    }

    /// Every path.
    pub fn outcomes(&self) -> impl Iterator<Item = &'a Outcome> + use<'a> {
        self.blocks.iter().flatten()
    }

    /// Every path, with the number of its scrambling, from 0 on.
    pub fn scrambled(&self) -> impl Iterator<Item = (usize, &'a Outcome)> + use<'a> {
        let blocks = self.blocks.iter().enumerate();
        blocks.flat_map(|(nth, block)| block.iter().map(move |one| (nth % N_SCRAMBLINGS, one)))
    }

    /// The chance to break even by a month, which may be a broken number up to [`MONTHS`].
    pub fn chance_by(&self, breakeven: Breakeven, month: f64) -> Chance {
        self.chance(|one| months(one, breakeven) <= month)
    }

    /// The chance to break even by the end of each month from 0 to [`MONTHS`].
    pub fn chances_by_month(&self, breakeven: Breakeven) -> Vec<Chance> {
        // How many paths of each scrambling break even in each month; then by its end.
        let mut counts = [[0; N_SCRAMBLINGS]; MONTHS + 1];
        for (nth, block) in self.blocks.iter().enumerate() {
            let months = block.iter().map(|one| months(one, breakeven).ceil());
            for month in months.filter(|month| *month <= MONTHS as f64) {
                counts[month as usize][nth % N_SCRAMBLINGS] += 1;
            }
        }
        let by_end = counts.iter().scan([0; N_SCRAMBLINGS], |so_far, month| {
            *so_far = std::array::from_fn(|nth| so_far[nth] + month[nth]);
            Some(self.chance_of(so_far))
        });
        by_end.collect()
    }

    /// Months until a breakeven; where that quantile is never, the reason says how many paths have none.
    pub fn months_until(&self, breakeven: Breakeven) -> Quantiles<Figure> {
        let share = self.never(breakeven).share;
        let quantiles = Quantiles::of(self.numbers(|one| months(one, breakeven)));
        quantiles.map(|months| match months.is_finite() {
            true => Ok(months),
            false => Err(Undefined::NotOnPaths {
                share,
                years: MONTHS as f64 / 12.0,
            }),
        })
    }

    /// The chance not to break even by the end of the last month.
    pub fn never(&self, breakeven: Breakeven) -> Chance {
        self.chance(|one| months(one, breakeven) == f64::INFINITY)
    }

    /// Months until a breakeven of so many futures, the soonest first, each in the middle of as many paths; `None` is
    /// never.
    pub fn few(&self, breakeven: Breakeven, n: usize) -> Vec<Option<f64>> {
        let mut all = self.numbers(|one| months(one, breakeven));
        all.sort_unstable_by(f64::total_cmp);
        let place = |nth: usize| ((2 * nth + 1) * all.len()).div_ceil(2 * n) - 1;
        let months = (0..n).map(|nth| all[place(nth)]);
        months
            .map(|months| months.is_finite().then_some(months))
            .collect()
    }

    /// The chance that by the target net cash has repaid the capital at risk, and that quitting then is a loss all the same:
    /// the price of the stake has fallen.
    pub fn repaid_at_a_loss(&self) -> Chance {
        let is_repaid = |one: &Outcome| months(one, Breakeven::Projected) <= self.a.target_payback;
        self.chance(|one| is_repaid(one) && one.quitting_at_target < 0.0)
    }

    /// Net cash less the capital at risk at the end of a month up to [`MONTHS`], USD.
    pub fn cash(&self, month: usize) -> Quantiles<f64> {
        Quantiles::of(self.numbers(|one| f64::from(one.cash[month])))
    }

    /// The value of a TAO, USD: there is one on every path, or on none.
    pub fn value(&self) -> Result<Quantiles<f64>, Undefined> {
        self.values().map(Quantiles::of)
    }

    /// The chance that a TAO is worth more than its price today.
    pub fn value_above_price(&self) -> Result<Chance, Undefined> {
        let price = self.a.price;
        if let Some(Err(reason)) = self.outcomes().next().map(|one| &one.value) {
            return Err(reason.clone());
        }
        Ok(self.chance(|one| one.value.as_ref().is_ok_and(|value| *value > price)))
    }

    /// The chance that running is worth more than delegating at the end of the operating time.
    pub fn run_over_delegate(&self) -> Chance {
        self.chance(|one| beats(self.a, one.worth.run, one.worth.delegate))
    }

    /// The chance that running is worth more than holding.
    pub fn run_over_hold(&self) -> Chance {
        self.chance(|one| beats(self.a, one.worth.run, one.worth.hold))
    }

    /// The chance that delegating is worth more than holding.
    pub fn delegate_over_hold(&self) -> Chance {
        self.chance(|one| beats(self.a, one.worth.delegate, one.worth.hold))
    }

    /// How closely an answer follows something uncertain, from −1 to 1, by their ranks among the paths.
    pub fn rank_correlation(&self, uncertain: Uncertain, answer: Answer) -> Figure {
        let causes = self.numbers(|one| match uncertain {
            Uncertain::Price => one.price,
            Uncertain::Validators => one.validators,
            Uncertain::Deflation => one.compute_deflation,
        });
        let answers = match answer {
            Answer::Months(breakeven) => self.numbers(|one| months(one, breakeven)),
            Answer::Value => self.values()?,
            Answer::RunOverDelegate => self.numbers(|one| one.worth.run - one.worth.delegate),
        };
        rank_correlation(&causes, &answers)
    }

    fn numbers(&self, of: impl Fn(&Outcome) -> f64) -> Vec<f64> {
        self.outcomes().map(of).collect()
    }

    fn values(&self) -> Result<Vec<f64>, Undefined> {
        self.outcomes().map(|one| one.value.clone()).collect()
    }

    fn chance(&self, happens: impl Fn(&Outcome) -> bool) -> Chance {
        let mut counts = [0; N_SCRAMBLINGS];
        for (nth, block) in self.blocks.iter().enumerate() {
            counts[nth % N_SCRAMBLINGS] += block.iter().filter(|one| happens(one)).count() as u32;
        }
        self.chance_of(&counts)
    }

    fn chance_of(&self, counts: &[u32; N_SCRAMBLINGS]) -> Chance {
        Chance::of_counts(counts, self.n_paths() / N_SCRAMBLINGS)
    }
}

/// Months until a breakeven on a path; infinity for never.
fn months(outcome: &Outcome, breakeven: Breakeven) -> f64 {
    let months = match breakeven {
        Breakeven::Projected => outcome.payback,
        Breakeven::Exit => outcome.exit_payback,
    };
    months.unwrap_or(f64::INFINITY)
}
