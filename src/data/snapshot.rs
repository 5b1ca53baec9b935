//! The market's figures that lie beside the page: the article's, with their day.

use serde::Deserialize;

use super::DataError;
use super::read::{read, within};
use crate::scenario::Date;

/// Figures of a day. Changes and shares are fractions.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// Who says so.
    pub source: String,
    /// Of which day they are.
    #[serde(deserialize_with = "date")]
    pub date: Date,
    /// USD for one TAO.
    pub price: f64,
    /// Its change in 24 hours.
    pub change_24h: f64,
    /// The same counted in bitcoin.
    pub change_24h_btc: f64,
    /// USD of TAO traded in 24 hours.
    pub volume_24h: f64,
    /// The same on a usual day, from and to.
    pub usual_volume: (f64, f64),
    /// Volume over market cap on a usual day, from and to.
    pub usual_turnover: (f64, f64),
    /// USD of open interest in perpetual futures.
    pub open_interest: f64,
    /// TAO in circulation.
    pub circulating_supply: f64,
    /// USD for one bitcoin.
    pub bitcoin: f64,
    /// Other tokens of the sector.
    pub peers: Vec<Peer>,
    /// Subnets on that day.
    pub subnets: f64,
    /// Subnets a month before.
    pub subnets_before: f64,
    /// What is in few hands.
    pub concentration: Vec<Concentration>,
}

/// Another token of the sector.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Peer {
    /// What it is called.
    pub name: String,
    /// Change of its price in 24 hours.
    pub change_24h: f64,
}

/// A part that is in few hands.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concentration {
    /// Of what.
    pub of: String,
    /// How much.
    pub share: f64,
    /// Where.
    #[serde(rename = "where")]
    pub place: String,
}

impl Snapshot {
    /// The change of bitcoin in 24 hours that both changes of TAO imply.
    pub fn bitcoin_change(&self) -> f64 {
        (1.0 + self.change_24h) / (1.0 + self.change_24h_btc) - 1.0
    }
}

fn date<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
    let written = String::deserialize(from)?;
    written.parse().map_err(serde::de::Error::custom)
}

/// What a file says, or why it is of no use.
pub fn read_snapshot(text: &str) -> Result<Snapshot, DataError> {
    const CHANGES: std::ops::RangeInclusive<f64> = -0.999_99..=1_000.0;
    const AMOUNTS: std::ops::RangeInclusive<f64> = 1e-9..=1e15;
    let snapshot: Snapshot = read(text)?;
    for (field, change) in [
        ("change_24h", snapshot.change_24h),
        ("change_24h_btc", snapshot.change_24h_btc),
    ] {
        within(field, change, CHANGES)?;
    }
    for peer in &snapshot.peers {
        within("peers", peer.change_24h, CHANGES)?;
    }
    for (field, amount) in [
        ("price", snapshot.price),
        ("volume_24h", snapshot.volume_24h),
        ("usual_volume", snapshot.usual_volume.0),
        ("usual_volume", snapshot.usual_volume.1),
        ("usual_turnover", snapshot.usual_turnover.0),
        ("usual_turnover", snapshot.usual_turnover.1),
        ("open_interest", snapshot.open_interest),
        ("circulating_supply", snapshot.circulating_supply),
        ("bitcoin", snapshot.bitcoin),
        ("subnets", snapshot.subnets),
        ("subnets_before", snapshot.subnets_before),
    ] {
        within(field, amount, AMOUNTS)?;
    }
    for part in &snapshot.concentration {
        within("concentration", part.share, 0.0..=1.0)?;
    }
    Ok(snapshot)
}
