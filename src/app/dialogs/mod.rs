//! The dialogs above the page.

mod embed;
mod files;
mod share;

pub use embed::{EmbedCode, EmbedDialog, Pinned, Room};
pub use files::FileDialog;
pub use share::ShareDialog;
