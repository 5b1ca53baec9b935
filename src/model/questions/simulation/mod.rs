//! Simulation: how far the answers spread if price, validators and the cost of compute do not go as projected.
//!
//! [`Paths`] knows how they swing around the projection and what follows on one path, a [`Draw`] is what chance
//! makes of one, a [`Simulation`] takes them block by block, and a [`Sample`] says what is true of them. Means are
//! left to the projection: at a volatility of 90 % a few paths make the mean, and no sample of a few thousand has it.

mod bridge;
mod chance;
mod draw;
mod outcome;
mod paths;
mod quantiles;
mod ranks;
mod run;
mod sample;
mod sobol;
mod spread;
mod swing;

pub use bridge::MONTHS;
pub use chance::Chance;
pub use draw::{Block, Draw, N_NORMALS, N_SCRAMBLINGS, draws};
pub use outcome::{Future, Outcome};
pub use paths::Paths;
pub use quantiles::Quantiles;
pub use run::{DEFAULT_PATHS, MOST_PATHS, Progress, Simulation, Tally, chance_by_target, simulate};
pub use sample::{Answer, BREAKEVENS, Breakeven, Sample, UNCERTAIN, Uncertain};
pub use spread::{BESIDE, FEW, MonthsUntil, SINGLE, Spread, Spreading, ValueSpread, spread};
pub use swing::typical_price;
