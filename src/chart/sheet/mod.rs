//! A chart that stands alone: a drawing with all its words, as one document to keep, in whichever colours and letters.

mod document;
mod look;
mod mixing;
mod social;
mod text;

pub use document::Document;
pub use look::Look;
pub use mixing::mixed;
pub use social::{Found, Headline, social};
pub use text::{Run, Text};

use super::drawing::{Anchor, Ink, Label, Mark, Weight, Writing, ems, lines, tenths};
use super::key::{Key, SIGN};
use super::{Canvas, ChartData, Words};
use crate::prose::Numerals;
use document::Placed;

/// CSS pixels of the whole sheet.
const WIDTH: f64 = 800.0;
/// CSS pixels around what stands on it.
const MARGIN: f64 = 24.0;
/// CSS pixels for words and drawing.
const INNER: f64 = WIDTH - 2.0 * MARGIN;

/// The words around a drawing.
pub struct Sheet<'a> {
    /// What the chart shows.
    pub title: &'a str,
    /// What can be seen in it, for those who do not see it.
    pub summary: &'a str,
    /// The scenario it is drawn for.
    pub scenario: &'a str,
    /// The name of what it is compared with.
    pub compared: &'a str,
    /// What its axes count.
    pub axis: &'a str,
    /// Where it comes from.
    pub source: &'a str,
    /// How numbers are written.
    pub numerals: &'a dyn Numerals,
}

impl Sheet<'_> {
    /// What stands on it, with a chart.
    pub fn document(&self, chart: &ChartData) -> Document {
        let canvas = Canvas {
            width: INNER,
            height: INNER / 2.0,
            has_legend: !chart.names_itself(),
            numerals: self.numerals,
        };
        let drawing = chart.drawing(&canvas);
        // What is said of a chart whose subject the reader chose, the chart knows.
        let words = chart.words(self.numerals).unwrap_or_else(|| Words {
            subject: String::new(),
            axis: self.axis.into(),
            summary: self.summary.into(),
        });
        let title = match words.subject.as_str() {
            "" => self.title.to_string(),
            subject => format!("{}: {subject}", self.title),
        };
        let mut sheet = Writing {
            y: MARGIN,
            ..Writing::default()
        };
        let heading = Label {
            is_serif: true,
            ..plain(21.0).inked(Ink::Words).weighing(Weight::Strong)
        };
        broken(&title, &heading, &mut sheet);
        broken(self.scenario, &plain(14.0), &mut sheet);
        sheet.y += 8.0;
        // What names its lines itself only lacks the name of what it is compared with.
        let mut keys = chart.legend(self.numerals);
        keys.retain(|key| key.is_drawn && (key.is_compared || !chart.names_itself()));
        if !keys.is_empty() {
            self.legend(&keys, &mut sheet);
        }
        sheet.y += 8.0;
        broken(&words.axis, &plain(13.0), &mut sheet);
        let (left, top) = (tenths(MARGIN), tenths(sheet.y));
        let marks = drawing
            .marks
            .into_iter()
            .filter(|mark| mark.frame().is_some());
        sheet.marks.extend(marks.map(|mark| mark.moved(left, top)));
        sheet.y += drawing.height + 8.0;
        broken(self.source, &plain(12.0), &mut sheet);
        let all = Placed {
            at: (0.0, 0.0),
            scale: 1.0,
            marks: sheet.marks,
        };
        Document {
            size: (WIDTH, (sheet.y + MARGIN).ceil()),
            title,
            summary: words.summary,
            parts: vec![all],
        }
    }

    /// What the colours mean, side by side as far as there is room.
    fn legend(&self, keys: &[Key], sheet: &mut Writing) {
        const SIZE: f64 = 14.0;
        const GAP: f64 = 8.0;
        let mut x = 0.0;
        sheet.y += SIZE;
        for key in keys {
            let words = key.words(Some(self.compared));
            let width = SIGN.0 + GAP + SIZE * ems(&words);
            if x > 0.0 && x + width > INNER {
                x = 0.0;
                sheet.y += 1.5 * SIZE;
            }
            let left = MARGIN + x;
            let top = sheet.y - Label::MIDDLE * SIZE - SIGN.1 / 2.0;
            let place = |mark: &Mark| mark.clone().moved(tenths(left), tenths(top));
            sheet.marks.extend(key.sign.marks.iter().map(place));
            let at = sheet.foot(left + SIGN.0 + GAP);
            sheet.write(
                Label::new(words, at, Anchor::Start)
                    .sized(SIZE)
                    .inked(Ink::Words),
            );
            x += width + 2.0 * GAP;
        }
        sheet.y += 0.4 * SIZE;
    }
}

/// How what is not a heading looks, in letters of so many CSS pixels.
fn plain(size: f64) -> Label {
    Label::from("").sized(size)
}

/// Words that look like a label, in as many lines as they need.
fn broken(words: &str, like: &Label, sheet: &mut Writing) {
    let size = f64::from(like.size) / 10.0;
    for line in lines(words, INNER / like.breadth() / size) {
        sheet.y += 1.1 * size;
        sheet.write(Label {
            words: line,
            at: sheet.foot(MARGIN),
            ..like.clone()
        });
        sheet.y += 0.3 * size;
    }
}
