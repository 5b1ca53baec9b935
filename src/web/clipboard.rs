//! Handing text on: to the clipboard, to the system's share sheet.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem, ShareData};

use super::in_browser;

/// The method of a part of `navigator`, where this browser has one: not every host may use the clipboard.
fn method(part: &str, name: &str) -> Option<(JsValue, Function)> {
    let navigator = in_browser().then(web_sys::window).flatten()?.navigator();
    let owner = match part {
        "" => navigator.into(),
        part => Reflect::get(&navigator, &part.into()).ok()?,
    };
    let method = Reflect::get(&owner, &name.into()).ok()?;
    Some((owner, method.dyn_into().ok()?))
}

/// Copies a text at once; what is to be awaited is whether it was. To be called while a click is being handled: Safari allows it only
/// then, and in its promise form even when a word of permission comes in between.
pub fn copy(text: &str) -> impl Future<Output = bool> + use<> {
    let copied = as_promise(text).or_else(|| {
        let (owner, write) = method("clipboard", "writeText")?;
        write.call1(&owner, &text.into()).ok()
    });
    settle(copied)
}

/// The clipboard's form that takes a promise of the text.
fn as_promise(text: &str) -> Option<JsValue> {
    let (owner, write) = method("clipboard", "write")?;
    Reflect::get(&js_sys::global(), &"ClipboardItem".into())
        .ok()?
        .dyn_into::<Function>()
        .ok()?;
    let plain = BlobPropertyBag::new();
    plain.set_type("text/plain");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &plain).ok()?;
    let record = Object::new();
    Reflect::set(&record, &"text/plain".into(), &Promise::resolve(&blob)).ok()?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&record).ok()?;
    write.call1(&owner, &Array::of1(&item)).ok()
}

/// Whether there is a share sheet.
pub fn can_share() -> bool {
    method("", "share").is_some()
}

/// Opens the system's share sheet; what is to be awaited is whether it was used: the reader may well close it.
pub fn share(title: &str, text: &str, url: &str) -> impl Future<Output = bool> + use<> {
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(url);
    let shared = method("", "share").and_then(|(owner, share)| share.call1(&owner, &data).ok());
    settle(shared)
}

/// Whether a promise is kept; one that was never given is not.
async fn settle(promise: Option<JsValue>) -> bool {
    match promise.and_then(|promise| promise.dyn_into::<Promise>().ok()) {
        Some(promise) => promise.await.is_ok(),
        None => false,
    }
}
