//! A standing as a small square: its shape tells it as well as its colour.

use leptos::prelude::*;

use crate::claims::Standing;

/// Full, half, crossed or empty.
pub fn shape(standing: Standing) -> impl IntoView {
    const WHOLE: &str = "M0 0H22V22H0Z";
    let (class, filled, cross) = match standing {
        Standing::Holds => ("holds", WHOLE, ""),
        Standing::Conditional => ("conditional", "M1 1V21H21Z", ""),
        Standing::Contradicted => ("contradicted", WHOLE, "M7 7L15 15M15 7L7 15"),
        Standing::Unchecked => ("unchecked", "", ""),
    };
    view! {
        <svg class=format!("shape {class}") viewBox="0 0 22 22" fill="none" stroke-width="2" aria-hidden="true">
            <path d="M1 1H21V21H1Z" stroke="currentColor" />
            <path d=filled fill="currentColor" />
            <path class="cross" d=cross />
        </svg>
    }
}
