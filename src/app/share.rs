//! Sharing: the link, the exact link, a paragraph to paste, the system's share sheet.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::words::summary;
use super::{AppState, Locale};
use crate::web;

/// What a button of the dialog copied last, and whether that worked.
pub type Said = RwSignal<&'static str>;

/// The dialog that [`super::toolbar::Toolbar`] opens.
#[component]
pub fn ShareDialog() -> impl IntoView {
    let state = AppState::of_page();
    let said = RwSignal::new("");
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
            on:close=move |_| said.set("")
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
                said
            />
            <Copied
                id="share-exact"
                label="Exact link"
                help="Every value, and the answers there are now: should the model ever answer otherwise, the page says so."
                text=text(exact)
                said
            />
            <Copied
                id="share-summary"
                label="In a paragraph"
                help="The figures in words, with the link, to paste."
                text=text(paragraph)
                said
            />
            {web::can_share().then(|| view! {
                <button type="button" id="share-sheet" on:click=share>"Share by another app…"</button>
            }.into_any())}
            <p role="status" class="said" id="share-said">{move || said.get()}</p>
        </dialog>
    }
}

/// Copies what stands in the field with this id.
pub fn copy_field(id: String, said: Said) {
    // It starts while the click is being handled, as browsers ask for.
    let copied = web::copy(&web::value_of(&id).unwrap_or_default());
    spawn_local(async move {
        if copied.await {
            said.set("Copied.");
        } else {
            // Then the reader can do it.
            web::select(&id);
            said.set("This browser does not let the page copy. The text is selected: copy it with your keys.");
        }
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
    /// Where to say how it went.
    said: Said,
) -> impl IntoView {
    view! {
        <div class="copied">
            <label for=id>{label}</label>
            <p class="help">{help}</p>
            <div class="copied-field">
                <input type="text" readonly id=id prop:value=move || text.get() on:focus:target=|event| event.target().select() />
                <button type="button" id=format!("{id}-copy") aria-label=format!("Copy: {label}") on:click=move |_| copy_field(id.into(), said)>"Copy"</button>
            </div>
        </div>
    }
}
