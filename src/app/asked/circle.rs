//! Circularity: the value depends on the price, since rewards are paid in TAO.

use leptos::prelude::*;

use crate::app::charts::ChartFigure;
use crate::app::words::sentence_case;
use crate::app::{AppState, Locale};
use crate::chart::{ChartData, CircleChart};
use crate::model::questions::circularity;

/// Both lines, and what it would take for them to meet at the market's price.
#[component]
pub fn Circle() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let compared = state.compared_evaluation();
    let chart = Memo::new(move |_| {
        let price = scenario.read().assumptions.price;
        CircleChart::new(&state.evaluation.read(), compared.read().as_ref(), price)
            .map(ChartData::Circle)
    });
    let summary = Memo::new(move |_| {
        let circle = circularity(&scenario.read().assumptions);
        let mut words = sentence_case(&circle.words(&Locale)) + ".";
        if let Some(fees) = circle.fees_words(&Locale) {
            words += &format!(" {}.", sentence_case(&fees));
        }
        words
    });
    view! {
        <ChartFigure
            id="circle-chart"
            title="Rewards are paid in TAO: value against price"
            axis="Value in USD per TAO, by the price in USD per TAO"
            summary
            chart
        />
    }
}
