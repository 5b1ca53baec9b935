//! Response curves: a metric along the whole slider of one assumption.

use super::is_same;
use super::line::WHILE_MOVING;
use super::search::{Hit, Point, Search};
use super::track::Track;
use crate::{Ask, Assumption, Assumptions, Figure};

/// A metric along an assumption's slider.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// From the left end of the slider to its right.
    pub points: Vec<CurvePoint>,
    /// Where the target is met, as positions from 0 to 1, rising.
    pub met: Vec<f64>,
}

/// A stop of the slider.
#[derive(Clone, Debug, PartialEq)]
pub struct CurvePoint {
    /// Where it is on the slider, from 0 to 1.
    pub along: f64,
    /// The assumption's value there.
    pub at: f64,
    /// The metric there.
    pub figure: Figure,
}

/// The curve of what is asked along `row`, all else equal, at up to some fifty of its stops; `met` holds the places
/// between neighbouring stops where it is `target`.
pub fn response(
    base: &Assumptions,
    row: &Assumption,
    asked: &dyn Ask,
    target: Option<f64>,
) -> Curve {
    let figure = |value: f64| {
        let mut a = *base;
        (row.set)(&mut a, value);
        asked.ask(&a)
    };
    let track = Track::of(row);
    let points = points(track, &figure);
    let met = target.map_or(Vec::new(), |target| {
        let search = Search {
            figure: &figure,
            target,
            resolution: asked.resolution(),
        };
        met(track, &points, search)
    });
    Curve { points, met }
}

/// The points; of a curve that is flat at every eighth of them no others are computed.
fn points(track: &Track, figure: &dyn Fn(f64) -> Figure) -> Vec<CurvePoint> {
    const PROBES: usize = 9;
    let mut probes = track.sample(PROBES).map(|(_, at)| figure(at));
    let first = probes.next().unwrap_or(Ok(0.0));
    let is_flat = first.is_ok() && probes.all(|probe| is_same(&first, &probe));
    track
        .sample(WHILE_MOVING)
        .map(|(along, at)| CurvePoint {
            along,
            at,
            figure: if is_flat { first.clone() } else { figure(at) },
        })
        .collect()
}

/// Positions where the target is met, one at most between neighbouring points.
fn met(track: &Track, points: &[CurvePoint], search: Search) -> Vec<f64> {
    let is_flat = points
        .iter()
        .all(|point| is_same(&points[0].figure, &point.figure));
    if is_flat {
        return Vec::new();
    }
    let seen = |point: &CurvePoint| Point {
        at: point.at,
        figure: point.figure.clone(),
    };
    let start = points.first().filter(|point| search.is_met(&point.figure));
    let mut met: Vec<f64> = start.map(|point| point.along).into_iter().collect();
    for pair in points.windows(2) {
        match search.between(&seen(&pair[0]), &seen(&pair[1]), false) {
            Some(Hit::At(at)) => met.push(track.along(at)),
            Some(Hit::Jump(below, _)) => met.push(track.along(below)),
            None => {}
        }
    }
    met.dedup();
    met
}
