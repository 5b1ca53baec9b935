//! The mark of a value’s source.

use leptos::prelude::*;

use crate::model::Source;

/// Where a value comes from, as a mark.
#[component]
pub fn SourceMark(
    /// Where it comes from.
    source: Source,
) -> impl IntoView {
    view! { <span class=format!("source {}", source.label())>{source.label()}</span> }
}
