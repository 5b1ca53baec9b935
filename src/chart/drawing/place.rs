//! Places and boxes in a drawing.

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

    /// How far off a place is, squared, in tenths of a CSS pixel; nothing inside.
    pub fn distance(&self, Point { x, y }: Point) -> i64 {
        let across = i64::from((self.left - x).max(x - self.right).max(0));
        let up = i64::from((self.top - y).max(y - self.bottom).max(0));
        across * across + up * up
    }

    /// CSS pixels from its left to its right side.
    pub fn width(&self) -> f64 {
        f64::from(self.right - self.left) / 10.0
    }

    /// CSS pixels from the left of the drawing to a share of its width.
    pub fn across(&self, share: f64) -> f64 {
        f64::from(self.left) / 10.0 + share * self.width()
    }

    /// CSS pixels from its top to its bottom.
    pub fn height(&self) -> f64 {
        f64::from(self.bottom - self.top) / 10.0
    }
}
