//! The balance month by month: when the money assumed lost is repaid.

use leptos::prelude::*;

use crate::app::charts::ChartFigure;
use crate::app::{AppState, Embedded, Locale};
use crate::chart::{ChartData, LineChart, balance_chart};
use crate::claims::MONTHS;
use crate::model::Evaluation;
use crate::prose::{balance_finding, balance_summary};
use crate::scenario::{Scenario, date_words};

/// The balances of a scenario, and of what it is compared with, with days.
pub fn dated_balance(
    scenario: &Scenario,
    evaluation: &Evaluation,
    compared: Option<&Evaluation>,
) -> LineChart {
    let day = |months| scenario.day_after_months(months).map(date_words);
    let chart = balance_chart(evaluation, compared, scenario.assumptions.operating_months);
    chart.dated(&day)
}

/// The same chart with the months of the article, which is not the one that a widget stands in.
pub fn beside_article(chart: LineChart) -> LineChart {
    let name = match Embedded::here() {
        true => "a sponsored article",
        false => "the article",
    };
    chart.with_band(MONTHS, name)
}

/// The chart.
#[component]
pub fn Balance() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let (scenario, compared) = (scenario.read(), state.compared_evaluation.read());
        let of = |scenario: &Scenario, evaluation: &Evaluation| {
            dated_balance(scenario, evaluation, compared.as_ref())
        };
        let moving = state.moving_from();
        let old = moving.map(|old| of(&old.scenario, &state.settled_evaluation.read()));
        let chart = beside_article(of(&scenario, &state.evaluation.read()));
        Ok(ChartData::Lines(chart.moving_from(old.as_ref())))
    });
    let finding = Memo::new(move |_| balance_finding(&state.evaluation.read(), &Locale));
    let summary = Memo::new(move |_| {
        let month = |months| scenario.read().month_after(months);
        balance_summary(&state.evaluation.read(), &month, &Locale)
    });
    view! {
        <ChartFigure
            id="balance-chart"
            title="When you get your money back"
            finding
            axis="Balance in USD, by month"
            summary
            chart
        />
    }
}
