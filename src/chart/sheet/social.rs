//! A picture for those who show a link or a scenario: two answers or a finding in large words above a chart, or a question
//! above a mere drawing.
//!
//! It is drawn 1200 pixels wide and seen at half of that, so that no letter is smaller than 24.

use super::document::{Document, Placed};
use super::plain;
use crate::chart::drawing::{Anchor, Ink, Label, Mark, Plot, Weight, Writing, ems, lines};
use crate::chart::{Canvas, ChartData};
use crate::prose::Numerals;

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
/// Pixels below a chart for where it comes from.
const FOOT: f64 = 42.0;
/// The sizes that a finding may have, in pixels.
const TITLES: [f64; 3] = [64.0, 56.0, 48.0];

/// What stands above the chart.
pub enum Headline<'a> {
    /// A question and what to do about it: nothing here, the chart included, states a figure.
    Question(&'a str, &'a str),
    /// A scenario and its answers: what is answered, the answer, what to hold beside it.
    Answers(&'a str, [[&'a str; 3]; 2]),
    /// What was found.
    Finding(&'a Found<'a>),
}

/// A finding and where it comes from.
pub struct Found<'a> {
    /// What was asked.
    pub question: &'a str,
    /// What was found, in a sentence.
    pub finding: &'a str,
    /// The scenario that it is true of.
    pub scenario: &'a str,
    /// Where both are to be found: the first of these that has room is written.
    pub addresses: [&'a str; 2],
}

/// The picture, its numbers written in this way.
pub fn social(
    site: &str,
    headline: &Headline,
    axis: &str,
    chart: &ChartData,
    numerals: &dyn Numerals,
) -> Document {
    let mut picture = Picture {
        writing: Writing {
            y: MARGIN,
            ..Writing::default()
        },
        enlarged: Vec::new(),
        numerals,
    };
    let mut title = site;
    match headline {
        Headline::Question(question, lead) => {
            picture.question(site, question, lead);
            picture.chart(chart, false, SIZE.1);
        }
        Headline::Answers(scenario, answers) => {
            picture.answers(site, scenario, *answers, axis, chart);
            picture.chart(chart, true, SIZE.1);
        }
        Headline::Finding(found) => {
            title = found.finding;
            picture.finding(found, axis);
            picture.chart(chart, true, SIZE.1 - FOOT);
            picture.foot(site, found.addresses);
        }
    }
    let words = Placed {
        at: (0.0, 0.0),
        scale: 1.0,
        marks: picture.writing.marks,
    };
    Document {
        size: SIZE,
        title: title.into(),
        summary: axis.into(),
        parts: [words].into_iter().chain(picture.enlarged).collect(),
    }
}

struct Picture<'a> {
    writing: Writing,
    /// What is drawn as on the page, [`SCALE`] times as large.
    enlarged: Vec<Placed>,
    numerals: &'a dyn Numerals,
}

impl Picture<'_> {
    /// The question, the finding as large as it has room on one line, or else on two, and the scenario.
    fn finding(&mut self, found: &Found, axis: &str) {
        self.writing.y += 0.7 * SMALL;
        self.write(found.question, MARGIN, &plain(SMALL));
        self.writing.y += 10.0;
        let broken = |size: f64| balanced(found.finding, INNER / size / serif(size).breadth());
        let most = |most: usize| TITLES.into_iter().find(|size| broken(*size).len() <= most);
        let size = most(1)
            .or_else(|| most(2))
            .unwrap_or(TITLES[TITLES.len() - 1]);
        for line in broken(size) {
            self.writing.y += 1.1 * size;
            self.write(&line, MARGIN, &serif(size));
        }
        self.writing.y += 12.0;
        for line in cut(found.scenario, 2, INNER / SMALL) {
            self.writing.y += 1.3 * SMALL;
            self.write(&line, MARGIN, &plain(SMALL).inked(Ink::Words));
        }
        self.writing.y += 40.0;
        self.write(axis, MARGIN, &plain(24.0));
        self.writing.y += 12.0;
    }

    /// The last line: the site’s name, and an address.
    fn foot(&mut self, site: &str, addresses: [&str; 2]) {
        const GAP: f64 = 24.0;
        self.writing.y = SIZE.1 - 26.0;
        let name = plain(SMALL).weighing(Weight::Strong).inked(Ink::First);
        self.write(site, MARGIN, &name);
        let left = MARGIN + SMALL * name.breadth() * ems(site) + GAP;
        let room = (SIZE.0 - MARGIN - left) / 24.0;
        let [long, short] = addresses;
        let address = if ems(long) <= room { long } else { short };
        let lines = cut(address, 1, room);
        self.write(&lines.concat(), left, &plain(24.0));
    }

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
        for key in chart.legend(self.numerals) {
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

    /// The chart below all that, down to so many pixels; with or without what is written along its axes.
    fn chart(&mut self, chart: &ChartData, has_words: bool, down_to: f64) {
        // Without words the plot fills the picture from side to side, and what is below it lies outside.
        let (left, below) = if has_words {
            (MARGIN - 20.0, 12.0)
        } else {
            (MARGIN - Plot::LEFT * SCALE, -18.0)
        };
        let drawing = chart.drawing(&Canvas {
            width: (SIZE.0 - MARGIN - left) / SCALE + Plot::RIGHT,
            height: (down_to - self.writing.y - below) / SCALE,
            has_legend: !(has_words && chart.names_itself()),
            numerals: self.numerals,
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

/// Words in as few lines of so many ems as they need, each about as long as the others.
fn balanced(words: &str, width: f64) -> Vec<String> {
    const STEP: f64 = 0.25;
    let n = lines(words, width).len();
    let narrower = (1..).map(|nth| width - f64::from(nth) * STEP);
    let fitting = narrower.take_while(|width| *width > STEP && lines(words, *width).len() == n);
    lines(words, fitting.last().unwrap_or(width))
}

/// Words in at most so many lines of so many ems; what is beyond them gives way to “…”.
fn cut(words: &str, most: usize, width: f64) -> Vec<String> {
    let whole = lines(words, width);
    if whole.len() <= most {
        return whole;
    }
    let mut shorter = lines(words, width - ems(" …"));
    shorter.truncate(most);
    if let Some(last) = shorter.last_mut() {
        last.push_str(" …");
    }
    shorter
}
