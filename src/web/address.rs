//! The page's address: what it asks for, and the steps of Back and Forward.

use wasm_bindgen::JsValue;
use web_sys::{History, Location, Window};

use super::in_browser;
use super::page::role;

fn window() -> Option<Window> {
    in_browser().then(web_sys::window).flatten()
}

fn location() -> Option<Location> {
    window().map(|window| window.location())
}

/// The query of the page's address, without its question mark.
pub fn query() -> String {
    let search = location().and_then(|at| at.search().ok());
    search.unwrap_or_default().trim_start_matches('?').into()
}

/// The key of the preset whose own page this is, unless a link has led from there to the index page since.
pub fn preset_of_page() -> Option<String> {
    let at_page =
        || !location().is_some_and(|at| at.pathname().is_ok_and(|path| path.ends_with('/')));
    role().filter(|role| role != "embed" && at_page())
}

/// The address of the page that links lead to, without query and fragment; without a browser that of the folder which
/// all pages lie in.
pub fn page_address() -> String {
    let Some(address) = location().and_then(|at| at.href().ok()) else {
        return "./".into();
    };
    index_page(address.split(['?', '#']).next().unwrap_or_default().into())
}

/// From the address of a page beside the index page that of the index page: what a link says is to mean the same
/// wherever it was written.
fn index_page(mut address: String) -> String {
    if role().is_some() {
        address.truncate(address.rfind('/').map_or(0, |slash| slash + 1));
    }
    address
}

/// Gives the current step of Back another query on the index page; the fragment stays. Browsers that refuse leave it
/// as it was.
pub fn replace_query(query: &str) {
    write(query, |history, address| {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

/// Adds a step that Back leaves again.
pub fn push_query(query: &str) {
    write(query, |history, address| {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    });
}

fn write(query: &str, to: impl Fn(&History, &str) -> Result<(), JsValue>) {
    let address = || {
        let fragment = location()?.hash().ok()?;
        let mark = if query.is_empty() { "" } else { "?" };
        // With its host: a path such as //index.html alone would name another.
        Some(format!("{}{mark}{query}{fragment}", page_address()))
    };
    let history = window().and_then(|window| window.history().ok());
    if let (Some(history), Some(address)) = (history, address()) {
        let _ = to(&history, &address);
    }
}

/// Whether another page shows this one in a frame.
pub fn is_framed() -> bool {
    let is_top = |window: Window| window.top().ok().flatten().is_some_and(|top| top == window);
    window().is_some_and(|window| !is_top(window))
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window()
        .and_then(|window| window.performance())
        .map_or(0.0, |clock| clock.now())
}
