//! The second program of the page: answers requests, and is downloaded by the first of them.

use tao_calculator::app::Locale;
use tao_calculator::request::{Asked, answer};
use tao_calculator::scenario::read_link;
use wasm_bindgen::prelude::*;

/// The text asked for by this name, of the scenario of a link; or why there is none, in words.
#[wasm_bindgen]
pub fn ask(name: &str, link: &str, words: Vec<String>) -> Result<String, JsValue> {
    let asked = Asked {
        link: read_link(link),
        words: &words,
        numerals: &Locale,
    };
    answer(name, &asked).map_err(JsValue::from)
}

fn main() {}
