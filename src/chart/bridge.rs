//! The years' present values and all time after as a bridge to the value per TAO, beside the market price.

use std::any::Any;

use plotters::style::text_anchor::HPos;

use super::{Canvas, Chart, Column, Ink, Key, Plot, Table};
use crate::model::{Evaluation, Undefined, Unit};

/// Steps of USD per TAO from nothing to the value.
#[derive(Clone, Debug, PartialEq)]
pub struct BridgeChart {
    /// Each year of the horizon.
    years: Vec<f64>,
    /// All time after it.
    terminal: f64,
    /// Their sum.
    value: f64,
    /// What the market pays.
    price: f64,
    /// The value in the scenario compared with, where that is another one and has one.
    baseline: Option<f64>,
}

impl BridgeChart {
    /// The bridge to a value that exists, or why there is none; and the value of the scenario compared with.
    pub fn new(
        evaluation: &Evaluation,
        baseline: Option<&Evaluation>,
        price: f64,
    ) -> Result<Self, Undefined> {
        let value_of = |evaluation: &Evaluation| evaluation.valuation.value_per_tao.clone();
        let value = value_of(evaluation)?;
        let valuation = &evaluation.valuation;
        Ok(Self {
            years: evaluation.value_by_year.clone(),
            terminal: valuation.terminal_per_tao.clone()?,
            value,
            price,
            baseline: baseline
                .and_then(|baseline| value_of(baseline).ok())
                .filter(|baseline| *baseline != value),
        })
    }

    /// Every step with the height it starts from; the value itself is not one.
    fn steps(&self) -> Vec<(f64, f64)> {
        let mut from = 0.0;
        self.years
            .iter()
            .chain([&self.terminal])
            .map(|step| {
                let start = from;
                from += step;
                (start, *step)
            })
            .collect()
    }

    /// Columns on the axis: the years, the time after, the value.
    fn columns(&self) -> f64 {
        (self.years.len() + 2) as f64
    }

    fn draw(&self, plot: &mut Plot, low: f64, width: f64) -> std::fmt::Result {
        plot.mesh()?;
        plot.reference((0.0, self.price), (self.columns(), self.price))?;
        plot.words("market price", (0.0, self.price), (2.0, -9.0), HPos::Left)?;
        if let Some(value) = self.baseline {
            let ends = [(0.0, value), (self.columns(), value)];
            plot.line(ends.into_iter(), Ink::FirstBaseline, 1.5)?;
        }
        let gap = if self.columns() > 16.0 { 0.1 } else { 0.14 };
        for (column, (start, step)) in self.steps().into_iter().enumerate() {
            let x = column as f64;
            let ink = match (step < 0.0, column == self.years.len()) {
                (true, _) => Ink::Loss,
                (false, true) => Ink::Second,
                (false, false) => Ink::First,
            };
            plot.bar((x + gap, start), (x + 1.0 - gap, start + step), ink)?;
            plot.line(
                [(x + 1.0 - gap, start + step), (x + 1.0 + gap, start + step)].into_iter(),
                Ink::Zero,
                1.0,
            )?;
        }
        let x = self.columns() - 1.0;
        plot.bar((x + gap, 0.0), (x + 1.0 - gap, self.value), Ink::Gain)?;
        plot.line(
            [(0.0, 0.0), (self.columns(), 0.0)].into_iter(),
            Ink::Zero,
            1.5,
        )?;
        self.label_columns(plot, low, width)
    }

    /// Numbers of years below the columns, `width` CSS pixels in all, and what the last columns are.
    fn label_columns(&self, plot: &mut Plot, low: f64, width: f64) -> std::fmt::Result {
        // Every year where there is room, else every fifth; the last column always says what it is.
        let narrow = width < 408.0;
        let every = if self.years.len() <= if narrow { 6 } else { 12 } {
            1
        } else {
            5
        };
        // The word at the end and half a number of two digits take this many pixels.
        let room = self.columns() * (1.0 - 45.0 / width);
        let labelled =
            |year: &usize| (*year == 1 || year.is_multiple_of(every)) && *year as f64 - 0.5 <= room;
        for year in (1..=self.years.len()).filter(labelled) {
            plot.words(
                &year.to_string(),
                (year as f64 - 0.5, low),
                (0.0, 14.0),
                HPos::Center,
            )?;
        }
        let after = self.years.len() as f64 + 0.5;
        if self.columns() <= (width / 34.0).min(13.0) {
            plot.words("later", (after, low), (0.0, 14.0), HPos::Center)?;
        }
        plot.words("value", (self.columns(), low), (0.0, 14.0), HPos::Right)
    }
}

impl Chart for BridgeChart {
    fn svg(&self, canvas: &Canvas) -> String {
        let ends = || self.steps().into_iter().map(|(start, step)| start + step);
        let baseline = self.baseline.unwrap_or(self.value);
        let highest = self.value.max(self.price).max(baseline);
        let high = ends().fold(highest, f64::max);
        let low = ends().fold(self.value.min(baseline).min(0.0), f64::min);
        // Room for words above the highest line, however far down the lowest bar reaches.
        let air = (high - low) * 0.08;
        let (high, low) = (high + air, if low < 0.0 { low - air } else { low });
        let width = canvas.width - Canvas::LEFT - Canvas::RIGHT;
        canvas.draw(0.0..self.columns(), low..high, |plot| {
            self.draw(plot, low, width)
        })
    }

    fn legend(&self) -> Vec<Key> {
        let losses = self.steps().iter().any(|(_, step)| *step < 0.0);
        [
            (Ink::First, "a year’s income, discounted"),
            (Ink::Second, "all later years"),
            (Ink::Gain, "value"),
            (Ink::Reference, "market price"),
            // What comes and goes stands last: its place is kept.
            (Ink::Loss, "more costs than income"),
            (Ink::FirstBaseline, "faint"),
        ]
        .map(|(ink, label)| Key {
            ink,
            is_line: matches!(ink, Ink::Reference | Ink::FirstBaseline),
            label,
            is_drawn: match ink {
                Ink::Loss => losses,
                Ink::FirstBaseline => self.baseline.is_some(),
                _ => true,
            },
        })
        .into()
    }

    fn table(&self) -> Table {
        let steps = self.steps();
        let rows = steps.iter().enumerate().map(|(at, (start, step))| {
            let name = if at < self.years.len() {
                (at + 1).to_string()
            } else {
                "later".into()
            };
            (name, vec![Some(*step), Some(start + step)])
        });
        let level = |name: &str, level| (name.to_string(), vec![None, Some(level)]);
        let levels = [
            level("value", self.value),
            level("market price", self.price),
        ];
        let compared = |value| level("value compared with", value);
        Table {
            rows_are: "Year",
            columns: vec![
                Column {
                    label: "adds",
                    unit: Unit::UsdPerTao,
                },
                Column {
                    label: "up to here",
                    unit: Unit::UsdPerTao,
                },
            ],
            rows: rows
                .chain(levels)
                .chain(self.baseline.map(compared))
                .collect(),
        }
    }

    fn places(&self) -> Vec<f64> {
        let columns = (0..self.columns() as usize).map(|column| column as f64 + 0.5);
        // Lines from side to side are read at the right end.
        let price = Some(self.columns());
        let compared = self.baseline.and(price);
        columns
            .chain(price)
            .chain(compared)
            .map(|column| column / self.columns())
            .collect()
    }

    fn is_as(&self, other: &dyn Chart) -> bool {
        (other as &dyn Any).downcast_ref() == Some(self)
    }
}
