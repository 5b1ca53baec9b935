//! Dialogs above the page.

use leptos::html;
use leptos::prelude::*;

/// A dialog with a heading and a button that closes it. What is in it is made when it is first opened.
#[component]
pub fn Dialog(
    /// Its id.
    id: &'static str,
    /// Its heading.
    heading: &'static str,
    /// Whether it is open: set it to open or to close it.
    open: RwSignal<bool>,
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let made = RwSignal::new(false);
    Effect::new(move |_| {
        let (Some(dialog), open) = (dialog.get(), open.get()) else {
            return;
        };
        if open && !dialog.open() {
            made.set(true);
            // The browser gives the focus back when it is closed.
            let _ = dialog.show_modal();
        } else if !open && dialog.open() {
            dialog.close();
        }
    });
    view! {
        <dialog
            id=id
            node_ref=dialog
            aria-labelledby=format!("{id}-heading")
            closedby="any"
            on:close=move |_| open.set(false)
        >
            <form method="dialog">
                <h2 id=format!("{id}-heading")>{heading}</h2>
                <button class="close" aria-label="Close">"✕"</button>
            </form>
            <Show when=move || made.get()>{children()}</Show>
        </dialog>
    }
}
