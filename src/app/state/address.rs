//! The address bar: it follows at rest, at most once a second, and a loaded scenario is a step of Back.

use std::time::Duration;

use leptos::prelude::*;

use crate::scenario::{Link, PRESETS, preset, read_link_on};
use crate::web;

/// Browsers refuse pages that write their address too often.
const BETWEEN: f64 = 1_000.0;

/// What the address bar says, and what it is about to.
#[derive(Clone, Copy)]
pub struct Address(StoredValue<Bar>);

#[derive(Debug)]
struct Bar {
    /// Whether the address is the reader's: a frame's belongs to the page around it.
    is_ours: bool,
    /// The link of what the address stands for. A link that was opened may say the same in other words: it stays.
    shown: String,
    /// The link that is still to be written.
    next: Option<String>,
    /// When the address was last written and when a step was last added, in milliseconds of the page's clock.
    written: f64,
    entered: f64,
}

/// What the page's address says: on a preset's own page its query counts on top of that preset.
pub fn read_address() -> Link {
    let own = web::preset_of_page().and_then(|key| preset(&key));
    read_link_on(own.unwrap_or(&PRESETS[0]), &web::query())
}

impl Address {
    /// An address that stands for this link.
    pub fn new(link: String) -> Self {
        Self(StoredValue::new(Bar {
            is_ours: !web::is_framed() && !web::is_embed(),
            shown: link,
            next: None,
            written: f64::NEG_INFINITY,
            entered: f64::NEG_INFINITY,
        }))
    }

    /// Makes it say this link: now, or when a second has passed since it was last written.
    pub fn follow(&self, link: String) {
        let now = web::now();
        let wait = self.0.try_update_value(|bar| {
            if link == bar.shown {
                bar.next = None;
                return None;
            }
            // A timer is under way already: it takes what is next by then.
            let waits = bar.next.replace(link).is_some();
            (!waits).then_some((bar.written + BETWEEN - now).max(0.0))
        });
        match wait.flatten() {
            None => {}
            Some(0.0) => self.write_next(),
            Some(wait) => self.write_after(wait),
        }
    }

    /// Writes what is next by then. An earlier timer may have written since: then it waits once more.
    fn write_after(&self, wait: f64) {
        let address = *self;
        let write = move || {
            let left = address.0.read_value().written + BETWEEN - web::now();
            if left > 0.0 {
                address.write_after(left);
            } else {
                address.write_next();
            }
        };
        set_timeout(write, Duration::from_secs_f64(wait / 1_000.0));
    }

    /// Adds a step of Back for a loaded scenario; the step before keeps what it had last. Loading quickly one
    /// after the other adds one step, and loading what is there already none.
    pub fn enter(&self, before: String, link: String) {
        if before == link {
            return self.follow(link);
        }
        let now = web::now();
        let is_new = self.0.try_update_value(|bar| {
            let is_new = now - bar.entered >= BETWEEN;
            if is_new {
                bar.entered = now;
            }
            is_new && bar.is_ours
        });
        if is_new != Some(true) {
            return self.follow(link);
        }
        self.0.update_value(|bar| {
            if before != bar.shown {
                web::replace_query(&before);
            }
            web::push_query(&link);
            bar.shown = link;
            bar.next = None;
            bar.written = web::now();
        });
    }

    /// Whether it stands for this link.
    pub fn says(&self, link: &str) -> bool {
        self.0.read_value().shown == link
    }

    /// The browser has gone to an address that stands for this link.
    pub fn is_at(&self, link: String) {
        self.0.update_value(|bar| {
            bar.shown = link;
            bar.next = None;
            // What is loaded from here is a step of its own, however soon.
            bar.entered = f64::NEG_INFINITY;
        });
    }

    /// Calls `go` with what the address says after a step of Back or Forward, or to a fragment of the page.
    pub fn on_travel(&self, go: impl Fn(Link) + 'static) {
        if !self.0.read_value().is_ours {
            return;
        }
        window_event_listener(leptos::ev::popstate, move |_| {
            go(read_address());
        });
    }

    /// Writes what is still to be written when the reader leaves.
    pub fn on_leave(&self, link: impl Fn() -> String + 'static) {
        let address = *self;
        window_event_listener(leptos::ev::pagehide, move |_| {
            let shown = address.0.read_value().shown.clone();
            if link() != shown {
                address.0.update_value(|bar| bar.next = Some(link()));
                address.write_next();
            }
        });
    }

    fn write_next(&self) {
        self.0.update_value(|bar| {
            if let Some(link) = bar.next.take() {
                if bar.is_ours {
                    web::replace_query(&link);
                }
                bar.shown = link;
                // The second counts from here: writing may have taken a while.
                bar.written = web::now();
            }
        });
    }
}
