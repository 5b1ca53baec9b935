//! Scenario files: saved, and opened again by the picker or by dropping one on the page.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::downloads::Downloads;
use super::files::{file_name, no_answer_words, save_answer};
use super::state::Origin;
use super::{AppState, Locale};
use crate::scenario::{check_size, read_link};
use crate::web::{self, GivenFile};

/// What has to be said of a file that could not be opened; empty when there is nothing.
#[derive(Clone, Copy)]
struct Trouble(RwSignal<String>);

/// The dialog that [`super::toolbar::Toolbar`] opens: all that is saved, and what is opened.
#[component]
pub fn FileDialog() -> impl IntoView {
    let state = AppState::of_page();
    let trouble = Trouble(RwSignal::new(String::new()));
    let open = move |file: GivenFile| open_file(state, file, trouble);
    let save = move |_| {
        let held = untrack(|| state.held());
        let name = file_name("scenario", "json");
        spawn_local(async move {
            trouble
                .0
                .set(save_answer("scenario", held, Vec::new(), name).await);
        });
    };
    view! {
        <dialog id="files" aria-labelledby="files-heading" closedby="any" on:close=move |_| trouble.0.set(String::new())>
            <form method="dialog">
                <h2 id="files-heading">"Save or open"</h2>
                <button class="close" aria-label="Close">"✕"</button>
            </form>
            <h3>"This scenario"</h3>
            <p class="help">
                "A file with every assumption, to keep or to send. It is opened again here, or by dropping it on the page."
            </p>
            <div class="chips">
                <button type="button" data-download="scenario" on:click=save>"Save the scenario (JSON)"</button>
                <label class="button" for="open-file">"Open a scenario…"</label>
                <input
                    type="file"
                    id="open-file"
                    class="visually-hidden"
                    accept=".json,application/json"
                    on:change:target=move |event| {
                        if let Some(file) = GivenFile::chosen(&event.target()) {
                            open(file);
                        }
                    }
                />
            </div>
            <p role="alert" class="error" id="file-trouble">{move || trouble.0.get()}</p>
            <Downloads />
        </dialog>
        <DropTarget trouble />
    }
}

/// The whole page takes a file that is dropped on it.
#[component]
fn DropTarget(
    /// Where to say what is wrong with it.
    trouble: Trouble,
) -> impl IntoView {
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
                open_file(state, file, trouble);
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
fn open_file(state: AppState, file: GivenFile, trouble: Trouble) {
    spawn_local(async move {
        match read(file).await {
            Ok(link) => {
                state.load_link(read_link(&link), Origin::File, "opening a file");
                web::close_dialog("files");
                web::focus("answers");
            }
            Err(words) => {
                web::open_dialog("files");
                trouble
                    .0
                    .set(format!("{words} Your scenario is as it was."));
            }
        }
    });
}

/// What a file says, as a link.
async fn read(file: GivenFile) -> Result<String, String> {
    check_size(file.size()).map_err(|error| error.words(&Locale))?;
    let bytes = file
        .read()
        .await
        .ok_or("This browser cannot read the file: it may be gone, or not yours to read.")?;
    // A letter for each byte: what is no text is to be seen as it is.
    let bytes = bytes.into_iter().map(char::from).collect();
    let link = web::ask("open", "", &[bytes]).await;
    link.map_err(no_answer_words)
}
