//! The page itself: its root element, its dialogs and fields, its end.

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use wasm_bindgen::JsCast;
use web_sys::{
    CustomEvent, CustomEventInit, Document, Element, Event, EventTarget, HtmlElement,
    KeyboardEvent, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition,
};

use super::events::key;
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

/// Shows the page in these colours: `light`, `dark`, or as the system has it.
pub fn set_theme(name: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-theme", name);
    }
}

/// Which page of the site this is, as its head says: a preset's key, `embed`, or none for the index page.
pub fn role() -> Option<String> {
    said_in_head("page")
}

/// What the head says of the loader’s copy for articles that pin it; only a prerendered page knows.
pub fn pinned() -> Option<String> {
    said_in_head("pinned")
}

/// Where this site gets something from, `market` or `chain`, as its head says: an address that its policy lets it ask;
/// only a prerendered page knows.
pub fn source(of: &str) -> Option<String> {
    said_in_head(of)
}

/// The service worker that keeps this site, as the head says; only a prerendered page knows.
pub fn worker() -> Option<String> {
    said_in_head("worker")
}

fn said_in_head(name: &str) -> Option<String> {
    let meta = document()?.query_selector(&format!("meta[name={name}]"));
    meta.ok()??.get_attribute("content")
}

/// Whether this is the page that others show in a frame.
pub fn is_embed() -> bool {
    role().is_some_and(|role| role == "embed")
}

/// Notes the scenario at rest on the root element.
pub fn note_query(query: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-query", query);
    }
}

/// Notes on the root element whether every part of the page, in sight or not, is of the scenario that it shows.
pub fn note_settled(is_settled: bool) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("data-settled", &is_settled.to_string());
    }
}

thread_local! {
    /// Writes the link of what the reader has.
    static RESTART: RefCell<Option<Box<dyn Fn() -> String>>> = const { RefCell::new(None) };
}

/// Keeps what writes the link that start.js offers should the calculator stop: it is written only then.
pub fn keep_for_restart(link: impl Fn() -> String + 'static) {
    RESTART.set(Some(Box::new(link)));
}

pub(super) fn element(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// Hides a popover, if it is shown: the focus goes back to what opened it.
pub fn hide_popover(id: &str) {
    if let Some(popover) = element(id).and_then(|popover| popover.dyn_into::<HtmlElement>().ok()) {
        let _ = popover.hide_popover();
    }
}

/// Moves the focus to the element with this id, and opens what it is folded in; whether there is one.
pub fn focus(id: &str) -> bool {
    let Some(element) = element(id) else {
        return false;
    };
    while let Ok(Some(fold)) = element.closest("details:not([open])") {
        if fold.set_attribute("open", "").is_err() {
            break;
        }
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

/// Scrolls as little as shows the whole element that the Tab key has led to. By itself Firefox scrolls only to what is
/// out of sight, and may leave the rest below the bar.
pub fn bring_into_view(event: &KeyboardEvent) {
    if key(event) != "Tab" {
        return;
    }
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

/// Whether a key is held with which a link opens elsewhere.
pub fn opens_elsewhere(event: &Event) -> bool {
    event
        .dyn_ref::<MouseEvent>()
        .is_some_and(|press| press.ctrl_key() || press.meta_key() || press.shift_key())
}

/// Whether the keys go to this element.
pub fn has_focus(element: &Element) -> bool {
    let active = document().and_then(|document| document.active_element());
    active.as_ref() == Some(element)
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

/// Writes the link that start.js offers.
fn note_restart() {
    RESTART.with(|restart| {
        let restart = restart.try_borrow().ok();
        if let Some(link) = restart.as_ref().and_then(|restart| restart.as_ref()) {
            note_query(&link());
        }
    });
}

/// Lets start.js put a panic into words before WebAssembly stops, and has the link ready that it offers then or after an
/// error that nobody caught.
pub fn announce_panics() {
    if let Some(window) = web_sys::window() {
        // Before start.js hears of it, which listens to the same.
        let first = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            ..Default::default()
        };
        for name in ["error", "unhandledrejection"] {
            EventListener::new_with_options(&window, name, first, |_| note_restart()).forget();
        }
    }
    std::panic::set_hook(Box::new(|panic| {
        note_restart();
        let init = CustomEventInit::new();
        init.set_detail(&panic.to_string().into());
        let event = CustomEvent::new_with_event_init_dict("tao:panic", &init);
        if let (Some(window), Ok(event)) = (web_sys::window(), event) {
            let _ = window.dispatch_event(&event);
        }
    }));
}
