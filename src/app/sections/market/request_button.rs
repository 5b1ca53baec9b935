//! A button that requests figures from another site; how that goes, and what came of it.

use leptos::prelude::*;

use super::errors::error_words;
use crate::app::parts::Words;
use crate::app::state::{Live, Request, RequestStatus};
use crate::web;

/// The button, and below it what was answered.
#[component]
pub fn RequestButton(
    /// `market` or `chain`: ids begin with it.
    of: &'static str,
    /// What the button says; behind it “again” once something is known.
    label: &'static str,
    /// The site.
    host: String,
    /// The requests to it.
    request: Request,
    /// Whether it has answered.
    #[prop(into)]
    is_known: Signal<bool>,
    /// Sends a request.
    #[prop(into)]
    send: Callback<()>,
    /// What it has answered.
    children: ChildrenFn,
) -> impl IntoView {
    let live = Live::of_page();
    let is_under_way = move || request.status() == RequestStatus::UnderWay;
    let label = Signal::derive(move || match is_known.get() {
        true => format!("{label} again"),
        false => label.to_string(),
    });
    let waiting = format!("Waiting for {host}…");
    let status = Signal::derive(move || match is_under_way() {
        true => waiting.clone(),
        false => String::new(),
    });
    let error = Signal::derive(move || match request.status() {
        RequestStatus::Failed(error) => {
            let why = error_words(&error, &host);
            format!("{why} Your inputs are unchanged.")
        }
        _ => String::new(),
    });
    let stop = move |_| {
        request.stop();
        // This button goes.
        web::focus(&format!("get-{of}"));
    };
    view! {
        <p class="requests">
            <button
                type="button"
                id=format!("get-{of}")
                // Disabled it would lose the focus to nowhere.
                aria-disabled=move || live.is_under_way().to_string()
                on:click=move |_| send.run(())
            >
                <Words text=label />
            </button>
            <Show when=is_under_way>
                <button type="button" class="link" id=format!("stop-{of}") on:click=stop>
                    "Stop"
                </button>
            </Show>
            <span role="status"><Words text=status /></span>
        </p>
        <p class="error" id=format!("{of}-error") role="alert"><Words text=error /></p>
        <Show when=move || is_known.get()>{children()}</Show>
    }
}

/// The host of an address, which is what readers know it by.
pub fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?'])
        .next()
        .unwrap_or_default()
        .to_string()
}
