//! A drawing: marks with meanings, at places that are whole tenths of a CSS pixel.
//!
//! The page shows marks as elements, a sheet writes them as a document: both with what [`svg`] says of them.

mod axis;
mod curves;
mod ink;
mod label;
mod lettering;
mod letters;
mod mark;
mod naming;
mod place;
mod placing;
mod plot;
mod recorder;
mod short;
pub mod svg;
mod writing;

pub use ink::{Ink, PARTS};
pub use label::{Anchor, Label, Spot, Weight};
pub use mark::Mark;
pub use place::{Frame, Point};

pub(super) use axis::Axis;
pub(super) use letters::{ems, lines};
pub(super) use naming::Name;
pub(super) use place::tenths;
pub(super) use placing::first_free;
pub(super) use plot::{Drawn, Plot};
pub(super) use short::compact;
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
    /// Whether a legend stands beside it: then lines are not named where they end.
    pub has_legend: bool,
    /// How numbers are written.
    pub numerals: &'a dyn Numerals,
}

/// Where lines are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// At their ends, right of the plot.
    Beside,
    /// On the plot, which is narrow.
    Along,
    /// In a legend.
    Legend,
}

impl Canvas<'_> {
    /// Where lines are named on it.
    pub(super) fn names(&self) -> Names {
        const WIDE: f64 = 480.0;
        match self.has_legend {
            true => Names::Legend,
            false if self.width >= WIDE => Names::Beside,
            false => Names::Along,
        }
    }

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
