//! The model against the chain: what it says from the July snapshot on, beside what was read afterwards.

use jiff::civil::{Date, date};

use super::Scenario;
use super::presets::preset;
use super::references::{Reference, SUBTENSOR};
use crate::model::{AssumptionId, Assumptions, MetricId, Unit};

/// Days from the snapshot, 24 July 2026 at 16:38 UTC, to the reading of 10 August at 19:50.
const DAYS: f64 = 17.0 + (3.0 * 60.0 + 12.0) / (24.0 * 60.0);
/// TAO issued on chain at both moments.
const ISSUED_BEFORE: f64 = 11_158_336.9;
const ISSUED: f64 = 11_219_409.1;
/// TAO issued when emission halves next.
const THRESHOLD: f64 = 15_750_000.0;
/// What a TAO on the root network counts against one of a validator’s stake weight.
const ROOT_WEIGHT: f64 = 0.18;
/// Alpha minted a day by each subnet, one a block.
const ALPHA_PER_DAY: f64 = 7_200.0;

/// Something that the model says and that was read on the chain.
#[derive(Debug)]
pub struct Comparison {
    /// Name in the page’s HTML.
    pub key: &'static str,
    /// What it is.
    pub label: &'static str,
    /// The day it was read.
    pub date: Date,
    /// What the model says, from the snapshot alone.
    pub predicted: Compared,
    /// What was read.
    pub read: Compared,
    /// Where it was read.
    pub source: Reference,
    /// What to know of it.
    pub note: &'static str,
}

/// A number with its unit, or a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Compared {
    /// A number.
    Number(f64, Unit),
    /// A day.
    Day(Date),
}

impl Comparison {
    /// What the model says less what was read: in the same unit, per cent in points, days for dates.
    pub fn difference(&self) -> Option<(f64, Unit)> {
        match (self.predicted, self.read) {
            (Compared::Number(one, unit), Compared::Number(other, _)) => Some(match unit {
                Unit::Fraction | Unit::FractionPerYear => ((one - other) * 100.0, Unit::Points),
                _ => (one - other, unit),
            }),
            (Compared::Day(one), Compared::Day(other)) => {
                let days = one.since(other).ok()?.get_days();
                Some((f64::from(days), Unit::Days))
            }
            _ => None,
        }
    }

    /// The same as a part of what was read, where it is an amount.
    pub fn relative(&self) -> Option<f64> {
        match (self.predicted, self.read) {
            (Compared::Number(_, Unit::Fraction | Unit::FractionPerYear), _) => None,
            (Compared::Number(one, _), Compared::Number(other, _)) => Some(one / other - 1.0),
            _ => None,
        }
    }
}

/// Every comparison; none where the presets they start from are gone.
pub fn against_chain() -> Vec<Comparison> {
    comparisons().unwrap_or_default()
}

fn comparisons() -> Option<Vec<Comparison>> {
    const READ: Date = date(2026, 8, 10);
    let scenario = Scenario::of(preset("chain-2026-07")?);
    let root = preset("root-2026-07")?.assumptions();
    let a = scenario.assumptions;
    let figure = |a: &Assumptions, id: MetricId| (id.row().of)(a).ok();
    // What a stake of one TAO’s weight is paid a year, before any take.
    let gross = |a: &Assumptions| figure(&a.with(AssumptionId::Take, 0.0), MetricId::DelegateApr);
    let paid = |prices: f64| a.validator_share / 100.0 * ALPHA_PER_DAY * prices;
    let pool = a.validator_share / 100.0 * a.reward_factor * a.daily_emission;
    let a_day = (ISSUED - ISSUED_BEFORE) / DAYS;
    let halving = figure(&a, MetricId::NextHalvingDays)?;
    let on_pace = (THRESHOLD - ISSUED_BEFORE) / a_day;
    let row = |key, label, date, predicted, read, note| Comparison {
        key,
        label,
        date,
        predicted,
        read,
        source: SUBTENSOR,
        note,
    };
    let tao = |value| Compared::Number(value, Unit::Tao);
    let tao_a_day = |value| Compared::Number(value, Unit::TaoPerDay);
    let a_year = |value| Compared::Number(value, Unit::FractionPerYear);
    Some(vec![
        row(
            "issued",
            "Total TAO issued by 10 August 2026",
            READ,
            tao(a.issued_supply + a.daily_emission * DAYS),
            tao(ISSUED),
            "What had been issued by 24 July and 3,600 TAO a day since, for 17 days.",
        ),
        row(
            "emission",
            "TAO issued a day",
            READ,
            tao_a_day(a.daily_emission),
            tao_a_day(a_day),
            "The rule assumes a block every 12 seconds; blocks come a little slower.",
        ),
        row(
            "pool-july",
            "Paid to validators and stakers a day, in TAO",
            date(2026, 7, 31),
            tao_a_day(pool),
            tao_a_day(paid(1.259)),
            "At the market prices of subnet tokens; the model keeps the reward factor of 24 July.",
        ),
        row(
            "pool-august",
            "Paid to validators and stakers a day, in TAO",
            READ,
            tao_a_day(pool),
            tao_a_day(paid(1.308)),
            "The same, ten days later.",
        ),
        row(
            "root-yield",
            "Yield of TAO staked on root",
            scenario.at,
            a_year(ROOT_WEIGHT * gross(&a)?),
            a_year(0.066),
            "A TAO on root counts as 0.18 of stake weight. Ours is before any take; the source does not say whether its \
             figure is.",
        ),
        row(
            "root-preset",
            "The same, from the preset “Root seat, July 2026”",
            scenario.at,
            a_year(gross(&root)?),
            a_year(0.066),
            "Not a prediction: the preset’s reward factor was set from what root was paid that day.",
        ),
        row(
            "halving",
            "Next halving",
            READ,
            Compared::Day(scenario.day_after_days(halving)?),
            Compared::Day(scenario.day_after_days(on_pace)?),
            "Against the pace read since. The simple rule, 10.5 million TAO in mid-December 2025 and 3,600 a day since, \
             says December 2029, too early: the chain has issued less than that rule says.",
        ),
    ])
}
