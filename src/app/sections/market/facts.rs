//! What of market and chain bears on the scenario, each with a sentence on why.

use leptos::html::Button;
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;

use super::errors::error_words;
use crate::app::parts::{Prose, Words};
use crate::app::sections::halving::halving;
use crate::app::state::{Live, RequestStatus};
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
        why: "The more is traded, the less selling rewards moves the price.",
    },
    Fact {
        id: "issuance",
        label: "New TAO",
        says: |_, e, _| issuance_phrase(e, &Locale),
        why: "The most that new supply could add to a day’s selling. On the chain new TAO go into the subnets’ pools; \
              validators are paid in subnet tokens.",
    },
    Fact {
        id: "absorption",
        label: "New TAO against volume",
        says: |_, e, _| absorption_phrase(e, &Locale),
        why: "Volume counts the same coins each time they change hands, so that a small share here does not mean little \
              pressure.",
    },
    Fact {
        id: "inflation",
        label: "New TAO against supply",
        says: |_, e, _| inflation_phrase(e, &Locale),
        why: "Holders who do not stake are diluted: the supply grows, and what they hold does not. Supply pressure is better \
              judged by this than by volume.",
    },
    Fact {
        id: "staking",
        label: "Stake that shares the rewards",
        says: |_, e, _| staking_phrase(e, &Locale),
        why: "The more stake there is, the smaller the reward for each TAO of it.",
    },
    Fact {
        id: "halving",
        label: "Halving",
        says: |scenario, _, _| halving(scenario),
        why: "A halving cuts new TAO to half. Validators’ pay in subnet tokens halves on each subnet’s own schedule; this \
              model halves both together.",
    },
    Fact {
        id: "interest",
        label: "Open interest",
        says: |scenario, e, snapshot| {
            let interest = snapshot.map(|snapshot| snapshot.open_interest);
            interest_phrase(&scenario.assumptions, e, interest, &Locale)
        },
        why: "Leveraged bets: a sharp move of the price forces some to close, which pushes it further. Open interest is a \
              stock and volume a flow, so that market cap is the fairer yardstick.",
    },
    Fact {
        id: "subnets-growth",
        label: "Subnets",
        says: |_, _, snapshot| {
            let counted = snapshot.map(|snapshot| (snapshot.subnets_before, snapshot.subnets));
            let on_chain = preset("chain-2026-03");
            let on_chain =
                on_chain.map(|preset| (preset.assumptions().subnets, date_words(preset.date)));
            subnets_phrase(counted, on_chain, &Locale)
        },
        why: "Each subnet is another place to validate, but not always another share of the emission: of 128 in July 2026, \
              66 to 80 were paid any TAO.",
    },
    Fact {
        id: "floors",
        label: "The stake it takes to earn",
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
            let snapshot = live.snapshot.read();
            let (scenario, evaluation) = (scenario.read(), state.evaluation.read());
            (fact.says)(&scenario, &evaluation, snapshot.as_ref()).capitalized()
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
    let live = Live::of_page();
    let words = Signal::derive(move || match (&*live.snapshot.read(), live.why_missing()) {
        (Some(snapshot), _) => {
            let changes = match live.market.read().is_some() {
                true => " and the concentration",
                false => {
                    ", the concentration and the changes in 24 hours (bitcoin’s is computed from TAO’s in USD and in bitcoin)"
                }
            };
            format!(
                "From {}, {}: the usual turnover, open interest, its number of subnets{changes}. What it takes to earn and \
                 the subnets on the chain are the chain’s own figures. The other facts are computed from the assumptions.",
                snapshot.source,
                date_words(snapshot.date),
            )
        }
        (None, Some(error)) => format!(
            "The usual turnover, open interest, the article’s number of subnets, its changes in 24 hours and the \
             concentration are missing, because the file of market figures that comes with this page could not be loaded: {}",
            error_words(&error, "the host of this page")
        ),
        (None, None) => String::new(),
    });
    // A page that is made beforehand does not know what day it is read on.
    let age = Signal::derive(move || {
        let days = live.of_snapshot(|snapshot| days_since(snapshot.date, &web::today()));
        match days.flatten() {
            None => String::new(),
            Some(1.0) => "That was yesterday.".into(),
            Some(days) => format!("That was {days} days ago."),
        }
    });
    view! {
        <p class="origin" id="market-origin"><Words text=words /></p>
        <p class="origin age" id="market-age"><Words text=age /></p>
        <Again />
    }
}

/// Fetches the figures that come with the page again, once that has failed, until it succeeds.
#[component]
fn Again() -> impl IntoView {
    let live = Live::of_page();
    let has_failed = Memo::new(move |_| live.why_missing().is_some());
    let is_under_way = move || live.snapshot_request.status() == RequestStatus::UnderWay;
    let waiting = Signal::derive(move || match is_under_way() {
        true => "Waiting for the host of this page…".to_string(),
        false => String::new(),
    });
    let button = NodeRef::<Button>::new();
    ImmediateEffect::new_scoped(move || {
        let goes = live.why_missing().is_none();
        // What comes next has the focus then.
        if goes
            && button
                .get_untracked()
                .is_some_and(|button| web::has_focus(&button))
        {
            web::focus("get-market");
        }
    });
    view! {
        <Show when=move || has_failed.get()>
            <p class="requests">
                <button
                    type="button"
                    id="get-snapshot"
                    node_ref=button
                    aria-disabled=move || is_under_way().to_string()
                    on:click=move |_| live.fetch_snapshot()
                >
                    "Try again"
                </button>
                <span role="status"><Words text=waiting /></span>
            </p>
        </Show>
    }
}
