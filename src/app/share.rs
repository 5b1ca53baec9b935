//! Sharing: the link, the exact link, a paragraph to paste, the system's share sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words::summary;
use super::{AppState, Locale};
use crate::web;

/// Where it is said what was copied last.
const SAID: &str = "share-said";

/// The dialog that [`super::toolbar::Toolbar`] opens.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let state = AppState::of_page();
    // Links are written only while somebody looks at them.
    let opened = RwSignal::new(false);
    let address = move |query: String| {
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{mark}{query}", web::page_address())
    };
    let link = Memo::new(move |_| {
        opened.get().then(|| {
            state.held();
            address(state.link())
        })
    });
    let exact = Memo::new(move |_| {
        opened.get().then(|| {
            state.held();
            address(state.exact_link())
        })
    });
    let paragraph = Memo::new(move |_| {
        let link = link.get()?;
        let scenario = state.scenario();
        let words = summary(&scenario.read(), &state.evaluation.read(), &Locale);
        Some(format!("{words} {link}"))
    });
    let text = |of: Memo<Option<String>>| Signal::derive(move || of.get().unwrap_or_default());
    let share = move |_| {
        let paragraph = summary(
            &state.scenario().read_untracked(),
            &state.evaluation.read_untracked(),
            &Locale,
        );
        let link = link.get_untracked().unwrap_or_default();
        let shared = web::share("TAO calculator", &paragraph, &link);
        spawn_local(async move {
            shared.await;
        });
    };
    view! {
        <dialog
            id="share"
            aria-labelledby="share-heading"
            closedby="any"
            on:toggle=move |_| opened.set(web::is_open("share"))
            on:close=move |_| web::set_html(SAID, "")
        >
            <form method="dialog">
                <h2 id="share-heading">"Share this scenario"</h2>
                <button class="close" aria-label="Close">"✕"</button>
            </form>
            <Copied
                id="share-link"
                label="Link"
                help="What differs from the preset. It opens this scenario in any version of the page to come."
                text=text(link)
            />
            <Copied
                id="share-exact"
                label="Exact link"
                help="Every value, and the answers there are now: should the model ever answer otherwise, the page says so."
                text=text(exact)
            />
            <Copied
                id="share-summary"
                label="In a paragraph"
                help="The figures in words, with the link, to paste."
                text=text(paragraph)
            />
            {web::can_share().then(|| view! {
                <button type="button" id="share-sheet" on:click=share>"Share by another app…"</button>
            }.into_any())}
            <p role="status" class="said" id=SAID></p>
        </dialog>
    }
}

/// Copies what stands in the field with this id, and says in the element `said` whether that worked.
pub fn copy_field(id: String, said: &'static str) {
    // It starts while the click is being handled, as browsers ask for.
    let copied = web::copy(&web::value_of(&id).unwrap_or_default());
    spawn_local(async move {
        let words = if copied.await {
            "Copied."
        } else {
            // Then the reader can do it.
            web::select(&id);
            "This browser does not let the page copy. The text is selected: copy it with your keys."
        };
        web::set_html(said, words);
    });
}

/// A text to copy.
#[component]
fn Copied(
    /// Its field's id.
    id: &'static str,
    /// What it is.
    label: &'static str,
    /// What it is for.
    help: &'static str,
    /// The text.
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="copied">
            <label for=id>{label}</label>
            <p class="help">{help}</p>
            <div class="copied-field">
                <input type="text" readonly id=id prop:value=move || text.get() on:focus:target=|event| event.target().select() />
                <button type="button" id=format!("{id}-copy") aria-label=format!("Copy: {label}") on:click=move |_| copy_field(id.into(), SAID)>"Copy"</button>
            </div>
        </div>
    }
}
