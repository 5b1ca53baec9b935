//! Heatmap: a metric over any two assumptions, in few classes, with the line on which it is what is wanted.

use super::contour::{Segment, contour};
use super::track::Track;
use crate::{Ask, Assumption, AssumptionId, Assumptions, Figure, Kind, Measure};

/// Cells from left to right and from bottom to top.
pub const CELLS: (usize, usize) = (41, 31);
/// Classes at most.
pub const CLASSES: usize = 9;

/// What a heatmap is of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Map {
    /// The assumption from left to right.
    pub across: &'static Assumption,
    /// The assumption from bottom to top.
    pub up: &'static Assumption,
    /// What is asked.
    pub metric: &'static Measure,
    /// The value of it that the line is drawn at; where that is the same in every cell, a bound between classes, too.
    pub target: Target,
}

/// The value of a metric that is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// This one.
    Number(f64),
    /// The market price, in each cell its own.
    Price,
    /// The payback hoped for, in each cell its own.
    Payback,
}

impl Target {
    /// What is wanted in a scenario.
    pub fn of(self, a: &Assumptions) -> f64 {
        match self {
            Target::Number(number) => number,
            Target::Price => a.price,
            Target::Payback => a.target_payback,
        }
    }
}

impl Map {
    /// The value wanted where it is the same in every cell.
    pub fn target_everywhere(&self, base: &Assumptions) -> Option<f64> {
        let moved_by = match self.target {
            Target::Number(_) => None,
            Target::Price => Some(AssumptionId::Price),
            Target::Payback => Some(AssumptionId::TargetPayback),
        };
        let moves = |id: AssumptionId| [self.across.id, self.up.id].contains(&id);
        (!moved_by.is_some_and(moves)).then(|| self.target.of(base))
    }
}

/// The cells of a heatmap. A cell's coordinates are those of its corner; its centre lies 0.5 further on.
#[derive(Clone, Debug, PartialEq)]
pub struct Heatmap {
    /// The values of the assumption across, one a column, on its display grid.
    pub across: Vec<f64>,
    /// The values of the assumption upwards, one a row, the lowest first.
    pub up: Vec<f64>,
    /// The metric in each cell, row by row from the bottom.
    pub figures: Vec<Figure>,
    /// The class of each, from 0; `None` where there is no answer.
    pub classes: Vec<Option<u8>>,
    /// Bounds between the classes, rising: class n lies from bound n − 1 up to bound n.
    pub bounds: Vec<f64>,
    /// The line on which the metric is the target, in cell coordinates.
    pub contour: Vec<Segment>,
    /// Today's point, in cell coordinates.
    pub here: (f64, f64),
    /// The baseline's.
    pub baseline: (f64, f64),
}

/// The values of an axis, and where any value lies on it.
struct Axis {
    row: &'static Assumption,
    /// Ends on the slider, from 0 to 1.
    ends: (f64, f64),
    values: Vec<f64>,
}

impl Axis {
    /// The plausible range, widened to hold `points`, in equal steps of the slider; a choice in equal parts.
    fn new(row: &'static Assumption, n: usize, points: [f64; 2]) -> Self {
        let track = Track::of(row);
        let (mut low, mut high) = (*row.plausible.start(), *row.plausible.end());
        if low == high {
            (low, high) = (*row.bounds.start(), *row.bounds.end());
        }
        for point in points {
            (low, high) = (low.min(point), high.max(point));
        }
        let ends = (track.along(low), track.along(high));
        let value = |nth: usize| {
            let part = (nth as f64 + 0.5) / n as f64;
            match row.kind {
                Kind::Choice(choices) => (part * choices.len() as f64).floor(),
                // The first and the last cell show the ends of the range themselves.
                _ => {
                    let part = nth as f64 / (n - 1) as f64;
                    let value = row.rounded(track.at(ends.0 + part * (ends.1 - ends.0)));
                    value.clamp(*row.bounds.start(), *row.bounds.end())
                }
            }
        };
        Self {
            row,
            ends,
            values: (0..n).map(value).collect(),
        }
    }

    /// A value in cell coordinates.
    fn place(&self, value: f64) -> f64 {
        let n = self.values.len() as f64;
        match self.row.kind {
            Kind::Choice(choices) => (value + 0.5) * n / choices.len() as f64,
            _ => {
                let along = Track::of(self.row).along(value) - self.ends.0;
                0.5 + along / (self.ends.1 - self.ends.0) * (n - 1.0)
            }
        }
    }
}

/// What is asked in every cell, all else as in `base`; both points lie on the map.
pub fn heatmap(asked: &dyn Ask, base: &Assumptions, baseline: &Assumptions, map: &Map) -> Heatmap {
    let points = |row: &Assumption| [(row.get)(base), (row.get)(baseline)];
    let across = Axis::new(map.across, CELLS.0, points(map.across));
    let up = Axis::new(map.up, CELLS.1, points(map.up));
    let mut figures = Vec::with_capacity(CELLS.0 * CELLS.1);
    // How far above what is wanted there.
    let mut heights = figures.clone();
    let mut a = *base;
    for height in &up.values {
        for width in &across.values {
            (map.across.set)(&mut a, *width);
            (map.up.set)(&mut a, *height);
            let figure = asked.ask(&a);
            heights.push(figure.clone().map(|figure| figure - map.target.of(&a)));
            figures.push(figure);
        }
    }
    let bounds = bounds(&figures, map.target_everywhere(base));
    let class = |figure: &Figure| {
        let value = *figure.as_ref().ok()?;
        Some(bounds.partition_point(|bound| *bound <= value) as u8)
    };
    let place = |a: &Assumptions| {
        let (width, height) = ((map.across.get)(a), (map.up.get)(a));
        (across.place(width), up.place(height))
    };
    Heatmap {
        classes: figures.iter().map(class).collect(),
        contour: contour(&heights, CELLS.0, 0.0),
        here: place(base),
        baseline: place(baseline),
        across: across.values.clone(),
        up: up.values.clone(),
        figures,
        bounds,
    }
}

/// Bounds between at most [`CLASSES`] classes that hold about as many cells each; a target is one of them where it
/// lies among the values.
fn bounds(figures: &[Figure], target: Option<f64>) -> Vec<f64> {
    let target = target.unwrap_or(f64::NEG_INFINITY);
    let mut values: Vec<f64> = figures
        .iter()
        .filter_map(|figure| figure.clone().ok())
        .collect();
    values.sort_by(f64::total_cmp);
    let at = values.partition_point(|value| *value < target);
    let (below, above) = values.split_at(at);
    let is_split = !below.is_empty() && !above.is_empty();
    let n_below = match (below.len() * CLASSES).div_ceil(values.len().max(1)) {
        n if is_split => n.clamp(1, CLASSES - 1),
        n => n,
    };
    let quantiles = |part: &[f64], n: usize| -> Vec<f64> {
        (1..n)
            .filter(|_| !part.is_empty())
            .map(|nth| two_digits(part[part.len() * nth / n]))
            .collect()
    };
    let mut bounds = quantiles(below, n_below);
    bounds.retain(|bound| !is_split || *bound < target);
    if is_split {
        bounds.push(target);
    }
    let mut later = quantiles(above, CLASSES - n_below);
    later.retain(|bound| !is_split || *bound > target);
    bounds.extend(later);
    bounds.dedup();
    // Rounding may have left a class without any value at either end: it does no harm, but is not worth a colour.
    let (lowest, highest) = (values.first().copied(), values.last().copied());
    bounds.retain(|bound| Some(*bound) > lowest && Some(*bound) <= highest);
    bounds
}

/// A number rounded to two digits, as a legend has it.
fn two_digits(value: f64) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let power = 1 - value.abs().log10().floor() as i32;
    let unit = 10f64.powi(power.abs());
    if power >= 0 {
        (value * unit).round() / unit
    } else {
        (value / unit).round() * unit
    }
}
