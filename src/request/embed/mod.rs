//! The embed dialog: its form, and the code that shows a scenario in somebody else's article.
//!
//! The rest of it is `public/embed-dialog.js`, which reads the form and shows the preview.

mod code;
mod form;

use super::Asked;
pub use code::{Embedded, Room};
pub use form::{CODES, Code};

/// The dialog's form as HTML.
pub fn form(_: &Asked) -> Result<String, String> {
    Ok(form::form_html())
}

/// The codes in the order of [`CODES`], a blank line between: none has one. The link says view, controls and theme, too.
/// The words: `frozen` or `live`; the column's width in CSS pixels; the heights as [`Room::read`] reads them; the address
/// of the calculator; the scenario in words.
pub fn code(asked: &Asked) -> Result<String, String> {
    let embedded = Embedded {
        link: &asked.link,
        is_frozen: asked.word(0) == form::FROZEN,
        width: asked.word(1).parse().unwrap_or(0),
        room: Room::read(asked.word(2)).ok_or("There are no heights.")?,
        address: asked.word(3),
        words: asked.word(4),
    };
    Ok(embedded.codes().join("\n\n"))
}
