//! Watching elements: how wide they are, whether they can be seen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, ResizeObserver, ResizeObserverEntry,
};

use super::page::document;

/// Watches for as long as it lives.
pub struct Watch {
    stop: Box<dyn Fn()>,
    _callback: Closure<dyn FnMut(Array)>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        (self.stop)();
    }
}

/// Calls `changed` with the element's inner width in CSS pixels, at once and whenever its size changes.
pub fn watch_width(element: &Element, mut changed: impl FnMut(f64) + 'static) -> Option<Watch> {
    // Before anything is shown, or drawings would first be made for another width.
    changed(f64::from(element.client_width()));
    watch_resize(element, move |entry| changed(entry.content_rect().width()))
}

/// Calls `changed` when the element is laid out, and whenever its size changes.
pub(super) fn watch_resize(
    element: &Element,
    mut changed: impl FnMut(ResizeObserverEntry) + 'static,
) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.iter().last() {
            changed(entry.unchecked_into());
        }
    });
    let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch {
        stop: Box::new(move || observer.disconnect()),
        _callback: callback,
    })
}

/// Calls `changed` with whether any part of the element with this id is on screen, now and whenever that changes.
pub fn watch_visible_id(id: &str, changed: impl FnMut(bool) + 'static) -> Option<Watch> {
    watch_visible(&document()?.get_element_by_id(id)?, changed)
}

/// Calls `changed` with whether any part of the element is on screen, now and whenever that changes.
pub fn watch_visible(element: &Element, mut changed: impl FnMut(bool) + 'static) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.iter().last() {
            changed(
                entry
                    .unchecked_into::<IntersectionObserverEntry>()
                    .is_intersecting(),
            );
        }
    });
    let observer = IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(Watch {
        stop: Box::new(move || observer.disconnect()),
        _callback: callback,
    })
}
