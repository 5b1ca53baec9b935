//! The charts beside the assumptions, each with its words.

mod crosshair;
mod figure;
mod table;

use leptos::prelude::*;

use super::{AppState, Locale};
use crate::chart::{BalanceChart, BridgeChart};
use crate::model::{Evaluation, Figure, Numerals, Unit};
use figure::ChartFigure;

/// Breakeven and value, drawn.
#[component]
pub fn Charts() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let balance = Memo::new(move |_| {
        let operating_months = scenario.read().assumptions.operating_months;
        Ok(BalanceChart::new(
            &state.evaluation.read(),
            operating_months,
        ))
    });
    let bridge = Memo::new(move |_| {
        let price = scenario.read().assumptions.price;
        BridgeChart::new(&state.evaluation.read(), price)
    });
    let balance_words = Memo::new(move |_| balance_words(&state.evaluation.read(), &Locale));
    let bridge_words = Memo::new(move |_| {
        let years = scenario.read().assumptions.horizon_years;
        bridge_words(&state.evaluation.read(), years, &Locale)
    });
    view! {
        <div class="charts">
            <ChartFigure
                id="balance-chart"
                title="Money earned against money not coming back"
                axis="USD, by months from today; zero is the breakeven"
                summary=balance_words
                chart=balance
            />
            <ChartFigure
                id="value-chart"
                title="What adds up to the value of a TAO"
                axis="USD per TAO, discounted, by years from today"
                summary=bridge_words
                chart=bridge
            />
        </div>
    }
}

/// When each of the three lines reaches zero.
fn balance_words(evaluation: &Evaluation, numerals: &dyn Numerals) -> String {
    let when = |figure: &Figure| match figure {
        Ok(months) => format!("after {}", Unit::Months.prose(*months, numerals)),
        Err(reason) => format!("not ({})", reason.words(numerals)),
    };
    format!(
        "At today’s rates the balance reaches zero {}; as projected, {}. Quitting and selling the stake that comes \
         back leaves nothing lost {}.",
        when(&evaluation.run_rate.payback_months),
        when(&evaluation.projection.payback_months),
        when(&evaluation.projection.exit_payback_months),
    )
}

/// How much of the value the horizon makes, and how much lies after it.
fn bridge_words(evaluation: &Evaluation, horizon_years: f64, numerals: &dyn Numerals) -> String {
    let valuation = &evaluation.valuation;
    let usd = |value: f64| Unit::Usd.prose(value, numerals);
    match (
        &valuation.forecast_per_tao,
        &valuation.terminal_per_tao,
        &valuation.value_per_tao,
    ) {
        (Ok(forecast), Ok(terminal), Ok(value)) => format!(
            "The first {} add {} per TAO, all later years {}: together {}. It is what validators and their stakers \
             earn after costs and before tax, not what a holder receives.",
            Unit::Years.prose(horizon_years, numerals),
            usd(*forecast),
            usd(*terminal),
            usd(*value),
        ),
        (Err(reason), ..) | (_, Err(reason), _) | (.., Err(reason)) => {
            format!("There is no value to draw: {}.", reason.words(numerals))
        }
    }
}
