//! Response curves inside the sliders: how the chosen answer would go along each of them.

use std::fmt::Write;

use crate::model::questions::{Curve, EVEN_CHANCE, Track, response};
use crate::model::{Ask, Assumption, AssumptionId, Assumptions, Figure, MetricId};

/// Width of the track's own coordinates.
const TRACK: f64 = 1_000.0;
/// Its height in tenths, in which the paths are written: whole numbers are shorter. The rail lies halfway.
const HEIGHT: f64 = 240.0;

/// An answer that curves can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurveOf {
    /// When the money assumed lost is repaid; ticks mark the goal.
    Payback,
    /// What a TAO is worth; ticks mark where that is the market price.
    Value,
}

/// A curve and its ticks as what the `d` of a path says: 1000 units wide, 240 high.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DrawnCurve {
    /// The curve. It passes through the thumb on the rail, above which the answer is more than it is now. Where
    /// there is no answer there is a gap.
    pub curve: String,
    /// A tick wherever the target is met.
    pub ticks: String,
}

impl CurveOf {
    /// Every answer that curves can show; the first is shown at first.
    pub const ALL: [CurveOf; 2] = [CurveOf::Payback, CurveOf::Value];

    /// Name in the list to choose from.
    pub fn label(self) -> &'static str {
        match self {
            CurveOf::Payback => "breakeven at today’s rates",
            CurveOf::Value => "value per TAO",
        }
    }

    fn metric(self) -> MetricId {
        match self {
            CurveOf::Payback => MetricId::Payback,
            CurveOf::Value => MetricId::ValuePerTao,
        }
    }

    fn target(self, a: &Assumptions) -> f64 {
        match self {
            CurveOf::Payback => a.target_payback,
            CurveOf::Value => a.price,
        }
    }

    /// The curve along one slider, all else equal.
    pub fn drawn(self, a: &Assumptions, row: &Assumption) -> DrawnCurve {
        let (target, metric) = (self.target(a), self.metric().row());
        let (here, curve) = (metric.ask(a), response(a, row, metric, Some(target)));
        DrawnCurve {
            curve: path(&curve, thumb(a, row), &here, target),
            ticks: ticks(&self.met(a, row, curve)),
        }
    }

    /// Where the target is met. Along the price the value has to meet the price there, not today's.
    fn met(self, a: &Assumptions, row: &Assumption, curve: Curve) -> Vec<f64> {
        match (self, row.id) {
            (CurveOf::Value, AssumptionId::Price) => {
                response(a, row, MetricId::Upside.row(), Some(0.0)).met
            }
            _ => curve.met,
        }
    }
}

/// The curve of a chance along one slider, by what answers for it.
pub fn chance_curve(a: &Assumptions, row: &Assumption, chance: &dyn Ask) -> DrawnCurve {
    let (here, curve) = (chance.ask(a), response(a, row, chance, None));
    DrawnCurve {
        curve: path(&curve, thumb(a, row), &here, EVEN_CHANCE),
        ticks: String::new(),
    }
}

/// Where the thumb is, from 0 to 1.
fn thumb(a: &Assumptions, row: &Assumption) -> f64 {
    Track::of(row).along((row.get)(a))
}

/// The curve with the present answer among its points, at the thumb.
fn path(curve: &Curve, thumb: f64, here: &Figure, target: f64) -> String {
    let middle = here.clone().unwrap_or(target);
    let reach = middle.abs().max(target.abs()) / 4.0;
    let mut points: Vec<(f64, Option<f64>)> = curve
        .points
        .iter()
        .map(|point| (point.along, point.figure.clone().ok()))
        .collect();
    if here.is_ok() {
        let place = points.partition_point(|(along, _)| *along < thumb);
        points.insert(place, (thumb, Some(middle)));
    }
    let mut path = String::new();
    let mut verb = 'M';
    for (along, value) in points {
        let Some(value) = value else {
            verb = 'M';
            continue;
        };
        let (x, y) = (along * TRACK, height(value - middle, reach));
        // Writing to a string never fails.
        let _ = write!(path, "{verb}{} {}", x.round() as i32, y.round() as i32);
        verb = 'L';
    }
    path
}

/// Height on the track of what is so much more than the middle: squeezed, so that what grows without limit stays on it.
fn height(more: f64, reach: f64) -> f64 {
    let part = match more.abs() + reach {
        0.0 => 0.0,
        size => more / size,
    };
    HEIGHT / 2.0 * (1.0 - part)
}

/// Short ticks above the rail, where the thumb leaves them to be seen.
fn ticks(met: &[f64]) -> String {
    met.iter().fold(String::new(), |mut path, along| {
        let _ = write!(path, "M{} -25V15", (along * TRACK).round() as i32);
        path
    })
}
