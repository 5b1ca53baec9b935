//! A button that asks somebody else's server, how it goes, and what went wrong.

use leptos::prelude::*;

use super::failure::failure_words;
use crate::app::parts::Words;
use crate::app::state::{Asking, Live, Talk};

/// The host of an address, which is what readers know it by.
pub fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?'])
        .next()
        .unwrap_or_default()
        .to_string()
}

/// The button, and what comes of it.
#[component]
pub fn Asks(
    /// `market` or `chain`: ids begin with it.
    of: &'static str,
    /// Who is asked.
    host: String,
    /// What is known of all.
    live: Live,
    /// How it goes.
    talk: Talk,
    /// What the button says; behind it “again” once something is known.
    label: &'static str,
    /// Whether something is.
    #[prop(into)]
    is_known: Signal<bool>,
    /// Called when it is pressed.
    #[prop(into)]
    ask: Callback<()>,
) -> impl IntoView {
    let is_asking = move || talk.asking() == Asking::UnderWay;
    let label = Signal::derive(move || match is_known.get() {
        true => format!("{label} again"),
        false => label.to_string(),
    });
    let under_way = format!("Waiting for {host}…");
    let status = Signal::derive(move || match is_asking() {
        true => under_way.clone(),
        false => String::new(),
    });
    let failure = Signal::derive(move || match talk.asking() {
        Asking::Failed(failure) => {
            format!(
                "{} Your inputs are unchanged.",
                failure_words(&failure, &host)
            )
        }
        _ => String::new(),
    });
    view! {
        <p class="asking">
            <button
                type="button"
                id=format!("ask-{of}")
                disabled=move || live.is_asking()
                on:click=move |_| ask.run(())
            >
                <Words text=label />
            </button>
            <Show when=is_asking>
                <button type="button" class="link" id=format!("stop-{of}") on:click=move |_| talk.stop()>
                    "Stop"
                </button>
            </Show>
            <span role="status"><Words text=status /></span>
        </p>
        <p class="error" id=format!("{of}-failure") role="alert"><Words text=failure /></p>
    }
}
