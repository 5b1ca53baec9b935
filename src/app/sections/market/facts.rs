//! What of market and chain bears on the scenario, each with a sentence on why.

use leptos::prelude::*;

use super::failure::failure_words;
use super::halving::halving;
use crate::app::parts::{Prose, Words};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::data::{Snapshot, days_since};
use crate::model::Evaluation;
use crate::prose::{
    Phrase, absorption_phrase, floors_phrase, inflation_phrase, interest_phrase, issuance_phrase,
    staking_phrase, subnets_phrase, turnover_phrase,
};
use crate::scenario::{Scenario, date_words, preset};
use crate::web;

/// A row of the list.
struct Fact {
    /// Its name in the page.
    id: &'static str,
    label: &'static str,
    /// What it is now; the snapshot is there where it is known.
    says: fn(&Scenario, &Evaluation, Option<&Snapshot>) -> Phrase,
    /// Why it matters.
    why: &'static str,
}

static FACTS: [Fact; 9] = [
    Fact {
        id: "turnover",
        label: "Turnover",
        says: |_, e, snapshot| {
            let usual = snapshot.map(|snapshot| snapshot.usual_turnover);
            turnover_phrase(e, usual, &Locale)
        },
        why: "The more is traded, the less the sale of rewards moves the price.",
    },
    Fact {
        id: "issuance",
        label: "New TAO",
        says: |_, e, _| issuance_phrase(e, &Locale),
        why: "So much can come to market each day from those who are paid in TAO.",
    },
    Fact {
        id: "absorption",
        label: "New TAO against trade",
        says: |_, e, _| absorption_phrase(e, &Locale),
        why: "Trade takes them up with ease, but trade passes the same coins on again and again.",
    },
    Fact {
        id: "inflation",
        label: "New TAO against supply",
        says: |_, e, _| inflation_phrase(e, &Locale),
        why: "This is what holders who do not stake lose of their share. It weighs more than the line above says.",
    },
    Fact {
        id: "staking",
        label: "Staked",
        says: |_, e, _| staking_phrase(e, &Locale),
        why: "Staked TAO are not for sale, and the more there are, the more share the same rewards.",
    },
    Fact {
        id: "halving",
        label: "Halving",
        says: |scenario, _, _| halving(scenario),
        why: "From then on the chain issues half as much.",
    },
    Fact {
        id: "interest",
        label: "Open interest",
        says: |scenario, e, snapshot| {
            let interest = snapshot.map(|snapshot| snapshot.open_interest);
            interest_phrase(&scenario.assumptions, e, interest, &Locale)
        },
        why: "Bets on credit: when the price jumps, many are closed by force, and it jumps further. \
              They are a stock and trade is a flow, so the market cap is the fairer measure.",
    },
    Fact {
        id: "subnets-growth",
        label: "Subnets",
        says: |_, _, snapshot| {
            let counted = snapshot.map(|snapshot| (snapshot.subnets_before, snapshot.subnets));
            let on_chain = preset("chain-2026-03").map(|preset| preset.assumptions().subnets);
            subnets_phrase(counted, on_chain.unwrap_or_default(), &Locale)
        },
        why: "Each is a place to validate, and one more that the emission is split between.",
    },
    Fact {
        id: "floors",
        label: "To earn at all",
        says: |scenario, _, _| floors_phrase(&scenario.assumptions, &Locale),
        why: "A permit lets a validator take part; it does not pay by itself.",
    },
];

/// The list.
#[component]
pub fn Facts() -> impl IntoView {
    let state = AppState::of_page();
    let live = Live::of_page();
    // The snapshot comes when it comes, in sight or not.
    let scenario = state.while_seen(move || state.scenario().get());
    let row = move |fact: &'static Fact| {
        let phrase = Memo::new(move |_| {
            let snapshot = live.map(|live| live.snapshot.read());
            let snapshot = snapshot
                .as_ref()
                .and_then(|known| known.as_ref()?.as_ref().ok());
            (fact.says)(&scenario.read(), &state.evaluation.read(), snapshot).capitalized()
        });
        view! {
            <div class="fact" data-fact=fact.id>
                <dt>{fact.label}</dt>
                <dd><Prose phrase /></dd>
                <dd class="why">{fact.why}</dd>
            </div>
        }
        .into_any()
    };
    view! { <dl class="facts">{FACTS.iter().map(row).collect_view()}</dl> }
}

/// Of when the figures are that are not assumptions, or why they are missing, and what is missing with them.
#[component]
pub fn Origin() -> impl IntoView {
    let words = Signal::derive(move || {
        let known = Live::of_page().and_then(|live| live.snapshot.get());
        match known {
            None => String::new(),
            Some(Ok(snapshot)) => {
                let age = days_since(snapshot.date, &web::today());
                let age = age.map(|days| match days {
                    1.0 => ", a day old".to_string(),
                    days => format!(", {days} days old"),
                });
                format!(
                    "Turnover’s usual range, open interest, the count of subnets, the changes of a day and what is in few \
                     hands are {}’s, of {}{}. The rest follows from the assumptions.",
                    snapshot.source,
                    date_words(snapshot.date),
                    age.unwrap_or_default(),
                )
            }
            Some(Err(failure)) => format!(
                "The figures that lie beside this page are missing, and with them the usual turnover, open interest, the \
                 count of subnets, the changes of a day and what is in few hands: {}",
                failure_words(&failure, "this page’s own host")
            ),
        }
    });
    view! { <p class="origin" id="market-origin"><Words text=words /></p> }
}
