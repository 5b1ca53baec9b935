//! Texts to copy, and what is said about it.

use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::figure::Words;
use crate::web;

/// What is said of the last thing done, read aloud when it changes.
#[component]
pub fn Status(
    /// Its class.
    class: &'static str,
    /// Its id, where it has one.
    #[prop(optional)]
    id: Option<&'static str>,
    /// The words; empty while there is nothing to say.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! { <p role="status" class=class id=id><Words text /></p> }
}

/// A text to copy, in a field that shows as many lines of it.
#[component]
pub fn Copied(
    /// Its field's id.
    id: &'static str,
    /// What it is.
    label: &'static str,
    /// What it is for.
    help: &'static str,
    /// Lines in sight; one of them does not wrap.
    #[prop(default = 1)]
    lines: u32,
    /// The text.
    #[prop(into)]
    text: Signal<String>,
    /// Takes what is said of copying.
    said: RwSignal<String>,
) -> impl IntoView {
    let field = NodeRef::<Textarea>::new();
    let select = move || {
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
            field.select();
        }
    };
    view! {
        <div class="copied">
            <label for=id>{label}</label>
            <p class="help" id=format!("{id}-help")>{help}</p>
            <div class="copied-field">
                <textarea
                    id=id
                    node_ref=field
                    readonly
                    rows=lines
                    wrap=if lines == 1 { "off" } else { "soft" }
                    spellcheck="false"
                    aria-describedby=format!("{id}-help")
                    prop:value=move || text.get()
                    on:click=|event| {
                        if let Some(field) = web::area(&event) {
                            field.select();
                        }
                    }
                ></textarea>
                <CopyButton id label text said select />
            </div>
        </div>
    }
}

/// Copies a text; where the browser does not, the field with it is selected for the reader to copy.
#[component]
fn CopyButton(
    id: &'static str,
    label: &'static str,
    text: Signal<String>,
    said: RwSignal<String>,
    select: impl Fn() + Copy + 'static,
) -> impl IntoView {
    let copy = move |_| {
        // It starts while the click is being handled, as browsers ask for.
        let copied = web::copy(&text.get_untracked());
        spawn_local(async move {
            let words = if copied.await {
                "Copied."
            } else {
                select();
                "This browser does not let the page copy. The text is selected: copy it with your keys."
            };
            said.set(words.into());
        });
    };
    view! {
        <button type="button" id=format!("{id}-copy") aria-label=format!("Copy: {label}") on:click=copy>
            "Copy"
        </button>
    }
}
