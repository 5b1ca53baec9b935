//! The assumptions: a row each, with a number to type and a slider to drag.

mod field;
mod row;
mod slider;

use leptos::prelude::*;

use super::AppState;
use crate::model::{Assumption, Source, in_sight};
use row::AssumptionRow;

/// The assumptions in sight, and what the marks beside them mean.
#[component]
pub fn AssumptionPanel() -> impl IntoView {
    let row = |assumption: &'static Assumption| {
        let state = AppState::of_page();
        let value = state.value(assumption);
        let preset_value = state.preset_value(assumption);
        let on_change = move |value| state.set(assumption, value);
        view! { <AssumptionRow assumption value preset_value on_change /> }
    };
    let meaning = |source: Source| {
        view! {
            <div>
                <dt><SourceMark source /></dt>
                <dd>{source.meaning()}</dd>
            </div>
        }
    };
    view! {
        <section class="assumptions" aria-labelledby="assumptions-heading">
            <h2 id="assumptions-heading">"What is assumed"</h2>
            {in_sight().into_iter().map(row).collect_view()}
            <dl class="meanings">{Source::ALL.map(meaning).collect_view()}</dl>
        </section>
    }
}

/// Where a value comes from, as a mark.
#[component]
pub fn SourceMark(
    /// Where it comes from.
    source: Source,
) -> impl IntoView {
    view! { <span class=format!("source {}", source.label())>{source.label()}</span> }
}
