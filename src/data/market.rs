//! Today's market, as CoinGecko’s endpoint for simple prices answers it.

use std::ops::RangeInclusive;

use serde::Deserialize;

use super::read::{measured_at, read, within};
use super::{DataError, Timestamp};
use crate::model::{Assumption, AssumptionId};

/// Tokens of the same sector, by what people call them.
pub const PEERS: [&str; 2] = ["FET", "AGIX"];

/// What the market says.
#[derive(Clone, Debug, PartialEq)]
pub struct Market {
    /// USD for one TAO, and its change.
    pub tao: Quote,
    /// USD of TAO traded in 24 hours.
    pub volume_24h: f64,
    /// The same of one bitcoin, where it was answered.
    pub bitcoin: Option<Quote>,
    /// The same of other tokens of the sector, with what they are called.
    pub peers: Vec<(&'static str, Quote)>,
    /// When that was.
    pub at: Timestamp,
}

/// A price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quote {
    /// USD.
    pub price: f64,
    /// Its change in 24 hours, a fraction.
    pub change_24h: f64,
}

impl Market {
    /// The change of TAO in 24 hours, counted in bitcoin, a fraction.
    pub fn change_in_bitcoin(&self) -> Option<f64> {
        let bitcoin = self.bitcoin?;
        Some((1.0 + self.tao.change_24h) / (1.0 + bitcoin.change_24h) - 1.0)
    }

    /// What can be taken over from it.
    pub fn values(&self) -> [(AssumptionId, f64); 2] {
        [
            (AssumptionId::Price, self.tao.price),
            (AssumptionId::Volume24h, self.volume_24h),
        ]
    }
}

/// As it is written.
#[derive(Deserialize)]
struct Answer {
    bittensor: Traded,
    bitcoin: Option<Coin>,
    #[serde(rename = "fetch-ai")]
    fetch_ai: Option<Coin>,
    singularitynet: Option<Coin>,
}

#[derive(Deserialize)]
struct Traded {
    usd: f64,
    usd_24h_vol: f64,
    usd_24h_change: f64,
    last_updated_at: i64,
}

#[derive(Deserialize)]
struct Coin {
    usd: Option<f64>,
    usd_24h_change: Option<f64>,
}

/// What an answer says at a moment, or why it is of no use.
pub fn read_market(text: &str, now: Timestamp) -> Result<Market, DataError> {
    let answer: Answer = read(text)?;
    let Traded {
        usd,
        usd_24h_vol,
        usd_24h_change,
        last_updated_at,
    } = answer.bittensor;
    let bounds = |row: &Assumption| row.bounds.clone();
    let at = measured_at(
        "bittensor.last_updated_at",
        1_000.0 * last_updated_at as f64,
        now,
    )?;
    let peers = PEERS
        .into_iter()
        .zip([quote(answer.fetch_ai), quote(answer.singularitynet)]);
    Ok(Market {
        tao: Quote {
            price: within("bittensor.usd", usd, bounds(AssumptionId::Price.row()))?,
            change_24h: change("bittensor.usd_24h_change", usd_24h_change)?,
        },
        volume_24h: within(
            "bittensor.usd_24h_vol",
            usd_24h_vol,
            bounds(AssumptionId::Volume24h.row()),
        )?,
        bitcoin: quote(answer.bitcoin),
        peers: peers
            .filter_map(|(name, quote)| Some((name, quote?)))
            .collect(),
        at,
    })
}

/// What is said of a coin that the model does not need: nothing where its figures are not all there, or cannot be.
fn quote(coin: Option<Coin>) -> Option<Quote> {
    const PRICES: RangeInclusive<f64> = 1e-9..=1e9;
    let coin = coin?;
    Some(Quote {
        price: coin.usd.filter(|price| PRICES.contains(price))?,
        change_24h: change("change", coin.usd_24h_change?).ok()?,
    })
}

/// A change written in per cent, as a fraction.
fn change(field: &'static str, percent: f64) -> Result<f64, DataError> {
    // Nothing falls by all of itself and is still traded.
    Ok(within(field, percent, -99.999..=100_000.0)? / 100.0)
}
