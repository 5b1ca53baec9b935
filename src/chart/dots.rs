//! Possible futures as dots, each in the column of the month in which it breaks even, or among those that never do.

use super::drawing::{Anchor, Axis, Ink, Plot, ems};
use super::{Canvas, Cell, Column, Drawing, Key, Label, Table};
use crate::model::Unit;

/// CSS pixels of the largest dot's radius.
const LARGEST: f64 = 9.0;
/// Months that a column may hold.
const WIDTHS: [usize; 6] = [1, 2, 3, 4, 6, 12];

/// Dots in columns.
#[derive(Clone, Debug, PartialEq)]
pub struct DotChart {
    /// Months of each future, the soonest first; `None` is never.
    few: Vec<Option<f64>>,
    /// The breakeven hoped for, months.
    target: f64,
}

/// How the dots are laid out: as many months a column as make them largest.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Layout {
    /// Months of a column.
    months: usize,
    /// Columns of those that break even.
    n_columns: usize,
    /// Columns of those that never do, behind a gap.
    n_never: usize,
    /// Dots in the highest column.
    n_rows: usize,
    /// CSS pixels of a dot's radius, the gap around it included.
    radius: f64,
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

    fn n_never(&self) -> usize {
        self.few.len() - self.known().count()
    }

    /// The column of a month: the first one holds months 0 to its width, the width included.
    fn column(month: f64, months: usize) -> usize {
        ((month / months as f64).ceil() as usize).saturating_sub(1)
    }

    fn layout(&self, width: f64, height: f64) -> Layout {
        let of = |months: usize| {
            let last = self.known().map(|month| Self::column(month, months));
            let n_columns = last.fold(0, usize::max) + 1;
            let in_column = |nth| {
                self.known()
                    .filter(move |at| Self::column(*at, months) == nth)
            };
            let highest = (0..n_columns).map(|nth| in_column(nth).count());
            // Those that never do stand in a block, about as high as it is wide.
            let n_never = self.n_never();
            let n_rows = highest.fold(0, usize::max).max(n_never.isqrt()).max(1);
            let never = n_never.div_ceil(n_rows);
            let across = n_columns + never + usize::from(never > 0);
            let radius = (width / across as f64).min(height / n_rows as f64) / 2.0;
            Layout {
                months,
                n_columns,
                n_never: never,
                n_rows,
                radius: radius.min(LARGEST),
            }
        };
        let all = WIDTHS.map(of);
        let better = |best: Layout, other: Layout| match other.radius > best.radius {
            true => other,
            false => best,
        };
        all.into_iter().fold(all[0], better)
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
        let never_from = across * (layout.n_columns + 1) as f64;
        let mut heights = vec![0; layout.n_columns];
        let mut n_never = 0;
        for month in &self.few {
            let (x, nth, ink) = match month {
                Some(month) => {
                    let column = Self::column(*month, layout.months);
                    let nth = heights[column];
                    heights[column] += 1;
                    let ink = match *month <= self.target {
                        true => Ink::Gain,
                        false => Ink::Pale,
                    };
                    (across * column as f64, nth, ink)
                }
                None => {
                    let (column, nth) = (n_never / layout.n_rows, n_never % layout.n_rows);
                    n_never += 1;
                    (never_from + across * column as f64, nth, Ink::Loss)
                }
            };
            let middle = (x + layout.radius, layout.radius * (2 * nth + 1) as f64);
            plot.sized_dot(middle, layout.radius, ink);
        }
    }

    /// Months below the columns, how many never break even above their block.
    fn write(&self, plot: &Plot, layout: &Layout, canvas: &Canvas) {
        let at = |columns: f64| 2.0 * layout.radius * columns;
        plot.place("today", &[plot.foot(0.0, 0.0, Anchor::Start)]);
        let n = layout.n_never;
        if n > 0 {
            let (from, to) = (layout.n_columns + 1, layout.n_columns + 1 + n);
            let middle = at((from + to) as f64 / 2.0);
            let never = Label::strong("never");
            let spots = [
                plot.foot(middle, 0.0, Anchor::Middle),
                plot.foot(at(to as f64), 0.0, Anchor::End),
            ];
            plot.place(never, &spots);
        }
        // Every so many columns one says the month in which it ends.
        let last = layout.n_columns * layout.months;
        let room = Label::SIZE * (ems("120") + 2.0 * ems(" "));
        let fits = |step: &usize| at((step / layout.months) as f64) > room;
        let steps = [3usize, 6, 12, 24, 60].into_iter();
        let step = steps
            .filter(|step| step.is_multiple_of(layout.months))
            .find(fits)
            .unwrap_or(60);
        for month in (step..=last).step_by(step) {
            let words = canvas.numerals.number(month as f64, 0);
            let x = at(month as f64 / layout.months as f64);
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
            Key::area(Ink::Gain, "by your goal"),
            Key::area(Ink::Pale, "later"),
            Key {
                is_drawn: self.n_never() > 0,
                ..Key::area(Ink::Loss, "never within 10 years")
            },
        ]
    }

    pub(super) fn table(&self) -> Table {
        let row = |(nth, month): (usize, &Option<f64>)| {
            let month = match month {
                Some(month) => Cell::Figure(Unit::Months, Some(*month)),
                None => Cell::Words("never".into()),
            };
            vec![Cell::Words((nth + 1).to_string()), month]
        };
        Table {
            head: vec![
                Column::bare("Future"),
                Column::of("breaks even after", Unit::Months),
            ],
            rows: self.few.iter().enumerate().map(row).collect(),
        }
    }
}
