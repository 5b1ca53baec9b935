//! The results beside the assumptions: breakeven, the alternatives and the value, each with its chart.

use leptos::prelude::*;

use super::charts::ChartFigure;
use super::figures::{EveryFigure, Line};
use super::flags::Flags;
use super::{AppState, Locale};
use crate::chart::{BridgeChart, balance_chart, worth_chart};
use crate::model::{Evaluation, Figure, Numerals, Unit};

/// All of them, and what to know before relying on them.
#[component]
pub fn Results() -> impl IntoView {
    view! {
        <div class="results">
            <Breakeven />
            <Alternatives />
            <Value />
            <Flags />
            <EveryFigure />
        </div>
    }
}

/// The balance month by month.
#[component]
fn Breakeven() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let operating_months = scenario.read().assumptions.operating_months;
        Ok(balance_chart(&state.evaluation.read(), operating_months))
    });
    let summary = Memo::new(move |_| balance_words(&state.evaluation.read(), &Locale));
    view! {
        <ChartFigure
            id="balance-chart"
            title="Money earned against money not coming back"
            axis="USD, by months from today; zero is the breakeven"
            summary
            chart
        />
    }
}

/// Run, delegate or hold the same TAO.
#[component]
fn Alternatives() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let operating_months = scenario.read().assumptions.operating_months;
        Ok(worth_chart(&state.evaluation.read(), operating_months))
    });
    let summary = Memo::new(move |_| {
        let months = scenario.read().assumptions.operating_months;
        worth_words(&state.evaluation.read(), months, &Locale)
    });
    view! {
        <ChartFigure
            id="worth-chart"
            title="Run, delegate or hold"
            axis="Net present value in USD of the same TAO, by months until the end"
            summary
            chart
        >
            <dl class="lines">
                <Line path="projection.npv" label="Run a validator" />
                <Line path="alternatives.delegate_npv" label="Delegate" />
                <Line path="alternatives.hold_npv" label="Hold" />
                <Line
                    path="alternatives.stake_to_beat_delegating"
                    label="Running beats delegating from"
                />
            </dl>
        </ChartFigure>
    }
}

/// What adds up to the value, and what it is over other supplies.
#[component]
fn Value() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let chart = Memo::new(move |_| {
        let price = scenario.read().assumptions.price;
        BridgeChart::new(&state.evaluation.read(), price)
    });
    let summary = Memo::new(move |_| {
        let years = scenario.read().assumptions.horizon_years;
        value_words(&state.evaluation.read(), years, &Locale)
    });
    view! {
        <ChartFigure
            id="value-chart"
            title="What adds up to the value of a TAO"
            axis="USD per TAO, discounted, by years from today"
            summary
            chart
        >
            <dl class="lines">
                <Line path="valuation.value_circulating" label="Per TAO in circulation today" />
                <Line path="valuation.value_diluted" label="Per TAO issued by the horizon’s end" />
                <Line path="valuation.value_max" label="Per TAO of all 21,000,000" />
                <Line path="valuation.value_fees_only" label="From usage fees alone, less costs" />
                <Line path="valuation.self_consistent_value" label="Price that equals its own value" />
            </dl>
        </ChartFigure>
    }
}

/// When each of the three lines reaches zero.
fn balance_words(evaluation: &Evaluation, numerals: &dyn Numerals) -> String {
    let when = |figure: &Figure| match figure {
        Ok(months) => format!("after {}", Unit::Months.prose(*months, numerals)),
        Err(reason) => format!("not ({})", reason.words(numerals)),
    };
    format!(
        "At today’s rates the balance reaches zero {}; as projected, {}. Quitting and selling the \
         stake that comes back leaves nothing lost {}.",
        when(&evaluation.run_rate.payback_months),
        when(&evaluation.projection.payback_months),
        when(&evaluation.projection.exit_payback_months),
    )
}

/// Which of the three is worth the most at the end of the operating time.
fn worth_words(evaluation: &Evaluation, months: f64, numerals: &dyn Numerals) -> String {
    let alternatives = &evaluation.alternatives;
    let (Ok(run), Ok(delegate), Ok(hold)) = (
        &evaluation.projection.npv,
        &alternatives.delegate_npv,
        &alternatives.hold_npv,
    ) else {
        return "These figures are too large to compute.".into();
    };
    let best = [
        (run, "running"),
        (delegate, "delegating"),
        (hold, "holding"),
    ]
    .into_iter()
    .max_by(|(one, _), (other, _)| one.total_cmp(other))
    .map_or("", |(_, name)| name);
    let usd = |value: &f64| Unit::Usd.prose(*value, numerals);
    format!(
        "Ended after {}, running a validator is worth {} today, delegating the same TAO {}, holding \
         it {}: {best} does best. Each is what comes in less what is given up at the start, discounted.",
        Unit::Months.prose(months, numerals),
        usd(run),
        usd(delegate),
        usd(hold),
    )
}

/// How much of the value the horizon makes, and how much lies after it.
fn value_words(evaluation: &Evaluation, horizon_years: f64, numerals: &dyn Numerals) -> String {
    let valuation = &evaluation.valuation;
    let usd = |value: f64| Unit::Usd.prose(value, numerals);
    match (
        &valuation.forecast_per_tao,
        &valuation.terminal_per_tao,
        &valuation.value_per_tao,
    ) {
        (Ok(forecast), Ok(terminal), Ok(value)) => format!(
            "The first {} add {} per TAO, all later years {}: together {}. It is what validators and \
             their stakers earn after costs and before tax, not what a holder receives.",
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
