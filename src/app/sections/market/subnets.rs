//! What subnets pay their validators, the best paid first.

use leptos::prelude::*;

use crate::app::charts::{ChartFigure, once_known};
use crate::app::parts::{Choice, ChoiceGroup, Select};
use crate::app::state::Live;
use crate::app::{AppState, Locale};
use crate::chart::{ChartData, ColumnChart};
use crate::data::SubnetPay;
use crate::model::{AssumptionId, Unit};
use crate::prose::{Phrase, UnitWords, paid_subnets_phrase};

/// So many are drawn.
const DRAWN: usize = 12;

/// The chart, and the choice of one of them or of all.
#[component]
pub fn PaidSubnets(
    /// The subnet that counts, or all.
    chosen: RwSignal<Option<u16>>,
) -> impl IntoView {
    let (state, live) = (AppState::of_page(), Live::of_page());
    let price = state.value(AssumptionId::Price.row());
    let subnets = Memo::new(move |_| {
        let answer = live.chain.read();
        answer
            .as_ref()
            .map(|answer| answer.subnets.clone())
            .unwrap_or_default()
    });
    let chart = Memo::new(move |_| {
        let subnets = subnets.read();
        let columns = subnets.iter().take(DRAWN);
        let columns = columns.map(|pay| (pay.netuid.to_string(), pay.paid()));
        (!subnets.is_empty()).then(|| {
            ChartData::Columns(ColumnChart {
                of: "Subnet",
                counts: ("paid to validators", Unit::TaoPerDay),
                beside: Some(("paid to validators", Unit::UsdPerDay, price.get())),
                columns: columns.collect(),
            })
        })
    });
    let summary = Memo::new(move |_| -> Phrase {
        let subnets = subnets.read();
        let all: f64 = subnets.iter().map(SubnetPay::paid).sum();
        let first = subnets.first().map_or(0.0, SubnetPay::paid);
        paid_subnets_phrase(subnets.len(), all, first, price.get(), &Locale)
    });
    let choices = move || {
        let of_one = |pay: &SubnetPay| Choice {
            value: Some(pay.netuid),
            key: pay.netuid.to_string(),
            label: format!(
                "Subnet {}: {}",
                pay.netuid,
                Unit::TaoPerDay.prose(pay.paid(), &Locale)
            ),
        };
        let all = Choice {
            value: None,
            key: "all".into(),
            label: "All subnets that pay".into(),
        };
        let subnets = subnets.read();
        vec![ChoiceGroup {
            label: None,
            choices: [all]
                .into_iter()
                .chain(subnets.iter().map(of_one))
                .collect(),
        }]
    };
    view! {
        <ChartFigure
            id="subnets-chart"
            title="What subnets pay their validators"
            axis="Paid to validators and stakers, worth TAO a day; the twelve subnets that pay most, by number"
            summary
            chart=once_known(chart)
            is_low=true
            is_at_rest=true
        />
        <p class="requests">
            <label>
                "Compute the reward factor from "
                {move || view! {
                    <Select id="subnet" groups=choices() chosen on_choose=move |netuid| chosen.set(netuid) />
                }}
            </label>
        </p>
        <Show when=move || chosen.read().is_some()>
            <p class="help">
                "For a single subnet, also set the number of validators and the average stake to that subnet’s."
            </p>
        </Show>
    }
}
