//! Files handed to the reader, and drawings turned into pictures on the way.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement,
    HtmlImageElement, Url,
};

use super::page::document;

/// Pixels of a picture for one of its drawing.
const SCALE: f64 = 2.0;
/// Milliseconds after which no browser still reads a file that it was handed.
const READ_BY_THEN: i32 = 60_000;

/// Why the browser handed nothing over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It made no file.
    File,
    /// It made no picture: canvases are blocked, or there is no memory for one of that size.
    Picture,
}

/// Hands the reader a file of this name.
pub fn download(name: &str, media_type: &str, content: &str) -> Result<(), Refused> {
    hand_over(name, &file(media_type, content)?)
}

/// Hands the reader an SVG document as a picture, PNG, of twice its size.
pub async fn download_picture(name: &str, svg: &str) -> Result<(), Refused> {
    let picture = picture(svg).await.ok_or(Refused::Picture)?;
    hand_over(name, &picture)
}

fn file(media_type: &str, content: &str) -> Result<Blob, Refused> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    // Natively there is no browser to make one.
    document().ok_or(Refused::File)?;
    Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &options)
        .map_err(|_| Refused::File)
}

fn hand_over(name: &str, file: &Blob) -> Result<(), Refused> {
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

/// The drawing as PNG; `None` where the browser does not draw it or does not give out what it drew.
async fn picture(svg: &str) -> Option<Blob> {
    let file = file("image/svg+xml", svg).ok()?;
    let address = Url::create_object_url_with_blob(&file).ok()?;
    let image = loaded(&address).await;
    let _ = Url::revoke_object_url(&address);
    let image = image?;
    let (width, height) = (
        f64::from(image.natural_width()) * SCALE,
        f64::from(image.natural_height()) * SCALE,
    );
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    canvas
        .get_context("2d")
        .ok()??
        .unchecked_into::<CanvasRenderingContext2d>()
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .ok()?;
    // It calls back with nothing when it cannot.
    let made = Promise::new(&mut |resolve: Function, reject: Function| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    made.await.ok()?.dyn_into().ok()
}

async fn loaded(address: &str) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    image.decode().await.ok()?;
    Some(image)
}
