//! All that is said and drawn of a simulation.

use super::bridge::MONTHS;
use super::chance::Chance;
use super::outcome::Future;
use super::quantiles::Quantiles;
use super::run::{DEFAULT_PATHS, Progress, Simulation};
use super::sample::{Answer, BREAKEVENS, Breakeven, Sample, UNCERTAIN, Uncertain};
use crate::{Assumptions, Figure, Undefined};

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
    /// How closely the months until net cash repays follow each thing that is uncertain, on the first paths.
    pub follows: Vec<(Uncertain, Figure)>,
    /// Net cash less the capital at risk at the end of months 0 to [`MONTHS`], USD.
    pub cash: Vec<Quantiles<f64>>,
    /// The same of single paths, [`SINGLE`] of them: the first of each of some scramblings, whatever became of it.
    pub single: Vec<Vec<f64>>,
    /// What the first [`BESIDE`] of these end at.
    pub beside: Vec<Future>,
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

/// The chances that count paths, and nothing else.
#[derive(Clone, Debug)]
struct Counted {
    repaid_at_a_loss: Chance,
    run_over_delegate: Chance,
    run_over_hold: Chance,
    delegate_over_hold: Chance,
}

/// A spread on its way: a simulation, and then what it comes to, part by part.
#[derive(Clone, Debug)]
pub struct Spreading {
    simulation: Simulation,
    cash: Vec<Quantiles<f64>>,
    until: Vec<MonthsUntil>,
    few: Vec<Vec<Option<f64>>>,
    counted: Option<Counted>,
    value: Option<Result<ValueSpread, Undefined>>,
    follows: Vec<(Uncertain, Figure)>,
}

impl Spreading {
    /// One that has not begun, of so many paths.
    pub fn new(a: &Assumptions, n_paths: usize) -> Self {
        Self {
            simulation: Simulation::new(a, n_paths),
            cash: Vec::with_capacity(MONTHS + 1),
            few: Vec::new(),
            until: Vec::new(),
            counted: None,
            value: None,
            follows: Vec::new(),
        }
    }

    /// Goes on for a moment: none of its parts takes much longer than a block of paths.
    pub fn advance(&mut self) {
        if !self.simulation.is_complete() {
            return self.simulation.advance();
        }
        let Some(sample) = self.simulation.sample() else {
            return;
        };
        let month = self.cash.len();
        if month <= MONTHS {
            self.cash.push(sample.cash(month));
        } else if let Some(breakeven) = BREAKEVENS.get(self.few.len()) {
            self.few.push(sample.few(*breakeven, FEW));
        } else if let Some(breakeven) = BREAKEVENS.get(self.until.len()) {
            self.until.push(MonthsUntil {
                by_target: sample.chance_by(*breakeven, sample.assumptions().target_payback),
                by_month: sample.chances_by_month(*breakeven),
                quantiles: sample.months_until(*breakeven),
                never: sample.never(*breakeven),
                few: self.few[self.until.len()].clone(),
            });
        } else if self.value.is_none() {
            self.value = Some(ValueSpread::of(&sample));
        } else if self.counted.is_none() {
            self.counted = Some(Counted {
                repaid_at_a_loss: sample.repaid_at_a_loss(),
                run_over_delegate: sample.run_over_delegate(),
                run_over_hold: sample.run_over_hold(),
                delegate_over_hold: sample.delegate_over_hold(),
            });
        } else if let Some(uncertain) = UNCERTAIN.get(self.follows.len()) {
            // More paths would not change the two digits that are shown, and sorting them takes its time.
            let months = Answer::Months(Breakeven::Projected);
            let first = self.simulation.first(DEFAULT_PATHS).unwrap_or(sample);
            let correlation = first.rank_correlation(*uncertain, months);
            self.follows.push((*uncertain, correlation));
        }
    }

    /// How far the simulation is.
    pub fn progress(&self) -> Progress {
        self.simulation.progress()
    }

    /// The spread, once there is nothing left to do.
    pub fn result(&self) -> Option<Spread> {
        if self.follows.len() < UNCERTAIN.len() {
            return None;
        }
        let [projected, exit] = self.until.first_chunk()?;
        let counted = self.counted.clone()?;
        let paths = self.simulation.paths();
        let first = || self.simulation.first_of_each();
        Some(Spread {
            n_paths: self.progress().computed,
            projected: projected.clone(),
            exit: exit.clone(),
            repaid_at_a_loss: counted.repaid_at_a_loss,
            value: self.value.clone()?,
            run_over_delegate: counted.run_over_delegate,
            run_over_hold: counted.run_over_hold,
            delegate_over_hold: counted.delegate_over_hold,
            follows: self.follows.clone(),
            cash: self.cash.clone(),
            single: first()
                .take(SINGLE)
                .map(|(_, outcome)| outcome.cash.iter().copied().map(f64::from).collect())
                .collect(),
            beside: first()
                .take(BESIDE)
                .map(|(draw, _)| paths.future(&draw))
                .collect(),
        })
    }
}

impl ValueSpread {
    fn of(sample: &Sample) -> Result<Self, Undefined> {
        Ok(Self {
            quantiles: sample.value()?,
            above_price: sample.value_above_price()?,
        })
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
