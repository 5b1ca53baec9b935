//! Whether the page is on its way to paper.

use leptos::prelude::*;

use crate::web;

/// Whether the page is being printed.
#[derive(Clone, Copy)]
pub struct Printing(RwSignal<bool>);

impl Printing {
    /// Follows the browser.
    pub fn new() -> Self {
        let on = RwSignal::new(false);
        web::watch_print(move |printing| on.set(printing));
        Self(on)
    }

    /// Whether it is being printed now; reactive.
    pub fn on(&self) -> bool {
        self.0.get()
    }

    /// Calls `change` with whether it is printed, now and whenever that changes: at once, since a browser that is
    /// about to print waits for nothing else.
    pub fn on_change(&self, change: impl Fn(bool) + Send + Sync + 'static) {
        let printing = *self;
        ImmediateEffect::new_scoped(move || {
            let on = printing.on();
            untrack(|| change(on));
        });
    }
}
