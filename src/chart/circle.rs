//! The circle of value and price: rewards are paid in TAO, so the value of a TAO depends on its price.

use std::any::Any;

use plotters::style::text_anchor::HPos;

use super::{Canvas, Chart, Column, Ink, Key, Plot, Table};
use crate::model::{Evaluation, Undefined, Unit, Valuation};

/// Rows of the table from one label of the axis to the next.
const ROWS: usize = 5;

/// The line value = a · price + b, with both in USD/TAO.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Line {
    /// Value that each dollar of price adds.
    a: f64,
    /// Value at a price of zero.
    b: f64,
}

impl Line {
    fn of(valuation: &Valuation) -> Result<Self, Undefined> {
        Ok(Self {
            a: valuation.a.clone()?,
            b: valuation.b.clone()?,
        })
    }

    fn at(self, price: f64) -> f64 {
        self.a * price + self.b
    }
}

/// The line value = a · price + b against the line value = price.
#[derive(Clone, Debug, PartialEq)]
pub struct CircleChart {
    /// What a TAO is worth at each price.
    value: Line,
    /// The same in the scenario compared with, where that is another line.
    baseline: Option<Line>,
    /// The market price, USD/TAO.
    price: f64,
    /// Where both lines meet, if they do at a price.
    meeting: Option<f64>,
    /// USD/TAO from one label of the axis to the next.
    step: f64,
    /// Labels after the one at zero.
    n_steps: usize,
}

impl CircleChart {
    /// The chart, or why there is no line; and the line of the scenario compared with.
    pub fn new(
        evaluation: &Evaluation,
        baseline: Option<&Evaluation>,
        price: f64,
    ) -> Result<Self, Undefined> {
        let value = Line::of(&evaluation.valuation)?;
        let meeting = evaluation.valuation.self_consistent_value.clone().ok();
        // A meeting far beyond the market price is said in words: drawn, it would hide the rest.
        let meeting_in_reach = meeting.filter(|meeting| *meeting <= 4.0 * price);
        let most = 1.2 * price.max(meeting_in_reach.unwrap_or(0.0));
        let step = round_up(most / 6.0);
        // Another price gives the same line but for the last digits.
        let differs = |line: &Line| {
            let apart = |price| (line.at(price) - value.at(price)).abs() > 1e-9 * most;
            apart(0.0) || apart(most)
        };
        Ok(Self {
            value,
            baseline: baseline
                .and_then(|baseline| Line::of(&baseline.valuation).ok())
                .filter(differs),
            price,
            meeting: meeting_in_reach,
            step,
            n_steps: (most / step).ceil() as usize,
        })
    }

    fn most(&self) -> f64 {
        self.step * self.n_steps as f64
    }

    /// The price in a row of the table.
    fn price(&self, row: usize) -> f64 {
        row as f64 * self.step / ROWS as f64
    }

    fn draw(&self, plot: &mut Plot, low: f64, high: f64, canvas: &Canvas) -> std::fmt::Result {
        let most = self.most();
        plot.mesh()?;
        // Every second number where they would touch; the last one ends with the axis.
        let every = if canvas.width < 480.0 { 2 } else { 1 };
        for nth in (0..=self.n_steps).filter(|nth| (self.n_steps - nth).is_multiple_of(every)) {
            let price = nth as f64 * self.step;
            let words = canvas.numerals.number(price, decimals(self.step));
            let (dx, side) = if nth == self.n_steps {
                (Canvas::RIGHT / 2.0, HPos::Right)
            } else {
                (0.0, HPos::Center)
            };
            plot.words(&words, (price, low), (dx, 14.0), side)?;
        }
        plot.line([(0.0, 0.0), (most, 0.0)].into_iter(), Ink::Zero, 1.5)?;
        plot.reference((self.price, low), (self.price, high))?;
        let is_late = self.price > 0.6 * most;
        let (dx, side) = if is_late {
            (-5.0, HPos::Right)
        } else {
            (5.0, HPos::Left)
        };
        plot.words("market price", (self.price, high), (dx, 8.0), side)?;
        let ends = |line: Line| [0.0, most].map(|price| (price, line.at(price))).into_iter();
        if let Some(baseline) = self.baseline {
            plot.line(ends(baseline), Ink::FirstBaseline, 1.5)?;
        }
        plot.line([(0.0, 0.0), (most, most)].into_iter(), Ink::Second, 2.25)?;
        plot.line(ends(self.value), Ink::First, 2.25)?;
        if let Some(meeting) = self.meeting {
            plot.dot((meeting, meeting), Ink::Second)?;
        }
        plot.dot((self.price, self.value.at(self.price)), Ink::First)
    }
}

impl Chart for CircleChart {
    fn svg(&self, canvas: &Canvas) -> String {
        let most = self.most();
        let (mut low, mut high) = (0.0, most);
        for line in [self.value, self.baseline.unwrap_or(self.value)] {
            for end in [line.at(0.0), line.at(most)] {
                (low, high) = (end.min(low), end.max(high));
            }
        }
        let air = (high - low) * 0.06;
        let (low, high) = (low - air, high + air);
        canvas.draw(0.0..most, low..high, |plot| {
            self.draw(plot, low, high, canvas)
        })
    }

    fn legend(&self) -> Vec<Key> {
        [
            (Ink::First, "value of a TAO at that price"),
            (Ink::Second, "the price itself"),
            (Ink::Reference, "market price"),
            (Ink::FirstBaseline, "faint"),
        ]
        .map(|(ink, label)| Key {
            ink,
            is_line: true,
            label,
            is_drawn: ink != Ink::FirstBaseline || self.baseline.is_some(),
        })
        .into()
    }

    fn table(&self) -> Table {
        let column = |label| Column {
            label,
            unit: Unit::UsdPerTao,
        };
        let row = |nth: usize| {
            let price = self.price(nth);
            let name = format!("{price:.*}", decimals(self.step / ROWS as f64));
            let mut figures = vec![Some(self.value.at(price)), Some(price)];
            figures.extend(self.baseline.map(|line| Some(line.at(price))));
            (name, figures)
        };
        let mut columns = vec![column("value"), column("price")];
        columns.extend(self.baseline.map(|_| column("value, compared with")));
        Table {
            rows_are: "Price (USD/TAO)",
            columns,
            rows: (0..=self.n_steps * ROWS).map(row).collect(),
        }
    }

    fn places(&self) -> Vec<f64> {
        let last = self.n_steps * ROWS;
        (0..=last).map(|nth| nth as f64 / last as f64).collect()
    }

    fn is_as(&self, other: &dyn Chart) -> bool {
        (other as &dyn Any).downcast_ref() == Some(self)
    }
}

/// One, two or five times a power of ten: the axis stands still while a slider moves a little.
fn round_up(step: f64) -> f64 {
    let power = 10f64.powi(step.log10().floor() as i32);
    let steps = [1.0, 2.0, 5.0, 10.0];
    let fits = steps
        .iter()
        .find(|one| **one * power >= step * (1.0 - 1e-9));
    fits.unwrap_or(&10.0) * power
}

/// Digits after the point that a step needs.
fn decimals(step: f64) -> usize {
    let fits = |digits: &usize| {
        let shown = step * 10f64.powi(*digits as i32);
        (shown - shown.round()).abs() < 1e-6
    };
    (0..6).find(fits).unwrap_or(6)
}
