//! Market and chain around the scenario: what of them bears on it, and the market's figures of now on request.

mod age;
mod chain_table;
mod concentration;
mod errors;
mod facts;
mod live_data;
mod market_table;
mod price_changes;
mod request_button;
mod subnets;
mod use_button;

use leptos::context::Provider;
use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use crate::app::parts::{Prose, in_sight};
use crate::app::questions::{Asked, Question};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::prose::market_finding;
use concentration::ConcentrationList;
use facts::{Facts, Origin};
use live_data::LiveData;
use price_changes::PriceChanges;

/// What the market trades and what the chain issues, each with why it matters.
#[component]
pub fn MarketAndChain() -> impl IntoView {
    let section = NodeRef::<SectionElement>::new();
    let state = AppState::of_part(in_sight(section, true));
    let finding = Memo::new(move |_| market_finding(&state.evaluation.read(), &Locale));
    let live = Live::of_page();
    let is_known = move || live.is_complete();
    view! {
        <section
            class="opens asked market"
            class:known=is_known
            id=Question::Market.id()
            data-room=""
            node_ref=section
            aria-busy=move || (!is_known()).to_string()
            aria-labelledby="market-heading"
        >
            <Asked question=Question::Market />
            <h2 id="market-heading" class="finding"><Prose phrase=finding /></h2>
            <Provider value=state>
                <Facts />
                <PriceChanges />
                <ConcentrationList />
                <Origin />
                <LiveData />
            </Provider>
        </section>
    }
}
