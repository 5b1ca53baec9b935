//! Text that follows a signal, whatever others do to the page.
//!
//! Translators and highlighters put elements of their own in the place of text nodes. What is written through its
//! element follows all the same; a text node that the program holds on to would stay as it was. It is written when it is
//! another text, not whenever what it is made from moves.

use leptos::prelude::*;

use crate::web;

/// A number with its unit, or why there is none: not to be translated.
#[component]
pub fn Figure(
    /// What it reads.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let text = once(text);
    view! { <span translate="no" prop:textContent=move || text.get()>{natively(text)}</span> }
}

/// Words that follow.
#[component]
pub fn Words(
    /// What they read.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let text = once(text);
    view! { <span prop:textContent=move || text.get()>{natively(text)}</span> }
}

/// The same, told once: again only when it is another text.
pub fn once(text: Signal<String>) -> Signal<String> {
    Memo::new(move |_| text.get()).into()
}

/// Properties are not in the HTML that is rendered natively: there the text is a child.
pub fn natively(text: Signal<String>) -> Option<String> {
    (!web::in_browser()).then(|| text.get_untracked())
}

/// A cell of a table that is made anew as a whole: its text, too, is written through its element.
pub fn cell(text: String) -> AnyView {
    let child = (!web::in_browser()).then(|| text.clone());
    view! { <td prop:textContent=text>{child}</td> }.into_any()
}

/// The first cell of its row.
pub fn row_name(text: String) -> AnyView {
    let child = (!web::in_browser()).then(|| text.clone());
    view! { <th scope="row" prop:textContent=text>{child}</th> }.into_any()
}
