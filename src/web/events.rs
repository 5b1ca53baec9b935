//! Events, be they of the browser or made by somebody's script, which may leave out what the browser always says.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Event, HtmlDetailsElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    KeyboardEvent, PointerEvent,
};

/// What browsers say of a key that goes to an input method, where they say nothing else.
const OF_INPUT_METHOD: u32 = 229;

/// The key, by its name; empty while an input method composes a word, whose keys these are.
pub fn key(event: &KeyboardEvent) -> String {
    let is_its_own = event.is_composing() || event.key_code() == OF_INPUT_METHOD;
    match is::<KeyboardEvent>(event) && !is_its_own {
        true => event.key(),
        false => String::new(),
    }
}

/// Whether it is of a finger.
pub fn is_of_finger(event: &PointerEvent) -> bool {
    is::<PointerEvent>(event) && event.pointer_type() == "touch"
}

/// Has what listens hear of a pointer wherever it goes, until it lifts.
pub fn capture(event: &PointerEvent) {
    if let Some(element) = listening::<web_sys::Element>(event) {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// Whether it is of a mouse.
pub fn is_of_mouse(event: &PointerEvent) -> bool {
    is::<PointerEvent>(event) && event.pointer_type() == "mouse"
}

/// Where a pointer is in what listens, as shares of its width and of its height.
pub fn place_in(event: &PointerEvent) -> Option<(f64, f64)> {
    let frame = listening::<web_sys::Element>(event)?.get_bounding_client_rect();
    let share = |at: i32, from: f64, size: f64| (f64::from(at) - from) / size;
    let across = share(event.client_x(), frame.left(), frame.width());
    let down = share(event.client_y(), frame.top(), frame.height());
    (across.is_finite() && down.is_finite()).then_some((across, down))
}

/// The field that listens, whatever in it the event is sent to.
pub fn field(event: &Event) -> Option<HtmlInputElement> {
    listening(event)
}

/// The field of several lines that listens.
pub fn area(event: &Event) -> Option<HtmlTextAreaElement> {
    listening(event)
}

/// The value of the list of choices that listens.
pub fn chosen(event: &Event) -> Option<String> {
    listening::<HtmlSelectElement>(event).map(|list| list.value())
}

/// Whether what listens, and folds, is open.
pub fn is_open(event: &Event) -> bool {
    listening::<HtmlDetailsElement>(event).is_some_and(|fold| fold.open())
}

fn listening<T: JsCast>(event: &Event) -> Option<T> {
    event.current_target()?.dyn_into().ok()
}

/// Whether an event is of the kind that its name promises.
fn is<T: JsCast>(event: &Event) -> bool {
    JsValue::from(event).has_type::<T>()
}
