//! All bars with their words: the name beside each, both ends in words below.

use super::bar::HEIGHT;
use super::{BarsChart, End};
use crate::chart::drawing::{
    Anchor, Canvas, Drawing, Frame, Ink, Label, Mark, Weight, Writing, ems, lines, tenths,
};
use crate::model::questions::Bar;

/// CSS pixels left of the bars, for their names.
const NAMES: f64 = 160.0;
/// CSS pixels from which on names stand beside their bars, and below which there would be no room for words.
const WIDTHS: (f64, f64) = (480.0, 160.0);
/// CSS pixels of a name's letters, and of those below a bar.
const SIZES: (f64, f64) = (13.0, 12.0);
/// Letters' sizes from line to line.
const LINE: f64 = 1.25;
/// CSS pixels of the square before an end's words, and of the gap behind it.
const SQUARE: (f64, f64) = (7.0, 6.0);

impl BarsChart {
    /// The drawing of all bars with their words; it is as high as it needs to be.
    pub(in crate::chart) fn drawing(&self, canvas: &Canvas) -> Drawing {
        let width = Canvas::bounded(canvas.width, WIDTHS.1);
        let left = if width < WIDTHS.0 { 0.0 } else { NAMES };
        let mut writing = Writing::default();
        for bar in self.drawn() {
            writing.y += 10.0;
            self.row(bar, (left, width), &mut writing, canvas);
        }
        Drawing {
            width,
            height: writing.y.max(1.0),
            plot: Frame {
                left: tenths(left),
                top: 0,
                right: tenths(width),
                bottom: tenths(writing.y),
            },
            marks: writing.marks,
        }
    }

    /// A bar from where the writing has come to, and what stands beside, above and below it.
    fn row(&self, bar: &Bar, (left, right): (f64, f64), writing: &mut Writing, canvas: &Canvas) {
        let (mut top, width) = (writing.y, right - left);
        let name_width = if left > 0.0 { left } else { right };
        let (of_name, of_ends) = SIZES;
        let mut name = Label::new("", writing.foot(0.0), Anchor::Start).sized(of_name);
        name = name.inked(Ink::Words).weighing(Weight::Medium);
        for line in lines(
            bar.row.label,
            (name_width - 10.0) / name.breadth() / of_name,
        ) {
            writing.y += 0.9 * of_name;
            writing.write(Label {
                words: line,
                at: writing.foot(0.0),
                ..name.clone()
            });
            writing.y += 0.3 * of_name;
        }
        if left == 0.0 {
            top = writing.y + 2.0;
        }
        let foot = writing.y;
        let place = |mark: Mark| mark.moved(tenths(left), tenths(top));
        let marks = self.bar(bar, width).marks;
        writing.marks.extend(marks.into_iter().map(place));
        writing.y = top + HEIGHT + 3.0;
        // Both ends side by side where each has room for it.
        let half = width / 2.0;
        let ends = self.ends(bar, canvas.numerals);
        let is_short = |end: &End| of_ends * end.ems() < half - before() - 8.0;
        let is_beside = ends.iter().all(is_short);
        for (nth, end) in ends.iter().enumerate() {
            let mut x = left;
            if nth > 0 && is_beside {
                x += half;
                writing.y -= LINE * of_ends;
            }
            end.write(x, width, writing);
        }
        writing.y = writing.y.max(foot);
    }
}

impl End {
    /// Letters' sizes that it is wide in one line.
    fn ems(&self) -> f64 {
        ems(&self.answer) * Label::BROAD + ems(" ") + ems(&self.at)
    }

    /// Writes it from `x` on, in as many lines as it needs, the answer in strong letters.
    fn write(&self, x: f64, width: f64, writing: &mut Writing) {
        let size = SIZES.1;
        let words = format!("{} {}", self.answer, self.at);
        let broken = lines(&words, (width - before()) / size / Label::BROAD);
        for (nth, line) in broken.iter().enumerate() {
            writing.y += size;
            let strong = if nth == 0 { self.answer.as_str() } else { "" };
            let rest = line.strip_prefix(strong);
            let (strong, rest) = rest.map_or(("", line.as_str()), |rest| (strong, rest));
            if nth == 0 {
                let (top, side) = (writing.y - 8.0, SQUARE.0);
                let corners = ((x, top), (x + side, top + side));
                let square = Mark::area_between(corners.0, corners.1, self.ink);
                writing.marks.push(square);
            }
            writing.write(Label {
                strong: strong.into(),
                ..Label::new(rest, writing.foot(x + before()), Anchor::Start).sized(size)
            });
            writing.y += (LINE - 1.0) * size;
        }
    }
}

/// CSS pixels before an end's words.
fn before() -> f64 {
    SQUARE.0 + SQUARE.1
}
