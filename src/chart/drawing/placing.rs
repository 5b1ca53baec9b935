//! Words beside marks: they neither touch what stands there already nor leave the drawing.

use std::ops::Range;

use super::{Frame, Ink, Label, Mark, Point};

/// Tenths of a CSS pixel between words and whatever stands beside them.
const GAP: i32 = 20;

/// The first of these words that touches nothing, or else, unless it must be clear of all, the first that touches only
/// what words may lie on: lines and areas. Between other words and dots there has to be room.
pub fn first_free(
    candidates: impl IntoIterator<Item = Label>,
    must_be_clear: bool,
    marks: &[Mark],
    room: &Frame,
) -> Option<Label> {
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
    // Most candidates are never looked at.
    let mut on_a_line = None;
    for label in candidates.into_iter().filter(has_room) {
        if is_clear(&label) {
            return Some(label);
        }
        on_a_line.get_or_insert(label);
    }
    on_a_line.filter(|_| !must_be_clear)
}

/// Middles of things so high, each as near to where it is wanted as the others and the room allow, which keep their
/// order. Things that want the same place share the way.
pub fn spread(wanted: &[f64], size: f64, room: Range<f64>) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|one, other| wanted[*one].total_cmp(&wanted[*other]));
    // Counted from where each would stand if all touched, they only must not go back: who would does so together.
    let mut groups: Vec<(f64, usize)> = Vec::new();
    for (rank, nth) in order.iter().enumerate() {
        let mut group = (wanted[*nth] - rank as f64 * size, 1);
        while let Some(last) =
            groups.pop_if(|last| last.0 / last.1 as f64 >= group.0 / group.1 as f64)
        {
            group = (group.0 + last.0, group.1 + last.1);
        }
        groups.push(group);
    }
    let first = room.start + size / 2.0;
    let last = room.end + size / 2.0 - wanted.len() as f64 * size;
    let places = groups.iter().flat_map(|(sum, n)| vec![sum / *n as f64; *n]);
    let mut middles = vec![0.0; wanted.len()];
    for ((rank, nth), place) in order.into_iter().enumerate().zip(places) {
        middles[nth] = place.min(last).max(first) + rank as f64 * size;
    }
    middles
}

/// Whether a line or an area lies under a box. The grid and areas up to zero are faint enough to lie under words.
fn lies_under(mark: &Mark, frame: &Frame) -> bool {
    match mark {
        Mark::Line {
            ink: Ink::Grid | Ink::Ghost,
            ..
        } => false,
        Mark::Line { parts, .. } => parts
            .iter()
            .flat_map(|part| part.windows(2))
            .any(|ends| crosses(ends[0], ends[1], frame)),
        Mark::Area {
            ink: Ink::GainWash | Ink::LossWash,
            ..
        } => false,
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
