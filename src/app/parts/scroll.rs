//! What may be wider than the page.

use leptos::prelude::*;

use crate::web;

/// A place that scrolls in itself, also by keys.
#[component]
pub fn Scroll(
    /// What it holds, for those who do not see it.
    #[prop(into)]
    label: Signal<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div
            class="scroll"
            tabindex="0"
            role="region"
            aria-label=move || label.get()
            on:keyup=move |event| web::bring_into_view(&event)
        >
            {children()}
        </div>
    }
}
