//! Where a figure takes a given value as one assumption moves: between two places looked at already.
//!
//! Figures may turn, jump, run to a pole or have no answer on a part of the way.

use std::cell::Cell;
use std::mem::discriminant;

use crate::model::{Figure, finance};

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
        let close = |value: &f64| (value - self.target).abs() <= TOLERANCE * self.target.abs();
        figure.as_ref().is_ok_and(close)
    }

    /// How far the figure lies above the target at a place; `None` where there is no figure.
    pub fn gap(&self, point: &Point) -> Option<f64> {
        point.figure.as_ref().ok().map(|value| value - self.target)
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
                if self.is_met(&edge.figure) {
                    return Some(Hit::At(edge.at));
                }
                self.part(&edge, far, true, depth - 1)
            }
            // A stretch on the target: where it begins.
            (Some(start), Some(0.0)) if start != 0.0 => {
                let (_, first) = self.narrowed(near, far, |point| self.gap(point) != Some(0.0));
                Some(Hit::At(first.at))
            }
            (Some(start), Some(end)) if (start < 0.0) != (end < 0.0) => self
                .crossing(near, far)
                .unwrap_or_else(|hole| halves(&hole)),
            (Some(start), Some(_)) if turning => {
                let side = start.signum();
                let turn = self.extreme(near, far, |point| self.gap(point).map(|gap| gap * side));
                let turn = turn?;
                if self.crosses(&turn, side) && turn.at != near.at {
                    self.part(near, &turn, false, depth - 1)
                } else {
                    self.is_met(&turn.figure).then_some(Hit::At(turn.at))
                }
            }
            (Some(_), Some(end)) => {
                (end == 0.0 || self.is_met(&far.figure)).then_some(Hit::At(far.at))
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
        let (before, after) = self.narrowed(near, far, |point| {
            point.figure.is_ok() && !self.crosses(point, side)
        });
        if after.figure.is_err() {
            return Err(after);
        }
        Ok(self.judged(&before, &after, near, far))
    }

    /// Whether neighbouring floats on both sides of the target are a steep crossing, a jump or a pole: by how much
    /// the figure changes over a stretch a hundred times as wide.
    fn judged(&self, before: &Point, after: &Point, near: &Point, far: &Point) -> Option<Hit> {
        const WIDER: i64 = 128;
        let gaps = |one: &Point, other: &Point| Some((self.gap(one)?, self.gap(other)?));
        let (one, other) = gaps(before, after)?;
        let closest = if one.abs() <= other.abs() {
            before
        } else {
            after
        };
        let outward = |from: &Point, limit: &Point| {
            let by = if from.at < limit.at { WIDER } else { -WIDER };
            let place = ordered(from.at) + by;
            let beyond = (ordered(limit.at) - place) * by.signum() < 0;
            self.point(if beyond { limit.at } else { unordered(place) })
        };
        let wide = gaps(&outward(before, near), &outward(after, far));
        let ratio = wide.map_or(1.0, |(one_wide, other_wide)| {
            (one_wide - other_wide).abs() / (one - other).abs()
        });
        match ratio {
            _ if closest.figure.as_ref().ok() == Some(&self.target) => Some(Hit::At(closest.at)),
            ratio if ratio > 4.0 => Some(Hit::At(closest.at)),
            ratio if ratio < 0.25 => None,
            _ => Some(Hit::Jump(before.at.min(after.at), before.at.max(after.at))),
        }
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

/// A float's place among all floats, in their order.
fn ordered(value: f64) -> i64 {
    let bits = (value + 0.0).to_bits() as i64;
    bits ^ (((bits >> 63) as u64) >> 1) as i64
}

/// The float at a place.
fn unordered(place: i64) -> f64 {
    f64::from_bits((place ^ (((place >> 63) as u64) >> 1) as i64) as u64)
}

/// The float halfway between two, by their places: towards zero that is by their sizes. `None` between neighbours.
fn middle(one: f64, other: f64) -> Option<f64> {
    let (one, other) = (ordered(one), ordered(other));
    let middle = (one & other) + ((one ^ other) >> 1); // their mean, without overflow
    (middle != one && middle != other).then(|| unordered(middle))
}
