//! Scenario files: saved, and opened again by the picker or by dropping one on the page.

use leptos::prelude::*;

use super::AppState;

/// The dialog that [`super::toolbar::Toolbar`] opens.
#[component]
pub fn FileDialog() -> impl IntoView {
    let _state = AppState::of_page();
    view! {
        <dialog id="files" aria-labelledby="files-heading" closedby="any">
            <form method="dialog">
                <h2 id="files-heading">"Save or open"</h2>
                <button class="close" aria-label="Close">"✕"</button>
            </form>
        </dialog>
    }
}
