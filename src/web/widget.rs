//! The element that shows the calculator in an article, for its preview.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use super::page::document;

/// What the element is called.
const NAME: &str = "tao-calculator";

/// An element of its own in a column.
pub struct Widget {
    element: Option<HtmlElement>,
    column: HtmlElement,
}

impl Widget {
    /// Makes one; it begins to load once it is told what to show.
    pub fn new(column: &HtmlElement) -> Self {
        let element = document().and_then(|document| document.create_element(NAME).ok());
        Self {
            element: element.and_then(|element| element.dyn_into().ok()),
            column: column.clone(),
        }
    }

    /// Gives its column a width in CSS pixels.
    pub fn set_width(&self, width: u32) {
        let _ = self
            .column
            .style()
            .set_property("width", &format!("{width}px"));
    }

    /// Sets an attribute, or takes it away; one that is so already stays untouched.
    pub fn set(&self, name: &str, value: Option<&str>) {
        let Some(element) = &self.element else {
            return;
        };
        if element.get_attribute(name).as_deref() == value {
            return;
        }
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }

    /// Sets an attribute, even to what it is already where the widget is alive; then puts the element in its place.
    pub fn say_again(&self, name: &str, value: Option<&str>) {
        let Some(element) = &self.element else {
            return;
        };
        let state = Reflect::get(element, &"state".into()).ok();
        if state.and_then(|state| state.as_string()).as_deref() == Some("alive") {
            let _ = element.set_attribute(name, value.unwrap_or_default());
        } else {
            self.set(name, value);
        }
        if !element.is_connected() {
            let _ = self.column.append_child(element);
        }
    }
}

/// The height that the loader keeps free for a view in a column, both in CSS pixels; 0 without the loader.
pub fn embed_height(width: u32, view: &str, controls: Option<&str>) -> u32 {
    let height = || {
        let window = web_sys::window().filter(|_| super::in_browser())?;
        let class = window.custom_elements().get(NAME);
        let height_at: Function = Reflect::get(&class, &"heightAt".into())
            .ok()?
            .dyn_into()
            .ok()?;
        let controls = controls.map_or(JsValue::NULL, JsValue::from);
        height_at
            .call3(&class, &width.into(), &view.into(), &controls)
            .ok()?
            .as_f64()
    };
    height().map_or(0, |height| height as u32)
}

/// Adds a script to the page; whether it could be downloaded. One that is there is not asked for again.
pub async fn load_script(source: &str) -> bool {
    let Some(document) = document() else {
        return false;
    };
    if document
        .query_selector(&format!("script[src='{source}']"))
        .ok()
        .flatten()
        .is_some()
    {
        return true;
    }
    let add = || {
        let script: HtmlElement = document.create_element("script").ok()?.dyn_into().ok()?;
        script.set_attribute("src", source).ok()?;
        let loaded = Promise::new(&mut |resolve, reject| {
            script.set_onload(Some(&resolve));
            script.set_onerror(Some(&reject));
        });
        document.head()?.append_child(&script).ok()?;
        Some((script, loaded))
    };
    let Some((script, loaded)) = add() else {
        return false;
    };
    let is_loaded = loaded.await.is_ok();
    if !is_loaded {
        // The next try asks again.
        script.remove();
    }
    is_loaded
}
