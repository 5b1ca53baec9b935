//! The dialog that builds code for articles: a shell. What stands in it comes when it is opened for the first time:
//! see public/embed-dialog.js and `src/request/embed/`.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::files::{full_link, no_answer_words};
use super::html::follow;
use super::share::copy_field;
use super::words::summary;
use super::{AppState, Locale};
use crate::web::{self, NoAnswer};

/// Where it is said what was copied last.
const SAID: &str = "embed-said";
/// The dialog before anything else has come.
const SHELL: &str = "<form method=\"dialog\"><h2 id=\"embed-heading\">Embed this scenario</h2><button class=\"close\" \
                     aria-label=\"Close\">✕</button></form><div id=\"embed-form\"><p>It is loading…</p></div><p \
                     role=\"status\" class=\"said\" id=\"embed-said\"></p>";

/// The dialog that [`super::toolbar::Toolbar`] opens; it follows the scenario while it is open.
pub fn embed_dialog(opened: RwSignal<bool>) -> AnyView {
    let state = AppState::of_page();
    follow(Box::new(move || {
        if !opened.get() {
            return;
        }
        let held = state.held();
        let words = summary(&held.scenario, &state.evaluation.read(), &Locale);
        let otherwise = no_answer_words(NoAnswer::NotReached);
        web::show_embed_dialog(&[full_link(&held), web::page_address(), words, otherwise]);
    }));
    let copy = move |event: MouseEvent| {
        if let Some(id) = web::data_of(&event, "copy") {
            copy_field(id, SAID);
        }
    };
    let close = move |_| {
        opened.set(false);
        web::set_html(SAID, "");
    };
    view! {
        <dialog
            id="embed"
            aria-labelledby="embed-heading"
            closedby="any"
            inner_html=SHELL
            on:click=copy
            on:close=close
        ></dialog>
    }
    .into_any()
}
