//! Files handed to the reader.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

use super::page::document;

/// Milliseconds after which no browser still reads a file that it was handed.
const READ_BY_THEN: i32 = 60_000;

/// Why the browser handed nothing over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It made no file.
    File,
    /// It made no picture: canvases are blocked, or there is no memory for one of that size.
    Picture,
    /// It gives out something else than was drawn, lest it be recognised by how it draws.
    Spoilt,
    /// It copies nothing: the reader or the host of the page forbids it.
    Copy,
}

/// Hands the reader a file of this name.
pub fn download(name: &str, media_type: &str, content: &str) -> Result<(), Refused> {
    hand_over(name, &file(media_type, content)?)
}

/// A file to be handed over.
pub(super) fn file(media_type: &str, content: &str) -> Result<Blob, Refused> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    // Natively there is no browser to make one.
    document().ok_or(Refused::File)?;
    Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)
        .map_err(|_| Refused::File)
}

/// Hands the reader a file that is already made.
pub fn hand_over(name: &str, file: &Blob) -> Result<(), Refused> {
    let address = Url::create_object_url_with_blob(file).map_err(|_| Refused::File)?;
    let clicked = click(name, &address);
    let forget = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    if let Some(window) = web_sys::window() {
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(
            forget.unchecked_ref(),
            READ_BY_THEN,
        );
    }
    clicked.ok_or(Refused::File)
}

/// Follows a link that only saves what it leads to.
fn click(name: &str, address: &str) -> Option<()> {
    let link = document()?.create_element("a").ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.unchecked_into::<HtmlElement>().click();
    Some(())
}
