//! The browser behind plain functions. Natively, where pages are only rendered to HTML, they do nothing.

mod date;
mod download;
mod numerals;
mod observe;
mod page;
mod print;

pub use date::today;
pub use download::{Refused, download, download_picture};
pub use numerals::{Separators, number, separators};
pub use observe::{Watch, watch_visible, watch_width};
pub use page::{address, announce_panics, focus, keep_query, query, token};
pub use print::{print, watch_print};

/// Whether there is a browser around.
const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
