//! The years' present values and all time after as a bridge to the value per TAO, beside the market price.

use super::drawing::{Anchor, Axis, Canvas, Drawing, Drawn, Ink, Label, Plot, ems};
use super::{Cell, Column, Key, Table};
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

    /// Lowest and highest of what is drawn, with room for words above the highest line, however far down the lowest
    /// bar reaches.
    fn reach(&self) -> (f64, f64) {
        let ends = self.steps().into_iter().map(|(start, step)| start + step);
        let levels = [0.0, self.value, self.price, self.baseline.unwrap_or(0.0)];
        let all = ends.chain(levels).filter(|end| end.is_finite());
        let (low, high) = all.fold((0.0f64, 0.0f64), |(low, high), end| {
            (low.min(end), high.max(end))
        });
        let air = (high - low) * 0.08;
        (if low < 0.0 { low - air } else { low }, high + air)
    }

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let (low, high) = self.reach();
        let axes = (
            Axis::bare(0.0..self.columns()),
            Axis::round(low..high, Plot::n_rows(canvas)),
        );
        let width = Plot::width_on(canvas);
        Plot::draw(canvas, axes, |plot| self.draw(plot, low, width))
    }

    fn draw(&self, plot: &mut Plot, low: f64, width: f64) -> Drawn {
        let end = self.columns();
        plot.mesh()?;
        plot.level(self.price, Ink::Reference, 1.25)?;
        if let Some(value) = self.baseline {
            plot.level(value, Ink::Before, 1.5)?;
        }
        let gap = if end > 16.0 { 0.1 } else { 0.14 };
        let bar = |x: f64, from, to| [(x + gap, from), (x + 1.0 - gap, to)];
        let steps = self.steps();
        for ink in [Ink::First, Ink::Pale, Ink::Loss] {
            let bars = steps
                .iter()
                .enumerate()
                .filter(|(nth, (_, step))| ink == self.ink_of(*nth, *step));
            let bars = bars.map(|(nth, (start, step))| bar(nth as f64, *start, start + step));
            plot.bars(bars, ink)?;
        }
        plot.bars([bar(end - 1.0, 0.0, self.value)], Ink::Words)?;
        for (nth, (start, step)) in steps.iter().enumerate() {
            let (x, height) = ((nth + 1) as f64, start + step);
            plot.line([(x - gap, height), (x + gap, height)], Ink::Zero, 1.0)?;
        }
        plot.level(0.0, Ink::Words, 1.25)?;
        self.label_columns(plot, low, width);
        let above = [(0.0, 2.0, Anchor::Start), (end, -2.0, Anchor::End)];
        let spots = above.map(|(x, dx, anchor)| plot.spot((x, self.price), (dx, -5.0), anchor));
        plot.place("market price", &spots);
        Ok(())
    }

    /// The ink of a step, where it is the last one that of all later years.
    fn ink_of(&self, nth: usize, step: f64) -> Ink {
        match (step < 0.0, nth == self.years.len()) {
            (true, _) => Ink::Loss,
            (false, true) => Ink::Pale,
            (false, false) => Ink::First,
        }
    }

    /// What the last columns are, and numbers of years below the others, on `width` CSS pixels in all: every year
    /// where there is room, else the first and every fifth or tenth.
    fn label_columns(&self, plot: &mut Plot, low: f64, width: f64) {
        const FOOT: f64 = 18.0;
        let end = self.columns();
        let below = |words: &str, x, anchor| {
            let spot = plot.spot((x, low), (0.0, FOOT), anchor);
            plot.place(words, &[spot]);
        };
        below("value", end, Anchor::End);
        below("later", end - 1.5, Anchor::Middle);
        let last = self.years.len().to_string();
        let room = Label::SIZE * (ems(&last) + ems(" "));
        let fits = |every: &usize| *every as f64 * width / end > room;
        let every = [1, 5].into_iter().find(fits).unwrap_or(10);
        for year in 1..=self.years.len() {
            if year == 1 || year.is_multiple_of(every) {
                below(&year.to_string(), year as f64 - 0.5, Anchor::Middle);
            }
        }
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        let has_losses = self.steps().iter().any(|(_, step)| *step < 0.0);
        vec![
            Key::area(Ink::First, "a year’s income, discounted"),
            Key::area(Ink::Pale, "all later years"),
            Key::line(Ink::Reference, "market price"),
            // What comes and goes stands last: its place is kept.
            Key {
                is_drawn: has_losses,
                ..Key::area(Ink::Loss, "more costs than income")
            },
            Key::compared(self.baseline.is_some()),
        ]
    }

    pub(super) fn table(&self) -> Table {
        let row = |name, adds, level| {
            let cells = [adds, Some(level)].map(|figure| Cell::Figure(Unit::UsdPerTao, figure));
            [name].into_iter().chain(cells).collect()
        };
        let steps = self.steps().into_iter().enumerate();
        let steps = steps.map(|(nth, (start, step))| {
            let is_year = nth < self.years.len();
            let name = if is_year {
                (nth + 1).to_string()
            } else {
                "later".into()
            };
            row(Cell::Words(name), Some(step), start + step)
        });
        let level = |name: &str, level| row(Cell::Words(name.into()), None, level);
        let levels = [
            level("value", self.value),
            level("market price", self.price),
        ];
        let compared = self
            .baseline
            .map(|value| row(Cell::Compared("value"), None, value));
        Table {
            head: vec![
                Column::bare("Year"),
                Column::of("adds", Unit::UsdPerTao),
                Column::of("up to here", Unit::UsdPerTao),
            ],
            rows: steps.chain(levels).chain(compared).collect(),
        }
    }

    pub(super) fn places(&self) -> Vec<f64> {
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
}
