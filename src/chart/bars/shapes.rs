//! What bars are made of.

use crate::chart::drawing::{Ink, Mark, Point, tenths};
use crate::chart::key::SIGN;

/// CSS pixels that the teeth of a torn end are deep.
const TEETH: f64 = 8.0;

/// What stands in a legend for where the answer is.
pub(super) fn here_sign() -> Vec<Mark> {
    vec![upright(SIGN.0 / 2.0, (-2.0, SIGN.1 + 2.0))]
}

/// What stands in a legend for an end without an answer.
pub(super) fn torn_sign() -> Vec<Mark> {
    torn_marks(torn((0.0, SIGN.0), (0.0, SIGN.1)), Ink::FirstFaint, true)
}

/// The outline of a bar that is torn off on the right, and never too short to be seen there.
pub(super) fn torn((from, to): (f64, f64), (top, foot): (f64, f64)) -> Vec<Point> {
    let from = from.min(to - 2.0 * TEETH).max(0.0);
    let height = |quarters: f64| top + (foot - top) * quarters / 4.0;
    let edge = [0.0, 1.0, 2.0, 3.0, 4.0].map(|quarter| {
        let is_tooth = quarter % 2.0 == 0.0;
        Point::at(if is_tooth { to } else { to - TEETH }, height(quarter))
    });
    [Point::at(from, top)]
        .into_iter()
        .chain(edge)
        .chain([Point::at(from, foot)])
        .collect()
}

/// The area of a torn bar, and a line around it where its end is lost.
pub(super) fn torn_marks(outline: Vec<Point>, ink: Ink, is_lost: bool) -> Vec<Mark> {
    let closed = outline.iter().chain(outline.first()).copied().collect();
    let edge = Mark::Line {
        ink: Ink::Torn,
        width: tenths(1.0),
        parts: vec![closed],
    };
    let area = Mark::Area {
        ink,
        parts: vec![outline],
    };
    [area].into_iter().chain(is_lost.then_some(edge)).collect()
}

pub(super) fn upright(x: f64, (top, foot): (f64, f64)) -> Mark {
    Mark::Line {
        ink: Ink::Words,
        width: tenths(2.0),
        parts: vec![vec![Point::at(x, top), Point::at(x, foot)]],
    }
}
