//! What the chain says now: how much is issued, and what subnets pay their validators.

use leptos::prelude::*;

use super::asks::{Asks, host};
use super::subnets::PaidSubnets;
use super::use_button::{Measured, UseThis, take};
use crate::app::parts::{Figure, Scroll, Words};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::data::{moment_words, pay_as_assumptions};
use crate::model::AssumptionId;

/// The button, and what was answered.
#[component]
pub fn Chain(
    /// What is known.
    live: Live,
    /// Whom to ask.
    source: String,
) -> impl IntoView {
    let host = host(&source);
    let is_known = Signal::derive(move || live.chain.read().is_some());
    let of_answer = host.clone();
    view! {
        <Asks
            of="chain"
            host
            live
            talk=live.chain_talk
            label="Get chain figures"
            is_known
            ask=move |()| live.ask_chain(source.clone())
        />
        <Show when=move || is_known.get()>
            <Answer live host=of_answer.clone() />
        </Show>
    }
}

#[component]
fn Answer(live: Live, host: String) -> impl IntoView {
    let state = AppState::of_page();
    // One subnet, or all.
    let chosen = RwSignal::new(None::<u16>);
    let measured = Memo::new(move |_| -> Option<Measured> {
        let answer = live.chain.read();
        let answer = answer.as_ref()?;
        // One that is no longer paid is not chosen any more.
        let is_there = |netuid: &u16| answer.subnets.iter().any(|pay| pay.netuid == *netuid);
        let chosen = chosen.get().filter(is_there);
        let mut issuance = answer.issuance.iter();
        let emission = issuance.find(|(id, _)| *id == AssumptionId::DailyEmission);
        let subnets = answer.subnets.iter();
        let is_chosen = |netuid: u16| chosen.is_none_or(|chosen| chosen == netuid);
        let pay: Vec<_> = subnets
            .filter(|pay| is_chosen(pay.netuid))
            .copied()
            .collect();
        let pay = emission.and_then(|(_, emission)| pay_as_assumptions(&pay, *emission));
        let values = answer.issuance.iter().copied();
        Some((values.chain(pay.into_iter().flatten()).collect(), answer.at))
    });
    let ids = Memo::new(move |_| {
        let measured = measured.read();
        let values = measured.iter().flat_map(|(values, _)| values);
        values.map(|(id, _)| *id).collect::<Vec<_>>()
    });
    let when = Signal::derive(move || {
        let at = live.chain.read().as_ref().map(|answer| answer.at);
        let words = |at| {
            format!(
                "Read from {host} on {}. The chain states the issued supply; the circulating supply is taken to be the \
                 same, the daily emission follows by the chain’s rule, and the reward factor is computed from the subnets’ \
                 prices.",
                moment_words(at)
            )
        };
        at.map(words).unwrap_or_default()
    });
    let row = move |id: AssumptionId| {
        let row = id.row();
        let here = state.value(row);
        let here = Signal::derive(move || row.value(here.get(), &Locale).to_string());
        let now = Signal::derive(move || {
            let measured = measured.read();
            let mut values = measured.iter().flat_map(|(values, _)| values);
            let value = values.find(|(other, _)| *other == id);
            value
                .map(|(_, value)| row.unit.format(*value, &Locale).to_string())
                .unwrap_or_default()
        });
        view! {
            <tr>
                <th scope="row">{row.label}</th>
                <td><Figure text=here /></td>
                <td><Figure text=now /></td>
                <td><UseThis id measured=measured.into() live /></td>
            </tr>
        }
    };
    let take_all = move |_| {
        if let Some(measured) = measured.get_untracked() {
            take(state, live, &measured, None);
        }
    };
    view! {
        <p class="help" id="chain-when" role="status"><Words text=when /></p>
        <Show when=move || !live.chain.read().as_ref().is_none_or(|answer| answer.subnets.is_empty())>
            <PaidSubnets live chosen />
        </Show>
        <Scroll label=Signal::stored("The chain’s figures of today".to_string())>
            <table id="chain-table">
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">"Your scenario"</th>
                        <th scope="col">"Latest"</th>
                        <td></td>
                    </tr>
                </thead>
                <tbody><For each=move || ids.get() key=|id| *id children=row /></tbody>
            </table>
        </Scroll>
        <p class="asking">
            <button type="button" id="use-chain" on:click=take_all>"Use all of these"</button>
        </p>
    }
}
