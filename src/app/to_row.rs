//! The way to an assumption’s row.

use leptos::prelude::*;

use super::AppState;
use super::saving::link_to;
use crate::model::AssumptionId;
use crate::web;

/// Leads to an assumption's row: its field takes the focus, and the page scrolls to it; the address stays as it is. A
/// row that a widget does not show is on the whole page.
pub fn to_row(id: AssumptionId) {
    let key = id.row().key;
    if !web::focus(key) {
        let link = link_to(&untrack(|| AppState::of_page().workspace()));
        web::open(&format!("{link}#{key}"));
    }
}
