//! The results beside the assumptions: breakeven, the alternatives and the value, each with its chart.

use leptos::prelude::*;

use super::asked::{Circle, HeatmapOfTwo, beliefs, thresholds, tornado};
use super::charts::ChartFigure;
use super::comparison::Comparison;
use super::figures::{EveryFigure, Line};
use super::flags::Flags;
use super::goal::goal_area;
use super::{AppState, Locale};
use crate::chart::{BridgeChart, ChartData, balance_chart, worth_chart};
use crate::model::{Assumptions, Evaluation, Figure, Numerals, Unit};

/// All of them, and what to know before relying on them.
#[component]
pub fn Results() -> impl IntoView {
    view! {
        <div class="results">
            <Breakeven />
            {goal_area()}
            {thresholds()}
            <Alternatives />
            <Value />
            {beliefs()}
            <Circle />
            {tornado()}
            <HeatmapOfTwo />
            <Comparison />
            <Flags />
            <EveryFigure />
        </div>
    }
}

/// The balance month by month.
#[component]
pub fn Breakeven() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let compared = state.compared_evaluation();
    let chart = Memo::new(move |_| {
        let operating_months = scenario.read().assumptions.operating_months;
        Ok(ChartData::Lines(balance_chart(
            &state.evaluation.read(),
            compared.read().as_ref(),
            operating_months,
        )))
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
    let compared = state.compared_evaluation();
    let chart = Memo::new(move |_| {
        let operating_months = scenario.read().assumptions.operating_months;
        Ok(ChartData::Lines(worth_chart(
            &state.evaluation.read(),
            compared.read().as_ref(),
            operating_months,
        )))
    });
    let summary = Memo::new(move |_| {
        worth_words(
            &scenario.read().assumptions,
            &state.evaluation.read(),
            &Locale,
        )
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
                    label="The take covers today’s costs from"
                />
            </dl>
        </ChartFigure>
    }
}

/// What adds up to the value, and what it is over other supplies.
#[component]
pub fn Value() -> impl IntoView {
    let state = AppState::of_page();
    let scenario = state.scenario();
    let compared = state.compared_evaluation();
    let chart = Memo::new(move |_| {
        let price = scenario.read().assumptions.price;
        BridgeChart::new(&state.evaluation.read(), compared.read().as_ref(), price)
            .map(ChartData::Bridge)
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
                <Line path="valuation.value_max" label="Per TAO that will ever be" />
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
        Err(reason) => reason.words(numerals),
    };
    format!(
        "When the balance reaches zero: at today’s rates, {}; as projected, {}; if you quit and sell \
         the stake that comes back, {}.",
        when(&evaluation.run_rate.payback_months),
        when(&evaluation.projection.payback_months),
        when(&evaluation.projection.exit_payback_months),
    )
}

/// Which of the three is worth the most at the end of the operating time.
fn worth_words(a: &Assumptions, evaluation: &Evaluation, numerals: &dyn Numerals) -> String {
    let (months, stake_recovered) = (a.operating_months, a.stake_recovered);
    let alternatives = &evaluation.alternatives;
    let (Ok(run), Ok(delegate), Ok(hold)) = (
        &evaluation.projection.npv,
        &alternatives.delegate_npv,
        &alternatives.hold_npv,
    ) else {
        return "These figures are too large to compute.".into();
    };
    let worths = [
        (run, "running"),
        (delegate, "delegating"),
        (hold, "holding"),
    ];
    let most = worths
        .iter()
        .fold(f64::NEG_INFINITY, |most, (worth, _)| most.max(**worth));
    let best: Vec<_> = worths
        .iter()
        .filter(|(worth, _)| **worth == most)
        .map(|(_, name)| *name)
        .collect();
    let do_best = if best.len() == 1 {
        "does best"
    } else {
        "do best"
    };
    let usd = |value: &f64| Unit::Usd.prose(*value, numerals);
    format!(
        "Ended after {}, running a validator is worth {} today, delegating the same TAO {}, holding it {}: {} \
         {do_best}. Delegating and holding give the whole stake back, running {} of it.",
        Unit::Months.prose(months, numerals),
        usd(run),
        usd(delegate),
        usd(hold),
        best.join(" and "),
        Unit::Percent.prose(stake_recovered, numerals),
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
