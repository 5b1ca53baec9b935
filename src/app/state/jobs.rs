//! Long work, done in steps between which the page stays awake.

use std::collections::VecDeque;
use std::time::Duration;

use leptos::prelude::*;

use crate::web;

/// Milliseconds of steps before the page has a turn: about a frame. Browsers then wait 4 ms before the next timer, in which
/// whatever waits for the page to be idle can run.
const AT_ONCE: f64 = 16.0;

/// What comes after a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// Another one, at once if there is time.
    More,
    /// Another one, once the page has drawn what follows from this one.
    MoreOnceDrawn,
    /// Nothing.
    Nothing,
}

/// One step.
type Step = Box<dyn FnMut() -> After>;

/// Everything that is under way, a step of each in turn.
#[derive(Clone, Copy)]
pub(super) struct Jobs {
    queue: StoredValue<VecDeque<(usize, Step)>, LocalStorage>,
    /// Whose step is being taken.
    running: StoredValue<Option<usize>>,
    n_jobs: StoredValue<usize>,
    is_due: StoredValue<bool>,
}

/// A place for one job of a component: another takes the place of the one before, and it is given up with the
/// component.
#[derive(Clone, Copy)]
pub struct Job {
    jobs: Jobs,
    number: usize,
}

impl Jobs {
    /// Provides what every [`Job`] is put into: nothing is under way.
    pub(super) fn provide() {
        provide_context(Self {
            queue: StoredValue::new_local(VecDeque::new()),
            running: StoredValue::new(None),
            n_jobs: StoredValue::new(0),
            is_due: StoredValue::new(false),
        });
    }

    fn go_on_soon(self) {
        if self.is_due.get_value() {
            return;
        }
        self.is_due.set_value(true);
        let go_on = move || {
            self.is_due.try_update_value(|is_due| *is_due = false);
            let end = web::now() + AT_ONCE;
            while self.step() == After::More && web::now() < end {}
            let is_done = self
                .queue
                .try_with_value(VecDeque::is_empty)
                .unwrap_or(true);
            if !is_done {
                self.go_on_soon();
            }
        };
        set_timeout(go_on, Duration::ZERO);
    }

    /// A step of the job whose turn it is; what may come after it in this turn of the page.
    fn step(self) -> After {
        let first = self.queue.try_update_value(VecDeque::pop_front).flatten();
        let Some((number, mut step)) = first else {
            return After::Nothing;
        };
        self.running.set_value(Some(number));
        let after = step();
        // Its own step may have given it up, or put another in its place.
        let is_wanted = self.running.try_update_value(Option::take).flatten() == Some(number);
        if after != After::Nothing && is_wanted {
            self.queue
                .try_update_value(|queue| queue.push_back((number, step)));
        }
        match after {
            After::MoreOnceDrawn => After::Nothing,
            _ => After::More,
        }
    }
}

impl Job {
    /// A place for what the component around does.
    pub fn of_component() -> Self {
        let jobs = expect_context::<Jobs>();
        jobs.n_jobs.update_value(|n_jobs| *n_jobs += 1);
        let job = Self {
            jobs,
            number: jobs.n_jobs.get_value(),
        };
        on_cleanup(move || job.give_up());
        job
    }

    /// Puts it under way, from the next turn of the page on; each step says what comes after it.
    pub fn start(self, step: impl FnMut() -> After + 'static) {
        self.give_up();
        self.jobs
            .queue
            .update_value(|queue| queue.push_back((self.number, Box::new(step))));
        self.jobs.go_on_soon();
    }

    /// Forgets it, if it is under way.
    pub fn give_up(self) {
        self.jobs
            .queue
            .try_update_value(|queue| queue.retain(|(number, _)| *number != self.number));
        let is_own = |running: &mut Option<usize>| {
            if *running == Some(self.number) {
                *running = None;
            }
        };
        self.jobs.running.try_update_value(is_own);
    }
}
