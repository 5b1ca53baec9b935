//! The browser behind plain functions. Natively, where pages are only rendered to HTML, they do nothing.

mod address;
mod clipboard;
mod date;
mod download;
mod files;
mod frame;
mod handover;
mod numerals;
mod observe;
mod page;
mod print;
mod request;
mod storage;

pub use address::{is_framed, now, page_address, push_query, query, replace_query};
pub use clipboard::{can_share, copy, share};
pub use date::today;
pub use download::{Refused, download, download_picture};
pub use files::{GivenFile, is_file};
pub use frame::{Word, fit, on_message, on_use, reserved, tell_parent, watch_height};
pub use handover::{Left, Stage};
pub use numerals::{Separators, number, separators};
pub use observe::{Watch, watch_each_visible, watch_visible, watch_width};
pub use page::{
    announce_panics, bring_into_view, close_dialog, data_of, focus, is_busy, is_embed, is_open,
    is_text_field, keep_query, open, open_dialog, opens_elsewhere, select, set_attribute, set_html,
    set_theme, size_of, token, value_of,
};
pub use print::{print, watch_print};
pub use request::{NoAnswer, ask, prepare_requests, show_embed_dialog};
pub use storage::{StorageFault, forget, keep, kept};

/// Whether there is a browser around.
const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
