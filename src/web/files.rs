//! Files that the reader gives to the page.

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement};

/// Reads the file chosen in a picker, at most so many bytes of it, and forgets the choice, so that the same file
/// can be chosen again. An error is a file that the browser cannot read.
pub fn read_chosen(
    picker: &HtmlInputElement,
    most: usize,
    done: impl FnOnce(Result<Vec<u8>, ()>) + 'static,
) {
    let file = picker.files().and_then(|files| files.get(0));
    if let Some(file) = file {
        read(file, most, done);
    }
    picker.set_value("");
}

/// Reads a file dropped on the page, at most so many bytes of it.
pub fn read_dropped(
    event: &DragEvent,
    most: usize,
    done: impl FnOnce(Result<Vec<u8>, ()>) + 'static,
) {
    let files = event.data_transfer().and_then(|data| data.files());
    if let Some(file) = files.and_then(|files| files.get(0)) {
        read(file, most, done);
    }
}

/// Whether what is dragged over the page is a file.
pub fn is_file(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

fn read(file: File, most: usize, done: impl FnOnce(Result<Vec<u8>, ()>) + 'static) {
    spawn_local(async move {
        let start = file.slice_with_f64_and_f64(0.0, most as f64);
        let bytes = match start {
            Ok(start) => JsFuture::from(start.array_buffer()).await,
            Err(error) => Err(error),
        };
        done(
            bytes
                .map(|bytes| Uint8Array::new(&bytes).to_vec())
                .map_err(drop),
        );
    });
}
