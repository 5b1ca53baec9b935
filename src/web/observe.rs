//! Watching elements: how wide they are, whether they can be seen.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    ResizeObserver, ResizeObserverEntry,
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

/// Calls `changed` with whether the element with this id has left the screen at its top, now and whenever that changes.
pub fn watch_passed(id: &str, mut changed: impl FnMut(bool) + 'static) -> Option<Watch> {
    // What is still further down counts as on screen.
    const FURTHER_DOWN: &str = "0px 0px 1000000px 0px";
    let options = IntersectionObserverInit::new();
    options.set_root_margin(FURTHER_DOWN);
    let element = document()?.get_element_by_id(id)?;
    watch_within(&element, &options, move |is_there| changed(!is_there))
}

/// Calls `changed` with whether any part of the element is on screen, now and whenever that changes.
pub fn watch_visible(element: &Element, changed: impl FnMut(bool) + 'static) -> Option<Watch> {
    watch_within(element, &IntersectionObserverInit::new(), changed)
}

fn watch_within(
    element: &Element,
    options: &IntersectionObserverInit,
    mut changed: impl FnMut(bool) + 'static,
) -> Option<Watch> {
    let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        if let Some(entry) = entries.iter().last() {
            changed(
                entry
                    .unchecked_into::<IntersectionObserverEntry>()
                    .is_intersecting(),
            );
        }
    });
    let callback_of_js = callback.as_ref().unchecked_ref();
    let observer = IntersectionObserver::new_with_options(callback_of_js, options).ok()?;
    observer.observe(element);
    Some(Watch {
        stop: Box::new(move || observer.disconnect()),
        _callback: callback,
    })
}
