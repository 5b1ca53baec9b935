//! The page itself: its root element, its dialogs and fields, its end.

use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, Event, EventTarget, HtmlDialogElement,
    HtmlElement, HtmlInputElement,
};

use super::in_browser;

pub(super) fn document() -> Option<Document> {
    in_browser().then(web_sys::window).flatten()?.document()
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

/// Moves the focus to the element with this id; what it is folded in opens.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let folded = element
        .as_ref()
        .map(|element| element.closest("details:not([open])"));
    if let Some(Ok(Some(folded))) = folded {
        let _ = folded.set_attribute("open", "");
    }
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Opens the dialog with this id above the page; the browser gives the focus back when it is closed.
pub fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog with this id.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Whether the dialog with this id is open.
pub fn is_open(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.open())
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Selects what stands in the field with this id, for the reader to copy.
pub fn select(id: &str) {
    focus(id);
    let field = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Whether this is a field whose own undo a key belongs to.
pub fn is_text_field(target: Option<EventTarget>) -> bool {
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| {
        element
            .matches("input:not([type=range]), textarea")
            .unwrap_or(false)
    })
}

/// What was pressed says by its attribute `data-` + `name`, its own or that of an element around it; and the id there.
pub fn pressed(event: &Event, name: &str) -> Option<(String, String)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let element = element.closest(&format!("[data-{name}]")).ok()??;
    let says = element.get_attribute(&format!("data-{name}"))?;
    Some((says, element.id()))
}

/// Inner width and height of what an event happened to, CSS pixels.
pub fn size_of(event: &Event) -> Option<(f64, f64)> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    let (width, height) = (element.client_width(), element.client_height());
    (width > 0 && height > 0).then(|| (f64::from(width), f64::from(height)))
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
