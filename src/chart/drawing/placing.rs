//! Words beside marks: they neither touch what stands there already nor leave the drawing.

use super::{Anchor, Frame, Ink, Label, Mark, Point};

/// Tenths of a CSS pixel between words and whatever stands beside them.
const GAP: i32 = 20;

/// Where words may stand.
#[derive(Clone, Copy, Debug)]
pub struct Spot {
    /// Where they start, end or have their middle, at the foot of their letters.
    pub at: Point,
    /// Which of the three.
    pub anchor: Anchor,
}

/// The words at the first of the spots where they touch nothing, or else only what they may lie on: lines and areas.
/// Between other words and dots there has to be room for them, or they stand nowhere.
pub fn placed(label: Label, spots: &[Spot], marks: &[Mark], room: &Frame) -> Option<Label> {
    let at = |Spot { at, anchor }: &Spot| Label {
        at: *at,
        anchor: *anchor,
        ..label.clone()
    };
    let has_room = |label: &Label| {
        let frame = label.frame();
        let stands = |mark: &&Mark| matches!(mark, Mark::Label(_) | Mark::Dot { .. });
        let mut taken = marks.iter().filter(stands).filter_map(Mark::frame);
        room.contains(&frame) && !taken.any(|other| frame.grown(GAP).overlaps(&other))
    };
    let is_clear = |label: &Label| {
        let frame = label.frame();
        !marks.iter().any(|mark| lies_under(mark, &frame))
    };
    let mut free: Vec<Label> = spots.iter().map(at).filter(has_room).collect();
    let first = free.iter().position(is_clear).unwrap_or(0);
    (first < free.len()).then(|| free.swap_remove(first))
}

/// Whether a line or an area lies under a box. The grid is faint enough to lie under words.
fn lies_under(mark: &Mark, frame: &Frame) -> bool {
    match mark {
        Mark::Line { ink, .. } if *ink == Ink::Grid => false,
        Mark::Line { parts, .. } => parts
            .iter()
            .flat_map(|part| part.windows(2))
            .any(|ends| crosses(ends[0], ends[1], frame)),
        Mark::Area { parts, .. } => parts
            .iter()
            .filter_map(|part| Frame::around(part.iter().copied()))
            .any(|area| area.overlaps(frame)),
        Mark::Dot { .. } | Mark::Label(_) => false,
    }
}

/// Whether a straight line crosses a box: it does where it comes as near and the corners lie on both its sides.
fn crosses(from: Point, to: Point, frame: &Frame) -> bool {
    let Some(around) = Frame::around([from, to]) else {
        return false;
    };
    let side = |x: i32, y: i32| {
        let [x, y, to_x, to_y] = [x - from.x, y - from.y, to.x - from.x, to.y - from.y];
        (i64::from(x) * i64::from(to_y) - i64::from(y) * i64::from(to_x)).signum()
    };
    let corners = [
        side(frame.left, frame.top),
        side(frame.right, frame.top),
        side(frame.right, frame.bottom),
        side(frame.left, frame.bottom),
    ];
    // A line that is level or upright has no width, which no box overlaps.
    around.grown(1).overlaps(frame) && corners.iter().any(|corner| *corner != corners[0])
}
