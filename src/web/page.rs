//! The page itself: its root element, its dialogs and fields, its end.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, Event, EventTarget, HtmlDialogElement,
    HtmlElement, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::in_browser;

pub(super) fn document() -> Option<Document> {
    in_browser().then(web_sys::window).flatten()?.document()
}

/// A custom property of the style sheets as it holds now, by its name without dashes: `paper`. A colour is the one of
/// the theme that is seen, in hexadecimals.
pub fn token(name: &str) -> String {
    let read = || {
        let root: HtmlElement = document()?.document_element()?.dyn_into().ok()?;
        let computed = web_sys::window()?.get_computed_style(&root).ok()??;
        let value = computed.get_property_value(&format!("--{name}")).ok()?;
        if !value.contains("light-dark") {
            return Some(value);
        }
        // Which of the two it is, the browser tells only of a property that has a colour.
        let property = "outline-color";
        root.style()
            .set_property(property, &format!("var(--{name})"))
            .ok()?;
        let colour = computed.get_property_value(property).ok();
        let _ = root.style().remove_property(property);
        colour.map(|colour| hexadecimal(&colour))
    };
    read().unwrap_or_default().trim().into()
}

/// A colour `rgb(10, 95, 92)` as every program reads it: `#0a5f5c`.
fn hexadecimal(colour: &str) -> String {
    let numbers = colour.split(|letter: char| !letter.is_ascii_digit());
    let numbers = numbers.filter_map(|number| number.parse::<u8>().ok());
    numbers.fold("#".into(), |hex, number| format!("{hex}{number:02x}"))
}

/// Whether a part of the page is still to come.
pub fn is_busy() -> bool {
    document().is_some_and(|document| {
        let busy = document.query_selector("[aria-busy=true]");
        matches!(busy, Ok(Some(_)))
    })
}

/// Shows the page in these colours: `light`, `dark`, or as the system has it.
pub fn set_theme(name: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// Which page of the site this is, as its head says: a preset's key, `embed`, or none for the index page.
pub fn role() -> Option<String> {
    let meta = document()?.query_selector("meta[name=page]").ok()??;
    meta.get_attribute("content")
}

/// Whether this is the page that others show in a frame.
pub fn is_embed() -> bool {
    role().is_some_and(|role| role == "embed")
}

/// Notes the scenario on the root element, where start.js finds it should the calculator stop.
pub fn keep_query(query: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-query", query);
    }
}

pub(super) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Moves the focus to the element with this id, and opens what it is folded in; whether there is one.
pub fn focus(id: &str) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    if let Ok(Some(fold)) = element.closest("details:not([open])") {
        let _ = fold.set_attribute("open", "");
    }
    if let Ok(element) = element.dyn_into::<HtmlElement>() {
        let _ = element.focus();
    }
    true
}

/// Opens an address in a tab of its own.
pub fn open(address: &str) {
    if let Some(window) = in_browser().then(web_sys::window).flatten() {
        let _ = window.open_with_url_and_target_and_features(address, "_blank", "noopener");
    }
}

/// Scrolls as little as shows the whole element that an event is heard on.
pub fn bring_into_view(event: &Event) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    let element = event.current_target().map(JsCast::dyn_into::<Element>);
    if let Some(Ok(element)) = element {
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Sets an attribute of the element with this id.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    if let Some(element) = element(id) {
        let _ = element.set_attribute(name, value);
    }
}

/// Puts HTML, in which every text is escaped, into the element with this id.
pub fn set_html(id: &str, html: &str) {
    if let Some(element) = element(id) {
        element.set_inner_html(html);
    }
}

/// What the field or list with this id holds.
pub fn value_of(id: &str) -> Option<String> {
    Reflect::get(&element(id)?.into(), &"value".into())
        .ok()?
        .as_string()
}

/// What the innermost element around an event that has `data-NAME` says there.
pub fn data_of(event: &Event, name: &str) -> Option<String> {
    let name = format!("data-{name}");
    let target: Element = event.target()?.dyn_into().ok()?;
    let element = target.closest(&format!("[{name}]")).ok()??;
    element.get_attribute(&name)
}

/// Whether a key is held with which a link opens elsewhere.
pub fn opens_elsewhere(event: &Event) -> bool {
    event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|press| press.ctrl_key() || press.meta_key() || press.shift_key())
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
    element(id)?.dyn_into().ok()
}

/// Selects what stands in the field with this id, for the reader to copy.
pub fn select(id: &str) {
    focus(id);
    let select = || {
        let field = element(id)?;
        let select = Reflect::get(&field, &"select".into()).ok()?;
        select.dyn_into::<Function>().ok()?.call0(&field).ok()
    };
    select();
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
