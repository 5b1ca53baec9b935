//! Whether an element is on screen.

use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::web;

/// Whether any part of the element is on screen; `until_known` until the browser has told.
pub fn in_sight<E>(element: NodeRef<E>, until_known: bool) -> Signal<bool>
where
    E: ElementType + 'static,
    E::Output: JsCast + Clone + AsRef<web::Element> + 'static,
{
    let (seen, see) = signal(until_known);
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        if let Some(element) = element.get() {
            watch.set_value(web::watch_visible(element.as_ref(), move |is_seen| {
                see.set(is_seen)
            }));
        }
    });
    seen.into()
}
