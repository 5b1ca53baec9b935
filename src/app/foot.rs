//! The foot of the page: what stays with the reader, and whose work is in it.

use leptos::prelude::*;

use super::state::{LAST_SCENARIO, WHO};

/// The packages in the program and their licences: `cargo xtask notices` writes it.
const NOTICES: &str = "third-party.html";

/// Privacy and notices.
#[component]
pub fn Foot() -> impl IntoView {
    view! {
        <footer class="foot">
            <p id="privacy">
                "The page sends your figures to nobody and sets no cookies. It stores two things, in this browser’s local \
                storage: your last scenario, as " <code>{LAST_SCENARIO}</code>
                ", to offer it on your next visit; and that you run a validator, if you say so, as " <code>{WHO}</code>
                ". A link carries its figures in its address, so whoever hosts the page \
                can see them when it is opened."
            </p>
            <p><a href=NOTICES>"Third-party notices"</a></p>
        </footer>
    }
}
