//! The market's figures of now: nobody is asked for them before the reader says so.

use leptos::prelude::*;

use super::failure::failure_words;
use super::today_table::TodayTable;
use crate::app::parts::Words;
use crate::app::state::{Asking, Live};
use crate::web;

/// The button, how it goes, and what was answered.
#[component]
pub fn Today() -> impl IntoView {
    view! {
        <div class="today">
            <h3>"Today’s market"</h3>
            {move || match (Live::of_page(), web::source("market")) {
                (Some(live), Some(source)) => view! { <Ask live source /> }.into_any(),
                _ if !web::in_browser() => ().into_any(),
                // As Trunk serves it.
                _ => view! { <p class="help">"This page was made without a source of live figures."</p> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Ask(live: Live, source: String) -> impl IntoView {
    let host = host(&source);
    let is_asking = move || *live.asking.read() == Asking::UnderWay;
    let promise = format!(
        "No other site is asked for anything until you press this. Then {host} sees your internet address, as every \
         site does that you visit."
    );
    let label = move || match live.market.read().is_some() {
        true => "Ask again",
        false => "Get today’s figures",
    };
    let label = Signal::derive(move || label().to_string());
    let under_way = format!("Asking {host}…");
    let status = Signal::derive(move || match is_asking() {
        true => under_way.clone(),
        false => String::new(),
    });
    let of_failure = host.clone();
    let failure = Signal::derive(move || match &*live.asking.read() {
        Asking::Failed(failure) => format!(
            "{} Nothing was changed.",
            failure_words(failure, &of_failure)
        ),
        _ => String::new(),
    });
    view! {
        <p class="help">{promise}</p>
        <p class="asking">
            <button type="button" id="ask-market" disabled=is_asking on:click=move |_| live.ask_market(source.clone())>
                <Words text=label />
            </button>
            <Show when=is_asking>
                <button type="button" class="link" id="stop-asking" on:click=move |_| live.stop()>
                    "Stop"
                </button>
            </Show>
            <span role="status"><Words text=status /></span>
        </p>
        <p class="error" id="market-failure" role="alert"><Words text=failure /></p>
        <Show when=move || live.market.read().is_some()>
            <TodayTable live host=host.clone() />
        </Show>
    }
}

/// The host of an address, which is what readers know it by.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?'])
        .next()
        .unwrap_or_default()
        .to_string()
}
