//! What each assumption does to an answer: a bar for each, from one end of what is plausible to the other.

mod bar;
mod rows;
mod shapes;

use super::drawing::Ink;
use super::words::counted;
use super::{Cell, Column, Key, Table, Words};
use crate::model::questions::Bar;
use crate::model::{Figure, Measure};
use crate::prose::{Numerals, Phrased, UnitWords, ValueWords};

/// Bars, what matters most first.
#[derive(Clone, Debug, PartialEq)]
pub struct BarsChart {
    /// The answer.
    pub metric: &'static Measure,
    /// The bars of all assumptions, of which those that move nothing are not drawn.
    pub bars: Vec<Bar>,
}

/// An end of a bar in words.
#[derive(Clone, Debug, PartialEq)]
pub struct End {
    /// The answer there, or that there is none.
    pub answer: String,
    /// At which value that is; and why there is no answer.
    pub at: String,
    /// The colour of that end.
    pub ink: Ink,
}

impl BarsChart {
    /// The bars that are drawn.
    pub fn drawn(&self) -> impl Iterator<Item = &Bar> {
        self.bars.iter().filter(|bar| !bar.has_no_effect())
    }

    /// Both ends of a bar in words.
    pub fn ends(&self, bar: &Bar, numerals: &dyn Numerals) -> [End; 2] {
        let end = |value: f64, figure: &Figure, ink| {
            let at = format!("at {}", bar.row.value(value, numerals));
            match figure {
                Ok(answer) => End {
                    answer: self.metric.unit.format(*answer, numerals).to_string(),
                    at,
                    ink,
                },
                Err(reason) => End {
                    answer: "no answer".into(),
                    at: format!("{at}: {}", reason.phrase(numerals)),
                    ink,
                },
            }
        };
        [
            end(bar.range.0, &bar.low, Ink::First),
            end(bar.range.1, &bar.high, Ink::Pale),
        ]
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        let has_end = |bar: &Bar| bar.low.is_ok() && bar.high.is_ok();
        let is_torn = !self.drawn().all(has_end);
        vec![
            Key::area(Ink::First, "at the low end"),
            Key::area(Ink::Pale, "at the high end"),
            Key::new(shapes::here_sign(), "here"),
            Key {
                is_drawn: is_torn,
                ..Key::new(shapes::torn_sign(), "torn: no answer there")
            },
        ]
    }

    pub(super) fn table(&self) -> Table {
        let answer = |figure: Option<f64>| Cell::Figure(self.metric.unit, figure);
        let row = |bar: &Bar| {
            vec![
                Cell::Words(bar.row.label.into()),
                Cell::Words(bar.row.unit.symbol().into()),
                Cell::value(bar.row, bar.range.0),
                answer(bar.low.clone().ok()),
                Cell::value(bar.row, bar.range.1),
                answer(bar.high.clone().ok()),
                answer(bar.swing()),
            ]
        };
        let of_answers = |label| Column::of(label, self.metric.unit);
        Table {
            head: vec![
                Column::bare("Assumption"),
                Column::bare("unit"),
                Column::bare("low value"),
                of_answers("answer at the low value"),
                Column::bare("high value"),
                of_answers("answer at the high value"),
                of_answers("swing"),
            ],
            rows: self.bars.iter().map(row).collect(),
        }
    }

    pub(super) fn words(&self, numerals: &dyn Numerals) -> Words {
        let metric = self.metric;
        let here = self.bars.first().map(|bar| match &bar.here {
            Ok(value) => metric.unit.format(*value, numerals).to_string(),
            Err(reason) => reason.phrase(numerals).text(),
        });
        let first = self.drawn().take(3).map(|bar| {
            let [low, high] = self.ends(bar, numerals);
            let low = format!("{} {}", low.answer, low.at);
            format!(" {}: {low}; {} {}.", bar.row.label, high.answer, high.at)
        });
        Words {
            subject: metric.label.into(),
            axis: format!(
                "{}: each assumption alone, from one end of what is plausible to the other",
                counted(metric)
            ),
            summary: format!(
                "{}: {}.{}",
                metric.label,
                here.unwrap_or_default(),
                first.collect::<String>()
            ),
        }
    }
}
