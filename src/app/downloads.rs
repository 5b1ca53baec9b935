//! Everything as a file, and the page on paper.

use std::time::Duration;

use leptos::prelude::*;

use super::AppState;
use super::files::{file_name, refused_words};
use crate::chart::{csv, months};
use crate::scenario::{from_query, results, to_query};
use crate::web;

/// What can be asked for.
#[derive(Clone, Copy)]
enum Wanted {
    Months,
    Results,
    Print,
}

impl Wanted {
    const ALL: [(Wanted, &str, &str); 3] = [
        (Wanted::Months, "months", "Month by month (CSV)"),
        (Wanted::Results, "results", "All results (JSON)"),
        (Wanted::Print, "print", "Print, on two pages"),
    ];
}

/// Buttons for the months, the results and the printer.
#[component]
pub fn Downloads() -> impl IntoView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    let save = move |name: String, media_type: &str, content: String| {
        said.set(refused_words(web::download(&name, media_type, &content)));
    };
    let act = move |wanted: Wanted| {
        let scenario = state.scenario().get_untracked();
        let evaluation = &*state.evaluation.read_untracked();
        match wanted {
            Wanted::Months => {
                let table = months(&scenario.assumptions, evaluation);
                save(file_name("months", "csv"), "text/csv", csv(&table));
            }
            Wanted::Results => {
                // What the command line answers to the link of this page.
                let (scenario, unread) = from_query(&to_query(&scenario));
                let results = results(&scenario, evaluation, &unread);
                let name = file_name("results", "json");
                save(name, "application/json", format!("{results:#}\n"));
            }
            // Once the button is done: the page changes while the browser prints it.
            Wanted::Print => set_timeout(web::print, Duration::ZERO),
        }
    };
    let button = |(wanted, key, label): (Wanted, &'static str, &'static str)| {
        view! {
            <button type="button" data-download=key on:click=move |_| act(wanted)>
                {label}
            </button>
        }
    };
    view! {
        <div class="downloads">
            <h3>"Its figures"</h3>
            <p class="help">"Charts are downloaded one by one, below each of them."</p>
            <div class="chips">{Wanted::ALL.map(button)}</div>
            <p class="refused" role="status">{said}</p>
        </div>
    }
}
