//! The prerendered page gives way to the program's, which looks the same: what the reader did meanwhile goes along.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventInit, FocusOptions, HtmlElement, HtmlInputElement};

use super::idle::when_idle;
use super::page::{document, element};

/// Where the page stands in the document.
const PLACE: &str = "app";
/// Marks what the reader has put something into, or pressed: src/head.js sees it, since browsers also fill fields by
/// themselves when a page is loaded again.
const TOUCHED: &str = "data-touched";
/// Marks a page whose figures are hidden, since its address asks for others: src/head.js does that.
const WAITING: &str = "data-waiting";
/// What may be scrolled by itself (style/: what overflows). To ask every element would make browsers lay out the page.
const SCROLLING: &str = ".scroll, .assumptions";

/// An element outside the document, in which the program builds the page before anybody sees it.
pub struct Stage(HtmlElement);

impl Stage {
    /// An empty one.
    pub fn new() -> Option<Self> {
        let element = document()?.create_element("div").ok()?;
        element.set_id(PLACE);
        Some(Self(element.unchecked_into()))
    }

    /// The element to build in.
    pub fn element(&self) -> HtmlElement {
        self.0.clone()
    }

    /// Takes the place of the prerendered page. What was folded and scrolled there is so here; what was typed is kept
    /// for [`Left::type_again`], which wants the program to be listening.
    pub fn take_place(self) -> Option<Left> {
        let document = document()?;
        let before = element(PLACE)?;
        let left = Left::of(&before);
        let root: HtmlElement = document.document_element()?.unchecked_into();
        stay(&root);
        keep_room(&before, &self.0);
        before.replace_with_with_node_1(&self.0).ok()?;
        let _ = root.remove_attribute(WAITING);
        let _ = root.set_attribute("data-program", "running");
        for (spot, is_open) in &left.folds {
            if let Some(fold) = spot.find(&self.0) {
                let _ = fold.toggle_attribute_with_force("open", *is_open);
            }
        }
        left.scroll(&self.0);
        Some(left)
    }
}

/// Leaves the page scrolled as it is while it is exchanged: Firefox misses what it held on to there, and scrolls away
/// from the part that the address names.
fn stay(root: &HtmlElement) {
    const ANCHOR: &str = "overflow-anchor";
    let style = root.style();
    let _ = style.set_property(ANCHOR, "none");
    when_idle(move || {
        let _ = style.remove_property(ANCHOR);
    });
}

/// Tells what takes its time in the page how high it was before: its style keeps that room until it is there.
fn keep_room(before: &Element, page: &Element) {
    for part in all(page, "[data-room]") {
        let old = Spot::of(&part).and_then(|spot| spot.find(before));
        if let (Some(old), Some(part)) = (old, part.dyn_ref::<HtmlElement>()) {
            let height = old.get_bounding_client_rect().height();
            let _ = part.style().set_property("--room", &format!("{height}px"));
        }
    }
}

/// What the reader left on the prerendered page.
pub struct Left {
    /// Fields that were changed, with what they held; and buttons that were pressed.
    touched: Vec<(Spot, String)>,
    /// Every fold, and whether it is open.
    folds: Vec<(Spot, bool)>,
    /// What is scrolled by itself, and how far.
    scrolled: Vec<(Spot, i32, i32)>,
    /// What has the focus; where the selection in it begins and ends.
    focused: Option<(Spot, Option<[u32; 2]>)>,
}

impl Left {
    fn of(page: &Element) -> Self {
        let marked = all(page, &format!("[{TOUCHED}]"));
        let touched = marked.filter_map(|field| {
            let value = Reflect::get(&field, &"value".into()).ok()?.as_string()?;
            Some((Spot::of(&field)?, value))
        });
        let folds = all(page, "details")
            .filter_map(|fold| Some((Spot::of(&fold)?, fold.has_attribute("open"))));
        let scrolled = all(page, SCROLLING).filter_map(|area| {
            let (left, top) = (area.scroll_left(), area.scroll_top());
            let is_scrolled = left != 0 || top != 0;
            is_scrolled.then(|| Some((Spot::of(&area)?, left, top)))?
        });
        Self {
            touched: touched.collect(),
            folds: folds.collect(),
            scrolled: scrolled.collect(),
            focused: focused(page),
        }
    }

    fn scroll(&self, page: &Element) {
        for (spot, left, top) in &self.scrolled {
            if let Some(area) = spot.find(page) {
                area.set_scroll_left(*left);
                area.set_scroll_top(*top);
            }
        }
    }

    /// Puts what was typed into the program's fields, which take it as typed there; and the focus where it was.
    pub fn type_again(self) {
        let Some(page) = element(PLACE) else { return };
        let focused = self.focused.and_then(|(spot, selected)| {
            let field: HtmlElement = spot.find(&page)?.dyn_into().ok()?;
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            field.focus_with_options(&options).ok()?;
            Some((field, selected))
        });
        for (spot, value) in &self.touched {
            let Some(field) = spot.find(&page) else {
                continue;
            };
            if field.local_name() == "button" {
                field.unchecked_into::<HtmlElement>().click();
                continue;
            }
            let _ = Reflect::set(&field, &"value".into(), &value.into());
            dispatch(&field, "input");
            let is_left = !focused
                .as_ref()
                .is_some_and(|(focused, _)| **focused == field);
            if is_left {
                dispatch(&field, "change");
            }
        }
        if let Some((field, Some([start, end]))) = focused
            && let Some(field) = field.dyn_ref::<HtmlInputElement>()
        {
            let _ = field.set_selection_range(start, end);
        }
    }
}

/// What has the focus in a page.
fn focused(page: &Element) -> Option<(Spot, Option<[u32; 2]>)> {
    let element = document()?.active_element()?;
    if !page.contains(Some(&element)) {
        return None;
    }
    let at = |name: &str| Some(Reflect::get(&element, &name.into()).ok()?.as_f64()? as u32);
    let selected = || Some([at("selectionStart")?, at("selectionEnd")?]);
    Some((Spot::of(&element)?, selected()))
}

/// Where an element stands: its own id, or that of the one around it and its place among its kind in there.
struct Spot {
    id: String,
    within: Option<(String, u32)>,
}

impl Spot {
    fn of(element: &Element) -> Option<Self> {
        let around = element.closest("[id]").ok()??;
        let within = if around == *element {
            None
        } else {
            let kind = element.local_name();
            let mut others = all(&around, &kind);
            let nth = others.position(|other| other == *element)?;
            Some((kind, nth as u32))
        };
        Some(Self {
            id: around.id(),
            within,
        })
    }

    /// The element that stands there in another page.
    fn find(&self, page: &Element) -> Option<Element> {
        let around = if page.id() == self.id {
            page.clone()
        } else {
            page.query_selector(&format!("[id='{}']", self.id)).ok()??
        };
        match &self.within {
            None => Some(around),
            Some((kind, nth)) => all(&around, kind).nth(*nth as usize),
        }
    }
}

/// The elements within another one that a selector means.
fn all(within: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = within.query_selector_all(selector).ok();
    let n_found = found.as_ref().map_or(0, |found| found.length());
    (0..n_found).filter_map(move |nth| found.as_ref()?.item(nth)?.dyn_into().ok())
}

fn dispatch(field: &Element, kind: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(kind, &options) {
        let _ = field.dispatch_event(&event);
    }
}
