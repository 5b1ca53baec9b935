//! A drawing: marks with meanings, at places that are whole tenths of a CSS pixel.
//!
//! The page shows marks as elements, a sheet writes them as a document: both with what [`svg`] says of them.

mod axis;
mod ink;
mod label;
mod letters;
mod mark;
mod placing;
mod plot;
mod recorder;
pub mod svg;
mod writing;

pub use ink::{Ink, PARTS};
pub use label::{Anchor, Label, Weight};
pub use mark::{Frame, Mark, Point};

pub(super) use axis::Axis;
pub(super) use letters::{ems, lines};
pub(super) use mark::tenths;
pub(super) use placing::{Spot, placed};
pub(super) use plot::{Drawn, Plot};
pub(super) use writing::Writing;

use crate::prose::Numerals;

/// Marks in the order in which they are painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// Where the axes have their values, without what is written along them.
    pub plot: Frame,
    /// What is painted.
    pub marks: Vec<Mark>,
}

/// What a chart is drawn on.
#[derive(Clone, Copy)]
pub struct Canvas<'a> {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels; charts that are as high as what is in them leave it alone.
    pub height: f64,
    /// How numbers are written.
    pub numerals: &'a dyn Numerals,
}

impl Canvas<'_> {
    /// A width or a height that is asked for, but at least so many CSS pixels; no drawing is larger than ten thousand.
    pub(super) fn bounded(asked: f64, least: f64) -> f64 {
        // What is no number is not larger.
        if asked > least {
            asked.min(10_000.0)
        } else {
            least
        }
    }
}
