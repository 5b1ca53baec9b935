//! The page on paper.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;

use super::in_browser;

/// Opens the browser's dialog for printing; where that is not allowed, nothing happens.
pub fn print() {
    if let Some(window) = in_browser().then(web_sys::window).flatten() {
        let _ = window.print();
    }
}

/// Calls `changed` with `true` before the page is printed and with `false` afterwards, for as long as the page lives.
pub fn watch_print(changed: impl Fn(bool) + Copy + 'static) {
    let Some(window) = in_browser().then(web_sys::window).flatten() else {
        return;
    };
    for (event, printing) in [("beforeprint", true), ("afterprint", false)] {
        let callback = Closure::<dyn Fn()>::new(move || changed(printing)).into_js_value();
        let _ = window.add_event_listener_with_callback(event, callback.unchecked_ref());
    }
}
