//! The dialog that builds code for articles: a shell. What stands in it comes when it is opened for the first time:
//! see public/embed-dialog.js and `src/request/embed/`.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::files::{full_link, no_answer_words};
use super::html::{area, escape, follow};
use super::share::copy_field;
use super::words::summary;
use super::{AppState, Locale};
use crate::web::{self, NoAnswer};

/// The dialog that [`super::toolbar::Toolbar`] opens; it follows the scenario while it is open.
pub fn embed_dialog(opened: RwSignal<bool>) -> AnyView {
    let state = AppState::of_page();
    let said = RwSignal::new("");
    follow(Box::new(move || {
        if !opened.get() {
            return;
        }
        let held = state.held();
        let words = summary(&held.scenario, &state.evaluation.read(), &Locale);
        let given = [full_link(&held), web::page_address(), words];
        spawn_local(async move {
            if !web::show_embed_dialog(&given).await {
                let why = escape(&no_answer_words(NoAnswer::NotReached));
                let html = format!("<p class=\"error\" role=\"alert\">{why}</p>");
                web::set_html("embed-form", &html);
            }
        });
    }));
    let copy = Rc::new(move |event: &leptos::ev::Event| {
        if let Some(id) = web::data_of(event, "copy").filter(|_| event.type_() == "click") {
            copy_field(id, said);
        }
    });
    let close = move |_| {
        opened.set(false);
        said.set("");
    };
    view! {
        <dialog id="embed" aria-labelledby="embed-heading" closedby="any" on:close=close>
            <form method="dialog">
                <h2 id="embed-heading">"Embed this scenario"</h2>
                <button class="close" aria-label="Close">"✕"</button>
            </form>
            {area("", "<div id=\"embed-form\"><p>It is loading…</p></div>".into(), copy)}
            <p role="status" class="said" id="embed-said">{move || said.get()}</p>
        </dialog>
    }
    .into_any()
}
