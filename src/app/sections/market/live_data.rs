//! The market's figures of now, and the chain's: no other site is contacted before the reader says so.

use leptos::prelude::*;

use super::chain_table::ChainTable;
use super::market_table::MarketTable;
use super::request_button::{RequestButton, host};
use crate::app::state::Live;
use crate::web;

/// Both buttons with their answers.
#[component]
pub fn LiveData() -> impl IntoView {
    // A page that is made beforehand contacts nobody, but looks the same.
    let source = |of| match web::in_browser() {
        true => web::source(of),
        false => Some(String::new()),
    };
    let sources = match (source("market"), source("chain")) {
        (Some(market), Some(chain)) => view! {
            <Market source=market />
            <Chain source=chain />
        }
        .into_any(),
        // As Trunk serves it.
        _ => view! { <p class="help">"This page was built without a source of live figures."</p> }
            .into_any(),
    };
    view! {
        <div class="live">
            <h3>"Today’s figures"</h3>
            <p class="help">
                "No other site is contacted until you press one of these buttons. The site you contact \
                 then sees your IP address, your browser’s name and language, and which site the request comes from, but none of your figures."
            </p>
            {sources}
        </div>
    }
}

#[component]
fn Market(source: String) -> impl IntoView {
    let live = Live::of_page();
    let host = host(&source);
    view! {
        <RequestButton
            of="market"
            label="Get market figures"
            host=host.clone()
            request=live.market_request
            is_known=Signal::derive(move || live.market.read().is_some())
            send=move |()| live.request_market(source.clone())
        >
            <MarketTable host=host.clone() />
        </RequestButton>
    }
}

#[component]
fn Chain(source: String) -> impl IntoView {
    let live = Live::of_page();
    let host = host(&source);
    view! {
        <RequestButton
            of="chain"
            label="Get chain figures"
            host=host.clone()
            request=live.chain_request
            is_known=Signal::derive(move || live.chain.read().is_some())
            send=move |()| live.request_chain(source.clone())
        >
            <ChainTable host=host.clone() />
        </RequestButton>
    }
}
