//! The circle of value and price: rewards are paid in TAO, so the value of a TAO depends on its price.

use super::drawing::{Anchor, Axis, Canvas, Drawing, Drawn, Ink, Label, Name, Names, Plot};
use super::{Cell, Column, Key, Table};
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

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let most = self.most();
        let ends = [self.value, self.baseline.unwrap_or(self.value)];
        let ends = ends
            .into_iter()
            .flat_map(|line| [line.at(0.0), line.at(most)]);
        let (low, high) = ends
            .filter(|end| end.is_finite())
            .fold((0.0, most), |(low, high), end| {
                (end.min(low), end.max(high))
            });
        let air = (high - low) * 0.06;
        let (low, high) = (low - air, high + air);
        let axes = (
            Axis::bare(0.0..most),
            Axis::round(low..high, Plot::n_rows(canvas)),
        );
        let right = match canvas.names() {
            Names::Beside => Name::room(self.named().map(|(_, label)| label).into_iter()),
            Names::Along | Names::Legend => Plot::RIGHT,
        };
        Plot::draw_beside(canvas, axes, right, |plot| self.draw(plot, canvas))
    }

    /// Both lines that are always there, and what they are called.
    fn named(&self) -> [(Line, Label); 2] {
        let price = Line { a: 1.0, b: 0.0 };
        let names = [(self.value, "Value of a TAO"), (price, "Its price")];
        names.map(|(line, name)| (line, Label::strong(name)))
    }

    fn ends(&self, line: Line) -> [(f64, f64); 2] {
        [0.0, self.most()].map(|price| (price, line.at(price)))
    }

    fn draw(&self, plot: &mut Plot, canvas: &Canvas) -> Drawn {
        plot.mesh()?;
        plot.level(0.0, Ink::Words, 1.25)?;
        plot.upright(self.price, None, Ink::Reference, 1.25)?;
        if let Some(baseline) = self.baseline {
            plot.line(self.ends(baseline), Ink::Before, Ink::Before.width())?;
        }
        let [(value, _), (price, _)] = self.named();
        for (line, ink) in [(price, Ink::Second), (value, Ink::First)] {
            plot.line(self.ends(line), ink, ink.width())?;
        }
        if let Some(meeting) = self.meeting {
            plot.dot((meeting, meeting), Ink::Second, true);
        }
        plot.dot((self.price, self.value.at(self.price)), Ink::First, false);
        self.label_prices(plot, canvas);
        self.name_lines(plot, canvas);
        let spots = plot.beside_top(self.price, self.price > 0.6 * self.most());
        plot.place("market price", &spots);
        if let Some(baseline) = self.baseline {
            let before = Label::from("before").inked(Ink::Words);
            plot.place_clear(plot.along(&self.steps(baseline), before));
        }
        Ok(())
    }

    fn name_lines(&self, plot: &Plot, canvas: &Canvas) {
        let names = self.named();
        match canvas.names() {
            Names::Beside => {
                let name = |(line, label): (Line, Label)| Name {
                    at: (self.most(), line.at(self.most())),
                    label,
                    beneath: None,
                };
                plot.name_beside(names.map(name).into());
            }
            Names::Along => {
                for (line, label) in names {
                    plot.place_first(plot.along(&self.steps(line), label));
                }
            }
            Names::Legend => {}
        }
    }

    /// Points along a line, as many as words may stand at.
    fn steps(&self, line: Line) -> Vec<(f64, f64)> {
        const STEPS: usize = 24;
        let price = |nth: usize| self.most() * nth as f64 / STEPS as f64;
        (0..=STEPS)
            .map(|nth| (price(nth), line.at(price(nth))))
            .collect()
    }

    /// Prices below the axis, the last one ending with it; every second where they would touch.
    fn label_prices(&self, plot: &Plot, canvas: &Canvas) {
        let every = if canvas.width < 480.0 { 2 } else { 1 };
        for nth in (0..=self.n_steps).rev().step_by(every) {
            let price = nth as f64 * self.step;
            let words = canvas.numerals.number(price, decimals(self.step));
            let (dx, anchor) = match nth == self.n_steps {
                true => (7.0, Anchor::End),
                false => (0.0, Anchor::Middle),
            };
            let spot = plot.foot(price, dx, anchor);
            plot.place(words.as_str(), &[spot]);
        }
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        vec![
            Key::line(Ink::First, "value of a TAO at that price"),
            Key::line(Ink::Second, "the price itself"),
            Key::line(Ink::Reference, "market price"),
            Key::compared(self.baseline.is_some()),
        ]
    }

    pub(super) fn table(&self) -> Table {
        let row = |nth: usize| {
            let price = self.price(nth);
            let name = format!("{price:.*}", decimals(self.step / ROWS as f64));
            let compared = self.baseline.map(|line| line.at(price));
            let figures = [self.value.at(price), price].into_iter().chain(compared);
            let cells = figures.map(|figure| Cell::Figure(Unit::UsdPerTao, Some(figure)));
            [Cell::Words(name)].into_iter().chain(cells).collect()
        };
        let column = |(label, ink)| Column::of(label, Unit::UsdPerTao).drawn_in(ink);
        let [value, price] = [("value", Ink::First), ("price", Ink::Second)].map(column);
        let compared = self.baseline.map(|_| value.clone().compared());
        let columns = [value, price].into_iter().chain(compared);
        Table {
            head: [Column::bare("Price (USD/TAO)")]
                .into_iter()
                .chain(columns)
                .collect(),
            rows: (0..=self.n_steps * ROWS).map(row).collect(),
        }
    }

    pub(super) fn places(&self) -> Vec<f64> {
        let last = self.n_steps * ROWS;
        (0..=last).map(|nth| nth as f64 / last as f64).collect()
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
