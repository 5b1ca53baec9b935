//! Marks: lines, areas, dots, labels.

use super::{Frame, Ink, Label, Point};

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

    /// What it keeps wherever it is, and whatever it says in which letters: the same for two marks that differ in nothing
    /// else.
    pub fn look(&self) -> Self {
        match self {
            Mark::Line { ink, width, .. } => Mark::Line {
                ink: *ink,
                width: *width,
                parts: Vec::new(),
            },
            Mark::Area { ink, .. } => Mark::Area {
                ink: *ink,
                parts: Vec::new(),
            },
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
            Mark::Label(label) => {
                let begins = label.strong.chars().take(1).map(|_| '…').collect();
                let look = Label {
                    ink: label.ink,
                    strong: begins,
                    ..Label::from("")
                };
                Mark::Label(look)
            }
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
