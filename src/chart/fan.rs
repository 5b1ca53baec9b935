//! The income of many futures: between what bounds eight in ten are in each month, the middle one of the month, and a
//! few futures each by itself.

use super::drawing::{Axis, Drawn, Ink, Plot};
use super::lines::{label_months, round_span};
use super::{Canvas, Cell, Column, Drawing, Key, Table};
use crate::model::Unit;
use crate::model::questions::simulation::{Quantiles, Spread};

/// A band around a line, and single paths.
#[derive(Clone, Debug, PartialEq)]
pub struct FanChart {
    /// USD by month.
    quantiles: Vec<Quantiles<f64>>,
    /// USD by month, of each path.
    single: Vec<Vec<f64>>,
}

/// The middle one in legend and table.
const MIDDLE: &str = "half below, half above";

impl FanChart {
    /// Up to a quarter beyond the operating time.
    pub fn new(spread: &Spread, operating_months: f64) -> Self {
        let months = round_span(operating_months * 1.25) as usize;
        let upto = months.min(spread.cash.len() - 1);
        Self {
            quantiles: spread.cash[..=upto].to_vec(),
            single: spread
                .single
                .iter()
                .map(|cash| cash[..=upto].to_vec())
                .collect(),
        }
    }

    fn months(&self) -> f64 {
        (self.quantiles.len() - 1) as f64
    }

    fn course(&self, of: fn(&Quantiles<f64>) -> f64) -> Vec<(f64, f64)> {
        by_month(self.quantiles.iter().map(of))
    }

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let ends = self.quantiles.iter().flat_map(|one| [one.p10, one.p90]);
        let (low, high) = ends.fold((0.0f64, 0.0f64), |(low, high), end| {
            (low.min(end), high.max(end))
        });
        let air = ((high - low) * 0.02).max(1.0);
        let up = Axis::steady(low - air..high + air, Plot::n_rows(canvas));
        let axes = (Axis::bare(0.0..self.months()), up);
        Plot::draw(canvas, axes, |plot| self.draw(plot))
    }

    fn draw(&self, plot: &mut Plot) -> Drawn {
        plot.signed_mesh()?;
        let (low, high) = (self.course(|one| one.p10), self.course(|one| one.p90));
        plot.area(high.iter().chain(low.iter().rev()).copied(), Ink::PaleFaint);
        plot.level(0.0, Ink::Words, 1.25)?;
        for path in &self.single {
            plot.trace(&by_month(path.iter().copied()), Ink::Zero, 1.0);
        }
        let middle = self.course(|one| one.p50);
        plot.line(middle, Ink::First, Ink::First.width())?;
        label_months(self.months(), plot, false);
        Ok(())
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        vec![
            Key::line(Ink::First, MIDDLE),
            Key::area(Ink::PaleFaint, "8 in 10 futures, each month by itself"),
            Key::line(Ink::Zero, "single futures"),
        ]
    }

    pub(super) fn table(&self) -> Table {
        let row = |(month, one): (usize, &Quantiles<f64>)| {
            let figures = [one.p10, one.p50, one.p90];
            let cells = figures.map(|usd| Cell::Figure(Unit::Usd, Some(usd)));
            let name = Cell::Words(month.to_string());
            [name].into_iter().chain(cells).collect()
        };
        let column = |label| Column::of(label, Unit::Usd);
        Table {
            head: vec![
                Column::bare("Month"),
                column("1 in 10 is below"),
                column(MIDDLE).drawn_in(Ink::First),
                column("1 in 10 is above"),
            ],
            rows: self.quantiles.iter().enumerate().map(row).collect(),
        }
    }

    pub(super) fn places(&self) -> Vec<f64> {
        let months = 0..self.quantiles.len();
        months.map(|month| month as f64 / self.months()).collect()
    }
}

fn by_month(values: impl Iterator<Item = f64>) -> Vec<(f64, f64)> {
    let months = values.enumerate();
    months.map(|(month, value)| (month as f64, value)).collect()
}
