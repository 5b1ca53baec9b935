//! Words to be painted where the letters of the page are at hand.

use super::Look;
use crate::chart::drawing::{Anchor, Ink, Label};

/// Words on one line of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// CSS pixels from the left and from the top to where they start, end or have their middle, at the foot of their
    /// letters.
    pub at: (f64, f64),
    /// Which of the three.
    pub anchor: Anchor,
    /// CSS pixels of their letters.
    pub size: f64,
    /// CSS pixels that they may be wide, which is how wide the broadest letters make them.
    pub room: f64,
    /// What is said, one after the other.
    pub runs: Vec<Run>,
}

/// Words in the same letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The words.
    pub words: String,
    /// Their letters, written as in CSS: `600 21px "Source Serif 4", serif`.
    pub font: String,
    /// Their colour.
    pub colour: String,
}

impl Text {
    /// A label of a drawing that stands so many CSS pixels from the left and from the top, so many times as large.
    pub(super) fn new(label: &Label, (left, top): (f64, f64), scale: f64, look: &Look) -> Self {
        const PLAIN: &str = "400";
        const STRONG: &str = "600";
        let length = |tenths: i32| scale * f64::from(tenths) / 10.0;
        let size = length(label.size);
        let family = match label.is_serif {
            true => &look.serif,
            false => &look.sans,
        };
        let run = |words: &str, weight: &str, ink: Ink| Run {
            words: words.into(),
            font: format!("{weight} {size}px {family}"),
            colour: look.colour(ink).into(),
        };
        let weight = label.weight.number().unwrap_or(PLAIN);
        let runs = [
            run(&label.strong, STRONG, Ink::Words),
            run(&label.words, weight, label.ink),
        ];
        Self {
            at: (left + length(label.at.x), top + length(label.at.y)),
            anchor: label.anchor,
            size,
            room: scale * label.frame().width(),
            runs: runs
                .into_iter()
                .filter(|run| !run.words.is_empty())
                .collect(),
        }
    }
}
