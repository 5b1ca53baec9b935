//! Possible futures as dots, each in the column of the month in which it breaks even, or among those that do not within ten years.

use super::drawing::{Anchor, Axis, Ink, Plot, ems};
use super::{Canvas, Cell, Column, Drawing, Key, Label, Table};
use crate::model::Unit;

/// CSS pixels of the largest dot's radius.
const LARGEST: f64 = 9.0;
/// Months that a column may hold.
const WIDTHS: [usize; 6] = [1, 2, 3, 4, 6, 12];
/// Dots that may stand beside each other in it.
const ABREAST: [usize; 5] = [1, 2, 3, 5, 8];

/// Dots in columns.
#[derive(Clone, Debug, PartialEq)]
pub struct DotChart {
    /// Months of each future, the soonest first; `None` is more than are simulated.
    few: Vec<Option<f64>>,
    /// The breakeven hoped for, months.
    target: f64,
}

/// How the dots are laid out: as many months a column as make them largest.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    /// Months of a column.
    months: usize,
    /// Dots beside each other in it.
    abreast: usize,
    /// Columns of those that break even.
    n_columns: usize,
    /// Dots beside each other of those that do not in time, behind a gap.
    late: usize,
    /// Dots in the highest column.
    n_rows: usize,
    /// CSS pixels of a dot's radius, the gap around it included.
    radius: f64,
}

impl Layout {
    /// Dots from the left edge to the block of those that do not break even in time.
    fn late_from(&self) -> usize {
        self.n_columns * self.abreast + 1
    }
}

impl DotChart {
    /// Futures that stand for all.
    pub fn new(few: &[Option<f64>], target: f64) -> Self {
        Self {
            few: few.to_vec(),
            target,
        }
    }

    fn known(&self) -> impl Iterator<Item = f64> + '_ {
        self.few.iter().flatten().copied()
    }

    fn n_late(&self) -> usize {
        self.few.len() - self.known().count()
    }

    /// The column of a month: the first one holds months 0 to its width, the width included.
    fn column(month: f64, months: usize) -> usize {
        ((month / months as f64).ceil() as usize).saturating_sub(1)
    }

    fn layout(&self, width: f64, height: f64) -> Layout {
        let of = |months: usize, abreast: usize| {
            let last = self.known().map(|month| Self::column(month, months));
            let n_columns = last.fold(0, usize::max) + 1;
            let in_column = |nth| {
                self.known()
                    .filter(move |at| Self::column(*at, months) == nth)
            };
            let highest = (0..n_columns).map(|nth| in_column(nth).count().div_ceil(abreast));
            // Those that do not stand in a block, about as high as it is wide.
            let n_late = self.n_late();
            let n_rows = highest.fold(0, usize::max).max(n_late.isqrt()).max(1);
            let late = n_late.div_ceil(n_rows);
            let across = n_columns * abreast + late + usize::from(late > 0);
            let radius = (width / across as f64).min(height / n_rows as f64) / 2.0;
            Layout {
                months,
                abreast,
                n_columns,
                late,
                n_rows,
                radius: radius.min(LARGEST),
            }
        };
        let all = WIDTHS.map(|months| ABREAST.map(|abreast| of(months, abreast)));
        let all = all.as_flattened();
        let better = |best: Layout, other: Layout| match other.radius > best.radius {
            true => other,
            false => best,
        };
        all.iter().copied().fold(all[0], better)
    }

    pub(super) fn drawing(&self, canvas: &Canvas) -> Drawing {
        // Both axes count CSS pixels: what is counted are dots.
        let (width, height) = (Plot::width_on(canvas), Plot::height_on(canvas));
        let layout = self.layout(width, height);
        let axes = (Axis::bare(0.0..width), Axis::bare(0.0..height));
        Plot::draw(canvas, axes, |plot| {
            self.draw(plot, &layout);
            self.write(plot, &layout, canvas);
            Ok(())
        })
    }

    fn draw(&self, plot: &mut Plot, layout: &Layout) {
        let across = 2.0 * layout.radius;
        let late_from = layout.late_from();
        let mut in_column = vec![0; layout.n_columns];
        let mut n_late = 0;
        for month in &self.few {
            let (x, nth, ink) = match month {
                Some(month) => {
                    let column = Self::column(*month, layout.months);
                    let nth = in_column[column];
                    in_column[column] += 1;
                    let ink = match *month <= self.target {
                        true => Ink::Gain,
                        false => Ink::Pale,
                    };
                    let x = column * layout.abreast + nth % layout.abreast;
                    (x, nth / layout.abreast, ink)
                }
                None => {
                    let (column, nth) = (n_late / layout.n_rows, n_late % layout.n_rows);
                    n_late += 1;
                    (late_from + column, nth, Ink::Loss)
                }
            };
            let x = across * x as f64;
            let middle = (x + layout.radius, layout.radius * (2 * nth + 1) as f64);
            plot.sized_dot(middle, layout.radius, ink);
        }
    }

    /// Months below the columns, and what the block behind the gap is.
    fn write(&self, plot: &Plot, layout: &Layout, canvas: &Canvas) {
        let at = |dots: f64| 2.0 * layout.radius * dots;
        plot.place("today", &[plot.foot(0.0, 0.0, Anchor::Start)]);
        if layout.late > 0 {
            let (from, to) = (layout.late_from(), layout.late_from() + layout.late);
            let middle = at((from + to) as f64 / 2.0);
            let late = Label::strong("over 10 years");
            let spots = [
                plot.foot(middle, 0.0, Anchor::Middle),
                plot.foot(at(to as f64), 0.0, Anchor::End),
            ];
            plot.place(late, &spots);
        }
        let column = |months: usize| at((months * layout.abreast) as f64 / layout.months as f64);
        // Every so many columns one says the month in which it ends.
        let last = layout.n_columns * layout.months;
        let room = Label::SIZE * (ems("120") + 2.0 * ems(" "));
        let fits = |step: &usize| column(*step) > room;
        let steps = [3usize, 6, 12, 24, 60].into_iter();
        let step = steps
            .filter(|step| step.is_multiple_of(layout.months))
            .find(fits)
            .unwrap_or(60);
        for month in (step..=last).step_by(step) {
            let words = canvas.numerals.number(month as f64, 0);
            let x = column(month);
            let unit = Label::from(format!("{words} months").as_str());
            let bare = Label::from(words.as_str());
            let middle = plot.foot(x, 0.0, Anchor::Middle);
            let is_first = month == step;
            let unit = is_first.then(|| unit.standing(middle));
            plot.place_first(unit.into_iter().chain([bare.standing(middle)]));
        }
    }

    pub(super) fn legend(&self) -> Vec<Key> {
        vec![
            Key::area(Ink::Gain, "within your goal"),
            Key::area(Ink::Pale, "later"),
            Key {
                is_drawn: self.n_late() > 0,
                ..Key::area(Ink::Loss, "not within 10 years")
            },
        ]
    }

    pub(super) fn table(&self) -> Table {
        let row = |(nth, month): (usize, &Option<f64>)| {
            let month = match month {
                Some(month) => Cell::Figure(Unit::Months, Some(*month)),
                None => Cell::Words("not within 10 years".into()),
            };
            vec![Cell::Words((nth + 1).to_string()), month]
        };
        Table {
            head: vec![
                Column::bare("Future"),
                Column::of("repaid after", Unit::Months),
            ],
            rows: self.few.iter().enumerate().map(row).collect(),
        }
    }
}
