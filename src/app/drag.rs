//! Dragging something that stands for an assumption: a mouse counts once it moves along it, and so does a finger, which
//! may also be there to scroll the page.

use leptos::ev::PointerEvent;
use leptos::prelude::*;

use super::AppState;
use crate::model::Assumption;
use crate::web;

/// CSS pixels that a pointer moves before it is clear where it goes.
const SLACK: i32 = 6;

/// What a pointer has done since it came down.
#[derive(Clone, Copy, Default)]
enum Pointer {
    /// It has not, or it went elsewhere: to scroll the page.
    #[default]
    Away,
    /// It rests where it came down.
    Resting { at: (i32, i32), before: f64 },
    /// It moves along.
    Moving { from: i32, before: f64 },
}

/// A row of the assumptions table that is dragged: one drag is one step to undo.
#[derive(Clone, Copy)]
pub struct Drag<Moved> {
    state: AppState,
    row: &'static Assumption,
    /// The value so many CSS pixels to the right of one.
    moved: Moved,
    pointer: StoredValue<Pointer>,
    was_dragged: StoredValue<bool>,
    is_held: RwSignal<bool>,
}

impl<Moved: Fn(f64, i32) -> f64> Drag<Moved> {
    /// Nothing is dragged yet. `moved` is the value so many CSS pixels to the right of another one.
    pub fn new(row: &'static Assumption, moved: Moved) -> Self {
        Self {
            state: AppState::of_page(),
            row,
            moved,
            pointer: StoredValue::default(),
            was_dragged: StoredValue::new(false),
            is_held: RwSignal::new(false),
        }
    }

    /// The same, which says here whether it is being dragged.
    pub fn telling(self, is_held: RwSignal<bool>) -> Self {
        Self { is_held, ..self }
    }

    /// A pointer comes down.
    pub fn come_down(&self, event: &PointerEvent) {
        self.was_dragged.set_value(false);
        let is_meant = event.is_primary() && event.button() == 0;
        if is_meant {
            // A fast mouse may have left it before it is seen to move.
            web::capture(event);
        }
        self.pointer.set_value(match is_meant {
            true => Pointer::Resting {
                at: place(event),
                before: (self.row.get)(&self.state.scenario().read_untracked().assumptions),
            },
            false => Pointer::Away,
        });
    }

    /// It goes somewhere.
    pub fn go(&self, event: &PointerEvent) {
        let (x, y) = place(event);
        if let Pointer::Resting { at, before } = self.pointer.get_value() {
            let (along, across) = ((x - at.0).abs(), (y - at.1).abs());
            if along.max(across) < SLACK {
                return;
            }
            if across >= along {
                return self.pointer.set_value(Pointer::Away);
            }
            self.was_dragged.set_value(true);
            self.is_held.set(true);
            self.state.hold(true);
            let from = at.0;
            self.pointer.set_value(Pointer::Moving { from, before });
        }
        if let Pointer::Moving { from, before } = self.pointer.get_value() {
            self.state.set(self.row, (self.moved)(before, x - from));
        }
    }

    /// It lifts.
    pub fn lift(&self) {
        if self.ends().is_some() {
            self.release();
        }
    }

    /// It is taken away, and what it has set is taken back.
    pub fn is_taken_away(&self) {
        if let Some(before) = self.ends() {
            self.state.set(self.row, before);
            self.release();
        }
    }

    /// Whether it has been dragged since the pointer came down: the press that ends a drag is none.
    pub fn was_dragged(&self) -> bool {
        self.was_dragged.get_value()
    }

    /// The value before a drag that ends.
    fn ends(&self) -> Option<f64> {
        match self.pointer.try_update_value(std::mem::take) {
            Some(Pointer::Moving { before, .. }) => Some(before),
            _ => None,
        }
    }

    fn release(&self) {
        self.state.hold(false);
        self.is_held.set(false);
    }
}

/// Where a pointer is, CSS pixels.
fn place(event: &PointerEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}
