//! The colours that the reader chose for this device: no link carries them on.

use super::kept::{keep, kept};
use crate::scenario::Theme;

/// Where the browser keeps the choice; the usual one leaves nothing. src/head.js reads it before anything is painted.
pub const THEME: &str = "tao-calculator:theme";

/// The colours chosen last.
pub fn kept_theme() -> Option<Theme> {
    kept(THEME, Theme::named)
}

/// Keeps colours for the next visit.
pub fn keep_theme(theme: Option<Theme>) {
    keep(THEME, theme.map(Theme::key));
}
