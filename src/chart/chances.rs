//! The chance to break even by each month.

use super::drawing::{Axis, Drawn, Ink, Name, Names, Plot};
use super::lines::{label_months, round_span};
use super::{Canvas, Cell, Column, Drawing, Key, Label, Table};
use crate::model::Unit;
use crate::model::questions::simulation::{Chance, MONTHS, MonthsUntil, Spread};
use crate::prose::UnitWords;

/// Curves that rise from month to month.
#[derive(Clone, Debug, PartialEq)]
pub struct ChanceChart {
    curves: [Curve; 2],
    /// The breakeven hoped for, months.
    target: f64,
    /// Months that are drawn.
    months: u32,
}

/// The chance of one breakeven.
#[derive(Clone, Debug, PartialEq)]
struct Curve {
    /// Its name in legend and table.
    label: &'static str,
    /// Its name where it ends.
    name: &'static str,
    ink: Ink,
    /// Per cent of all paths by the end of each month, month 0 first.
    percent: Vec<f64>,
    /// The same by the breakeven hoped for, which may lie between two months.
    by_target: f64,
}

impl ChanceChart {
    /// Both chances, up to where they hardly rise any more.
    pub fn new(spread: &Spread, target: f64) -> Self {
        let percent = |chance: &Chance| 100.0 * chance.share;
        let curve = |label, name, ink, months: &MonthsUntil| Curve {
            label,
            name,
            ink,
            percent: months.by_month.iter().map(percent).collect(),
            by_target: percent(&months.by_target),
        };
        let curves = [
            curve(
                "repaid from income",
                "From income",
                Ink::Second,
                &spread.projected,
            ),
            curve(
                "could have quit without a loss",
                "Could have quit",
                Ink::Third,
                &spread.exit,
            ),
        ];
        let settled = curves.iter().map(Curve::settled).fold(0, usize::max);
        let months = (settled as f64).max(2.0 * target).min(MONTHS as f64);
        Self {
            curves,
            target,
            months: round_span(months),
        }
    }

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let names = self.curves.iter().map(|curve| Label::strong(curve.name));
        let right = match canvas.names() {
            Names::Beside => Name::room(names),
            Names::Along | Names::Legend => Plot::RIGHT,
        };
        let up = Axis::round(0.0..100.0, Plot::n_rows(canvas).max(6));
        let axes = (Axis::bare(0.0..f64::from(self.months)), up);
        Plot::draw_beside(canvas, axes, right, |plot| self.draw(plot, canvas))
    }

    fn draw(&self, plot: &mut Plot, canvas: &Canvas) -> Drawn {
        plot.mesh()?;
        plot.upright(self.target, None, Ink::Reference, 1.25)?;
        plot.level(0.0, Ink::Words, 1.25)?;
        for curve in self.curves.iter().rev() {
            let points = self.points(curve);
            plot.line(points, curve.ink, curve.ink.width())?;
        }
        for curve in &self.curves {
            plot.dot((self.target, curve.by_target), curve.ink, true);
        }
        self.write(plot, canvas);
        Ok(())
    }

    fn write(&self, plot: &Plot, canvas: &Canvas) {
        let percent = |at: f64| Unit::Percent.prose(at, canvas.numerals).to_string();
        let is_beside = canvas.names() == Names::Beside;
        label_months(f64::from(self.months), plot, is_beside);
        if canvas.names() == Names::Beside {
            let name = |curve: &Curve| {
                let at = *self.points(curve).last()?;
                Some(Name {
                    at,
                    label: Label::strong(curve.name),
                    beneath: Some(percent(at.1).as_str().into()),
                })
            };
            plot.name_beside(self.curves.iter().filter_map(name).collect());
        }
        for (nth, curve) in self.curves.iter().enumerate() {
            let dot = (self.target, curve.by_target);
            let label = Label::strong(&percent(dot.1));
            let beside = || plot.beside_dot(dot, label.clone(), nth == 1);
            if !plot.place_clear(beside()) {
                plot.place_first(beside());
            }
        }
        if canvas.names() == Names::Along {
            for curve in &self.curves {
                plot.place_first(plot.along(&self.points(curve), Label::strong(curve.name)));
            }
        }
        let is_late = self.target > 0.6 * f64::from(self.months);
        plot.place("your goal", &plot.beside_top(self.target, is_late));
    }

    /// The months drawn of a curve, with its per cents.
    fn points(&self, curve: &Curve) -> Vec<(f64, f64)> {
        let months = curve.percent.iter().take(self.months as usize + 1);
        let points = months.enumerate();
        points.map(|(month, at)| (month as f64, *at)).collect()
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        let curves = self.curves.iter();
        let goal = Key::line(Ink::Reference, "your goal");
        curves
            .map(|curve| Key::line(curve.ink, curve.label))
            .chain([goal])
            .collect()
    }

    pub(super) fn table(&self) -> Table {
        let column = |curve: &Curve| Column::of(curve.label, Unit::Percent).drawn_in(curve.ink);
        let row = |month: usize| {
            let cell =
                |curve: &Curve| Cell::Figure(Unit::Percent, curve.percent.get(month).copied());
            let name = Cell::Words(month.to_string());
            [name]
                .into_iter()
                .chain(self.curves.iter().map(cell))
                .collect()
        };
        Table {
            head: [Column::bare("By month")]
                .into_iter()
                .chain(self.curves.iter().map(column))
                .collect(),
            rows: (0..=self.months as usize).map(row).collect(),
        }
    }

    pub(super) fn places(&self) -> Vec<f64> {
        let months = 0..=self.months;
        months
            .map(|month| f64::from(month) / f64::from(self.months))
            .collect()
    }
}

impl Curve {
    /// The month by which nearly all of its rise is done.
    fn settled(&self) -> usize {
        let last = self.percent.last().copied().unwrap_or(0.0);
        let is_done = |percent: &f64| *percent >= 0.95 * last;
        self.percent.iter().position(is_done).unwrap_or(0)
    }
}
