//! Moments in which nothing else happens.

use wasm_bindgen::prelude::*;
use web_sys::Window;

use super::in_browser;

/// Milliseconds after which it is done even if the page is never idle.
const LATEST: u32 = 1_000;

/// Does something when the page is idle; soon after, where the browser does not tell.
pub fn when_idle(act: impl FnOnce() + 'static) {
    let Some(window) = in_browser().then(web_sys::window).flatten() else {
        return;
    };
    let callback = Closure::once_into_js(act);
    let callback = callback.unchecked_ref();
    if asked(&window, callback).is_none() {
        let _ = window.set_timeout_with_callback(callback);
    }
}

fn asked(window: &Window, callback: &js_sys::Function) -> Option<()> {
    // Not in every browser.
    js_sys::Reflect::get(window, &"requestIdleCallback".into())
        .ok()
        .filter(JsValue::is_function)?;
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(LATEST);
    window
        .request_idle_callback_with_options(callback, &options)
        .ok()
        .map(|_| ())
}
