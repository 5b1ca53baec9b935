//! A word that says what it means, where it stands.

use leptos::prelude::*;

use super::figure::Words;
use crate::prose::Term;
use crate::web;

/// Pressed, its meaning follows it in the line; pressed again, or by Escape, it goes.
#[component]
pub fn TermInText(
    /// What it means is in the glossary.
    term: Term,
    /// As the sentence writes it.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let meaning = move || {
        open.get()
            .then(|| view! { <span class="meaning">" " {term.entry().meaning} " "</span> })
    };
    view! {
        <button
            type="button"
            class="term"
            aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|is| *is = !*is)
            on:keydown=move |event| {
                if web::key(&event) == "Escape" {
                    open.set(false);
                }
            }
        >
            <Words text />
        </button>
        <span role="status">{meaning}</span>
    }
}
