//! What can be undone: the states before each change, and those undone since.

use std::collections::VecDeque;

/// Quick steps on one row are one change while each follows the one before within so many milliseconds.
const TOGETHER: f64 = 1_000.0;
/// So many changes can be undone; older ones are forgotten.
const MOST: usize = 500;

/// Changes that can be undone and redone.
#[derive(Clone, Debug, PartialEq)]
pub struct Steps<T> {
    past: VecDeque<Step<T>>,
    future: Vec<Step<T>>,
    /// The row whose change may still go on, and until when.
    open: Option<(&'static str, f64)>,
    /// Whether a thumb is held or a number being typed: then time does not part changes.
    held: bool,
}

/// A change: what it was, and the state on its other side.
#[derive(Clone, Debug, PartialEq)]
struct Step<T> {
    what: String,
    state: T,
}

impl<T> Default for Steps<T> {
    fn default() -> Self {
        Self {
            past: VecDeque::new(),
            future: Vec::new(),
            open: None,
            held: false,
        }
    }
}

impl<T: Clone + PartialEq> Steps<T> {
    /// Notes the state `before` a change of one row at `now`, milliseconds on any clock. Quick steps on one row,
    /// and all that happens to it while it is held, are one change.
    pub fn row(&mut self, before: &T, key: &'static str, what: &str, now: f64) {
        let goes_on = self
            .open
            .is_some_and(|(row, until)| row == key && now <= until)
            && !self.past.is_empty();
        self.future.clear();
        if !goes_on {
            self.push(before, what);
        }
        let until = if self.held {
            f64::INFINITY
        } else {
            now + TOGETHER
        };
        self.open = Some((key, until));
    }

    /// Notes the state `before` something took the place of the whole: a change of its own.
    pub fn whole(&mut self, before: &T, what: &str) {
        self.future.clear();
        self.push(before, what);
        self.open = None;
    }

    /// A thumb is taken or a number begun: what follows is a change of its own.
    pub fn hold(&mut self) {
        self.open = None;
        self.held = true;
    }

    /// The thumb is let go, the number left: what follows is another change.
    pub fn release(&mut self) {
        if self.held {
            self.open = None;
            self.held = false;
        }
    }

    /// The state to go back to from `now`; changes that changed nothing are passed over.
    pub fn undo(&mut self, now: &T) -> Option<T> {
        self.open = None;
        while let Some(Step { what, state }) = self.past.pop_back() {
            if state != *now {
                self.future.push(Step {
                    what,
                    state: now.clone(),
                });
                return Some(state);
            }
        }
        None
    }

    /// The state to go on to from `now`, after an undo.
    pub fn redo(&mut self, now: &T) -> Option<T> {
        self.open = None;
        let Step { what, state } = self.future.pop()?;
        self.push(now, &what);
        Some(state)
    }

    /// What [`Steps::undo`] would take back.
    pub fn to_undo(&self, now: &T) -> Option<&str> {
        let step = self.past.iter().rev().find(|step| step.state != *now)?;
        Some(&step.what)
    }

    /// What [`Steps::redo`] would bring again.
    pub fn to_redo(&self) -> Option<&str> {
        self.future.last().map(|step| step.what.as_str())
    }

    fn push(&mut self, before: &T, what: &str) {
        if self.past.len() == MOST {
            self.past.pop_front();
        }
        self.past.push_back(Step {
            what: what.into(),
            state: before.clone(),
        });
    }
}
