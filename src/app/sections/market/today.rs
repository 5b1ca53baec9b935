//! The market's figures of now, and the chain's: nobody is asked for them before the reader says so.

use leptos::prelude::*;

use super::asks::{Asks, host};
use super::chain::Chain;
use super::today_table::TodayTable;
use crate::app::state::Live;
use crate::web;

/// Both buttons with their answers.
#[component]
pub fn Today() -> impl IntoView {
    // A page that is made beforehand asks nobody, but looks the same.
    let source = |of| match web::in_browser() {
        true => web::source(of),
        false => Some(String::new()),
    };
    let sources = match (Live::of_page(), source("market"), source("chain")) {
        (Some(live), Some(market), Some(chain)) => view! {
            <Market live source=market />
            <Chain live source=chain />
        }
        .into_any(),
        // As Trunk serves it.
        _ => view! { <p class="help">"This page was built without a source of live figures."</p> }
            .into_any(),
    };
    view! {
        <div class="today">
            <h3>"Today’s figures"</h3>
            <p class="help">
                "No other site is contacted until you press one of these buttons. The site you ask then sees your IP \
                 address, your browser’s name and language, and which site the request comes from, but none of your figures."
            </p>
            {sources}
        </div>
    }
}

#[component]
fn Market(live: Live, source: String) -> impl IntoView {
    let host = host(&source);
    let is_known = Signal::derive(move || live.market.read().is_some());
    let of_table = host.clone();
    view! {
        <Asks
            of="market"
            host
            live
            talk=live.market_talk
            label="Get market figures"
            is_known
            ask=move |()| live.ask_market(source.clone())
        />
        <Show when=move || is_known.get()>
            <TodayTable live host=of_table.clone() />
        </Show>
    }
}
