//! The balance month by month: when the money assumed lost is repaid.

use leptos::prelude::*;

use crate::app::charts::ChartFigure;
use crate::app::{AppState, Locale};
use crate::chart::{ChartData, balance_chart};
use crate::claims::MONTHS;
use crate::model::{Assumptions, Evaluation};
use crate::prose::{balance_finding, balance_summary};
use crate::scenario::date_words;

/// The chart.
#[component]
pub fn Balance() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let (scenario, compared) = (scenario.read(), state.compared_evaluation.read());
        let of = |evaluation: &Evaluation, a: &Assumptions| {
            balance_chart(evaluation, compared.as_ref(), a.operating_months)
        };
        let moving = state.moving_from();
        let old = moving.map(|old| of(&state.settled_evaluation.read(), &old.scenario.assumptions));
        let day = |months| scenario.day_after_months(months).map(date_words);
        let chart = of(&state.evaluation.read(), &scenario.assumptions);
        let chart = chart.dated(&day).with_band(MONTHS, "the article");
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
