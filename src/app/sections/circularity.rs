//! Circularity: the value depends on the price, since rewards are paid in TAO.

use leptos::prelude::*;

use crate::app::charts::ChartFigure;
use crate::app::{AppState, Locale};
use crate::chart::{ChartData, CircleChart};
use crate::model::questions::circularity;
use crate::prose::{circularity_phrase, fees_phrase, say};

/// Both lines, and what it would take for them to meet at the market's price.
#[component]
pub fn CircularityChart() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let price = scenario.read().assumptions.price;
        let compared = state.compared_evaluation.read();
        let chart = CircleChart::new(&state.evaluation.read(), compared.as_ref(), price);
        chart.map(ChartData::Circle)
    });
    let summary = Memo::new(move |_| {
        let circle = circularity(&scenario.read().assumptions);
        let fees = fees_phrase(&circle, &Locale);
        say![
            circularity_phrase(&circle, &Locale),
            fees.map(|fees| say![" ", fees])
        ]
    });
    view! {
        <ChartFigure
            id="circle-chart"
            title="Value against price"
            axis="Value in USD per TAO, by the price in USD per TAO"
            summary
            chart
        />
    }
}
