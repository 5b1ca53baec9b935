//! Numbers in the reader's locale, by the browser's `Intl`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Function, Intl};
use wasm_bindgen::JsValue;

use super::in_browser;

/// What stands between digits in the reader's locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Separators {
    /// Before the fraction.
    pub decimal: char,
    /// Between groups of three, where the locale has one.
    pub group: Option<char>,
}

thread_local! {
    /// A formatter for each number of decimals: making one costs a hundred times what using it does.
    static FORMATS: RefCell<BTreeMap<usize, Function>> = const { RefCell::new(BTreeMap::new()) };
}

/// `value` with so many digits after the point, in the reader's locale; `None` without a browser.
pub fn number(value: f64, decimals: usize) -> Option<String> {
    // More digits than that not every browser writes.
    let decimals = decimals.min(20);
    if !in_browser() {
        return None;
    }
    FORMATS.with_borrow_mut(|formats| {
        let format = formats
            .entry(decimals)
            .or_insert_with(|| formatter(decimals));
        let text = format
            .call1(&JsValue::UNDEFINED, &value.into())
            .ok()?
            .as_string()?;
        // A hyphen is too short for a minus; what rounds to zero has no sign.
        let is_zero = !text.contains(|digit| matches!(digit, '1'..='9'));
        Some(text.replace('-', if is_zero { "" } else { "−" }))
    })
}

fn formatter(decimals: usize) -> Function {
    let options = Intl::NumberFormatOptions::new();
    options.set_numbering_system("latn");
    // The most first: it may not fall below the least.
    options.set_maximum_fraction_digits(decimals as u8);
    options.set_minimum_fraction_digits(decimals as u8);
    Intl::NumberFormat::new(&Array::new(), options.as_ref()).format()
}

/// The reader's separators; the English ones without a browser.
pub fn separators() -> Separators {
    let english = Separators {
        decimal: '.',
        group: Some(','),
    };
    let Some(sample) = number(-1_234_567.5, 1) else {
        return english;
    };
    let mut marks = sample
        .chars()
        .filter(|mark| !mark.is_ascii_digit() && *mark != '−');
    let decimal = marks.next_back().unwrap_or(english.decimal);
    Separators {
        decimal,
        group: marks.next_back(),
    }
}
