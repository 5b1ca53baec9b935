//! A published range on a line, and what comes out instead: a dot each, filled where it lies in the range.

use super::drawing::{Anchor, Axis, Canvas, Drawing, Frame, Ink, Label, Mark, Point, tenths};

/// CSS pixels from the top to the feet of the upper and of the lower words, to the line, and to the feet of its numbers.
const UPPER: f64 = 11.0;
const LOWER: f64 = 30.0;
const LINE: f64 = 46.0;
const FOOT: f64 = 71.0;
/// CSS pixels at both ends of the line, so that a dot at an end is whole.
const EDGE: f64 = 8.0;
/// CSS pixels of half the band, and of a dot.
const HALF: f64 = 8.0;
const RADIUS: f64 = 5.0;
/// Tenths of a CSS pixel that words keep from each other.
const GAP: i32 = 40;

/// A published range beside what comes out in a few scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// What is counted, which the last number of the line says.
    pub unit: &'static str,
    /// The published range.
    pub published: (f64, f64),
    /// What comes out; the most important words first, since there may be no room for all.
    pub outcomes: Vec<ScaleMark>,
}

/// What comes out in a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleMark {
    /// Where it stands on the line.
    pub value: f64,
    /// The same as it is read.
    pub number: String,
    /// In which scenario.
    pub words: String,
}

impl Scale {
    /// CSS pixels from top to foot.
    pub const HEIGHT: f64 = 76.0;

    /// The line from zero on, as wide as the canvas.
    pub fn drawing(&self, canvas: &Canvas) -> Drawing {
        let width = Canvas::bounded(canvas.width, 160.0);
        let (end, step) = self.end(((width / 80.0) as usize).clamp(3, 7));
        let x = |value: f64| EDGE + (value / end).clamp(0.0, 1.0) * (width - 2.0 * EDGE);
        let (from, to) = (x(self.published.0), x(self.published.1));
        let band = [(from, LINE - HALF), (to, LINE + HALF)];
        let mut marks = vec![
            Mark::area_between(band[0], band[1], Ink::Published),
            line(Ink::Zero, (x(0.0), LINE), (x(end), LINE)),
        ];
        marks.extend(self.numbers(canvas, end, step, x));
        let (words, stems) = self.words(width, x);
        marks.extend(stems);
        marks.extend(self.outcomes.iter().map(|outcome| Mark::Dot {
            ink: Ink::Words,
            at: Point::at(x(outcome.value), LINE),
            radius: tenths(RADIUS),
            is_open: !(self.published.0..=self.published.1).contains(&outcome.value),
        }));
        marks.extend(words.into_iter().map(Mark::Label));
        Drawing {
            width,
            height: Self::HEIGHT,
            plot: Frame {
                left: tenths(EDGE),
                top: tenths(LINE - HALF),
                right: tenths(width - EDGE),
                bottom: tenths(LINE + HALF),
            },
            marks,
        }
    }

    /// Where the line ends, and how far apart its numbers are: so many at most.
    fn end(&self, n_most: usize) -> (f64, f64) {
        let values = self.outcomes.iter().map(|outcome| outcome.value);
        let most = values.fold(self.published.1, f64::max);
        let axis = Axis::round(0.0..most, n_most);
        let step = match axis.ticks() {
            [first, second, ..] => second - first,
            _ => most,
        };
        ((most / step).ceil() * step, step)
    }

    /// The numbers below the line; the last one says what is counted, those for which there is no room are left out.
    fn numbers(&self, canvas: &Canvas, end: f64, step: f64, x: impl Fn(f64) -> f64) -> Vec<Mark> {
        let n_steps = (end / step).round() as usize;
        let label = |nth: usize| {
            let value = nth as f64 * step;
            let number = canvas.numerals.number(value, 0);
            let (words, anchor, dx) = match nth {
                0 => (number, Anchor::Start, -4.0),
                nth if nth == n_steps => (format!("{number} {}", self.unit), Anchor::End, 4.0),
                _ => (number, Anchor::Middle, 0.0),
            };
            Label::new(words, Point::at(x(value) + dx, FOOT), anchor)
        };
        let mut labels: Vec<Label> = Vec::new();
        for nth in [n_steps].into_iter().chain(0..n_steps) {
            let label = label(nth);
            let is_free = |other: &Label| !other.frame().grown(GAP).overlaps(&label.frame());
            if labels.iter().all(is_free) {
                labels.push(label);
            }
        }
        labels.into_iter().map(Mark::Label).collect()
    }

    /// What stands above the line: every number first, then as many words as there is room for. Upper words have a stem
    /// to their dot.
    fn words(&self, width: f64, x: impl Fn(f64) -> f64) -> (Vec<Label>, Vec<Mark>) {
        let mut placed: Vec<Option<Placed>> = vec![None; self.outcomes.len()];
        for with_words in [false, true] {
            for (nth, outcome) in self.outcomes.iter().enumerate() {
                let at = x(outcome.value);
                let others = placed.iter().enumerate();
                let others = others.filter(|(other, _)| *other != nth);
                let taken: Vec<Frame> = others
                    .filter_map(|(_, placed)| placed.as_ref())
                    .flat_map(Placed::frames)
                    .collect();
                let spots = outcome.spots(at, with_words);
                let fits = |spot: &Placed| {
                    let frame = spot.label.frame();
                    let is_inside = frame.left >= 0 && frame.right <= tenths(width);
                    let is_free = |mine: &Frame| !taken.iter().any(|other| mine.overlaps(other));
                    is_inside && spot.frames().iter().all(is_free)
                };
                if let Some(spot) = spots.into_iter().find(fits) {
                    placed[nth] = Some(spot);
                }
            }
        }
        let placed = placed.into_iter().flatten();
        let (labels, stems): (Vec<_>, Vec<_>) =
            placed.map(|placed| (placed.label, placed.stem)).unzip();
        let stems = stems.into_iter().flatten();
        let stem = |x| line(Ink::Zero, (x, UPPER + 4.0), (x, LINE - RADIUS));
        (labels, stems.map(stem).collect())
    }
}

/// Words at a place.
#[derive(Clone)]
struct Placed {
    label: Label,
    /// CSS pixels from the left to the stem of upper words.
    stem: Option<f64>,
}

impl Placed {
    /// What nothing else may touch.
    fn frames(&self) -> Vec<Frame> {
        let stem = self.stem.and_then(|x| {
            let ends = [Point::at(x, UPPER), Point::at(x, LINE)];
            Frame::around(ends)
        });
        let frames = [Some(self.label.frame()), stem].into_iter().flatten();
        frames.map(|frame| frame.grown(GAP / 2)).collect()
    }
}

impl ScaleMark {
    /// Where its words may stand, the best place first: over their dot rather than beside it.
    fn spots(&self, x: f64, with_words: bool) -> Vec<Placed> {
        let spot = |foot: f64, (dx, anchor): (f64, Anchor)| Placed {
            label: Label {
                strong: self.number.clone(),
                words: match with_words {
                    true => format!(" {}", self.words),
                    false => String::new(),
                },
                ..Label::new("", Point::at(x + dx, foot), anchor)
            },
            stem: (foot == UPPER).then_some(x),
        };
        let over = [
            (0.0, Anchor::Middle),
            (-RADIUS, Anchor::Start),
            (RADIUS, Anchor::End),
        ];
        let beside = [(2.0, Anchor::Start), (-2.0, Anchor::End)];
        let row = |foot: f64, sides: &[(f64, Anchor)]| {
            let spots = sides.iter().map(|side| spot(foot, *side));
            spots.collect::<Vec<_>>()
        };
        let rows = [
            row(LOWER, &over),
            row(UPPER, &over),
            row(LOWER, &beside),
            row(UPPER, &beside),
        ];
        rows.concat()
    }
}

fn line(ink: Ink, from: (f64, f64), to: (f64, f64)) -> Mark {
    Mark::Line {
        ink,
        width: tenths(1.0),
        parts: vec![vec![Point::at(from.0, from.1), Point::at(to.0, to.1)]],
    }
}
