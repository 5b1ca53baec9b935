//! Long work, done in steps between which the page stays awake.

use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;

use crate::web;

/// Milliseconds of steps after which the page has a turn: a frame's worth, with room for what else is in it.
const TURN: f64 = 8.0;

/// One step; whether there are more.
type Step = Box<dyn FnMut() -> bool>;
/// What waits until nothing is under way.
type Then = Box<dyn FnOnce()>;

/// Everything that is under way. Each job has a number, and a new one takes the place of that with the same.
#[derive(Clone, Copy)]
pub(super) struct Jobs {
    queue: StoredValue<VecDeque<(usize, Step)>, LocalStorage>,
    then: StoredValue<Vec<Then>, LocalStorage>,
    n_jobs: StoredValue<usize>,
    is_due: StoredValue<bool>,
}

impl Jobs {
    /// Nothing under way.
    pub(super) fn new() -> Self {
        Self {
            queue: StoredValue::new_local(VecDeque::new()),
            then: StoredValue::new_local(Vec::new()),
            n_jobs: StoredValue::new(0),
            is_due: StoredValue::new(false),
        }
    }

    /// A number that no other has.
    pub(super) fn number(self) -> usize {
        self.n_jobs.update_value(|n_jobs| *n_jobs += 1);
        self.n_jobs.get_value()
    }

    /// Puts a job under way, from the next turn on.
    pub(super) fn put(self, number: usize, step: impl FnMut() -> bool + 'static) {
        self.give_up(number);
        self.queue
            .update_value(|queue| queue.push_back((number, Box::new(step))));
        self.go_on_soon();
    }

    /// Forgets a job, if it is under way.
    pub(super) fn give_up(self, number: usize) {
        self.queue
            .update_value(|queue| queue.retain(|(other, _)| *other != number));
        if self.then.with_value(|then| !then.is_empty()) {
            self.go_on_soon();
        }
    }

    /// Calls once nothing is under way: now, if nothing is.
    pub(super) fn then(self, call: impl FnOnce() + 'static) {
        self.then.update_value(|then| then.push(Box::new(call)));
        self.call_if_done();
    }

    /// Does all of it now.
    pub(super) fn finish(self) {
        while self.step() {}
        self.call_if_done();
    }

    /// Whether nothing is under way.
    pub(super) fn is_empty(self) -> bool {
        self.queue
            .try_with_value(VecDeque::is_empty)
            .unwrap_or(true)
    }

    fn call_if_done(self) {
        if self.is_empty() {
            let waiting = self.then.try_update_value(std::mem::take);
            waiting.into_iter().flatten().for_each(|call| call());
        }
    }

    /// One step of the first job; whether anything is under way.
    fn step(self) -> bool {
        // A step may put jobs under way itself.
        let first = self.queue.try_update_value(VecDeque::pop_front).flatten();
        let Some((number, mut step)) = first else {
            return false;
        };
        if step() {
            self.queue
                .update_value(|queue| queue.push_front((number, step)));
        }
        !self.is_empty()
    }

    fn go_on_soon(self) {
        if self.is_due.get_value() {
            return;
        }
        self.is_due.set_value(true);
        let go_on = move || {
            self.is_due.try_update_value(|is_due| *is_due = false);
            let end = web::now() + TURN;
            while self.step() {
                if web::now() >= end {
                    return self.go_on_soon();
                }
            }
            self.call_if_done();
        };
        set_timeout(go_on, Duration::ZERO);
    }
}
