//! Today's market and network in relation to each other.

use super::undefined::finite;
use super::{Assumptions, DAYS_PER_YEAR, Figure, Undefined, emission};

/// Figures of today that put the others into context.
#[derive(Clone, Debug, PartialEq)]
pub struct Context {
    /// USD: price × circulating supply.
    pub market_cap: Figure,
    /// 24-hour volume over market cap, a fraction.
    pub turnover: Figure,
    /// USD of TAO issued a day.
    pub issuance_usd_per_day: Figure,
    /// That over the 24-hour volume, a fraction.
    pub issuance_to_volume: Figure,
    /// TAO issued a year over circulating supply, a fraction.
    pub inflation: Figure,
    /// Staked over circulating TAO, a fraction.
    pub staking_ratio: Figure,
    /// Days until issuance reaches the next threshold at today's emission.
    pub next_halving_days: Figure,
}

/// Today's figures; all of them are plain ratios.
pub(super) fn context(a: &Assumptions) -> Context {
    let market_cap = a.price * a.circulating_supply;
    let issuance = a.daily_emission * a.price;
    Context {
        market_cap: finite(market_cap),
        turnover: finite(a.volume_24h / market_cap),
        issuance_usd_per_day: finite(issuance),
        issuance_to_volume: match a.volume_24h {
            0.0 => Err(Undefined::NothingTraded),
            volume => finite(issuance / volume),
        },
        inflation: finite(a.daily_emission * DAYS_PER_YEAR / a.circulating_supply),
        staking_ratio: finite(a.validators * a.average_stake / a.circulating_supply),
        next_halving_days: match emission::next_threshold(a.issued_supply) {
            None => Err(Undefined::AtCap),
            Some(_) if a.daily_emission == 0.0 => Err(Undefined::NothingEmitted),
            Some(threshold) => finite((threshold - a.issued_supply) / a.daily_emission),
        },
    }
}
