//! What the market says now, beside the figures that come with the page; price and volume can be taken over.

use leptos::prelude::*;

use super::age::age;
use super::use_button::{Measurement, UseAllButton, UseButton};
use crate::app::assumptions::Bought;
use crate::app::parts::{Figure, Scroll, Words};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::data::{Market, PEERS, Snapshot, moment_words};
use crate::model::{AssumptionId, Unit};
use crate::prose::{UnitWords, signed};
use crate::scenario::date_words;

/// Reads a row's figure, in words; `None` where there is none.
type Reader<T> = Box<dyn Fn(&T) -> Option<String> + Send + Sync>;

/// A row of the table.
struct Row {
    label: String,
    /// The assumption that can take it over, if any.
    id: Option<AssumptionId>,
    latest: Reader<Market>,
    before: Reader<Snapshot>,
}

impl Row {
    fn new(
        label: impl Into<String>,
        latest: impl Fn(&Market) -> Option<String> + Send + Sync + 'static,
        before: impl Fn(&Snapshot) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        Self {
            label: label.into(),
            id: None,
            latest: Box::new(latest),
            before: Box::new(before),
        }
    }

    fn of(self, id: AssumptionId) -> Self {
        Self {
            id: Some(id),
            ..self
        }
    }
}

fn price(value: f64) -> String {
    Unit::UsdPerTao.said(value, &Locale).to_string()
}

fn dollars(value: f64) -> String {
    Unit::Usd.prose(value, &Locale).to_string()
}

fn change(value: f64) -> String {
    signed(value, &Locale).to_string()
}

fn rows() -> Vec<Row> {
    let tao = [
        Row::new(
            "TAO price",
            |m| Some(price(m.tao.price)),
            |s| Some(price(s.price)),
        )
        .of(AssumptionId::Price),
        Row::new(
            "24-hour volume",
            |m| Some(dollars(m.volume_24h)),
            |s| Some(dollars(s.volume_24h)),
        )
        .of(AssumptionId::Volume24h),
        Row::new(
            "TAO, 24-hour change in dollars",
            |m| Some(change(m.tao.change_24h)),
            |s| Some(change(s.change_24h)),
        ),
        Row::new(
            "TAO, 24-hour change in bitcoin",
            |m| m.change_in_bitcoin().map(change),
            |s| Some(change(s.change_24h_btc)),
        ),
        Row::new(
            "Bitcoin price",
            |m| Some(dollars(m.bitcoin?.price)),
            |s| Some(dollars(s.bitcoin)),
        ),
    ];
    let peers = PEERS.map(|name| {
        Row::new(
            format!("{name}, 24-hour change"),
            move |m| {
                let mut peers = m.peers.iter();
                let (_, quote) = peers.find(|(peer, _)| *peer == name)?;
                Some(change(quote.change_24h))
            },
            move |s| {
                let mut peers = s.peers.iter();
                Some(change(peers.find(|peer| peer.name == name)?.change_24h))
            },
        )
    });
    tao.into_iter().chain(peers).collect()
}

/// The table, and what to take over from it.
#[component]
pub fn MarketTable(
    /// The site that the figures come from.
    host: String,
) -> impl IntoView {
    let (state, live) = (AppState::of_page(), Live::of_page());
    let measurement = Memo::new(move |_| -> Measurement {
        let market = live.market.read();
        let market = market.as_ref()?;
        Some((market.values().to_vec(), market.at))
    });
    let at = Signal::derive(move || live.market.read().as_ref().map(|market| market.at));
    let when = Signal::derive(move || {
        let words = |at| format!("As of {}, according to {host}.", moment_words(at));
        at.get().map(words).unwrap_or_default()
    });
    let row = move |row: Row| {
        let Row {
            label,
            id,
            latest,
            before,
        } = row;
        let latest = Signal::derive(move || {
            let market = live.market.read();
            let latest = market.as_ref().and_then(&latest);
            latest.unwrap_or_else(|| "no answer".into())
        });
        let before = Signal::derive(move || {
            let before = live.of_snapshot(&before).flatten();
            before.unwrap_or_else(|| "unavailable".into())
        });
        view! {
            <tr>
                <th scope="row">{label}</th>
                <td><Figure text=before /></td>
                <td><Figure text=latest /></td>
                <td>{id.map(|id| view! { <UseButton id measurement /> })}</td>
            </tr>
        }
        .into_any()
    };
    let before = Signal::derive(move || {
        let date = live.of_snapshot(|snapshot| date_words(snapshot.date));
        date.unwrap_or_else(|| "The article".into())
    });
    // Whoever has taken the price over may have bought at another one.
    let asks_bought = Memo::new(move |_| {
        let (price, paid) = (AssumptionId::Price.row(), AssumptionId::EntryPrice.row());
        let now = state.value(price).get();
        live.observed(price, now).is_some() && state.value(paid).get() != now
    });
    view! {
        <p class="help" id="market-when" role="status"><Words text=when />" "<Words text=age(at) /></p>
        <Scroll label=Signal::stored("Today’s market figures".to_string())>
            <table id="market-table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col"><Words text=before /></th>
                        <th scope="col">"Latest"</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{rows().into_iter().map(row).collect_view()}</tbody>
            </table>
        </Scroll>
        <UseAllButton id="use-market" label="Use price and volume" measurement />
        <Show when=move || asks_bought.get()>
            <p class="help">"Did you also buy your stake at this price? The payback is measured against what you paid."</p>
            <Bought id="buy-now" then="use-market" />
        </Show>
    }
}
