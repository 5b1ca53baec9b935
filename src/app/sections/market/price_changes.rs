//! How prices changed in a day: TAO's beside bitcoin's and those of its sector.

use leptos::prelude::*;

use crate::app::Locale;
use crate::app::charts::{ChartFigure, once_known};
use crate::app::state::Live;
use crate::chart::{ChartData, ColumnChart};
use crate::data::{Market, Snapshot, moment_words};
use crate::model::Unit;
use crate::prose::{Phrase, day_phrase, say};
use crate::scenario::date_words;

/// Changes of prices in 24 hours, fractions.
#[derive(Clone, PartialEq)]
struct Changes {
    /// The day or the moment they end.
    until: String,
    tao: f64,
    in_bitcoin: Option<f64>,
    bitcoin: Option<f64>,
    peers: Vec<(String, f64)>,
}

impl Changes {
    fn of_snapshot(snapshot: &Snapshot) -> Self {
        let peers = snapshot.peers.iter();
        Self {
            until: date_words(snapshot.date),
            tao: snapshot.change_24h,
            in_bitcoin: Some(snapshot.change_24h_btc),
            bitcoin: Some(snapshot.bitcoin_change()),
            peers: peers
                .map(|peer| (peer.name.clone(), peer.change_24h))
                .collect(),
        }
    }

    fn of_market(market: &Market) -> Self {
        let peers = market.peers.iter();
        Self {
            until: moment_words(market.at),
            tao: market.tao.change_24h,
            in_bitcoin: market.change_in_bitcoin(),
            bitcoin: market.bitcoin.map(|bitcoin| bitcoin.change_24h),
            peers: peers
                .map(|(name, quote)| (name.to_string(), quote.change_24h))
                .collect(),
        }
    }

    /// The latest that are known; reactive.
    fn latest(live: Live) -> Option<Self> {
        let market = live.market.read();
        market
            .as_ref()
            .map(Self::of_market)
            .or_else(|| live.of_snapshot(Self::of_snapshot))
    }
}

/// The changes as bars.
#[component]
pub fn PriceChanges() -> impl IntoView {
    let live = Live::of_page();
    let changes = Memo::new(move |_| Changes::latest(live));
    let chart = Memo::new(move |_| {
        let changes = changes.get()?;
        let bitcoin = changes.bitcoin.map(|change| ("BTC".to_string(), change));
        let all = [("TAO".to_string(), changes.tao)].into_iter();
        Some(ChartData::Columns(ColumnChart {
            of: "Price of",
            counts: ("changed in 24 hours by", Unit::Fraction),
            beside: None,
            columns: all.chain(bitcoin).chain(changes.peers).collect(),
        }))
    });
    let summary = Memo::new(move |_| match &*changes.read() {
        Some(changes) => say![
            format!("In the 24 hours to {}, ", changes.until),
            day_phrase(changes.tao, changes.in_bitcoin, &Locale),
            ". The peers are one token, not two: AGIX was merged into FET’s in 2024. A move that TAO shares with its peers \
             says little about TAO itself."
        ],
        None => Phrase::from("No figures to show."),
    });
    view! {
        <ChartFigure
            id="day-chart"
            title="TAO over 24 hours, beside bitcoin and its peers"
            axis="Change of the price in dollars, per cent"
            summary
            chart=once_known(chart)
            is_low=true
            is_at_rest=true
        />
    }
}
