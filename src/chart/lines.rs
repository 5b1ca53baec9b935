//! Lines over months, with dots and uprights where something happens.

use std::any::Any;

use plotters::style::text_anchor::HPos;

use super::{Canvas, Chart, Column, Ink, Key, Plot, Table};
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
    /// The same in the scenario compared with, where that is another one; and its name in the table.
    pub baseline: Option<(&'static str, Vec<f64>)>,
    /// Where a dot stands: month and USD.
    pub dot: Option<(f64, f64)>,
}

impl LineChart {
    /// Lines with what they are compared with, unless that is the same.
    pub(super) fn new(lines: Vec<Line>, uprights: Vec<(f64, &'static str)>) -> Self {
        let mut chart = Self { lines, uprights };
        let differs = |line: &Line| {
            let baseline = line.baseline.as_ref();
            baseline.is_some_and(|(_, values)| *values != line.values)
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

    /// Every line with its name, then every one compared with.
    fn series(&self) -> impl Iterator<Item = (&'static str, &Vec<f64>)> {
        let baselines = self.lines.iter().filter_map(|line| line.baseline.as_ref());
        let lines = self.lines.iter().map(|line| (line.label, &line.values));
        lines.chain(baselines.map(|(label, values)| (*label, values)))
    }

    fn draw(&self, plot: &mut Plot, low: f64, high: f64) -> std::fmt::Result {
        plot.mesh()?;
        self.label_months(plot, low)?;
        for (nth, (month, label)) in self.uprights.iter().enumerate() {
            plot.reference((*month, low), (*month, high))?;
            if self.uprights[..nth]
                .iter()
                .all(|(_, earlier)| earlier != label)
            {
                let late = *month > self.months() * 0.6;
                let (dx, side) = if late {
                    (-5.0, HPos::Right)
                } else {
                    (5.0, HPos::Left)
                };
                plot.words(label, (*month, high), (dx, 8.0), side)?;
            }
        }
        plot.line(
            [(0.0, 0.0), (self.months(), 0.0)].into_iter(),
            Ink::Zero,
            1.5,
        )?;
        // What is compared with lies below.
        for line in &self.lines {
            if let Some((_, values)) = &line.baseline {
                plot.line(by_month(values), line.ink.baseline(), 1.5)?;
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
        Ok(())
    }

    /// Quarters, half years, years or more: at most eight numbers.
    fn label_months(&self, plot: &mut Plot, low: f64) -> std::fmt::Result {
        let fits = |step: &u32| self.months() / f64::from(*step) <= 8.0;
        let step = [3, 6, 12, 24].into_iter().find(fits).unwrap_or(60);
        for month in (0..=self.months() as u32).step_by(step as usize) {
            plot.words(
                &month.to_string(),
                (f64::from(month), low),
                (0.0, 14.0),
                HPos::Center,
            )?;
        }
        Ok(())
    }
}

/// Values with their months.
fn by_month(values: &[f64]) -> impl Iterator<Item = (f64, f64)> {
    let months = values.iter().enumerate();
    months.map(|(month, value)| (month as f64, *value))
}

impl Chart for LineChart {
    fn svg(&self, canvas: &Canvas) -> String {
        let values = || self.series().flat_map(|(_, values)| values).copied();
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let air = ((high - low) * 0.06).max(1.0);
        let (low, high) = (low - air, high + air);
        canvas.draw(0.0..self.months(), low..high, |plot| {
            self.draw(plot, low, high)
        })
    }

    fn legend(&self) -> Vec<Key> {
        let key = |line: &Line| Key {
            ink: line.ink,
            is_line: true,
            label: line.label,
            is_drawn: true,
        };
        let compared = Key {
            ink: Ink::FirstBaseline,
            is_line: true,
            label: "faint",
            is_drawn: self.lines.iter().any(|line| line.baseline.is_some()),
        };
        self.lines.iter().map(key).chain([compared]).collect()
    }

    fn table(&self) -> Table {
        let column = |(label, _): (&'static str, _)| Column {
            label,
            unit: Unit::Usd,
        };
        let figures = |month: usize| {
            self.series()
                .map(|(_, values)| values.get(month).copied())
                .collect()
        };
        Table {
            rows_are: "Month",
            columns: self.series().map(column).collect(),
            rows: (0..=self.months() as usize)
                .map(|month| (month.to_string(), figures(month)))
                .collect(),
        }
    }

    fn places(&self) -> Vec<f64> {
        (0..=self.months() as usize)
            .map(|month| month as f64 / self.months())
            .collect()
    }

    fn is_as(&self, other: &dyn Chart) -> bool {
        (other as &dyn Any).downcast_ref() == Some(self)
    }
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
