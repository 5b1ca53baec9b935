//! Everything as a file, and the page on paper.

use leptos::prelude::*;

use super::AppState;
use super::files::{file_name, refused_words};
use super::print::Printing;
use crate::chart::{csv, months};
use crate::scenario::{from_query, results, to_query};
use crate::web;

/// Buttons for the months, the results and the printer.
#[component]
pub fn Downloads() -> impl IntoView {
    let state = AppState::of_page();
    let printing = Printing::of_page();
    let refused = RwSignal::new(None);
    let save = move |what: &str, ending: &str, media_type: &str, content: String| {
        refused.set(web::download(&file_name(what, ending), media_type, &content).err());
    };
    let save_months = move |_| {
        let scenario = state.scenario();
        let table = months(
            &scenario.read_untracked().assumptions,
            &state.evaluation.read_untracked(),
        );
        save("months", "csv", "text/csv", csv(&table));
    };
    let save_results = move |_| {
        // What the command line answers to the link of this page.
        let query = to_query(&state.scenario().read_untracked());
        let (scenario, unread) = from_query(&query);
        let object = results(&scenario, &state.evaluation.read_untracked(), &unread);
        save(
            "results",
            "json",
            "application/json",
            format!("{object:#}\n"),
        );
    };
    view! {
        <div class="downloads">
            <h3>"Its figures"</h3>
            <p class="help">"Charts are downloaded one by one, below each of them."</p>
            <div class="chips">
                <button type="button" data-download="months" on:click=save_months>
                    "Month by month (CSV)"
                </button>
                <button type="button" data-download="results" on:click=save_results>
                    "All results (JSON)"
                </button>
                <button type="button" data-download="print" on:click=move |_| printing.print()>
                    "Print, on two pages"
                </button>
            </div>
            <p class="refused" role="status">{move || refused.get().map(refused_words)}</p>
        </div>
    }
}
