//! Everything as a file, and the page on paper.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppState;
use super::files::{file_name, save_answer};
use crate::web;

/// What can be saved: what it is asked for by, how its file ends, what it is called.
const FILES: [(&str, &str, &str); 2] = [
    ("months", "csv", "Month by month (CSV)"),
    ("results", "json", "All results (JSON)"),
];

/// Buttons for the months, the results and the printer.
#[component]
pub fn Downloads() -> impl IntoView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    // Once the button is done: the page changes while the browser prints it.
    let print = move |_| set_timeout(web::print, Duration::ZERO);
    let button = |(request, ending, label): (&'static str, &'static str, &'static str)| {
        let save = move |_| {
            let held = untrack(|| state.held());
            let name = file_name(request, ending);
            spawn_local(async move {
                said.set(save_answer(request, held, Vec::new(), name).await);
            });
        };
        view! {
            <button type="button" data-download=request on:click=save>
                {label}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="downloads">
            <h3>"Its figures"</h3>
            <p class="help">"Charts are downloaded one by one, below each of them."</p>
            <div class="chips">
                {FILES.map(button)}
                <button type="button" data-download="print" on:click=print>
                    "Print, on two pages"
                </button>
            </div>
            <p class="refused" role="status">{said}</p>
        </div>
    }
}
