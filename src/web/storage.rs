//! What the browser keeps for this page between visits.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

use super::in_browser;

/// Why nothing is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFault {
    /// The reader or the host forbids it.
    Forbidden,
    /// There is no room left.
    Full,
}

/// What is kept under this name.
pub fn kept(name: &str) -> Result<Option<String>, StorageFault> {
    storage()?.get_item(name).map_err(fault)
}

/// Keeps a text under this name, in place of what was there.
pub fn keep(name: &str, text: &str) -> Result<(), StorageFault> {
    storage()?.set_item(name, text).map_err(fault)
}

/// Forgets what is kept under this name.
pub fn forget(name: &str) -> Result<(), StorageFault> {
    storage()?.remove_item(name).map_err(fault)
}

fn storage() -> Result<Storage, StorageFault> {
    let window = in_browser().then(web_sys::window).flatten();
    let storage = window.ok_or(StorageFault::Forbidden)?.local_storage();
    storage.map_err(fault)?.ok_or(StorageFault::Forbidden)
}

fn fault(error: JsValue) -> StorageFault {
    let is_full = |error: &DomException| error.name().contains("Quota");
    if error.dyn_ref().is_some_and(is_full) {
        StorageFault::Full
    } else {
        StorageFault::Forbidden
    }
}
