//! The assumptions: a row each, with a number to type and a slider to drag.

mod any_row;
mod bought;
mod changed;
mod choice;
mod curve;
mod curve_choice;
mod field;
mod find;
mod group;
mod help;
mod row;
mod slider;
mod source_mark;
mod touch;
mod way_back;
mod who;

use leptos::prelude::*;

use super::AppState;
use crate::model::{Group, Source};
use crate::prose::Explained;
pub use any_row::row;
pub use bought::Bought;
use changed::Changed;
pub use curve::{CurveOf, DrawnCurve};
use curve_choice::{ChosenCurve, CurveChoice};
use find::{Find, Found};
use group::GroupOf;
pub use slider::Stops;
use source_mark::{SourceMark, YourMark};
use who::WhoSwitch;

/// The assumptions in sight, the others in groups that open, and what the marks beside them mean.
#[component]
pub fn AssumptionPanel() -> impl IntoView {
    let who = AppState::of_page().who;
    let chosen = ChosenCurve::provide();
    Found::provide();
    let meaning = |source: Source| {
        view! {
            <div>
                <dt><SourceMark source /></dt>
                <dd>{source.help()}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <section
            class="assumptions"
            class:every-curve=chosen.in_every_row
            aria-labelledby="assumptions-heading"
        >
            <div class="assumptions-head">
                <h2 id="assumptions-heading">"Assumptions"</h2>
                <Changed />
            </div>
            <WhoSwitch />
            {move || who.get().in_sight().iter().map(|id| row(id.row())).collect_view()}
            <Find />
            {Group::ALL.map(|group| view! { <GroupOf group /> }.into_any()).collect_view()}
            <CurveChoice />
            <dl class="meanings">
                {Source::ALL.map(meaning).collect_view()}
                <div>
                    <dt><YourMark /></dt>
                    <dd>"Set by you."</dd>
                </div>
            </dl>
        </section>
    }
}
