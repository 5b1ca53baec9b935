//! How wide charts may be.

use leptos::html::Div;
use leptos::prelude::*;

use crate::web;

/// The inner width of an element, which it follows, in whole CSS pixels; `first` until it is on the page.
pub fn width_of(element: NodeRef<Div>, first: f64) -> RwSignal<f64> {
    let width = RwSignal::new(first);
    let watch = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        watch.set_value(web::watch_width(&element, move |wide| {
            // Only news: drawing must not make the page measure again.
            if wide >= 1.0 && wide.floor() != width.get_untracked() {
                width.set(wide.floor());
            }
        }));
    });
    width
}
