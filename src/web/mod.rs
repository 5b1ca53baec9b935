//! The browser behind plain functions. Natively, where pages are only rendered to HTML, they do nothing.

mod address;
mod canvas;
mod clipboard;
mod date;
mod download;
mod events;
mod fetch;
mod files;
mod frame;
mod handover;
mod idle;
mod numerals;
mod observe;
mod page;
mod print;
mod storage;
mod widget;
mod worker;

pub use address::{is_framed, now, page_address, preset_of_page, push_query, query, replace_query};
pub use canvas::{Lettering, Painting, picture};
pub use clipboard::{can_copy_pictures, can_share, copy, copy_picture, share};
pub use date::{clock, today};
pub use download::{Refused, download, hand_over};
pub use events::{area, capture, chosen, field, is_of_finger, is_of_mouse, is_open, key, place_in};
pub use fetch::{Fetch, FetchError};
pub use files::{GivenFile, is_file};
pub use frame::{fit, frame_id, on_message, on_use, reserved, tell_parent, watch_height};
pub use handover::{Left, Stage};
pub use idle::when_idle;
pub use numerals::{Separators, number, separators};
pub use observe::{Watch, watch_passed, watch_visible, watch_width};
pub use page::{
    announce_panics, bring_into_view, focus, has_focus, hide_popover, is_embed, is_text_field,
    keep_for_restart, note_query, note_settled, open, opens_elsewhere, pinned, set_attribute,
    set_theme, size_of, source, token, worker,
};
pub use print::{print, watch_print};
pub use storage::{StorageFault, forget, keep, kept};
pub use web_sys::Element;
pub use widget::{Widget, embed_height, load_script};
pub use worker::{keep_site, show_newer};

/// Whether there is a browser around.
pub const fn in_browser() -> bool {
    cfg!(target_arch = "wasm32")
}
