//! The page itself: its address, its root element, its end.

use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit, Document, HtmlElement};

use super::in_browser;

pub(super) fn document() -> Option<Document> {
    in_browser().then(web_sys::window).flatten()?.document()
}

/// The query of the page's address, without its question mark.
pub fn query() -> String {
    let search = document()
        .and_then(|document| document.location())
        .and_then(|at| at.search().ok());
    search.unwrap_or_default().trim_start_matches('?').into()
}

/// The page's address without query and fragment; empty without a browser.
pub fn address() -> String {
    let address = document()
        .and_then(|document| document.location())
        .and_then(|at| at.href().ok());
    let address = address.unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().into()
}

/// A custom property of the style sheets as it holds now, by its name without dashes: `paper`.
pub fn token(name: &str) -> String {
    let root = document().and_then(|document| document.document_element());
    let style = root.and_then(|root| web_sys::window()?.get_computed_style(&root).ok()?);
    let value = style.and_then(|style| style.get_property_value(&format!("--{name}")).ok());
    value.unwrap_or_default().trim().into()
}

/// Notes the scenario on the root element, where start.js finds it should the calculator stop.
pub fn keep_query(query: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-query", query);
    }
}

/// Moves the focus to the element with this id.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Lets start.js put a panic into words before WebAssembly stops.
pub fn announce_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let init = CustomEventInit::new();
        init.set_detail(&panic.to_string().into());
        let event = CustomEvent::new_with_event_init_dict("tao:panic", &init);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
