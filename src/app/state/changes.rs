//! How what the reader has changes: every way can be undone, and all end in one place.

use leptos::prelude::*;

use super::{AppState, Held, Origin, write};
use crate::model::Assumption;
use crate::scenario::{Link, Scenario, Steps, merge_unknown};
use crate::web;

impl AppState {
    /// Sets one assumption to a value it accepts.
    pub fn set(&self, row: &'static Assumption, value: f64) {
        debug_assert!(row.accepts(value), "{}: {value}", row.key);
        let before = untrack(|| self.held());
        if (row.get)(&before.scenario.assumptions) == value {
            return;
        }
        self.steps
            .update(|steps| steps.row(&before, row.key, row.label, web::now()));
        let mut held = before;
        (row.set)(&mut held.scenario.assumptions, value);
        self.replace(held);
    }

    /// Sets several assumptions in one step to undo; `what` that is, in words. Values that a row does not accept are
    /// left out.
    pub fn set_all(&self, values: &[(&'static Assumption, f64)], what: &str) {
        let mut held = untrack(|| self.held());
        for (row, value) in values.iter().filter(|(row, value)| row.accepts(*value)) {
            (row.set)(&mut held.scenario.assumptions, *value);
        }
        self.change(held, what);
    }

    /// Says whether a thumb is held or a number being typed: what happens until it is not is one step to undo.
    pub fn hold(&self, held: bool) {
        self.steps.update_untracked(|steps| match held {
            true => steps.hold(),
            false => steps.release(),
        });
    }

    /// Puts another scenario in the place of this one: a step to undo, and one of Back. `what` it is, in words.
    pub fn load(&self, scenario: Scenario, what: &str) {
        let unknown = self.scenario.read_untracked().unknown.clone();
        let scenario = Scenario {
            unknown,
            ..scenario
        };
        let compared = untrack(|| self.compared.get());
        self.put(Held { scenario, compared }, what);
        // What was said of a link or a file is not about this one.
        self.opened.set((Link::default(), Origin::Link));
    }

    /// Puts what a link or a file says in the place of all the reader has.
    pub fn load_link(&self, link: Link, origin: Origin, what: &str) {
        let mut held = Held::of(&link);
        // What else the page's own link said stays there.
        held.scenario.unknown = merge_unknown(
            &self.scenario.read_untracked().unknown,
            &held.scenario.unknown,
        );
        self.put(held, what);
        self.opened.set((link, origin));
    }

    /// Compares with another scenario; `None` for the preset that this one started from.
    pub fn compare(&self, compared: Option<Scenario>) {
        let scenario = untrack(|| self.scenario.get());
        self.change(Held { scenario, compared }, "what it is compared with");
    }

    /// The scenario compared with takes the place of this one, and the other way round.
    pub fn swap(&self) {
        let held = untrack(|| self.held());
        // What else the link said stays with the page.
        let scenario = Scenario {
            unknown: held.scenario.unknown.clone(),
            ..held.baseline()
        };
        let compared = Some(held.scenario.plain());
        self.put(Held { scenario, compared }, "swapping the two");
    }

    /// What [`AppState::undo`] and [`AppState::redo`] would take back and bring again; reactive.
    pub fn undoable(&self) -> (Option<String>, Option<String>) {
        let (steps, held) = (self.steps.read(), self.held());
        let words = |what: Option<&str>| what.map(str::to_string);
        (words(steps.to_undo(&held)), words(steps.to_redo()))
    }

    /// Takes the last step back.
    pub fn undo(&self) {
        self.step(Steps::undo);
    }

    /// Brings the last step taken back again.
    pub fn redo(&self) {
        self.step(Steps::redo);
    }

    fn step(&self, to: impl Fn(&mut Steps<Held>, &Held) -> Option<Held>) {
        let held = untrack(|| self.held());
        if let Some(held) = self.steps.try_update(|steps| to(steps, &held)).flatten() {
            self.renew(held);
        }
    }

    /// A step of Back or Forward: the address is there already.
    pub(super) fn travel(&self, link: Link) {
        let held = Held::of(&link);
        let at = write(&held, &link.settings);
        if self.address.says(&at) {
            return; // a fragment of the page
        }
        self.address.is_at(at);
        self.change(held, "going back or forward");
        self.opened.set((link, Origin::History));
    }

    /// A step to undo that is one of Back, too.
    fn put(&self, held: Held, what: &str) {
        let before = self.link();
        self.change(held, what);
        self.address.enter(before, self.link());
    }

    /// A step to undo.
    fn change(&self, held: Held, what: &str) {
        let before = untrack(|| self.held());
        if before != held {
            self.steps.update(|steps| steps.whole(&before, what));
        }
        self.renew(held);
    }

    fn renew(&self, held: Held) {
        self.replace(held);
        *self.n_loads.write() += 1;
    }

    /// The one place where what the reader has changes. Should the page stop, it is on its root element: noted
    /// before anything follows it.
    fn replace(&self, held: Held) {
        web::keep_query(&write(&held, &self.settings.read_untracked()));
        if *self.compared.read_untracked() != held.compared {
            self.compared.set(held.compared);
        }
        self.scenario.set(held.scenario);
    }
}
