//! When the money comes back: the sum behind the breakeven, and what would change it.

use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;

use super::figures::Line;
use super::goal::GoalSeek;
use super::thresholds::Thresholds;
use super::what_if::WhatIf;
use crate::app::parts::{FormulaLines, Prose, in_sight};
use crate::app::questions::{Asked, Question};
use crate::app::{AppState, Locale, to_row};
use crate::model::MetricId;
use crate::model::formulas::Scene;
use crate::prose::{metric_lines, payback_finding};

/// The sum, `58,544 USD ÷ 4,186 USD a month = 14.0 months`, what may happen, what it would take, and what to watch.
#[component]
pub fn Breakeven() -> impl IntoView {
    let section = NodeRef::<html::Section>::new();
    let state = AppState::of_part(in_sight(section, true));
    let scenario = state.scenario();
    let finding = Memo::new(move |_| payback_finding(&state.evaluation.read(), &Locale));
    let lines = state.while_seen(move || {
        let (scenario, evaluation) = (scenario.read(), state.evaluation.read());
        let row = MetricId::Payback.row();
        let formula = (row.formula)(&Scene {
            a: &scenario.assumptions,
            e: &evaluation,
        });
        metric_lines(row, (row.get)(&evaluation), &formula, &Locale)
    });
    view! {
        <section node_ref=section class="opens breakeven" id=Question::Breakeven.id() aria-labelledby="breakeven-title">
            <Asked question=Question::Breakeven />
            <h2 id="breakeven-title" class="finding"><Prose phrase=finding /></h2>
            <FormulaLines lines to_row />
            <Provider value=state>
                <dl class="lines">
                    <Line id=MetricId::ExitPayback label="Quitting loses nothing after" />
                    <Line id=MetricId::BreakevenPrice label="Costs are covered above" />
                </dl>
            </Provider>
            <WhatIf />
            <GoalSeek />
            <Thresholds />
        </section>
    }
}
