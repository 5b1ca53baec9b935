//! Drawings painted as pictures in the page’s fonts, which an image of its own cannot see.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use super::download::{Refused, file};
use super::page::document;

/// Milliseconds after which no browser still makes a picture.
const MADE_BY_THEN: i32 = 10_000;
/// Milliseconds after which a picture is made with the letters that are there.
const LOADED_BY_THEN: i32 = 4_000;

/// What is painted.
pub struct Painting {
    /// All but the words, as an SVG document.
    pub shapes: String,
    /// The words, above all that.
    pub texts: Vec<Lettering>,
    /// Pixels of the picture for one of the drawing.
    pub scale: f64,
}

/// Words on one line.
pub struct Lettering {
    /// CSS pixels from the left and from the top, at the foot of their letters.
    pub at: (f64, f64),
    /// How much of them stands to the left of that: 0 for none of them, 1 for all.
    pub before: f64,
    /// CSS pixels that they may be wide; broader letters are made narrower.
    pub room: f64,
    /// The words, one after the other, each with its font and its colour as CSS has them.
    pub runs: Vec<[String; 3]>,
}

/// A painting as PNG.
pub async fn picture(painting: &Painting) -> Result<Blob, Refused> {
    let file = file("image/svg+xml", &painting.shapes)?;
    let address = Url::create_object_url_with_blob(&file).map_err(|_| Refused::Picture)?;
    let image = loaded(&address).await;
    let _ = Url::revoke_object_url(&address);
    let image = image.ok_or(Refused::Picture)?;
    let (width, height) = (
        f64::from(image.natural_width()) * painting.scale,
        f64::from(image.natural_height()) * painting.scale,
    );
    let (canvas, context) = canvas(width as u32, height as u32).ok_or(Refused::Picture)?;
    if !gives_out_what_is_drawn(&context).ok_or(Refused::Picture)? {
        return Err(Refused::Spoilt);
    }
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)
        .map_err(|_| Refused::Picture)?;
    load_letters(&painting.texts).await;
    context
        .scale(painting.scale, painting.scale)
        .map_err(|_| Refused::Picture)?;
    for text in &painting.texts {
        write(&context, text).map_err(|_| Refused::Picture)?;
    }
    png(canvas).await.ok_or(Refused::Picture)
}

/// Has the page's fonts at hand, as far as they come in time: what is not shown may not be loaded yet.
async fn load_letters(texts: &[Lettering]) {
    let Some(fonts) = document().map(|document| document.fonts()) else {
        return;
    };
    let mut wanted: Vec<&str> = Vec::new();
    for [_, font, _] in texts.iter().flat_map(|text| &text.runs) {
        if !wanted.contains(&font.as_str()) {
            wanted.push(font);
        }
    }
    let loading: Array = wanted.into_iter().map(|font| fonts.load(font)).collect();
    // Some stand in for others, and need not be there.
    within(Promise::all_settled(&loading), LOADED_BY_THEN).await;
}

/// Writes words where they stand.
fn write(context: &CanvasRenderingContext2d, text: &Lettering) -> Result<(), JsValue> {
    let mut widths = Vec::new();
    for [words, font, _] in &text.runs {
        context.set_font(font);
        widths.push(context.measure_text(words)?.width());
    }
    let width: f64 = widths.iter().sum();
    let narrowed = (text.room / width).min(1.0);
    let (mut x, y) = text.at;
    x -= text.before * width * narrowed;
    context.set_text_align("left");
    for ([words, font, colour], width) in text.runs.iter().zip(widths) {
        context.set_font(font);
        context.set_fill_style_str(colour);
        let room = width * narrowed;
        match narrowed < 1.0 {
            true => context.fill_text_with_max_width(words, x, y, room)?,
            false => context.fill_text(words, x, y)?,
        }
        x += room;
    }
    Ok(())
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
    within(made, MADE_BY_THEN).await?.dyn_into().ok()
}

/// What a promise gives, unless it takes longer than so many milliseconds.
async fn within(promise: Promise, milliseconds: i32) -> Option<JsValue> {
    let in_vain = Promise::new(&mut |resolve: Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
        }
    });
    let first = Promise::race(&Array::of2(&promise, &in_vain));
    first.await.ok()
}

async fn loaded(address: &str) -> Option<HtmlImageElement> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(address);
    image.decode().await.ok()?;
    Some(image)
}
