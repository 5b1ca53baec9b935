//! Things side by side: a column for each, up or down from nothing.

use super::drawing::{Anchor, Axis, Canvas, Drawing, Drawn, Ink, Label, Plot, ems};
use super::{Cell, Column, Key, Table};
use crate::model::Unit;
use crate::prose::UnitWords;

/// Columns in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnChart {
    /// What a column is of: `Price of`.
    pub of: &'static str,
    /// What its height counts.
    pub counts: (&'static str, Unit),
    /// What the table says beside it: what that counts, and how much one of the first is of it.
    pub beside: Option<(&'static str, Unit, f64)>,
    /// What each is, and how much. Fractions are drawn as per cent, and signed.
    pub columns: Vec<(String, f64)>,
}

impl ColumnChart {
    fn n(&self) -> f64 {
        self.columns.len().max(1) as f64
    }

    fn is_signed(&self) -> bool {
        self.counts.1 == Unit::Fraction
    }

    fn shown(&self, value: f64) -> f64 {
        self.counts.1.shown(value)
    }

    /// From the lowest to the highest, with room for the words beyond each.
    fn reach(&self) -> (f64, f64) {
        let all = self.columns.iter().map(|(_, value)| self.shown(*value));
        let (low, high) = all.fold((0.0f64, 0.0f64), |(low, high), value| {
            (low.min(value), high.max(value))
        });
        // As much as nothing to see would take.
        let air = 0.2 * (high - low).max(0.1);
        (if low < 0.0 { low - air } else { low }, high + air)
    }

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let (low, high) = self.reach();
        let axes = (
            Axis::bare(0.0..self.n()),
            Axis::round(low..high, Plot::n_rows(canvas)),
        );
        Plot::draw(canvas, axes, |plot| self.draw(plot, canvas))
    }

    fn draw(&self, plot: &mut Plot, canvas: &Canvas) -> Drawn {
        const GAP: f64 = 0.2;
        match self.is_signed() {
            true => plot.signed_mesh()?,
            false => plot.mesh()?,
        }
        let up = if self.is_signed() {
            Ink::Gain
        } else {
            Ink::First
        };
        for (ink, falls) in [(up, false), (Ink::Loss, true)] {
            let columns = self.columns.iter().enumerate();
            let bars = columns.filter(|(_, (_, value))| (*value < 0.0) == falls);
            let bars = bars.map(|(nth, (_, value))| {
                let from = nth as f64;
                [(from + GAP, 0.0), (from + 1.0 - GAP, self.shown(*value))]
            });
            plot.bars(bars, ink)?;
        }
        plot.level(0.0, Ink::Words, 1.25)?;
        let room = plot.width() / self.n() / Label::SIZE - ems(" ");
        for (nth, (name, value)) in self.columns.iter().enumerate() {
            let middle = nth as f64 + 0.5;
            if ems(name) < room {
                plot.place(name.as_str(), &[plot.foot(middle, 0.0, Anchor::Middle)]);
            }
            let size = self.counts.1.number(*value, canvas.numerals);
            let sign = if self.is_signed() && *value > 0.0 {
                "+"
            } else {
                ""
            };
            let words = format!("{sign}{size}");
            let beyond = if *value < 0.0 { 15.0 } else { -5.0 };
            let spot = plot.spot((middle, self.shown(*value)), (0.0, beyond), Anchor::Middle);
            if ems(&words) * Label::BROAD < room {
                plot.place(Label::strong(&words), &[spot]);
            }
        }
        Ok(())
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        Vec::new()
    }

    pub(super) fn table(&self) -> Table {
        let row = |(name, value): &(String, f64)| {
            let beside = self
                .beside
                .map(|(_, unit, each)| Cell::Figure(unit, Some(value * each)));
            let cells = [
                Cell::Words(name.clone()),
                Cell::Figure(self.counts.1, Some(*value)),
            ];
            cells.into_iter().chain(beside).collect()
        };
        let head = [
            Column::bare(self.of),
            Column::of(self.counts.0, self.counts.1),
        ];
        let beside = self
            .beside
            .map(|(counts, unit, _)| Column::of(counts, unit));
        Table {
            head: head.into_iter().chain(beside).collect(),
            rows: self.columns.iter().map(row).collect(),
        }
    }

    pub(super) fn places(&self) -> Vec<f64> {
        let places = 0..self.columns.len();
        places.map(|nth| (nth as f64 + 0.5) / self.n()).collect()
    }
}
