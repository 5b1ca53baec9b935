//! Undo and redo: what is one change, and that nothing is lost on the way back and forth.

use proptest::prelude::*;
use tao_calculator::scenario::Steps;

/// A state with its undo steps, as the page has them.
#[derive(Default)]
struct Page {
    now: i32,
    steps: Steps<i32>,
}

impl Page {
    fn row(&mut self, key: &'static str, to: i32, at: f64) {
        self.steps.row(&self.now, key, key, at);
        self.now = to;
    }

    fn whole(&mut self, to: i32) {
        self.steps.whole(&self.now, "all");
        self.now = to;
    }

    fn undo(&mut self) -> bool {
        let state = self.steps.undo(&self.now);
        self.now = state.unwrap_or(self.now);
        state.is_some()
    }

    fn redo(&mut self) -> bool {
        let state = self.steps.redo(&self.now);
        self.now = state.unwrap_or(self.now);
        state.is_some()
    }

    /// Every state on the way back.
    fn way_back(&mut self) -> Vec<i32> {
        let mut states = Vec::new();
        while self.undo() {
            states.push(self.now);
        }
        states
    }
}

#[test]
fn quick_steps_on_a_row_are_one_change_and_slow_ones_are_not() {
    let mut page = Page::default();
    for (to, at) in [(1, 0.0), (2, 900.0), (3, 1_900.0), (4, 2_901.0)] {
        page.row("price", to, at);
    }
    assert_eq!(page.way_back(), [3, 0]);
}

#[test]
fn another_row_is_another_change_however_quick() {
    let mut page = Page::default();
    for (key, to) in [("price", 1), ("take", 2), ("price", 3)] {
        page.row(key, to, 0.0);
    }
    assert_eq!(page.way_back(), [2, 1, 0]);
}

#[test]
fn a_drag_is_one_change_however_slow_and_apart_from_its_neighbours() {
    let mut page = Page::default();
    page.row("price", 1, 0.0);
    page.steps.hold();
    for (to, at) in [(2, 1.0), (3, 60_000.0), (4, 600_000.0)] {
        page.row("price", to, at);
    }
    page.steps.release();
    page.row("price", 5, 600_001.0);
    assert_eq!(page.way_back(), [4, 1, 0]);
}

#[test]
fn loading_a_whole_is_a_change_of_its_own() {
    let mut page = Page::default();
    page.row("price", 1, 0.0);
    page.whole(2);
    page.row("price", 3, 1.0);
    assert_eq!(page.steps.to_undo(&3), Some("price"));
    assert_eq!(page.way_back(), [2, 1, 0]);
}

#[test]
fn a_change_that_changed_nothing_is_no_step() {
    let mut page = Page::default();
    page.row("price", 1, 0.0);
    page.steps.hold();
    page.row("take", 2, 5_000.0);
    page.row("take", 1, 5_001.0); // typed, then taken back by Escape
    page.steps.release();
    assert_eq!(page.steps.to_undo(&1), Some("price"));
    assert_eq!(page.way_back(), [0]);
    assert_eq!(page.steps.to_undo(&0), None);
}

#[test]
fn it_forgets_the_oldest_only() {
    let mut page = Page::default();
    (1..=2_000).for_each(|to| page.whole(to));
    let way_back = page.way_back();
    assert_eq!((way_back.len(), way_back[0]), (500, 1_999));
}

proptest! {
    #[test]
    fn undoing_all_and_redoing_all_comes_back(changes in prop::collection::vec((0..4u8, 1..9i32), 0..60)) {
        let mut page = Page::default();
        let mut at = 0.0;
        for (kind, to) in changes {
            at += 700.0 * f64::from(to);
            match kind {
                0 => page.row("price", to, at),
                1 => page.row("take", to, at),
                2 => page.whole(to),
                _ => { page.undo(); }
            }
        }
        while page.redo() {}
        let end = page.now;
        let mut way_back = page.way_back();
        prop_assert_eq!(way_back.last().copied().unwrap_or(end), if way_back.is_empty() { end } else { 0 });
        // Forth on the same way.
        while let Some(state) = way_back.pop() {
            prop_assert_eq!(page.now, state);
            prop_assert!(page.redo());
        }
        prop_assert_eq!(page.now, end);
        prop_assert!(!page.redo());
    }
}
