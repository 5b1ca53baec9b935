//! The answers for those who do not see them.

use leptos::prelude::*;

use crate::app::parts::Words;
use crate::app::{AppState, Locale};
use crate::model::MetricId;
use crate::prose::figure_after_colon;

/// Says both answers once the inputs rest.
#[component]
pub fn ReadAloud() -> impl IntoView {
    let state = AppState::of_page();
    let words = Memo::new(move |before: Option<&String>| {
        state.settled.track();
        let said = |id: MetricId| {
            let (row, evaluation) = (id.row(), state.evaluation.read_untracked());
            figure_after_colon((row.get)(&evaluation), row.unit, &Locale)
        };
        // Nothing is announced on opening.
        before.map_or(String::new(), |_| {
            let (payback, value) = (said(MetricId::Payback), said(MetricId::ValuePerTao));
            format!("Breakeven: {payback}. Value: {value}.")
        })
    });
    view! { <p class="visually-hidden" role="status"><Words text=words /></p> }
}
