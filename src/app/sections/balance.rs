//! The balance month by month: when the money assumed lost is repaid.

use leptos::prelude::*;

use super::figures::Line;
use crate::app::charts::ChartFigure;
use crate::app::parts::FormulaLines;
use crate::app::{AppState, Embedded, Locale, to_row};
use crate::chart::{ChartData, balance_chart};
use crate::claims::MONTHS;
use crate::model::formulas::Scene;
use crate::model::{Assumptions, Evaluation, MetricId};
use crate::prose::{balance_finding, balance_summary, metric_lines};
use crate::scenario::date_words;

/// Its chart, and on the page the sum behind the breakeven: `58,544 USD ÷ 4,186 USD a month = 14.0 months`.
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
    let lines = Memo::new(move |_| {
        let (scenario, evaluation) = (scenario.read(), state.evaluation.read());
        let row = MetricId::Payback.row();
        let formula = (row.formula)(&Scene {
            a: &scenario.assumptions,
            e: &evaluation,
        });
        metric_lines(row, (row.get)(&evaluation), &formula, &Locale)
    });
    // In an article there is no room for it.
    let sum = (!Embedded::here()).then(|| {
        view! {
            <FormulaLines lines to_row />
            <dl class="lines">
                <Line id=MetricId::ExitPayback label="Quitting loses nothing after" />
                <Line id=MetricId::BreakevenPrice label="Costs are covered above" />
            </dl>
        }
        .into_any()
    });
    view! {
        <ChartFigure
            id="balance-chart"
            title="When you get your money back"
            finding
            axis="Balance in USD, by month"
            summary
            chart
        >
            {sum}
        </ChartFigure>
    }
}
