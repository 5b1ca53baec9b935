//! Marks as parts of SVG: what a page and a document say alike.

use std::fmt::{Display, Formatter, Result, Write};

use super::{Anchor, Mark, Point, Weight, tenths};

/// Tenths of a CSS pixel, written as CSS pixels: `12.5`.
pub struct Pixels(pub i32);

impl Display for Pixels {
    fn fmt(&self, f: &mut Formatter) -> Result {
        let (whole, tenths) = (self.0 / 10, (self.0 % 10).abs());
        match (tenths, self.0 < 0 && whole == 0) {
            (0, _) => write!(f, "{whole}"),
            (_, false) => write!(f, "{whole}.{tenths}"),
            (_, true) => write!(f, "-0.{tenths}"),
        }
    }
}

/// What the `d` of a path says of lines through points, or of the outlines of areas, which end where they begin.
pub fn path(parts: &[Vec<Point>], is_closed: bool) -> String {
    let mut d = String::new();
    for part in parts {
        let mut last = None;
        for Point { x, y } in part.iter().copied() {
            // Writing to a string does not fail.
            let _ = match last {
                None => write!(d, "M{} {}", Pixels(x), Pixels(y)),
                Some(Point { x: at, .. }) if at == x => write!(d, "V{}", Pixels(y)),
                Some(Point { y: at, .. }) if at == y => write!(d, "H{}", Pixels(x)),
                Some(_) => write!(d, "L{} {}", Pixels(x), Pixels(y)),
            };
            last = Some(Point { x, y });
        }
        if is_closed && last.is_some() {
            d.push('z');
        }
    }
    d
}

/// The radius of the circle that is a dot: half of its rim, or of its ring, lies on either side.
pub fn radius(radius: i32, is_open: bool) -> Pixels {
    let half = tenths(Mark::RIM / 2.0);
    Pixels(if is_open {
        radius - half
    } else {
        radius + half
    })
}

impl Anchor {
    /// As `text-anchor` has it.
    pub fn name(self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

impl Weight {
    /// As `font-weight` has it; none for what letters are anyway.
    pub fn number(self) -> Option<&'static str> {
        match self {
            Weight::Plain => None,
            Weight::Medium => Some("500"),
            Weight::Strong => Some("600"),
        }
    }
}
