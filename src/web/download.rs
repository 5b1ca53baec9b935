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

/// Milliseconds after which no browser still makes a picture.
const MADE_BY_THEN: i32 = 10_000;

/// Why the browser handed nothing over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It made no file.
    File,
    /// It made no picture: canvases are blocked, or there is no memory for one of that size.
    Picture,
    /// It gives out something else than was drawn, lest it be recognised by how it draws.
    Spoilt,
}

/// Hands the reader a file of this name.
pub fn download(name: &str, media_type: &str, content: &str) -> Result<(), Refused> {
    hand_over(name, &file(media_type, content)?)
}

/// Hands the reader an SVG document as a picture, PNG, of twice its size.
pub async fn download_picture(name: &str, svg: &str) -> Result<(), Refused> {
    let picture = picture(svg).await?;
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

/// The drawing as PNG.
async fn picture(svg: &str) -> Result<Blob, Refused> {
    let file = file("image/svg+xml", svg)?;
    let address = Url::create_object_url_with_blob(&file).map_err(|_| Refused::Picture)?;
    let image = loaded(&address).await;
    let _ = Url::revoke_object_url(&address);
    let image = image.ok_or(Refused::Picture)?;
    let (width, height) = (
        f64::from(image.natural_width()) * SCALE,
        f64::from(image.natural_height()) * SCALE,
    );
    let (canvas, context) = canvas(width as u32, height as u32).ok_or(Refused::Picture)?;
    if !gives_out_what_is_drawn(&context).ok_or(Refused::Picture)? {
        return Err(Refused::Spoilt);
    }
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .map_err(|_| Refused::Picture)?;
    png(canvas).await.ok_or(Refused::Picture)
}

fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d").ok()??.unchecked_into();
    Some((canvas, context))
}

/// Whether known pixels are read as they were drawn. Private browsers and extensions give out others, lest the reader
/// be recognised by them, and stripes in files.
fn gives_out_what_is_drawn(context: &CanvasRenderingContext2d) -> Option<bool> {
    /// A square of so many pixels a side, in two colours.
    const SIDE: u32 = 16;
    const COLOURS: [(&str, [u8; 4]); 2] = [
        ("#12ab56", [0x12, 0xab, 0x56, 0xff]),
        ("#e08030", [0xe0, 0x80, 0x30, 0xff]),
    ];
    let side = f64::from(SIDE);
    for (place, (colour, _)) in COLOURS.iter().enumerate() {
        context.set_fill_style_str(colour);
        context.fill_rect(0.0, place as f64 * side / 2.0, side, side / 2.0);
    }
    let read = context.get_image_data(0.0, 0.0, side, side).ok()?.data();
    context.clear_rect(0.0, 0.0, side, side);
    let half = (SIDE * SIDE / 2) as usize;
    let drawn = COLOURS.iter().flat_map(|(_, bytes)| [*bytes].repeat(half));
    Some(read.iter().copied().eq(drawn.flatten()))
}

/// The file of what is drawn. It comes as nothing where it cannot be made, and with some extensions not at all.
async fn png(canvas: HtmlCanvasElement) -> Option<Blob> {
    let made = Promise::new(&mut |resolve: Function, reject: Function| {
        if canvas.to_blob(&resolve).is_err() {
            let _ = reject.call0(&JsValue::UNDEFINED);
        }
    });
    let in_vain = Promise::new(&mut |resolve: Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, MADE_BY_THEN);
        }
    });
    let first = Promise::race(&Array::of2(&made, &in_vain));
    first.await.ok()?.dyn_into().ok()
}

async fn loaded(address: &str) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    image.decode().await.ok()?;
    Some(image)
}
