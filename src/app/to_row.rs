//! The way to an assumption’s row.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::AppState;
use super::saving::link_to;
use crate::model::AssumptionId;
use crate::web;

/// Leads to an assumption's row: its field takes the focus, and the page scrolls to it; the address stays as it is. A
/// row that a widget does not show is on the whole page.
pub fn to_row(id: AssumptionId) {
    let key = id.row().key;
    let sought = AppState::of_page().sought;
    if !sought.read_untracked().is_empty() {
        // What is looked for hides other rows.
        sought.set(String::new());
        return spawn_local(async move {
            tick().await;
            web::focus(key);
        });
    }
    if !web::focus(key) {
        let link = link_to(&untrack(|| AppState::of_page().workspace()));
        web::open(&format!("{link}#{key}"));
    }
}
