//! Handing texts and pictures on: to the clipboard, to the system's share sheet.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::futures::future_to_promise;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, ClipboardItem, ShareData};

use super::download::Refused;
use super::in_browser;

/// What a picture is on the clipboard.
const PICTURE: &str = "image/png";

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

/// Copies a picture that is still being made, in the form that takes a promise of it: to be called while a click is being
/// handled, as [`copy`] is. What is to be awaited is whether it was, or why not.
pub fn copy_picture(
    picture: impl Future<Output = Result<Blob, Refused>> + 'static,
) -> impl Future<Output = Result<(), Refused>> {
    // The clipboard says only that it did not get one.
    let refused = Rc::new(Cell::new(Refused::Copy));
    let why = refused.clone();
    let promise = future_to_promise(async move {
        let picture = picture.await.map(JsValue::from);
        picture.map_err(|reason| {
            why.set(reason);
            JsValue::UNDEFINED
        })
    });
    // A clipboard that refuses leaves it alone: that it is broken then is no error of the page.
    let _ = Promise::all_settled(&Array::of1(&promise));
    let copied = write_item(PICTURE, &promise);
    async move {
        match settle(copied).await {
            true => Ok(()),
            false => Err(refused.get()),
        }
    }
}

/// Whether pictures can be copied.
pub fn can_copy_pictures() -> bool {
    let has_place = method("clipboard", "write").is_some();
    has_place && item_class().is_some_and(|class| takes_pictures(&class))
}

/// Whether items may be pictures: browsers that do not tell take them.
fn takes_pictures(class: &Function) -> bool {
    let supports = Reflect::get(class, &"supports".into());
    match supports.map(JsCast::dyn_into::<Function>) {
        Ok(Ok(supports)) => supports
            .call1(class, &PICTURE.into())
            .is_ok_and(|takes| takes.is_truthy()),
        _ => true,
    }
}

/// The clipboard's form that takes a promise of the text.
fn as_promise(text: &str) -> Option<JsValue> {
    const TEXT: &str = "text/plain";
    let plain = BlobPropertyBag::new();
    plain.set_type(TEXT);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &plain).ok()?;
    write_item(TEXT, &Promise::resolve(&blob))
}

/// Gives the clipboard a promise of something of this media type.
fn write_item(media_type: &str, promise: &JsValue) -> Option<JsValue> {
    let (owner, write) = method("clipboard", "write")?;
    item_class()?;
    let record = Object::new();
    Reflect::set(&record, &media_type.into(), promise).ok()?;
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&record).ok()?;
    write.call1(&owner, &Array::of1(&item)).ok()
}

/// What the clipboard's items are made by, where there is such a thing.
fn item_class() -> Option<Function> {
    let class = Reflect::get(&js_sys::global(), &"ClipboardItem".into());
    class.ok()?.dyn_into().ok()
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
