//! How old figures are by now.

use std::time::Duration;

use leptos::prelude::*;

use crate::data::{Timestamp, age_words, is_stale, moment};
use crate::web;

/// A sentence, once figures of that moment are over an hour old; kept up to date while the page is open.
pub fn age(at: Signal<Option<Timestamp>>) -> Signal<String> {
    const MINUTE: Duration = Duration::from_secs(60);
    let minutes = Trigger::new();
    if let Ok(clock) = set_interval_with_handle(move || minutes.notify(), MINUTE) {
        on_cleanup(move || clock.clear());
    }
    Signal::derive(move || {
        minutes.track();
        let Some((at, now)) = at.get().zip(moment(web::clock())) else {
            return String::new();
        };
        match is_stale(at, now) {
            true => format!("These figures are already {} old.", age_words(at, now)),
            false => String::new(),
        }
    })
}
