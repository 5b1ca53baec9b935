//! The page: Leptos components over the model.

use leptos::prelude::*;

/// Mounts the page.
pub fn mount() {
    mount_to_body(|| view! { <main><h1>"TAO calculator"</h1></main> });
}
