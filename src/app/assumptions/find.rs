//! Looking for an assumption among all of them: what is found stays, the rest goes until the field is empty again.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::AppState;
use crate::app::parts::Words;
use crate::model::{ASSUMPTIONS, Assumption, AssumptionId};
use crate::prose::found;
use crate::web;

/// The field's id.
const FIELD: &str = "find-assumption";

/// What was found, in the context of the panel; a widget has none.
#[derive(Clone, Copy)]
pub struct Found(Memo<Option<Vec<AssumptionId>>>);

impl Found {
    /// Gives the panel what is found of what the reader looks for.
    pub fn provide() {
        let sought = AppState::of_page().sought;
        provide_context(Self(Memo::new(move |_| found(&sought.read()))));
    }

    /// How many of these there are; `None` while nothing is looked for. Reactive.
    pub fn n_of(self, rows: &[AssumptionId]) -> Option<usize> {
        let found = self.0.read();
        let among = |found: &Vec<AssumptionId>| found.iter().filter(|id| rows.contains(id)).count();
        found.as_ref().map(among)
    }
}

/// Whether a row is hidden, since it is not among those found; reactive.
pub fn hidden_unless_found(row: &'static Assumption) -> impl Fn() -> bool + Clone + Send + Sync {
    let found = use_context::<Found>();
    move || found.is_some_and(|found| found.n_of(&[row.id]) == Some(0))
}

/// The field to look for assumptions in, and how many were found.
#[component]
pub fn Find() -> impl IntoView {
    let sought = AppState::of_page().sought;
    let Found(found) = expect_context();
    let n_all = ASSUMPTIONS.len();
    let n_found = Memo::new(move |_| found.read().as_ref().map(Vec::len));
    let count = Signal::derive(move || match n_found.get() {
        None => String::new(),
        Some(n) => format!("{n} of {n_all}"),
    });
    let none = Signal::derive(move || match n_found.get() {
        Some(0) => format!("No assumption is called “{}”.", sought.get().trim()),
        _ => String::new(),
    });
    let is_none = Memo::new(move |_| n_found.get() == Some(0));
    let on_key = move |event: KeyboardEvent| {
        if web::key(&event) == "Escape" && !sought.read_untracked().is_empty() {
            event.prevent_default();
            sought.set(String::new());
        }
    };
    let show_all = move |_| {
        sought.set(String::new());
        // The button goes.
        web::focus(FIELD);
    };
    view! {
        <div class="find" role="search">
            <input
                type="search"
                id=FIELD
                aria-label="Find an assumption"
                placeholder=format!("Search {n_all} assumptions")
                autocomplete="off"
                spellcheck="false"
                prop:value=move || sought.get()
                on:input=move |event| {
                    if let Some(field) = web::field(&event) {
                        sought.set(field.value());
                    }
                }
                on:keydown=on_key
            />
            <p role="status" id="found">
                <span class="n-found"><Words text=count /></span>
                <Words text=none />
                <Show when=move || is_none.get()>
                    " "
                    <button type="button" class="link" on:click=show_all>"Show all of them"</button>
                </Show>
            </p>
        </div>
    }
}
