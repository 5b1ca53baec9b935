//! What folds.

use leptos::html::Details;
use leptos::prelude::*;

/// A summary that opens; what is in it is made when it is first opened.
#[component]
pub fn Fold(
    /// What stands there while it is folded.
    summary: &'static str,
    /// Its id, where it has one.
    #[prop(optional)]
    id: Option<&'static str>,
    /// What it hides.
    children: ChildrenFn,
) -> impl IntoView {
    let (opened, open) = signal(false);
    let details = NodeRef::<Details>::new();
    let toggle = move |_| {
        if details
            .get_untracked()
            .is_some_and(|details| details.open())
        {
            open.set(true);
        }
    };
    view! {
        <details id=id node_ref=details on:toggle=toggle>
            <summary>{summary}</summary>
            <Show when=move || opened.get()>{children()}</Show>
        </details>
    }
}
