//! Market and chain around the scenario: what of them bears on it, and the market's figures of now on request.

mod asks;
mod chain;
mod concentration;
mod day;
mod facts;
mod failure;
mod subnets;
mod today;
mod today_table;
mod use_button;

use leptos::context::Provider;
use leptos::html::Section as SectionElement;
use leptos::prelude::*;

use crate::app::parts::{Prose, in_sight};
use crate::app::questions::{Asked, Question};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::prose::market_finding;
use concentration::InFewHands;
use day::LastDay;
use facts::{Facts, Origin};
use today::Today;

/// What the market trades and what the chain issues, each with why it matters.
#[component]
pub fn MarketAndChain() -> impl IntoView {
    let section = NodeRef::<SectionElement>::new();
    let state = AppState::of_part(in_sight(section, true));
    let finding = Memo::new(move |_| market_finding(&state.evaluation.read(), &Locale));
    let is_known = move || Live::of_page().is_some_and(Live::is_complete);
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
                <LastDay />
                <InFewHands />
                <Origin />
                <Today />
            </Provider>
        </section>
    }
}
