//! What is said while an answer is being worked out.

use leptos::prelude::*;

use super::Words;

/// Says so, in room that is kept for it.
#[component]
pub fn Working(
    /// Whether it is.
    is_busy: Signal<bool>,
) -> impl IntoView {
    let text = Signal::derive(move || match is_busy.get() {
        true => "Working out the chances…".to_string(),
        false => String::new(),
    });
    view! {
        <span class="working" role="status">
            <Words text />
        </span>
    }
}
