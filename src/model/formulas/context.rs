//! Formulas of today’s market and network.

use super::expr::days;
use super::formula::Formula;
use super::scene::{Scene, known};
use super::terms::*;
use crate::AssumptionId::*;
use crate::{DAYS_PER_YEAR, emission};

pub fn market_cap(s: &Scene) -> Formula {
    (s.input(Price) * s.input(CirculatingSupply)).into()
}

pub fn turnover(s: &Scene) -> Formula {
    (s.input(Volume24h) / MARKET_CAP.is(known(&s.e.context.market_cap))).into()
}

pub fn issuance_usd_per_day(s: &Scene) -> Formula {
    (s.input(DailyEmission) * s.input(Price)).into()
}

pub fn issuance_to_volume(s: &Scene) -> Formula {
    (ISSUANCE.is(known(&s.e.context.issuance_usd_per_day)) / s.input(Volume24h)).into()
}

pub fn inflation(s: &Scene) -> Formula {
    (s.input(DailyEmission) * days(DAYS_PER_YEAR) / s.input(CirculatingSupply)).into()
}

pub fn staking_ratio(s: &Scene) -> Formula {
    (s.input(Validators) * s.input(AverageStake) / s.input(CirculatingSupply)).into()
}

pub fn next_halving_days(s: &Scene) -> Formula {
    let threshold = emission::next_threshold(s.a.issued_supply).unwrap_or(f64::NAN);
    ((THRESHOLD.is(threshold) - s.input(IssuedSupply)) / s.input(DailyEmission)).into()
}
