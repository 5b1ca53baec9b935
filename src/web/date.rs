//! The reader's calendar.

use js_sys::Date;

use super::in_browser;

/// Milliseconds since the start of 1970 by the reader's clock; 0 without a browser.
pub fn clock() -> f64 {
    match in_browser() {
        true => Date::now(),
        false => 0.0,
    }
}

/// Today where the reader is, as `2026-11-22`; empty without a browser.
pub fn today() -> String {
    if !in_browser() {
        return String::new();
    }
    let now = Date::new_0();
    format!(
        "{}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}
