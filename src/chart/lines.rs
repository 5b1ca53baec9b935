//! Lines over months, with dots and uprights where something happens.

use super::drawing::{Axis, Canvas, Drawing, Drawn, Ink, Label, Plot, ems};
use super::{Cell, Column, Key, Table};
use crate::model::{LONGEST, Unit};

/// Lines over the months from today on, in USD.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// The lines, the most important first.
    pub lines: Vec<Line>,
    /// Months at which something happens, and what: the first of the same name is labelled.
    pub uprights: Vec<(f64, &'static str)>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Name in legend and table.
    pub label: &'static str,
    /// Its colour.
    pub ink: Ink,
    /// USD at the end of each month, month 0 first.
    pub values: Vec<f64>,
    /// The same in the scenario compared with, where that is another one.
    pub baseline: Option<Vec<f64>>,
    /// Where a dot stands: month and USD.
    pub dot: Option<(f64, f64)>,
}

impl LineChart {
    /// Lines with what they are compared with, unless that is the same.
    pub fn new(lines: Vec<Line>, uprights: Vec<(f64, &'static str)>) -> Self {
        let mut chart = Self { lines, uprights };
        let differs = |line: &Line| {
            let baseline = line.baseline.as_ref();
            baseline.is_some_and(|values| *values != line.values)
        };
        if !chart.lines.iter().any(differs) {
            for line in &mut chart.lines {
                line.baseline = None;
            }
        }
        chart
    }

    fn months(&self) -> f64 {
        self.lines
            .first()
            .map_or(1, |line| line.values.len().max(2) - 1) as f64
    }

    /// Every line with its column, then every one compared with.
    fn series(&self) -> impl Iterator<Item = (Column, &Vec<f64>)> {
        let column = |line: &Line| Column::of(line.label, Unit::Usd);
        let lines = self
            .lines
            .iter()
            .map(move |line| (column(line), &line.values));
        let baselines = self
            .lines
            .iter()
            .filter_map(move |line| Some((column(line).compared(), line.baseline.as_ref()?)));
        lines.chain(baselines)
    }

    /// The axes: months in quarters, half years, years or more, at most eight numbers; USD around zero, with air.
    fn axes(&self, canvas: &Canvas) -> (Axis, Axis) {
        let number = Label::SIZE * (ems(&self.months().to_string()) + ems("  "));
        let most = (Plot::width_on(canvas) / number).clamp(1.0, 8.0);
        let fits = |step: &f64| self.months() / step <= most;
        let step = [3.0, 6.0, 12.0, 24.0].into_iter().find(fits);
        let values = || self.series().flat_map(|(_, values)| values).copied();
        let known = || values().filter(|value| value.is_finite());
        let (low, high) = (known().fold(0.0, f64::min), known().fold(0.0, f64::max));
        let air = ((high - low) * 0.06).max(1.0);
        (
            Axis::stepped(0.0..self.months(), step.unwrap_or(60.0)),
            Axis::round(low - air..high + air, Plot::n_rows(canvas)),
        )
    }

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        Plot::draw(canvas, self.axes(canvas), |plot| self.draw(plot))
    }

    fn draw(&self, plot: &mut Plot) -> Drawn {
        plot.mesh(&|month| month.to_string())?;
        for (month, _) in &self.uprights {
            plot.upright(*month, Ink::Reference, 1.25)?;
        }
        plot.level(0.0, Ink::Zero, 1.5)?;
        // What is compared with lies below.
        for line in &self.lines {
            if let Some(values) = &line.baseline {
                plot.line(by_month(values), line.ink.faint(), 1.5)?;
            }
        }
        for line in self.lines.iter().rev() {
            plot.line(by_month(&line.values), line.ink, 2.25)?;
        }
        for line in &self.lines {
            if let Some(dot) = line.dot.filter(|(month, _)| *month <= self.months()) {
                plot.dot(dot, line.ink)?;
            }
        }
        for (nth, (month, label)) in self.uprights.iter().enumerate() {
            let earlier = &self.uprights[..nth];
            if earlier.iter().all(|(_, other)| other != label) {
                plot.place_along(label, *month, *month > self.months() * 0.6);
            }
        }
        Ok(())
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        let lines = self
            .lines
            .iter()
            .map(|line| Key::line(line.ink, line.label));
        let is_compared = self.lines.iter().any(|line| line.baseline.is_some());
        lines.chain([Key::compared(is_compared)]).collect()
    }

    pub(super) fn table(&self) -> Table {
        let columns = self.series().map(|(column, _)| column);
        let row = |month: usize| {
            let figures = self.series().map(|(_, values)| values.get(month).copied());
            let cells = figures.map(|figure| Cell::Figure(Unit::Usd, figure));
            [Cell::Words(month.to_string())]
                .into_iter()
                .chain(cells)
                .collect()
        };
        Table {
            head: [Column::bare("Month")].into_iter().chain(columns).collect(),
            rows: (0..=self.months() as usize).map(row).collect(),
        }
    }

    pub(super) fn places(&self) -> Vec<f64> {
        (0..=self.months() as usize)
            .map(|month| month as f64 / self.months())
            .collect()
    }
}

/// Values with their months.
fn by_month(values: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    let months = values.iter().enumerate();
    months.map(|(month, value)| (month as f64, *value))
}

/// Whole half years, then years, then five years: the axis stands still while a slider moves a little.
pub(super) fn round_span(months: f64) -> u32 {
    let step = match months {
        months if months <= 48.0 => 6.0,
        months if months <= 120.0 => 12.0,
        _ => 60.0,
    };
    ((months / step).ceil() * step).clamp(12.0, f64::from(LONGEST)) as u32
}
