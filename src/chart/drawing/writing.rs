//! Words written from the top down.

use super::{Label, Mark, Point};

/// What is written so far.
#[derive(Debug, Default)]
pub struct Writing {
    /// Labels, and what stands beside them.
    pub marks: Vec<Mark>,
    /// CSS pixels from the top to the foot of the letters that come next.
    pub y: f64,
}

impl Writing {
    /// The foot of the letters that come next, so many CSS pixels from the left.
    pub fn foot(&self, x: f64) -> Point {
        Point::at(x, self.y)
    }

    /// Adds words.
    pub fn write(&mut self, label: Label) {
        self.marks.push(Mark::Label(label));
    }
}
