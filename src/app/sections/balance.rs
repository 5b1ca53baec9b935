//! The balance month by month: when the money assumed lost is repaid.

use leptos::prelude::*;

use crate::app::charts::ChartFigure;
use crate::app::{AppState, Locale};
use crate::chart::{ChartData, balance_chart};
use crate::prose::{balance_finding, balance_summary};

/// The chart.
#[component]
pub fn Balance() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let operating_months = scenario.read().assumptions.operating_months;
        let compared = state.compared_evaluation.read();
        let chart = balance_chart(
            &state.evaluation.read(),
            compared.as_ref(),
            operating_months,
        );
        Ok(ChartData::Lines(chart))
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
