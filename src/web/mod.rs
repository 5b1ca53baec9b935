//! The browser behind plain functions. Natively, where pages are only rendered to HTML, they do nothing.

mod numerals;
mod observe;
mod page;

pub use numerals::{Separators, number, separators};
pub use observe::{Watch, watch_visible, watch_width};
pub use page::{announce_panics, focus, keep_query, query};

/// Whether there is a browser around.
const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
