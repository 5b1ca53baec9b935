//! A picture for those who show a link: two answers in large words above a chart, or a question above a mere drawing.
//!
//! It is drawn 1200 pixels wide and seen at half of that, so that no letter is smaller than 24.

use super::document::{Placed, document};
use super::{Look, plain};
use crate::chart::drawing::{Anchor, Ink, Label, Mark, Plot, Weight, Writing, ems, lines};
use crate::chart::{Canvas, ChartData};
use crate::prose::Plain;

/// Pixels of the whole picture.
const SIZE: (f64, f64) = (1200.0, 628.0);
/// Pixels around what stands on it.
const MARGIN: f64 = 44.0;
/// Pixels for words and drawing.
const INNER: f64 = SIZE.0 - 2.0 * MARGIN;
/// How many times larger the chart is drawn than on the page: its letters are 12 pixels there.
const SCALE: f64 = 2.1;
/// Pixels of the smallest letters.
const SMALL: f64 = 26.0;
/// Pixels that one of two columns may be wide.
const COLUMN: f64 = INNER / 2.0 - 20.0;

/// What stands above the chart.
pub enum Headline<'a> {
    /// A question and what to do about it: nothing here, the chart included, states a figure.
    Question(&'a str, &'a str),
    /// A scenario and its answers: what is answered, the answer, what to hold beside it.
    Answers(&'a str, [[&'a str; 3]; 2]),
}

/// The picture as an SVG document.
pub fn social(
    site: &str,
    headline: &Headline,
    axis: &str,
    chart: &ChartData,
    look: &Look,
) -> String {
    let mut picture = Picture::default();
    picture.writing.y = MARGIN;
    match headline {
        Headline::Question(question, lead) => picture.question(site, question, lead),
        Headline::Answers(scenario, answers) => {
            picture.answers(site, scenario, *answers, axis, chart)
        }
    }
    picture.chart(chart, matches!(headline, Headline::Answers(..)));
    let words = Placed {
        at: (0.0, 0.0),
        scale: 1.0,
        marks: picture.writing.marks,
    };
    let parts: Vec<_> = [words].into_iter().chain(picture.enlarged).collect();
    document(SIZE, [site, axis], look, &parts)
}

#[derive(Default)]
struct Picture {
    writing: Writing,
    /// What is drawn as on the page, [`SCALE`] times as large.
    enlarged: Vec<Placed>,
}

impl Picture {
    fn question(&mut self, site: &str, question: &str, lead: &str) {
        self.heading(site, "");
        self.writing.y += 24.0;
        let like = serif(54.0);
        for line in lines(question, INNER / 54.0 / like.breadth()) {
            self.writing.y += 1.25 * 54.0;
            self.write(&line, MARGIN, &like);
        }
        self.writing.y += 58.0;
        self.write(lead, MARGIN, &plain(30.0));
        self.writing.y += 10.0;
    }

    fn answers(
        &mut self,
        site: &str,
        scenario: &str,
        answers: [[&str; 3]; 2],
        axis: &str,
        chart: &ChartData,
    ) {
        self.heading(site, scenario);
        let [labels, figures, beside] = [0, 1, 2].map(|row| answers.map(|answer| answer[row]));
        self.columns(52.0 - SMALL, labels, |_| plain(SMALL));
        self.columns(12.0, figures, answer);
        self.columns(42.0 - SMALL, beside, |_| plain(SMALL));
        self.writing.y += 50.0;
        if !chart.names_itself() {
            self.legend(chart);
            self.writing.y += 38.0;
        }
        self.write(axis, MARGIN, &plain(24.0));
        self.writing.y += 4.0;
    }

    /// What the lines mean, side by side.
    fn legend(&mut self, chart: &ChartData) {
        /// Pixels of a sign, and from there to its words.
        const SIGN: f64 = 64.0;
        let mut x = MARGIN;
        let like = plain(SMALL).inked(Ink::Words);
        for key in chart.legend(&Plain) {
            if key.is_drawn {
                self.enlarged.push(Placed {
                    at: (x, self.writing.y - 19.0),
                    scale: SCALE,
                    marks: key.sign.marks,
                });
                self.write(&key.label, x + SIGN, &like);
                x += SIGN + SMALL * ems(&key.label) + 22.0;
            }
        }
    }

    /// Words side by side, `gap` pixels below what is above them, in as many lines as they need.
    fn columns(&mut self, gap: f64, words: [&str; 2], like: fn(&str) -> Label) {
        let top = self.writing.y + gap;
        let mut foot = top;
        for (words, x) in words.into_iter().zip([MARGIN, MARGIN + INNER / 2.0]) {
            let like = like(words);
            let size = f64::from(like.size) / 10.0;
            self.writing.y = top + size;
            let broken = lines(words, COLUMN / size / like.breadth());
            for (nth, line) in broken.iter().enumerate() {
                self.writing.y += if nth > 0 { 1.2 * size } else { 0.0 };
                self.write(line, x, &like);
            }
            foot = f64::max(foot, self.writing.y);
        }
        self.writing.y = foot;
    }

    /// The first line: the site’s name at the left, the scenario’s at the right.
    fn heading(&mut self, site: &str, scenario: &str) {
        self.writing.y += 28.0;
        let like = plain(32.0).weighing(Weight::Strong);
        self.write(site, MARGIN, &like.clone().inked(Ink::First));
        let at = self.writing.foot(SIZE.0 - MARGIN);
        self.writing.write(Label {
            words: scenario.into(),
            at,
            anchor: Anchor::End,
            ..like.inked(Ink::Words)
        });
    }

    /// The chart below all that, to the lower edge; with or without what is written along its axes.
    fn chart(&mut self, chart: &ChartData, has_words: bool) {
        // Without words the plot fills the picture from side to side, and what is below it lies outside.
        let (left, below) = if has_words {
            (MARGIN - 20.0, 12.0)
        } else {
            (MARGIN - Plot::LEFT * SCALE, -18.0)
        };
        let drawing = chart.drawing(&Canvas {
            width: (SIZE.0 - MARGIN - left) / SCALE + Plot::RIGHT,
            height: (SIZE.1 - self.writing.y - below) / SCALE,
            has_legend: !(has_words && chart.names_itself()),
            numerals: &Plain,
        });
        let mut marks = drawing.marks;
        marks.retain(|mark| has_words || !matches!(mark, Mark::Label(_)));
        self.enlarged.push(Placed {
            at: (left, self.writing.y),
            scale: SCALE,
            marks,
        });
    }

    fn write(&mut self, words: &str, x: f64, like: &Label) {
        let at = self.writing.foot(x);
        self.writing.write(Label {
            words: words.into(),
            at,
            ..like.clone()
        });
    }
}

/// How headings look, in letters of so many pixels.
fn serif(size: f64) -> Label {
    let like = plain(size).inked(Ink::Words).weighing(Weight::Strong);
    Label {
        is_serif: true,
        ..like
    }
}

/// How an answer looks: large, unless it is a reason why there is none.
fn answer(words: &str) -> Label {
    const LARGE: f64 = 64.0;
    let like = serif(LARGE);
    let has_room = ems(words) * LARGE * like.breadth() <= COLUMN;
    if has_room { like } else { serif(34.0) }
}
