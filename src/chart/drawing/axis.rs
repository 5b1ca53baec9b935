//! The values along one side of a plot.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

/// From a value to another one, with ticks between them. plotters' own axis looks for ticks without end where both
/// values are nearly the same, and stops the program where one is no number.
#[derive(Clone, Debug)]
pub struct Axis {
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

impl Axis {
    /// At most so many ticks, at multiples of one, two or five times a power of ten.
    pub fn round(values: Range<f64>, n_most: usize) -> Self {
        let axis = Self::bare(values);
        let step = axis.step(n_most);
        axis.every(step)
    }

    /// The same, or a tick more at either end, which lie half a tick from each other or whole ones: it stands still while
    /// the values move a little, so that the eye sees them move.
    pub fn steady(values: Range<f64>, n_most: usize) -> Self {
        let axis = Self::bare(values);
        let step = axis.step(n_most);
        let half = step / 2.0;
        let ends = (axis.low / half).floor() * half..(axis.high / half).ceil() * half;
        Self::bare(ends).every(step)
    }

    fn step(&self, n_most: usize) -> f64 {
        let fits = |step: &f64| {
            let (first, last) = self.ends(*step);
            last - first < n_most as f64
        };
        // From a hundredth of all values to more than all of them, between which one fits.
        let power = (self.high - self.low).log10().ceil() as i32;
        let steps = (power - 2..=power + 1).flat_map(|power| {
            let unit = 10f64.powi(power);
            [unit, 2.0 * unit, 5.0 * unit]
        });
        steps.into_iter().find(fits).unwrap_or(f64::MAX)
    }

    /// No ticks. Values that make no axis become 0 to 1.
    pub fn bare(values: Range<f64>) -> Self {
        /// Beyond this the way from one end to the other is no number.
        const FAR: f64 = 1e300;
        let (low, high) = (values.start.clamp(-FAR, FAR), values.end.clamp(-FAR, FAR));
        let is_axis = high - low > 1e-300 && high - low > 1e-12 * low.abs().max(high.abs());
        let (low, high) = if is_axis { (low, high) } else { (0.0, 1.0) };
        Self {
            low,
            high,
            ticks: Vec::new(),
        }
    }

    /// A tick at each multiple of a step; none where they would be a crowd.
    fn every(self, step: f64) -> Self {
        const CROWD: f64 = 1_000.0;
        let (first, last) = self.ends(step);
        let n_ticks = match last - first + 1.0 {
            n_ticks if n_ticks <= CROWD => n_ticks as usize,
            _ => 0,
        };
        let ticks = (0..n_ticks).map(|nth| (first + nth as f64) * step);
        Self {
            ticks: ticks.collect(),
            ..self
        }
    }

    /// The first and the last multiple of a step, as how many steps they are from zero.
    fn ends(&self, step: f64) -> (f64, f64) {
        ((self.low / step).ceil(), (self.high / step).floor())
    }

    /// The values of its ticks, from the lowest on.
    pub fn ticks(&self) -> &[f64] {
        &self.ticks
    }

    /// Where a value stands, from 0 at the low to 1 at the high end; what is beyond stands at an end.
    pub fn part(&self, value: f64) -> f64 {
        let part = (value - self.low) / (self.high - self.low);
        if part.is_nan() {
            0.0
        } else {
            part.clamp(0.0, 1.0)
        }
    }
}

impl Ranged for Axis {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (from, to): (i32, i32)) -> i32 {
        from + (self.part(*value) * f64::from(to - from)).round() as i32
    }

    /// Light points would be a second grid between the ticks.
    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        match hint.weight().allow_light_points() {
            true => Vec::new(),
            false => self.ticks.clone(),
        }
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}
