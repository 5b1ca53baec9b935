//! What a TAO is worth: what adds up to it, and what it is over other supplies.

use leptos::prelude::*;

use super::figures::Line;
use crate::app::charts::ChartFigure;
use crate::app::movable::movable_number;
use crate::app::questions::Question;
use crate::app::{AppState, Locale};
use crate::chart::{BridgeChart, ChartData};
use crate::model::MetricId;
use crate::prose::{value_finding, value_summary};

/// The bridge to the value beside the market price.
#[component]
pub fn Value() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let price = scenario.read().assumptions.price;
        let compared = state.compared_evaluation.read();
        let chart = BridgeChart::new(&state.evaluation.read(), compared.as_ref(), price);
        chart.map(ChartData::Bridge)
    });
    let finding = Memo::new(move |_| value_finding(&state.evaluation.read(), &Locale));
    let summary = Memo::new(move |_| {
        value_summary(
            &scenario.read().assumptions,
            &state.evaluation.read(),
            &Locale,
        )
    });
    view! {
        <ChartFigure
            id=Question::Value.id()
            question=Question::Value
            title="What adds up to the value of a TAO"
            finding
            axis="USD per TAO, discounted, by years from today"
            summary
            input=movable_number
            chart
        >
            <dl class="lines">
                <Line id=MetricId::ForecastPerTao label="Earned within the horizon" />
                <Line id=MetricId::TerminalPerTao label="Earned after it" />
                <Line id=MetricId::ValueCirculating label="Per TAO in circulation today" />
                <Line id=MetricId::ValueDiluted label="Per TAO issued by the horizon’s end" />
                <Line id=MetricId::ValueMax label="Per TAO of the maximum supply" />
                <Line id=MetricId::ValueFeesOnly label="From usage fees alone, less costs" />
                <Line id=MetricId::SelfConsistentValue label="Self-consistent price" />
                <Line id=MetricId::PriceAtHorizon label="Price assumed at the horizon" />
                <Line id=MetricId::MarketCapAtHorizon label="Market cap assumed at the horizon" />
            </dl>
        </ChartFigure>
    }
}
