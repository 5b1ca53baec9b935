//! A metric along one assumption, looked at in some places: what is met between them, and how far it goes.

use super::is_same;
use super::search::{Hit, Point, Search};
use super::sought::{Reached, Sought};
use super::track::Track;
use crate::{Ask, Assumption, Assumptions, Kind};

/// Places looked at when nobody waits: every stop.
pub(super) const EVERY_STOP: usize = usize::MAX;
/// Places looked at while a slider moves.
pub(super) const WHILE_MOVING: usize = 49;
/// Whole numbers that are tried one by one.
const ONE_BY_ONE: f64 = 1_000.0;

/// The question, and what was seen: places rising, today's among them.
pub(super) struct Line<'a> {
    pub(super) row: &'static Assumption,
    pub(super) search: Search<'a>,
    pub(super) points: Vec<Point>,
    /// Today's place among them.
    here: usize,
}

/// Looks for `target` along `row`: from at most `most` stops, and today's value.
pub(super) fn seek(
    base: &Assumptions,
    row: &'static Assumption,
    asked: &dyn Ask,
    target: f64,
    most: usize,
) -> Sought {
    if let Kind::Choice(_) = row.kind {
        return Sought::Choice;
    }
    let figure = |value: f64| {
        let mut a = *base;
        (row.set)(&mut a, value);
        asked.ask(&a)
    };
    let search = Search {
        figure: &figure,
        target,
        resolution: asked.resolution(),
    };
    let here = search.point((row.get)(base));
    if search.is_met(&here.figure) {
        return Sought::At(here.at);
    }
    let line = Line::new(row, search, here, most);
    line.sought()
}

impl<'a> Line<'a> {
    fn new(row: &'static Assumption, search: Search<'a>, here: Point, most: usize) -> Self {
        let (low, high) = (*row.bounds.start(), *row.bounds.end());
        let mut places: Vec<f64> = if row.kind == Kind::Whole && high - low <= ONE_BY_ONE {
            (low as i64..=high as i64).map(|n| n as f64).collect()
        } else {
            let track = Track::of(row);
            track.sample(most).map(|(_, at)| at).collect()
        };
        let at = places.partition_point(|place| *place < here.at);
        if places.get(at) == Some(&here.at) {
            places.remove(at);
        }
        let mut points: Vec<Point> = places.into_iter().map(|at| search.point(at)).collect();
        points.insert(at, here);
        Self {
            row,
            search,
            points,
            here: at,
        }
    }

    fn sought(&self) -> Sought {
        let here = &self.points[self.here].figure;
        if self.points.iter().all(|point| is_same(here, &point.figure)) {
            return Sought::NoEffect(here.clone());
        }
        let found = if self.row.kind == Kind::Whole {
            self.first_whole()
        } else {
            self.nearest()
        };
        found.unwrap_or_else(|| self.out_of_reach())
    }

    /// Stretches between neighbouring places as (near, far), those nearest to today first, with the nearer end's distance.
    pub(super) fn stretches(&self) -> Vec<(f64, usize, usize)> {
        let track = Track::of(self.row);
        let today = track.along(self.points[self.here].at);
        let distance = |place: usize| (track.along(self.points[place].at) - today).abs();
        let mut left = (1..=self.here)
            .rev()
            .map(|near| (near, near - 1))
            .peekable();
        let mut right = (self.here..self.points.len() - 1)
            .map(|near| (near, near + 1))
            .peekable();
        // Each side goes away from today: the nearer of both comes next.
        let next = || {
            let is_left = match (left.peek(), right.peek()) {
                (Some((one, _)), Some((other, _))) => distance(*one) <= distance(*other),
                (one, _) => one.is_some(),
            };
            let (near, far) = if is_left { left.next() } else { right.next() }?;
            Some((distance(near), near, far))
        };
        std::iter::from_fn(next).collect()
    }

    /// Whether no neighbour on its side of the target lies nearer to it: beside such a place the figure may turn.
    fn may_turn(&self, place: usize) -> bool {
        let height = |place: usize| self.search.gap(&self.points[place]);
        let Some(own) = height(place) else {
            return false;
        };
        let neighbours = [place.checked_sub(1), Some(place + 1)];
        let mut heights = neighbours
            .into_iter()
            .flatten()
            .filter(|place| *place < self.points.len())
            .filter_map(height);
        heights.all(|other| other * own.signum() >= own.abs())
    }

    /// The solution nearest to today; where there is none, the nearest jump.
    fn nearest(&self) -> Option<Sought> {
        let track = Track::of(self.row);
        let today = track.along(self.points[self.here].at);
        let distance = |at: f64| (track.along(at) - today).abs();
        let (mut best, mut jump): (Option<f64>, Option<(f64, f64)>) = (None, None);
        for (from, near, far) in self.stretches() {
            if best.is_some_and(|best| distance(best) <= from) {
                break;
            }
            let turning = self.may_turn(near) || self.may_turn(far);
            let (near, far) = (&self.points[near], &self.points[far]);
            match self.search.between(near, far, turning) {
                Some(Hit::At(at)) => {
                    let at = self.rounder(at, near, far);
                    best = best
                        .filter(|best| distance(*best) <= distance(at))
                        .or(Some(at));
                }
                Some(Hit::Jump(below, above)) if jump.is_none() => jump = Some((below, above)),
                _ => {}
            }
        }
        let jump = || {
            let (below, above) = jump?;
            let (below, above) = (self.reached(below)?, self.reached(above)?);
            Some(Sought::Jump { below, above })
        };
        best.map(Sought::At).or_else(jump)
    }

    /// The far end of a stretch in place of what was found right before it, where it does as well: a rounder number.
    fn rounder(&self, at: f64, near: &Point, far: &Point) -> f64 {
        const BESIDE: f64 = 1e-3;
        let is_beside = (at - far.at).abs() <= BESIDE * (near.at - far.at).abs();
        if is_beside && self.search.is_met(&far.figure) {
            far.at
        } else {
            at
        }
    }

    /// The whole number nearest to today's that meets the target; where none does, the nearest two between which it
    /// is passed.
    fn first_whole(&self) -> Option<Sought> {
        let stretches = self.stretches();
        let met = stretches
            .iter()
            .map(|(_, _, far)| &self.points[*far])
            .find(|point| self.search.is_met(&point.figure));
        if let Some(point) = met {
            return Some(Sought::At(point.at));
        }
        stretches.iter().find_map(|(_, near, far)| {
            let (mut near, mut far) = (self.points[*near].clone(), self.points[*far].clone());
            let start = self.search.gap(&near)?;
            let passed = |point: &Point| self.search.gap(point).map(|gap| gap * start <= 0.0);
            if passed(&far) != Some(true) {
                return None;
            }
            while (far.at - near.at).abs() > 1.0 {
                let middle = self.search.point(((near.at + far.at) / 2.0).floor());
                if passed(&middle)? {
                    far = middle;
                } else {
                    near = middle;
                }
            }
            let (first, before) = (near.at.max(far.at), near.at.min(far.at));
            let (first, before) = (self.reached(first)?, self.reached(before)?);
            Some(Sought::From { first, before })
        })
    }

    fn reached(&self, at: f64) -> Option<Reached> {
        let value = (self.search.figure)(at).ok()?;
        Some(Reached {
            at,
            value,
            unlimited: false,
        })
    }
}
