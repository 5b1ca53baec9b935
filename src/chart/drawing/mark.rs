//! Marks: lines, areas, dots, labels.

use super::{Ink, Label};

/// A place in a drawing, in tenths of a CSS pixel from its left and from its top.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// To the right.
    pub x: i32,
    /// Downwards.
    pub y: i32,
}

impl Point {
    /// The place at these CSS pixels.
    pub fn at(x: f64, y: f64) -> Self {
        Self {
            x: tenths(x),
            y: tenths(y),
        }
    }

    /// The place so many CSS pixels further on.
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        Self {
            x: self.x + tenths(dx),
            y: self.y + tenths(dy),
        }
    }
}

/// CSS pixels as whole tenths; what is farther off than any drawing is wide comes nearer, what is no number is 0.
pub fn tenths(pixels: f64) -> i32 {
    const FAR: f64 = 1e7;
    (10.0 * pixels).round().clamp(-FAR, FAR) as i32
}

/// A box in a drawing, in tenths of a CSS pixel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "sides of a box")]
pub struct Frame {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Frame {
    /// The smallest box around places; none around none.
    pub fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let boxes = points.into_iter().map(|Point { x, y }| Self {
            left: x,
            top: y,
            right: x,
            bottom: y,
        });
        boxes.reduce(|one, other| Self {
            left: one.left.min(other.left),
            top: one.top.min(other.top),
            right: one.right.max(other.right),
            bottom: one.bottom.max(other.bottom),
        })
    }

    /// The same with so many tenths more on every side.
    pub fn grown(self, by: i32) -> Self {
        Self {
            left: self.left - by,
            top: self.top - by,
            right: self.right + by,
            bottom: self.bottom + by,
        }
    }

    /// Whether some place lies in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether all of the other lies in this one.
    pub fn contains(&self, other: &Self) -> bool {
        self.left <= other.left
            && other.right <= self.right
            && self.top <= other.top
            && other.bottom <= self.bottom
    }

    /// CSS pixels from its left to its right side.
    pub fn width(&self) -> f64 {
        f64::from(self.right - self.left) / 10.0
    }

    /// CSS pixels from its top to its bottom.
    pub fn height(&self) -> f64 {
        f64::from(self.bottom - self.top) / 10.0
    }
}

/// One thing that is painted, in one ink. Lengths are tenths of a CSS pixel.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// Lines from point to point; each part begins anew.
    Line {
        /// Its colour and its dashes.
        ink: Ink,
        /// How thick it is.
        width: i32,
        /// At least two points each.
        parts: Vec<Vec<Point>>,
    },
    /// Filled outlines.
    Area {
        /// Its colour.
        ink: Ink,
        /// The corners of each.
        parts: Vec<Vec<Point>>,
    },
    /// A dot with a rim of paper, or a ring filled with paper.
    Dot {
        /// Its colour.
        ink: Ink,
        /// Its middle.
        at: Point,
        /// Up to its edge, the rim not counted.
        radius: i32,
        /// Whether it is a ring.
        is_open: bool,
    },
    /// Words.
    Label(Label),
}

impl Mark {
    /// CSS pixels of the rim around a dot, and of the line of a ring.
    pub const RIM: f64 = 2.0;

    /// A filled box between two corners, in CSS pixels.
    pub fn area_between(from: (f64, f64), to: (f64, f64), ink: Ink) -> Self {
        let corners = [from, (to.0, from.1), to, (from.0, to.1)];
        let part = corners.map(|(x, y)| Point::at(x, y)).into();
        Mark::Area {
            ink,
            parts: vec![part],
        }
    }

    /// The ink it is painted in.
    pub fn ink(&self) -> Ink {
        match self {
            Mark::Line { ink, .. } | Mark::Area { ink, .. } | Mark::Dot { ink, .. } => *ink,
            Mark::Label(label) => label.ink,
        }
    }

    /// What stays while it moves: the same mark without its places and words.
    pub fn kind(&self) -> Self {
        let parts = Vec::new();
        match self {
            Mark::Line { ink, width, .. } => Mark::Line {
                ink: *ink,
                width: *width,
                parts,
            },
            Mark::Area { ink, .. } => Mark::Area { ink: *ink, parts },
            Mark::Dot {
                ink,
                radius,
                is_open,
                ..
            } => Mark::Dot {
                ink: *ink,
                at: Point::default(),
                radius: *radius,
                is_open: *is_open,
            },
            Mark::Label(label) => Mark::Label(label.kind()),
        }
    }

    /// What the circle of a dot is filled with, and what is drawn around it.
    pub fn inks_of_dot(ink: Ink, is_open: bool) -> [Ink; 2] {
        match is_open {
            true => [Ink::Paper, ink],
            false => [ink, Ink::Paper],
        }
    }

    /// The box around its places, words as wide as wide letters make them; none where nothing is painted.
    pub fn frame(&self) -> Option<Frame> {
        match self {
            Mark::Line { parts, .. } | Mark::Area { parts, .. } => {
                Frame::around(parts.iter().flatten().copied())
            }
            Mark::Dot { at, radius, .. } => Frame::around([*at]).map(|at| at.grown(*radius)),
            Mark::Label(label) => Some(label.frame()),
        }
    }

    /// The same mark so many tenths further to the right and down.
    pub fn moved(mut self, dx: i32, dy: i32) -> Self {
        let shift = |point: &mut Point| {
            point.x += dx;
            point.y += dy;
        };
        match &mut self {
            Mark::Line { parts, .. } | Mark::Area { parts, .. } => {
                parts.iter_mut().flatten().for_each(shift)
            }
            Mark::Dot { at, .. } => shift(at),
            Mark::Label(label) => shift(&mut label.at),
        }
        self
    }
}
