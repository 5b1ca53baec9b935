//! What is only asked once the inputs rest: first where the reader looks, then in idle moments, and at once for paper.

use std::collections::VecDeque;

use leptos::prelude::*;

use super::Workspace;
use super::jobs::Jobs;
use crate::web;

/// Who waits for a turn.
type Turn = RwSignal<usize>;

/// The questions that are asked at rest.
#[derive(Clone, Copy)]
pub(super) struct Rest {
    pub(super) settled: ReadSignal<Workspace>,
    /// Counts how often the inputs came to rest.
    n_rests: Memo<usize>,
    /// Those out of sight that have not been asked since, in the order in which they came.
    waiting: StoredValue<VecDeque<Turn>>,
    /// Whether an idle moment was asked for.
    is_idle_due: StoredValue<bool>,
}

impl Rest {
    /// Provides what [`at_rest`] and [`while_seen`] ask, and the jobs that take longer.
    pub(super) fn provide(settled: ReadSignal<Workspace>) -> Self {
        Jobs::provide();
        let rest = Self {
            settled,
            n_rests: Memo::new(move |before: Option<&usize>| {
                settled.track();
                before.map_or(1, |n| n + 1)
            }),
            waiting: StoredValue::default(),
            is_idle_due: StoredValue::default(),
        };
        provide_context(rest);
        rest
    }

    /// Asks everything that waits, one after the other: what is about to be printed waits for nothing.
    pub(super) fn ask_all(self) {
        while self.ask_next() {}
    }

    /// Calls once nobody waits any more.
    pub(super) fn when_all_asked(self, call: impl FnOnce() + 'static) {
        web::when_idle(
            move || match self.waiting.try_with_value(VecDeque::is_empty) {
                Some(true) => call(),
                Some(false) => self.when_all_asked(call),
                None => {}
            },
        );
    }

    fn ask_next(self) -> bool {
        let next = self.waiting.try_update_value(VecDeque::pop_front).flatten();
        if let Some(turn) = next {
            turn.try_set(self.n_rests.get_untracked());
        }
        next.is_some()
    }

    /// Counts the rests up to the one that it is the turn of somebody to follow.
    pub(super) fn turn(self, in_sight: Signal<bool>) -> Turn {
        let turn = RwSignal::new(self.n_rests.get_untracked());
        Effect::new(move |_| {
            let n_rests = self.n_rests.get();
            if turn.get_untracked() == n_rests {
                return;
            }
            if in_sight.get() {
                turn.set(n_rests);
            } else {
                self.wait(turn);
            }
        });
        turn
    }

    fn wait(self, turn: Turn) {
        self.waiting.update_value(|waiting| {
            if !waiting.contains(&turn) {
                waiting.push_back(turn);
            }
        });
        self.ask_when_idle();
    }

    /// One question an idle moment, so that none of them holds up an input.
    fn ask_when_idle(self) {
        if self.is_idle_due.get_value() {
            return;
        }
        self.is_idle_due.set_value(true);
        web::when_idle(move || {
            self.is_idle_due.try_update_value(|is_due| *is_due = false);
            if self.ask_next() {
                self.ask_when_idle();
            }
        });
    }
}

/// What a question answers of the workspace at rest: at once while it is in sight, soon after otherwise.
pub fn at_rest<T>(
    in_sight: Signal<bool>,
    question: impl Fn(&Workspace) -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let rest: Rest = expect_context();
    let turn = rest.turn(in_sight);
    Memo::new(move |_| {
        turn.track();
        question(&rest.settled.read_untracked())
    })
}

/// What follows at once while it is in sight, and otherwise soon after the inputs have come to rest.
pub(super) fn while_seen<T>(
    in_sight: Signal<bool>,
    follow: impl Fn() -> T + Send + Sync + 'static,
) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let turn = expect_context::<Rest>().turn(in_sight);
    Memo::new(move |_| match in_sight.get() {
        true => follow(),
        false => {
            turn.track();
            untrack(&follow)
        }
    })
}
