//! What the chain says now: how much is issued, and what subnets pay their validators.

use leptos::prelude::*;

use super::age::age;
use super::subnets::PaidSubnets;
use super::use_button::{Measurement, UseAllButton, UseButton};
use crate::app::parts::{Figure, Scroll, Words};
use crate::app::state::{ChainAnswer, Live};
use crate::app::{AppState, Locale};
use crate::data::{moment_words, pay_as_assumptions};
use crate::model::AssumptionId;
use crate::prose::{UnitWords, ValueWords};

/// What an answer comes to as assumptions, with the pay of one subnet or of all.
fn measured(answer: &ChainAnswer, chosen: Option<u16>) -> Vec<(AssumptionId, f64)> {
    // All count again once the chosen one pays no longer.
    let is_there = |netuid: &u16| answer.subnets.iter().any(|pay| pay.netuid == *netuid);
    let chosen = chosen.filter(is_there);
    let is_chosen = |netuid: u16| chosen.is_none_or(|chosen| chosen == netuid);
    let subnets = answer.subnets.iter();
    let pay: Vec<_> = subnets
        .filter(|pay| is_chosen(pay.netuid))
        .copied()
        .collect();
    let mut issuance = answer.issuance.iter().copied();
    let emission = issuance.find(|(id, _)| *id == AssumptionId::DailyEmission);
    let pay = emission.and_then(|(_, emission)| pay_as_assumptions(&pay, emission));
    let issuance = answer.issuance.iter().copied();
    issuance.chain(pay.into_iter().flatten()).collect()
}

/// The table, and what to take over from it; above it what subnets pay.
#[component]
pub fn ChainTable(
    /// The node that the figures come from.
    host: String,
) -> impl IntoView {
    let (state, live) = (AppState::of_page(), Live::of_page());
    // One subnet, or all.
    let chosen = RwSignal::new(None::<u16>);
    let measurement = Memo::new(move |_| -> Measurement {
        let answer = live.chain.read();
        let answer = answer.as_ref()?;
        Some((measured(answer, chosen.get()), answer.at))
    });
    let ids = Memo::new(move |_| {
        let measurement = measurement.read();
        let values = measurement.iter().flat_map(|(values, _)| values);
        values.map(|(id, _)| *id).collect::<Vec<_>>()
    });
    let at = Signal::derive(move || live.chain.read().as_ref().map(|answer| answer.at));
    let when = Signal::derive(move || {
        let words = |at| {
            format!(
                "As of {}, according to {host}. The chain states the issued supply; the circulating supply is taken to be \
                 the same. The daily emission follows from the chain’s rule, the reward factor from what the subnets’ new \
                 alpha is worth. Only subnets that pay are counted.",
                moment_words(at)
            )
        };
        at.get().map(words).unwrap_or_default()
    });
    let row = move |id: AssumptionId| {
        let row = id.row();
        let here = state.value(row);
        let here = Signal::derive(move || row.value(here.get(), &Locale).to_string());
        let latest = Signal::derive(move || {
            let measurement = measurement.read();
            let mut values = measurement.iter().flat_map(|(values, _)| values);
            let value = values.find(|(other, _)| *other == id);
            let words = |(_, value): &(_, f64)| row.unit.format(*value, &Locale).to_string();
            value.map(words).unwrap_or_default()
        });
        view! {
            <tr>
                <th scope="row">{row.label}</th>
                <td><Figure text=here /></td>
                <td><Figure text=latest /></td>
                <td><UseButton id measurement /></td>
            </tr>
        }
    };
    let has_subnets = move || {
        let answer = live.chain.read();
        answer
            .as_ref()
            .is_some_and(|answer| !answer.subnets.is_empty())
    };
    view! {
        <p class="help" id="chain-when" role="status"><Words text=when />" "<Words text=age(at) /></p>
        <Show when=has_subnets>
            <PaidSubnets chosen />
        </Show>
        <Scroll label=Signal::stored("Today’s chain figures".to_string())>
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
        <UseAllButton id="use-chain" label="Use all of these" measurement />
    }
}
