//! A line of a legend.

use super::drawing::{Drawing, Frame, Ink, Mark, Point, tenths};

/// A line of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// What it looks like.
    pub sign: Drawing,
    /// What it means.
    pub label: String,
    /// Whether it is there now: on the page the place of one that comes and goes is kept, so that nothing moves.
    pub is_drawn: bool,
    /// Whether it stands for the scenario compared with, which has a name.
    pub is_compared: bool,
}

/// CSS pixels across and down of the sign of a legend.
pub(super) const SIGN: (f64, f64) = (26.0, 10.0);

impl Key {
    /// A line, dashed as its ink is.
    pub fn line(ink: Ink, label: impl Into<String>) -> Self {
        let (width, middle) = (tenths(ink.width()), SIGN.1 / 2.0);
        Self::new(
            vec![Mark::Line {
                ink,
                width,
                parts: vec![vec![Point::at(0.0, middle), Point::at(SIGN.0, middle)]],
            }],
            label,
        )
    }

    /// A line that is only there sometimes: that of the scenario compared with.
    pub(super) fn compared(is_drawn: bool) -> Self {
        Self {
            is_drawn,
            is_compared: true,
            ..Self::line(Ink::Before, "before")
        }
    }

    /// An area.
    pub(super) fn area(ink: Ink, label: impl Into<String>) -> Self {
        Self::new(vec![Mark::area_between((0.0, 0.0), SIGN, ink)], label)
    }

    /// Any marks.
    pub(super) fn new(marks: Vec<Mark>, label: impl Into<String>) -> Self {
        Self {
            sign: Drawing {
                width: SIGN.0,
                height: SIGN.1,
                plot: Frame::default(),
                marks,
            },
            label: label.into(),
            is_drawn: true,
            is_compared: false,
        }
    }

    /// Its meaning; the name of the scenario compared with is left out where there is no room for it.
    pub fn words(&self, compared: Option<&str>) -> String {
        match (self.is_compared, compared) {
            (false, _) => self.label.clone(),
            (true, Some(name)) => format!("{}: “{name}”", self.label),
            (true, None) => format!("{}: the comparison", self.label),
        }
    }
}
