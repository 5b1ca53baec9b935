//! All that is said and drawn of a simulation.

use super::bridge::MONTHS;
use super::chance::Chance;
use super::quantiles::Quantiles;
use super::run::{DEFAULT_PATHS, Progress, Simulation};
use super::sample::{Answer, Breakeven, Sample, Uncertain};
use crate::model::{Assumptions, Figure, Undefined, Worth};

/// Futures that stand for all: as many as can be counted at a glance.
pub const FEW: usize = 50;
/// Paths that are drawn one by one.
pub const SINGLE: usize = 12;
/// Of these, as many as are drawn with what running, delegating and holding come to.
pub const BESIDE: usize = 4;

/// How far the answers spread.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// How many paths it is of.
    pub n_paths: usize,
    /// Months until net cash has repaid the capital at risk.
    pub projected: MonthsUntil,
    /// Months until quitting leaves nothing lost.
    pub exit: MonthsUntil,
    /// The chance that by the target net cash has repaid the capital at risk, and that quitting then is a loss all the same.
    pub repaid_at_a_loss: Chance,
    /// The value of a TAO, USD.
    pub value: Result<ValueSpread, Undefined>,
    /// The chance that running is worth more than delegating at the end of the operating time.
    pub run_over_delegate: Chance,
    /// The chance that running is worth more than holding.
    pub run_over_hold: Chance,
    /// The chance that delegating is worth more than holding.
    pub delegate_over_hold: Chance,
    /// How closely the months until net cash repays follow each thing that is uncertain.
    pub follows: [(Uncertain, Figure); 3],
    /// Net cash less the capital at risk at the end of months 0 to [`MONTHS`], USD.
    pub cash: Vec<Quantiles<f64>>,
    /// The same of single paths: the first of each of some scramblings, whatever became of it.
    pub single: Vec<SinglePath>,
}

/// The months until a breakeven.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthsUntil {
    /// The chance of it by the target.
    pub by_target: Chance,
    /// The chance of it by the end of months 0 to [`MONTHS`].
    pub by_month: Vec<Chance>,
    /// A tenth, half and nine tenths of the paths take no longer.
    pub quantiles: Quantiles<Figure>,
    /// The chance that there is none by the end of the last month.
    pub never: Chance,
    /// As many futures as [`FEW`], each for as many paths, the soonest first; `None` is never.
    pub few: Vec<Option<f64>>,
}

/// What a TAO is worth.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueSpread {
    /// On a tenth, half and nine tenths of the paths it is worth no more, USD.
    pub quantiles: Quantiles<f64>,
    /// The chance that it is worth more than its price today.
    pub above_price: Chance,
}

/// One path.
#[derive(Clone, Debug, PartialEq)]
pub struct SinglePath {
    /// Net cash less the capital at risk at the end of months 0 to [`MONTHS`], USD.
    pub cash: Vec<f64>,
    /// The price at the end of the operating time, USD/TAO.
    pub price: f64,
    /// Net present values at the end of months 0 to that; of the first [`BESIDE`] paths.
    pub worths: Vec<Worth>,
}

impl MonthsUntil {
    fn of(sample: &Sample, breakeven: Breakeven) -> Self {
        Self {
            by_target: sample.chance_by(breakeven, sample.assumptions().target_payback),
            by_month: sample.chances_by_month(breakeven),
            quantiles: sample.months_until(breakeven),
            never: sample.never(breakeven),
            few: sample.few(breakeven, FEW),
        }
    }
}

/// A spread on its way: a simulation, and then what it comes to month by month.
#[derive(Clone, Debug)]
pub struct Spreading {
    simulation: Simulation,
    cash: Vec<Quantiles<f64>>,
}

impl Spreading {
    /// One that has not begun, of so many paths.
    pub fn new(a: &Assumptions, n_paths: usize) -> Self {
        Self {
            simulation: Simulation::new(a, n_paths),
            cash: Vec::with_capacity(MONTHS + 1),
        }
    }

    /// Goes on for about as long as a block of paths takes.
    pub fn advance(&mut self) {
        const AT_ONCE: usize = 6;
        if !self.simulation.is_complete() {
            return self.simulation.advance();
        }
        let from = self.cash.len();
        if let Some(sample) = self.simulation.sample() {
            let months = (from..=MONTHS).take(AT_ONCE);
            self.cash.extend(months.map(|month| sample.cash(month)));
        }
    }

    /// How far the simulation is.
    pub fn progress(&self) -> Progress {
        self.simulation.progress()
    }

    /// The spread, once there is nothing left to do.
    pub fn result(&self) -> Option<Spread> {
        let is_complete = self.cash.len() > MONTHS;
        let sample = self.simulation.sample().filter(|_| is_complete)?;
        Some(Spread::of(&sample, self.single(), self.cash.clone()))
    }

    /// The first path of each of some scramblings.
    fn single(&self) -> Vec<SinglePath> {
        let paths = self.simulation.paths();
        let first = self.simulation.first_of_each().take(SINGLE).enumerate();
        first
            .map(|(nth, (draw, outcome))| {
                let (price, mut worths) = paths.worths(&draw);
                if nth >= BESIDE {
                    worths.clear();
                }
                SinglePath {
                    cash: outcome.cash.iter().copied().map(f64::from).collect(),
                    price,
                    worths,
                }
            })
            .collect()
    }
}

/// How far the answers spread, from a complete simulation of [`DEFAULT_PATHS`] paths.
pub fn spread(a: &Assumptions) -> Spread {
    let mut spreading = Spreading::new(a, DEFAULT_PATHS);
    loop {
        match spreading.result() {
            Some(spread) => return spread,
            None => spreading.advance(),
        }
    }
}

impl Spread {
    fn of(sample: &Sample, single: Vec<SinglePath>, cash: Vec<Quantiles<f64>>) -> Self {
        let months = Answer::Months(Breakeven::Projected);
        let uncertain = [
            Uncertain::Price,
            Uncertain::Validators,
            Uncertain::Deflation,
        ];
        let value = |quantiles| {
            let above_price = sample.value_above_price()?;
            Ok(ValueSpread {
                quantiles,
                above_price,
            })
        };
        Self {
            n_paths: sample.n_paths(),
            projected: MonthsUntil::of(sample, Breakeven::Projected),
            exit: MonthsUntil::of(sample, Breakeven::Exit),
            repaid_at_a_loss: sample.repaid_at_a_loss(),
            value: sample.value().and_then(value),
            run_over_delegate: sample.run_over_delegate(),
            run_over_hold: sample.run_over_hold(),
            delegate_over_hold: sample.delegate_over_hold(),
            follows: uncertain.map(|one| (one, sample.rank_correlation(one, months))),
            cash,
            single,
        }
    }
}
