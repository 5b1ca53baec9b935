//! Lines over months, with dots, uprights and areas where something happens.

mod captions;
mod draw;
mod months;

use super::drawing::Ink;
use super::{Cell, Column, Key, Table};
use crate::model::{LONGEST, Unit};
use crate::prose::Calendar;
pub(super) use months::label_months;

/// Lines over the months from today on, in USD.
#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    /// The lines, the most important first.
    pub lines: Vec<Line>,
    /// Months at which something happens: the first of the same name is labelled.
    pub uprights: Vec<Upright>,
    /// What is read off the dots.
    pub reading: Reading,
    /// Months that somebody else has named, and who.
    pub band: Option<((f64, f64), &'static str)>,
    /// How the line that moves ran when the movement began; empty while nothing moves, `None` where nothing can.
    pub ghost: Option<Vec<f64>>,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Name in legend and table.
    pub label: &'static str,
    /// Name at its end.
    pub name: &'static str,
    /// How it is drawn.
    pub ink: Ink,
    /// Whether the areas between it and zero are shaded.
    pub is_shaded: bool,
    /// How it runs.
    pub course: Course,
    /// The same in the scenario compared with, where that is another one.
    pub baseline: Option<Course>,
}

/// How a line runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// USD at the end of each month, month 0 first.
    pub values: Vec<f64>,
    /// Where a dot stands: month and USD.
    pub dot: Option<(f64, f64)>,
}

/// A month at which something happens.
#[derive(Clone, Debug, PartialEq)]
pub struct Upright {
    /// The month.
    pub month: f64,
    /// What happens, of what can be moved without the month.
    pub name: &'static str,
    /// On which day, as it is said.
    pub day: Option<String>,
    /// The USD down to which it reaches, which is where it bends a line; without one it reaches from edge to edge.
    pub foot: Option<f64>,
    /// Whether the reader can move it.
    pub is_movable: bool,
}

/// What is read off dots.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The month in which a line reaches zero.
    Month,
    /// The amount in the month that is marked.
    Amount,
}

impl LineChart {
    /// Lines with what they are compared with, unless that is the same.
    pub fn new(lines: Vec<Line>, uprights: Vec<Upright>, reading: Reading) -> Self {
        let mut chart = Self {
            lines,
            uprights,
            reading,
            band: None,
            ghost: None,
        };
        if chart.compared().is_none() {
            for line in &mut chart.lines {
                line.baseline = None;
            }
        }
        chart
    }

    /// The same with the days of its uprights.
    pub fn dated(mut self, day_after_months: Calendar) -> Self {
        for upright in &mut self.uprights {
            upright.day = day_after_months(upright.month);
        }
        self
    }

    /// The same with the months that somebody else has named.
    pub fn with_band(self, months: (f64, f64), whose: &'static str) -> Self {
        let band = Some((months, whose));
        Self { band, ..self }
    }

    /// The same while it moves away from an older one, or, without one, while it stands still.
    pub fn moving_from(self, old: Option<&Self>) -> Self {
        let lines = || {
            self.lines
                .iter()
                .zip(old.into_iter().flat_map(|old| &old.lines))
        };
        let moved = lines().find(|(now, old)| now.course != old.course);
        let drawn = self.compared().map(|(_, before)| &before.values);
        let ghost = moved
            .map(|(now, old)| {
                let months = old.course.values.iter();
                months.take(now.course.values.len()).copied().collect()
            })
            .filter(|ghost| drawn != Some(ghost));
        Self {
            ghost: Some(ghost.unwrap_or_default()),
            ..self
        }
    }

    /// The first line that runs otherwise than in the scenario compared with, and how it runs there.
    fn compared(&self) -> Option<(&Line, &Course)> {
        let compared = |line| Some((line, Line::baseline(line)?));
        let mut compared = self.lines.iter().filter_map(compared);
        compared.find(|(line, baseline)| line.course.values != baseline.values)
    }

    fn months(&self) -> f64 {
        let first = self.lines.first();
        first.map_or(1, |line| line.course.values.len().max(2) - 1) as f64
    }

    /// Every line with its column, then every one compared with.
    fn series(&self) -> impl Iterator<Item = (Column, &Vec<f64>)> {
        let column = |line: &Line| Column::of(line.label, Unit::Usd).drawn_in(line.ink);
        let lines = self
            .lines
            .iter()
            .map(move |line| (column(line), &line.course.values));
        let baselines = self
            .lines
            .iter()
            .filter_map(move |line| Some((column(line).compared(), &line.baseline()?.values)));
        lines.chain(baselines)
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        let lines = self.lines.iter();
        let lines = lines.map(|line| Key::line(line.ink, line.label));
        let is_compared = self.compared().is_some();
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

impl Line {
    fn baseline(&self) -> Option<&Course> {
        self.baseline.as_ref()
    }
}

impl Course {
    /// Its points: months and USD.
    fn points(&self) -> Vec<(f64, f64)> {
        by_month(&self.values)
    }
}

/// Values with their months.
fn by_month(values: &[f64]) -> Vec<(f64, f64)> {
    let months = values.iter().enumerate();
    months
        .map(|(month, value)| (month as f64, *value))
        .collect()
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
