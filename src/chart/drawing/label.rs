//! Words in a drawing.

use super::letters::ems;
use super::{Frame, Ink, Point, tenths};

/// Words on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Their colour.
    pub ink: Ink,
    /// Where they start, end or have their middle, at the foot of their letters.
    pub at: Point,
    /// Which of the three.
    pub anchor: Anchor,
    /// Size of their letters, in tenths of a CSS pixel.
    pub size: i32,
    /// How heavy their letters are.
    pub weight: Weight,
    /// Whether they stand in the letters of titles.
    pub is_serif: bool,
    /// What they begin with, in strong letters and in [`Ink::Words`]; mostly nothing.
    pub strong: String,
    /// The words behind that.
    pub words: String,
}

/// Which part of words stands at their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// Where words may stand.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Where they start, end or have their middle, at the foot of their letters.
    pub at: Point,
    /// Which of the three.
    pub anchor: Anchor,
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weight {
    Plain,
    Medium,
    Strong,
}

impl From<&str> for Label {
    /// Words that have no place yet.
    fn from(words: &str) -> Self {
        Self::new(words, Point::default(), Anchor::Start)
    }
}

impl Label {
    /// Words to be read first.
    pub fn strong(words: &str) -> Self {
        Self::from(words).inked(Ink::Words).weighing(Weight::Strong)
    }

    /// CSS pixels of letters along axes and beside marks.
    pub const SIZE: f64 = 12.0;
    /// From the foot of letters to the middle of digits, in sizes of the letters.
    pub const MIDDLE: f64 = 0.36;

    /// How much broader strong letters are, and those of titles.
    pub const BROAD: f64 = 1.13;

    /// Words beside a mark.
    pub fn new(words: impl Into<String>, at: Point, anchor: Anchor) -> Self {
        Self {
            ink: Ink::Label,
            at,
            anchor,
            size: tenths(Self::SIZE),
            weight: Weight::Plain,
            is_serif: false,
            strong: String::new(),
            words: words.into(),
        }
    }

    /// The same somewhere else.
    pub fn standing(self, Spot { at, anchor }: Spot) -> Self {
        Self { at, anchor, ..self }
    }

    /// The same in letters of so many CSS pixels.
    pub fn sized(self, size: f64) -> Self {
        let size = tenths(size);
        Self { size, ..self }
    }

    /// The same in another ink.
    pub fn inked(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The same in letters of another weight.
    pub fn weighing(self, weight: Weight) -> Self {
        Self { weight, ..self }
    }

    /// How much broader its letters are than plain ones.
    pub fn breadth(&self) -> f64 {
        let is_broad = self.is_serif || self.weight != Weight::Plain;
        if is_broad { Self::BROAD } else { 1.0 }
    }

    /// The box it needs at most.
    pub fn frame(&self) -> Frame {
        let ems = ems(&self.words) * self.breadth() + ems(&self.strong) * Self::BROAD;
        let size = f64::from(self.size);
        let width = (ems * size).ceil() as i32;
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2,
            Anchor::End => self.at.x - width,
        };
        Frame {
            left,
            top: self.at.y - (0.8 * size) as i32,
            right: left + width,
            bottom: self.at.y + (0.22 * size) as i32,
        }
    }
}
