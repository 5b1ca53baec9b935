//! The frame around the page: what is said to the page that shows it, and what that page says.

use js_sys::{JsString, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, MessageEvent, UrlSearchParams, Window};

use super::in_browser;
use super::observe::{Watch, watch_resize};
use super::page::{document, element};

/// What the names of all messages begin with.
const OURS: &str = "tao-calculator:";
/// No link is longer.
const LONGEST: u32 = 1 << 16;

fn window() -> Option<Window> {
    in_browser().then(web_sys::window).flatten()
}

/// What the page around wrote behind the address: `id`, the frame's name in messages, when it follows them.
fn said(name: &str) -> Option<String> {
    let hash = window()?.location().hash().ok()?;
    let said = UrlSearchParams::new_with_str(hash.trim_start_matches('#')).ok()?;
    said.get(name)
}

/// CSS pixels from side to side and from top to bottom that the page around keeps free, when it follows what this
/// page says of its height.
pub fn reserved() -> Option<(f64, f64)> {
    said("id")?;
    let window = window()?;
    let width = window.inner_width().ok()?.as_f64()?;
    Some((width, window.inner_height().ok()?.as_f64()?))
}

/// The frame's name in messages, if the page around gave it one.
pub fn frame_id() -> Option<String> {
    said("id")
}

/// Sends the page around a message, written as JSON. It may be anybody's page, so nothing is sent that is not on
/// screen.
pub fn tell_parent(message: &str) {
    let send = || {
        let parent = window()?.parent().ok()??;
        let message = js_sys::JSON::parse(message).ok()?;
        parent.post_message(&message, "*").ok()
    };
    send();
}

/// Calls `act` with kind and query of each message of the page around; whatever else arrives is dropped unread.
pub fn on_message(act: impl Fn(&str, String) + 'static) {
    let Some(window) = window() else { return };
    let parent = window.parent().ok().flatten();
    let hear = move |event: MessageEvent| {
        // First who it is from: what others send costs nothing more.
        let source: Option<JsValue> = event.source().map(JsValue::from);
        if source.is_none() || source != parent.as_ref().map(JsValue::from) {
            return;
        }
        let text = |name: &str| {
            let text = Reflect::get(&event.data(), &name.into()).ok()?;
            let text = text.dyn_into::<JsString>().ok()?;
            (text.length() <= LONGEST).then(|| String::from(text))
        };
        if let (Some(kind), Some(query)) = (text("type"), text("query"))
            && let Some(kind) = kind.strip_prefix(OURS)
        {
            act(kind, query);
        }
    };
    let callback = Closure::<dyn Fn(MessageEvent)>::new(hear).into_js_value();
    let _ = window.add_event_listener_with_callback("message", callback.unchecked_ref());
}

/// Leaves parts of the element with this id out, as many of `most` as it takes for the page to fit its frame: as its
/// `data-without` says.
pub fn fit(id: &str, most: u32) {
    let root = document().and_then(|document| document.document_element());
    let (Some(root), Some(element), Some(window)) = (root, element(id), window()) else {
        return;
    };
    let height = window
        .inner_height()
        .ok()
        .and_then(|height| height.as_f64());
    for without in 0..=most {
        let _ = element.set_attribute("data-without", &without.to_string());
        if height.is_none_or(|height| f64::from(root.scroll_height()) <= height) {
            return;
        }
    }
}

/// Calls `act` when the page is used.
pub fn on_use(act: impl Fn() + 'static) {
    let Some(window) = window() else { return };
    let callback = Closure::<dyn Fn()>::new(act).into_js_value();
    for event in ["pointerdown", "keydown", "click", "input"] {
        let _ = window.add_event_listener_with_callback(event, callback.unchecked_ref());
    }
}

/// Calls `changed` with the height of all the page shows, in CSS pixels rounded up, now and whenever it changes.
pub fn watch_height(mut changed: impl FnMut(f64) + 'static) -> Option<Watch> {
    let body: HtmlElement = document()?.body()?;
    let watched = body.clone();
    watch_resize(&body, move |_| {
        changed(watched.get_bounding_client_rect().height().ceil());
    })
}
