//! Lines that are drawn whatever they are, and areas up to zero.

use super::plot::Plot;
use super::{Frame, Ink, Mark, Point, tenths};

impl Plot<'_> {
    /// A line as far as it lies between the axes, up to where it leaves them; elsewhere there are gaps.
    pub fn within(&self, course: &[(f64, f64)]) -> Vec<(f64, f64)> {
        const GAP: (f64, f64) = (f64::NAN, f64::NAN);
        let heights = self.heights();
        let is_in = |(_, y): &(f64, f64)| heights.start <= *y && *y <= heights.end;
        let edge = |(x, y): (f64, f64), (to_x, to_y): (f64, f64)| {
            let level = to_y.clamp(heights.start, heights.end);
            (x + (to_x - x) * (level - y) / (to_y - y), level)
        };
        let mut kept = Vec::new();
        for (nth, at) in course.iter().enumerate() {
            let before = nth.checked_sub(1).map(|nth| course[nth]);
            let before = before.filter(|(_, y)| y.is_finite());
            match (before, is_in(at)) {
                (Some(before), true) if !is_in(&before) => kept.extend([edge(*at, before), *at]),
                (_, true) => kept.push(*at),
                (Some(before), false) if is_in(&before) && at.1.is_finite() => {
                    kept.extend([edge(before, *at), GAP]);
                }
                (_, false) => kept.push(GAP),
            }
        }
        kept
    }

    /// A line as far as it lies between the axes: a mark even where nothing of it does, so that others keep their place.
    pub fn trace(&mut self, course: &[(f64, f64)], ink: Ink, width: f64) {
        let course = self.within(course);
        let runs = course.split(|(x, _)| x.is_nan());
        let parts = runs
            .filter(|run| run.len() > 1)
            .map(|run| run.iter().map(|at| self.point(*at)).collect());
        let mark = Mark::Line {
            ink,
            width: tenths(width),
            parts: parts.collect(),
        };
        self.push(mark);
    }

    /// An area with these corners.
    pub fn area(&mut self, corners: impl IntoIterator<Item = (f64, f64)>, ink: Ink) {
        let part = corners.into_iter().map(|at| self.point(at)).collect();
        let parts = vec![part];
        self.push(Mark::Area { ink, parts });
    }

    /// The areas between a line and zero, below and above it.
    pub fn shade(&mut self, course: &[(f64, f64)]) {
        let below = self.between(course, |y| y.min(0.0));
        let above = self.between(course, |y| y.max(0.0));
        for (ink, parts) in [(Ink::LossWash, below), (Ink::GainWash, above)] {
            if !parts.is_empty() {
                self.push(Mark::Area { ink, parts });
            }
        }
    }

    /// The outlines between zero and what is kept of a line.
    fn between(&self, course: &[(f64, f64)], kept: fn(f64) -> f64) -> Vec<Vec<Point>> {
        let runs = course.split(|(x, y)| !x.is_finite() || !y.is_finite());
        let outline = |run: &[(f64, f64)]| {
            let edge: Vec<_> = with_crossings(run).map(|(x, y)| (x, kept(y))).collect();
            let is_at_zero = |nth: usize| edge.get(nth).is_none_or(|(_, y)| *y == 0.0);
            // Along zero only the ends count.
            let counts = |nth: usize| {
                !(is_at_zero(nth) && is_at_zero(nth + 1) && is_at_zero(nth.wrapping_sub(1)))
            };
            let (first, last) = (*edge.first()?, *edge.last()?);
            let bent = (0..edge.len())
                .filter(|nth| counts(*nth))
                .map(|nth| edge[nth]);
            let foot = |(x, _): (f64, f64)| (x, 0.0);
            let outline = [foot(first)].into_iter().chain(bent).chain([foot(last)]);
            let has_area = edge.iter().any(|(_, y)| *y != 0.0);
            has_area.then(|| outline.map(|at| self.point(at)).collect())
        };
        runs.filter_map(outline).collect()
    }

    /// A bar that lies on the lower edge, from one value of the horizontal axis to another.
    pub fn band(&mut self, (from, to): (f64, f64), ink: Ink) {
        const HEIGHT: f64 = 5.0;
        let foot = |x: f64| self.point((x, self.heights().start));
        let (start, end) = (foot(from), foot(to));
        let top = start.moved(0.0, -HEIGHT);
        let frame = Frame::around([top, end]).unwrap_or_default();
        let corners = [
            (frame.left, frame.top),
            (frame.right, frame.top),
            (frame.right, frame.bottom),
            (frame.left, frame.bottom),
        ];
        let part = corners.map(|(x, y)| Point { x, y }).into();
        self.push(Mark::Area {
            ink,
            parts: vec![part],
        });
    }
}

/// Points of a line, and between them those where it crosses zero.
fn with_crossings(run: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> + '_ {
    run.iter().enumerate().flat_map(|(nth, (x, y))| {
        let before = nth.checked_sub(1).map(|nth| run[nth]);
        let crossing = before
            .filter(|(_, before)| before * y < 0.0)
            .map(|(from, before)| (from + (x - from) * before / (before - y), 0.0));
        crossing.into_iter().chain([(*x, *y)])
    })
}
