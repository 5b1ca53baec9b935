//! Says that a newer version of the site is there, and shows it when the reader says so.

use leptos::prelude::*;

use crate::app::AppState;
use crate::web;

/// The offer, once there is one.
#[component]
pub fn NewerVersion() -> impl IntoView {
    let state = AppState::of_page();
    let is_there = RwSignal::new(false);
    Effect::new(move |_| web::when_idle(move || web::keep_site(move || is_there.set(true))));
    let dismiss = move |_| {
        is_there.set(false);
        web::focus("answers");
    };
    let show = move |_| {
        // The address follows after a while, and loading the page anew does not wait for it.
        web::replace_query(&untrack(|| state.link()));
        web::show_newer();
    };
    view! {
        <div role="status">
            <Show when=move || is_there.get()>
                <aside class="notice quiet" id="newer-version" aria-label="A newer version">
                    <p>"A newer version of this page is ready. Your inputs stay as they are."</p>
                    <button type="button" id="show-newer" on:click=show>"Reload"</button>
                    " "
                    <button type="button" class="link" on:click=dismiss>"Later"</button>
                </aside>
            </Show>
        </div>
    }
}
