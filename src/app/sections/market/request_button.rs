//! A button that requests figures from another site; how that goes, and what came of it.

use leptos::html::Button;
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;

use super::errors::error_words;
use crate::app::parts::Words;
use crate::app::state::{Live, Request, RequestStatus};
use crate::web;

/// The button, and below it what was answered.
#[component]
pub fn RequestButton(
    /// `market` or `chain`: ids begin with it.
    of: &'static str,
    /// What the button says, followed by “again” once the site has answered.
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
    // It goes once there is nothing to stop, pressed or not.
    let stop = NodeRef::<Button>::new();
    ImmediateEffect::new_scoped(move || {
        let goes = !is_under_way();
        if goes
            && stop
                .get_untracked()
                .is_some_and(|stop| web::has_focus(&stop))
        {
            web::focus(&format!("get-{of}"));
        }
    });
    view! {
        <p class="requests">
            <button
                type="button"
                id=format!("get-{of}")
                // A disabled button would lose the focus.
                aria-disabled=move || live.is_under_way().to_string()
                on:click=move |_| send.run(())
            >
                <Words text=label />
            </button>
            <Show when=is_under_way>
                <button
                    type="button"
                    class="link"
                    id=format!("stop-{of}")
                    node_ref=stop
                    on:click=move |_| request.stop()
                >
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
