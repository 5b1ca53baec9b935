//! The embed dialog: its form, and the code that shows a scenario in somebody else's article.
//!
//! The rest of it is `public/embed-dialog.js`, which reads the form and shows the preview.

mod code;
mod form;

use super::Asked;
use crate::scenario::Json;
pub use code::{Embedded, Room};

/// The dialog's form as HTML.
pub fn form(_: &Asked) -> Result<String, String> {
    Ok(form::form_html())
}

/// The attributes of the element, `null` where they are as usual, and the codes by the ids of their fields, as JSON.
/// The link says view, controls and theme, too. The words: `frozen` or `live`; the column's width in CSS pixels; the
/// heights as [`Room::read`] reads them; the address of the calculator; the scenario in words.
pub fn code(asked: &Asked) -> Result<String, String> {
    let width = asked.word(1).parse();
    let embedded = Embedded {
        link: &asked.link,
        is_frozen: asked.word(0) == form::FROZEN,
        width: width.map_err(|_| "The width of the column is a number.")?,
        room: Room::read(asked.word(2)).ok_or("There are no heights.")?,
        address: asked.word(3),
        words: asked.word(4),
    };
    let attributes = embedded.attributes().map(|(name, value)| {
        let value = value.map_or(Json::Null, Json::Text);
        (name, value)
    });
    let codes = embedded.codes().map(|(id, code)| (id, Json::Text(code)));
    let answer = [
        ("attributes", Json::object(attributes)),
        ("codes", Json::object(codes)),
    ];
    Ok(Json::object(answer).to_string())
}
