//! What the market says now, beside the scenario and the figures that lie beside the page; each can be taken over.

use leptos::prelude::*;

use super::use_button::{Measured, UseThis, take};
use crate::app::assumptions::Bought;
use crate::app::parts::{Figure, Scroll, Words};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::data::{Market, Snapshot, Timestamp, age_words, is_stale, moment, moment_words};
use crate::model::{AssumptionId, Unit};
use crate::prose::signed;
use crate::web;

/// A row of the table.
#[derive(Clone, Copy)]
struct Row {
    label: &'static str,
    /// The assumption that it can be.
    id: Option<AssumptionId>,
    now: fn(&Market) -> Option<String>,
    then: fn(&Snapshot) -> Option<String>,
}

fn dollars(value: f64) -> String {
    Unit::Usd.prose(value, &Locale).to_string()
}

fn change(value: f64) -> String {
    signed(value, &Locale).to_string()
}

/// Of another token, by its place among those that are asked for.
fn peer(market: &Market, name: &str) -> Option<String> {
    let mut peers = market.peers.iter();
    let (_, quote) = peers.find(|(peer, _)| *peer == name)?;
    Some(change(quote.change_24h))
}

fn peer_then(snapshot: &Snapshot, name: &str) -> Option<String> {
    let mut peers = snapshot.peers.iter();
    Some(change(peers.find(|peer| peer.name == name)?.change_24h))
}

const ROWS: [Row; 7] = [
    Row {
        label: "TAO price",
        id: Some(AssumptionId::Price),
        now: |market| Some(Unit::UsdPerTao.said(market.tao.price, &Locale).to_string()),
        then: |snapshot| Some(Unit::UsdPerTao.said(snapshot.price, &Locale).to_string()),
    },
    Row {
        label: "24-hour volume",
        id: Some(AssumptionId::Volume24h),
        now: |market| Some(dollars(market.volume_24h)),
        then: |snapshot| Some(dollars(snapshot.volume_24h)),
    },
    Row {
        label: "TAO, 24-hour change in dollars",
        id: None,
        now: |market| Some(change(market.tao.change_24h)),
        then: |snapshot| Some(change(snapshot.change_24h)),
    },
    Row {
        label: "TAO, 24-hour change in bitcoin",
        id: None,
        now: |market| market.change_in_bitcoin().map(change),
        then: |snapshot| Some(change(snapshot.change_24h_btc)),
    },
    Row {
        label: "Bitcoin price",
        id: None,
        now: |market| Some(dollars(market.bitcoin?.price)),
        then: |snapshot| Some(dollars(snapshot.bitcoin)),
    },
    Row {
        label: "FET, 24-hour change",
        id: None,
        now: |market| peer(market, "FET"),
        then: |snapshot| peer_then(snapshot, "FET"),
    },
    Row {
        label: "AGIX (merged into FET in 2024), 24-hour change",
        id: None,
        now: |market| peer(market, "AGIX"),
        then: |snapshot| peer_then(snapshot, "AGIX"),
    },
];

/// The table, and what to take over from it.
#[component]
pub fn TodayTable(
    /// What is known.
    live: Live,
    /// Who said so.
    host: String,
) -> impl IntoView {
    let state = AppState::of_page();
    let market = Signal::derive(move || live.market.get());
    let when = Signal::derive(move || {
        let at = market.read().as_ref().map(|market| market.at);
        at.map(|at| when(at, &host)).unwrap_or_default()
    });
    let measured = Signal::derive(move || -> Option<Measured> {
        let market = market.get()?;
        Some((market.values().to_vec(), market.at))
    });
    let take_all = move |_| {
        if let Some(measured) = measured.get_untracked() {
            take(state, live, &measured, None);
        }
    };
    let row = move |row: Row| {
        let now = Signal::derive(move || {
            let market = market.read();
            let now = market.as_ref().and_then(row.now);
            now.unwrap_or_else(|| "no answer".into())
        });
        let then = Signal::derive(move || {
            let snapshot = live.snapshot.read();
            let known = snapshot.as_ref().and_then(|known| known.as_ref().ok());
            known
                .and_then(row.then)
                .unwrap_or_else(|| "unavailable".into())
        });
        let button = row.id.map(|id| view! { <UseThis id measured live /> });
        view! {
            <tr>
                <th scope="row">{row.label}</th>
                <td><Figure text=then /></td>
                <td><Figure text=now /></td>
                <td>{button}</td>
            </tr>
        }
        .into_any()
    };
    let then = Signal::derive(move || {
        let snapshot = live.snapshot.read();
        let known = snapshot.as_ref().and_then(|known| known.as_ref().ok());
        known.map_or_else(
            || "The article".into(),
            |known| crate::scenario::date_words(known.date),
        )
    });
    // Somebody who has taken the price over may have bought at another one.
    let asks_bought = Memo::new(move |_| {
        let (price, paid) = (AssumptionId::Price.row(), AssumptionId::EntryPrice.row());
        let now = state.value(price).get();
        live.observed(price, now).is_some() && state.value(paid).get() != now
    });
    view! {
        <p class="help" id="market-when" role="status"><Words text=when /></p>
        <Scroll label=Signal::stored("Today’s market figures".to_string())>
            <table id="market-table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col"><Words text=then /></th>
                        <th scope="col">"Latest"</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody>{ROWS.map(row).into_iter().collect_view()}</tbody>
            </table>
        </Scroll>
        <p class="asking">
            <button
                type="button"
                id="use-all"
                on:click=take_all
            >
                "Use price and volume"
            </button>
        </p>
        <Show when=move || asks_bought.get()>
            <p class="help">"Did you also buy your stake at this price? The payback is measured against what you paid."</p>
            <Bought id="buy-now" />
        </Show>
    }
}

/// When it was, who says so, and how old it is where that matters.
fn when(at: Timestamp, host: &str) -> String {
    let now = moment(web::clock()).unwrap_or(at);
    let age = match is_stale(at, now) {
        true => format!(" These figures are already {} old.", age_words(at, now)),
        false => String::new(),
    };
    format!("As of {}, according to {host}.{age}", moment_words(at))
}
