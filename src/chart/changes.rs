//! How prices changed in a day: a bar for each, up or down from no change.

use super::drawing::{Anchor, Axis, Canvas, Drawing, Drawn, Ink, Label, Plot};
use super::{Cell, Column, Key, Table};
use crate::model::Unit;

/// Changes side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangesChart {
    /// What each is of, and how much, a fraction.
    pub changes: Vec<(String, f64)>,
}

impl ChangesChart {
    fn columns(&self) -> f64 {
        self.changes.len().max(1) as f64
    }

    /// From the lowest to the highest, with room for the words beyond each.
    fn reach(&self) -> (f64, f64) {
        let all = self.changes.iter().map(|(_, change)| 100.0 * change);
        let (low, high) = all.fold((0.0f64, 0.0f64), |(low, high), change| {
            (low.min(change), high.max(change))
        });
        // As much as nothing to see would take.
        let air = 0.2 * (high - low).max(0.1);
        (low - air, high + air)
    }

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let (low, high) = self.reach();
        let axes = (
            Axis::bare(0.0..self.columns()),
            Axis::round(low..high, Plot::n_rows(canvas)),
        );
        Plot::draw(canvas, axes, |plot| self.draw(plot, canvas))
    }

    fn draw(&self, plot: &mut Plot, canvas: &Canvas) -> Drawn {
        const GAP: f64 = 0.2;
        plot.signed_mesh()?;
        for (ink, falls) in [(Ink::Gain, false), (Ink::Loss, true)] {
            let changes = self.changes.iter().enumerate();
            let bars = changes.filter(|(_, (_, change))| (*change < 0.0) == falls);
            let bars = bars.map(|(nth, (_, change))| {
                let from = nth as f64;
                [(from + GAP, 0.0), (from + 1.0 - GAP, 100.0 * change)]
            });
            plot.bars(bars, ink)?;
        }
        plot.level(0.0, Ink::Words, 1.25)?;
        for (nth, (name, change)) in self.changes.iter().enumerate() {
            let middle = nth as f64 + 0.5;
            plot.place(name.as_str(), &[plot.foot(middle, 0.0, Anchor::Middle)]);
            let size = Unit::Fraction.number(*change, canvas.numerals);
            let sign = if *change > 0.0 { "+" } else { "" };
            let beyond = if *change < 0.0 { 15.0 } else { -5.0 };
            let spot = plot.spot((middle, 100.0 * change), (0.0, beyond), Anchor::Middle);
            plot.place(Label::strong(&format!("{sign}{size}")), &[spot]);
        }
        Ok(())
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        Vec::new()
    }

    pub(super) fn table(&self) -> Table {
        let row = |(name, change): &(String, f64)| {
            vec![
                Cell::Words(name.clone()),
                Cell::Figure(Unit::Fraction, Some(*change)),
            ]
        };
        Table {
            head: vec![
                Column::bare("Price of"),
                Column::of("changed in 24 hours by", Unit::Fraction),
            ],
            rows: self.changes.iter().map(row).collect(),
        }
    }

    pub(super) fn places(&self) -> Vec<f64> {
        let n = self.columns();
        (0..self.changes.len())
            .map(|nth| (nth as f64 + 0.5) / n)
            .collect()
    }
}
