//! The circle of value and price: rewards are paid in TAO, so the value of a TAO depends on its price.

use std::any::Any;

use plotters::style::text_anchor::HPos;

use super::{Canvas, Chart, Column, Ink, Key, Plot, Table};
use crate::model::questions::Circularity;
use crate::model::{Undefined, Unit};

/// Rows of the table from one label of the axis to the next.
const ROWS: usize = 5;

/// The line value = a · price + b against the line value = price.
#[derive(Clone, Debug, PartialEq)]
pub struct CircleChart {
    /// Value that each dollar of price adds.
    a: f64,
    /// USD/TAO of value at a price of zero.
    b: f64,
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
    /// The chart, or why there is no line.
    pub fn new(circle: &Circularity, price: f64) -> Result<Self, Undefined> {
        let meeting = circle.self_consistent_value.clone().ok();
        // A meeting far beyond the market price is said in words: drawn, it would hide the rest.
        let meeting_in_reach = meeting.filter(|meeting| *meeting <= 4.0 * price);
        let most = 1.2 * price.max(meeting_in_reach.unwrap_or(0.0));
        let step = round_up(most / 6.0);
        Ok(Self {
            a: circle.a.clone()?,
            b: circle.b.clone()?,
            price,
            meeting: meeting_in_reach,
            step,
            n_steps: (most / step).ceil() as usize,
        })
    }

    fn value(&self, price: f64) -> f64 {
        self.a * price + self.b
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
        plot.line([(0.0, 0.0), (most, most)].into_iter(), Ink::Second, 2.25)?;
        let ends = [0.0, most].map(|price| (price, self.value(price)));
        plot.line(ends.into_iter(), Ink::First, 2.25)?;
        if let Some(meeting) = self.meeting {
            plot.dot((meeting, meeting), Ink::Second)?;
        }
        plot.dot((self.price, self.value(self.price)), Ink::First)
    }
}

impl Chart for CircleChart {
    fn svg(&self, canvas: &Canvas) -> String {
        let most = self.most();
        let ends = [0.0, most, self.value(0.0), self.value(most)];
        let (low, high) = ends
            .iter()
            .fold((0.0, 0.0), |(low, high): (f64, f64), end| {
                (low.min(*end), high.max(*end))
            });
        let air = (high - low) * 0.06;
        let (low, high) = (low - air, high + air);
        canvas.draw(0.0..most, low..high, |plot| {
            self.draw(plot, low, high, canvas)
        })
    }

    fn legend(&self) -> Vec<Key> {
        let key = |ink, label| Key {
            is_drawn: true,
            ink,
            is_line: true,
            label,
        };
        vec![
            key(Ink::First, "value of a TAO at that price"),
            key(Ink::Second, "the price itself"),
            key(Ink::Reference, "market price"),
        ]
    }

    fn table(&self) -> Table {
        let column = |label| Column {
            label,
            unit: Unit::UsdPerTao,
        };
        let row = |nth: usize| {
            let price = self.price(nth);
            let name = format!("{price:.*}", decimals(self.step / ROWS as f64));
            (name, vec![Some(self.value(price)), Some(price)])
        };
        Table {
            rows_are: "Price",
            columns: vec![column("value"), column("price")],
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
