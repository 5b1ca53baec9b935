//! How far the reader has gone from what the scenario is compared with, and the way back.

use leptos::prelude::*;

use crate::app::AppState;
use crate::app::parts::{Figure, Words};
use crate::web::{self, StorageFault};

/// In how many assumptions the scenario differs from what it is compared with, and the way back.
#[component]
pub fn Changed() -> impl IntoView {
    let state = AppState::of_page();
    let n_changed = state.n_changed(|_| true);
    let label = move || state.baseline.read().name();
    let back = move |_| {
        let what = format!("resetting to “{}”", untrack(label));
        state.load(state.baseline.get_untracked(), &what);
        web::focus("answers");
    };
    let any = Memo::new(move |_| n_changed.get() != 0);
    let count = Signal::derive(move || format!("{} changed: ", n_changed.get()));
    let back_name = move || format!("Reset to “{}”", label());
    let compare = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        web::focus("comparison");
    };
    let fault = Signal::derive(move || {
        let fault = state.last_visit.fault();
        fault.map_or_else(String::new, |fault| fault_words(fault).into())
    });
    view! {
        <p class="changed">
            <Show when=move || any.get() fallback=|| view! { <span>"change anything in blue"</span> }>
                <Figure text=count />
                <a href="#comparison" on:click=compare>"compare"</a>
                " or "
                <button
                    type="button"
                    class="link"
                    id="reset-all"
                    aria-label=back_name
                    title=back_name
                    on:click=back
                >
                    "reset"
                </button>
            </Show>
            <span role="status" id="storage"><Words text=fault /></span>
        </p>
    }
}

/// Why this visit is not kept, in words.
fn fault_words(fault: StorageFault) -> &'static str {
    match fault {
        StorageFault::Forbidden => {
            "This browser will not save your scenario; the address holds it."
        }
        StorageFault::Full => {
            "This browser has no room left to save your scenario; the address holds it."
        }
    }
}
