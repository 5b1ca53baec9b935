//! Files: the scenario saved, and opened again by the picker or by dropping it on the page; its figures; print.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::parts::{Dialog, Status, Words};
use crate::app::saving::{FileKind, save};
use crate::app::state::Origin;
use crate::app::{AppState, Locale};
use crate::chart::months;
use crate::model::evaluate;
use crate::scenario::{
    Link, Scenario, check_size, from_query, read_file, results, to_query, write_file,
};
use crate::web::{self, GivenFile};

/// What has to be said of a file that could not be opened; empty when there is nothing.
type Trouble = RwSignal<String>;

/// The dialog of the “Save or open…” button: all that is saved, and what is opened.
#[component]
pub fn FileDialog(open: RwSignal<bool>) -> impl IntoView {
    let trouble = Trouble::new(String::new());
    Effect::new(move |_| {
        if !open.get() {
            trouble.set(String::new());
        }
    });
    view! {
        <Dialog id="files" heading="Save or open" open>
            <ScenarioFile open trouble />
            <Downloads />
        </Dialog>
        <DropTarget open trouble />
    }
}

/// Saves the scenario, and opens one.
#[component]
fn ScenarioFile(open: RwSignal<bool>, trouble: Trouble) -> impl IntoView {
    let state = AppState::of_page();
    let save_scenario = move |_| {
        let workspace = untrack(|| state.workspace());
        let file = write_file(&workspace.scenario, workspace.compared.as_ref());
        trouble.set(save("scenario", FileKind::Json, &file));
    };
    view! {
        <h3>"This scenario"</h3>
        <p class="help">
            "A file with every assumption, to keep or to send. Open it again here, or drop it on the page."
        </p>
        <div class="chips">
            <button type="button" data-download="scenario" on:click=save_scenario>
                "Save the scenario (JSON)"
            </button>
            <label class="button" for="open-file">"Open a scenario…"</label>
            <input
                type="file"
                id="open-file"
                class="visually-hidden"
                accept=".json,application/json"
                on:change=move |event| {
                    let picker = web::field(&event);
                    if let Some(file) = picker.as_ref().and_then(GivenFile::chosen) {
                        open_file(state, file, open, trouble);
                    }
                }
            />
        </div>
        <p role="alert" class="error" id="file-trouble"><Words text=trouble /></p>
    }
}

/// The months, the results and the printer.
#[component]
fn Downloads() -> impl IntoView {
    let state = AppState::of_page();
    let said = RwSignal::new(String::new());
    let scenario = move || untrack(|| state.scenario().get());
    let save_months = move |_| {
        let a = scenario().assumptions;
        said.set(save(
            "months",
            FileKind::Csv,
            &months(&a, &evaluate(&a)).csv(None),
        ));
    };
    let save_results =
        move |_| said.set(save("results", FileKind::Json, &results_text(&scenario())));
    // Once the button is done: the page changes while the browser prints it.
    let print = move |_| set_timeout(web::print, Duration::ZERO);
    view! {
        <div class="downloads">
            <h3>"Its figures"</h3>
            <p class="help">"Each chart has its own downloads below it."</p>
            <div class="chips">
                <button type="button" data-download="months" on:click=save_months>
                    "Month by month (CSV)"
                </button>
                <button type="button" data-download="results" on:click=save_results>
                    "All results (JSON)"
                </button>
                <button type="button" data-download="print" on:click=print>
                    "Print, on two pages"
                </button>
            </div>
            <Status class="refused" text=said />
        </div>
    }
}

/// The results as `evaluate` writes them for the link of this scenario alone.
fn results_text(scenario: &Scenario) -> String {
    let (scenario, unread) = from_query(&to_query(scenario));
    let results = results(&scenario, &evaluate(&scenario.assumptions), &unread);
    format!("{results:#}\n")
}

/// The whole page takes a file that is dropped on it.
#[component]
fn DropTarget(open: RwSignal<bool>, trouble: Trouble) -> impl IntoView {
    let state = AppState::of_page();
    let over = RwSignal::new(false);
    // Only in a browser, where effects run.
    Effect::new(move |_| {
        window_event_listener(leptos::ev::dragover, move |event| {
            if web::is_file(&event) {
                event.prevent_default();
                over.set(true);
            }
        });
        window_event_listener(leptos::ev::dragleave, move |event| {
            // Between two elements of the page it leads somewhere.
            if event.related_target().is_none() {
                over.set(false);
            }
        });
        window_event_listener(leptos::ev::drop, move |event| {
            if let Some(file) = GivenFile::dropped(&event) {
                event.prevent_default();
                over.set(false);
                open_file(state, file, open, trouble);
            }
        });
    });
    view! {
        <div class="drop-target" class:shown=move || over.get() aria-hidden="true">
            "Drop a scenario file to open it"
        </div>
    }
}

/// Puts what a file says in the place of the scenario; one that cannot be used leaves everything as it is.
fn open_file(state: AppState, file: GivenFile, open: RwSignal<bool>, trouble: Trouble) {
    spawn_local(async move {
        match read(file).await {
            Ok(link) => {
                state.load_link(link, Origin::File, "opening a file");
                open.set(false);
                web::focus("answers");
            }
            Err(words) => {
                open.set(true);
                trouble.set(format!("{words} Your scenario is unchanged."));
            }
        }
    });
}

/// What a file says.
async fn read(file: GivenFile) -> Result<Link, String> {
    check_size(file.size()).map_err(|error| error.words(&Locale))?;
    let bytes = file.read().await.ok_or(
        "This browser cannot read the file: it may be gone, or you may not be allowed to read it.",
    )?;
    read_file(&bytes).map_err(|error| error.words(&Locale))
}
