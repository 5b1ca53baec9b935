//! Where a figure takes a given value as one assumption moves: between two places looked at already.
//!
//! Figures may turn, jump, run to a pole or have no answer on a part of the way.

use std::cell::Cell;
use std::mem::discriminant;

use super::floats::{middle, towards};
use crate::{Figure, finance};

/// A target counts as met within this part of its size.
const TOLERANCE: f64 = 1e-9;
/// How often a stretch may fall into parts with and without an answer.
const DEPTH: u32 = 6;

/// A place looked at, and the figure there.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// The number it depends on.
    pub at: f64,
    /// What it is there.
    pub figure: Figure,
}

/// Where a target is met.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hit {
    /// Here, as nearly as floats allow.
    At(f64),
    /// Between these neighbouring floats, the smaller first: the figure jumps over it.
    Jump(f64, f64),
}

/// A figure that depends on one number, and the value it is wanted to have.
#[derive(Clone, Copy)]
pub struct Search<'a> {
    /// The figure at a place.
    pub figure: &'a dyn Fn(f64) -> Figure,
    /// What it is wanted to be.
    pub target: f64,
    /// By how much it may miss that, besides rounding, and still be it.
    pub resolution: f64,
}

impl Search<'_> {
    /// Looks at a place.
    pub fn point(&self, at: f64) -> Point {
        Point {
            at,
            figure: (self.figure)(at),
        }
    }

    /// Whether a figure is the target, but for rounding.
    pub fn is_met(&self, figure: &Figure) -> bool {
        let allowed = self.resolution.max(TOLERANCE * self.target.abs());
        let close = |value: &f64| (value - self.target).abs() <= allowed;
        figure.as_ref().is_ok_and(close)
    }

    /// The place, if the target is met there.
    fn met(&self, point: &Point) -> Option<Hit> {
        self.is_met(&point.figure).then_some(Hit::At(point.at))
    }

    /// How far the figure lies above the target at a place; `None` where there is no figure.
    pub fn gap(&self, point: &Point) -> Option<f64> {
        let gap = point.figure.as_ref().ok()? - self.target;
        let is_there = gap.abs() <= self.resolution;
        Some(if is_there { 0.0 } else { gap })
    }

    /// Whether the figure lies on the other side of the target there, or on it.
    fn crosses(&self, point: &Point, side: f64) -> bool {
        self.gap(point).is_some_and(|gap| gap * side <= 0.0)
    }

    /// The place after `near`, up to `far`, where the target is met: the one nearest to `near` that is found.
    /// `turning` looks for a turn in between where both ends lie on the same side of the target.
    pub fn between(&self, near: &Point, far: &Point, turning: bool) -> Option<Hit> {
        self.part(near, far, turning, DEPTH)
    }

    fn part(&self, near: &Point, far: &Point, turning: bool, depth: u32) -> Option<Hit> {
        if depth == 0 || near.at == far.at {
            return None;
        }
        let halves = |middle: &Point| {
            let first = self.part(near, middle, true, depth - 1);
            first.or_else(|| self.part(middle, far, true, depth - 1))
        };
        match (self.gap(near), self.gap(far)) {
            (None, None) => self.island(near, far).and_then(|island| halves(&island)),
            (Some(_), None) => {
                let (edge, _) = self.narrowed(near, far, |point| point.figure.is_ok());
                self.part(near, &edge, true, depth - 1)
            }
            (None, Some(_)) => {
                let (_, edge) = self.narrowed(near, far, |point| point.figure.is_err());
                let beyond = || self.part(&edge, far, true, depth - 1);
                self.met(&edge).or_else(beyond)
            }
            // A stretch on the target: where it begins.
            (Some(start), Some(0.0)) if start != 0.0 => {
                let (_, first) = self.narrowed(near, far, |point| self.gap(point) != Some(0.0));
                Some(Hit::At(first.at))
            }
            (Some(start), Some(end)) if (start < 0.0) != (end < 0.0) => self
                .crossing(near, far)
                .unwrap_or_else(|hole| halves(&hole)),
            (Some(start), Some(_)) => {
                let side = start.signum();
                let turn =
                    || self.extreme(near, far, |point| self.gap(point).map(|gap| gap * side));
                match turning.then(turn).flatten() {
                    Some(turn) if self.crosses(&turn, side) && turn.at != near.at => {
                        self.part(near, &turn, false, depth - 1)
                    }
                    turn => turn.iter().chain([far]).find_map(|point| self.met(point)),
                }
            }
        }
    }

    /// The crossing between two places on different sides of the target; the place without a figure that was met
    /// on the way, if one was. `Ok(None)` is a pole: the sign changes, but the target is never met.
    fn crossing(&self, near: &Point, far: &Point) -> Result<Option<Hit>, Point> {
        let hole: Cell<Option<Point>> = Cell::new(None);
        let gap = |at: f64| {
            let point = self.point(at);
            let gap = self.gap(&point);
            if gap.is_none() {
                hole.set(Some(point));
            }
            gap.unwrap_or(0.0) // ends the search
        };
        let found = finance::root(gap, near.at, far.at).unwrap_or(near.at);
        if let Some(hole) = hole.take() {
            return Err(hole);
        }
        if self.is_met(&(self.figure)(found)) {
            return Ok(Some(Hit::At(found)));
        }
        let side = self.gap(near).unwrap_or(0.0).signum();
        let before_it = |point: &Point| point.figure.is_ok() && !self.crosses(point, side);
        let (from, to) = self.bracket(near, far, found, before_it);
        let (before, after) = self.narrowed(&from, &to, before_it);
        if after.figure.is_err() {
            return Err(after);
        }
        Ok(self.judged(&before, &after, near, far))
    }

    /// Places on both sides of a guess between which `holds` ends, as near to it as they are found; else both ends.
    fn bracket(
        &self,
        near: &Point,
        far: &Point,
        guess: f64,
        holds: impl Fn(&Point) -> bool,
    ) -> (Point, Point) {
        const STRETCHES: [i64; 3] = [4, 1 << 8, 1 << 16];
        let around = |places: i64| {
            let ends = [near.at, far.at].map(|end| self.point(towards(guess, end, places)));
            let [before, after] = ends;
            (holds(&before) && !holds(&after)).then_some((before, after))
        };
        let both_ends = || (near.clone(), far.clone());
        STRETCHES
            .into_iter()
            .find_map(around)
            .unwrap_or_else(both_ends)
    }

    /// Whether neighbouring floats on both sides of the target are a steep crossing, a jump or a pole: by how much
    /// the figure changes over a stretch so much wider that its own rounding no longer counts. Over that a crossing
    /// changes by more, a pole by less, and a jump by as much.
    fn judged(&self, before: &Point, after: &Point, near: &Point, far: &Point) -> Option<Hit> {
        let (one, other) = (self.gap(before)?, self.gap(after)?);
        let closest = if one.abs() <= other.abs() {
            before
        } else {
            after
        };
        let change = (one - other).abs();
        let whole = (self.gap(near)? - self.gap(far)?).abs();
        let wide = (self.beside(after, far) - self.beside(before, near)).abs();
        let is_met = closest.figure.as_ref().ok() == Some(&self.target);
        if is_met || change <= TOLERANCE * whole || wide > 4.0 * change {
            Some(Hit::At(closest.at))
        } else if wide < change / 4.0 && change > whole {
            None
        } else {
            let (below, above) = (before.at.min(after.at), before.at.max(after.at));
            Some(Hit::Jump(below, above))
        }
    }

    /// The gap a small part of the way from one place to another: many floats away, around zero too. Where there is
    /// none, the gap of the place itself.
    fn beside(&self, from: &Point, to: &Point) -> f64 {
        const PLACES: i64 = 1 << 26;
        const PART: f64 = 1e-5;
        let (places, part) = (
            towards(from.at, to.at, PLACES),
            from.at + PART * (to.at - from.at),
        );
        let is_further = (places - from.at).abs() > (part - from.at).abs();
        let there = self.point(if is_further { places } else { part });
        self.gap(&there).or_else(|| self.gap(from)).unwrap_or(0.0)
    }

    /// The neighbouring floats between which `holds` ends: the last it was seen to hold at, coming from `near`, and the next.
    fn narrowed(
        &self,
        near: &Point,
        far: &Point,
        holds: impl Fn(&Point) -> bool,
    ) -> (Point, Point) {
        let (mut near, mut far) = (near.clone(), far.clone());
        while let Some(middle) = middle(near.at, far.at) {
            let middle = self.point(middle);
            if holds(&middle) {
                near = middle;
            } else {
                far = middle;
            }
        }
        (near, far)
    }

    /// A place with a figure between two without, looked for where their reasons meet.
    fn island(&self, near: &Point, far: &Point) -> Option<Point> {
        let kind = |point: &Point| point.figure.as_ref().err().map(discriminant);
        let (mut near, mut far) = (near.clone(), far.clone());
        while kind(&near) != kind(&far) {
            let middle = self.point(middle(near.at, far.at)?);
            if middle.figure.is_ok() {
                return Some(middle);
            }
            if kind(&middle) == kind(&near) {
                near = middle;
            } else {
                far = middle;
            }
        }
        None
    }

    /// The place between two where `height` is lowest, by golden section; it ends as soon as one is not positive.
    /// `None` where the figure only falls towards an end.
    pub fn extreme(
        &self,
        near: &Point,
        far: &Point,
        height: impl Fn(&Point) -> Option<f64>,
    ) -> Option<Point> {
        const GOLDEN: f64 = 0.618_033_988_749_894_9;
        const PROBE: f64 = 1e-6;
        let high = |point: &Point| height(point).unwrap_or(f64::INFINITY);
        let (mut low_end, mut high_end) = (near.at, far.at);
        let beside = |from: &Point, to: &Point| self.point(from.at + PROBE * (to.at - from.at));
        for (end, other) in [(near, far), (far, near)] {
            let probe = beside(end, other);
            if high(&probe) <= 0.0 {
                return Some(probe);
            }
            if high(&probe) >= high(end) {
                return None;
            }
        }
        let within = |part: f64, low: f64, high: f64| self.point(low + part * (high - low));
        let mut left = within(1.0 - GOLDEN, low_end, high_end);
        let mut right = within(GOLDEN, low_end, high_end);
        for _ in 0..80 {
            if high(&left) < high(&right) {
                (high_end, right) = (right.at, left);
                left = within(1.0 - GOLDEN, low_end, high_end);
            } else {
                (low_end, left) = (left.at, right);
                right = within(GOLDEN, low_end, high_end);
            }
            if high(&left).min(high(&right)) <= 0.0 {
                break;
            }
        }
        Some(if high(&left) <= high(&right) {
            left
        } else {
            right
        })
    }

    /// The last place with a figure on the way from one that has one to one that has none.
    pub fn edge(&self, defined: &Point, undefined: &Point) -> Point {
        self.narrowed(defined, undefined, |point| point.figure.is_ok())
            .0
    }
}
