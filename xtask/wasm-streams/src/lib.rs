//! Leptos brings functions along that run on a server, and those bring streams between it and the browser. This page
//! has no server, but what crates export to JavaScript stays in the page although nobody calls it: four kilobytes.
//! Here is what has to be there for the rest to compile.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// There is none.
pub enum ReadableStream {}

impl ReadableStream {
    /// Never called.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        unimplemented!("this page asks no server")
    }

    /// Never called.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unimplemented!("this page asks no server")
    }

    /// As there is none, there is nothing to do.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self {}
    }

    /// As there is none, there is nothing to do.
    pub fn into_stream(self) -> Self {
        self
    }
}

impl Stream for ReadableStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context) -> Poll<Option<Self::Item>> {
        match *self {}
    }
}
