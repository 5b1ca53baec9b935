//! A picture for those who show a link: two answers in large words above a chart, or a question above a mere drawing.
//!
//! It is drawn 1200 pixels wide and seen at half of that, so that no letter is smaller than 24.

use super::canvas::FINENESS;
use super::sheet::{Writing, ems, escaped, lines};
use super::{Canvas, Chart, Ink, Look};
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
/// How much wider heavy serif letters are than others.
const BROAD: f64 = 1.1;

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
    chart: &dyn Chart,
    look: &Look,
) -> String {
    let (width, height) = SIZE;
    let mut picture = Picture {
        writing: Writing::at(MARGIN),
        look,
    };
    match headline {
        Headline::Question(question, lead) => picture.question(site, question, lead),
        Headline::Answers(scenario, answers) => {
            picture.answers(site, scenario, *answers, axis, chart)
        }
    }
    picture.chart(chart, matches!(headline, Headline::Answers(..)));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" font-family=\"{}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{}</svg>\n",
        escaped(&look.sans),
        escaped(look.ink(Ink::Paper)),
        picture.writing.elements,
    )
}

struct Picture<'a> {
    writing: Writing,
    look: &'a Look,
}

impl Picture<'_> {
    fn question(&mut self, site: &str, question: &str, lead: &str) {
        /// Pixels of its letters.
        const SIZE: f64 = 54.0;
        self.heading(site, "");
        self.writing.y += 24.0;
        for line in lines(question, INNER / SIZE / BROAD) {
            self.writing.y += 1.25 * SIZE;
            let serif = self.serif();
            self.words(&line, MARGIN, SIZE, &serif);
        }
        self.writing.y += 58.0;
        self.muted(lead, MARGIN, 30.0);
        self.writing.y += 10.0;
    }

    fn answers(
        &mut self,
        site: &str,
        scenario: &str,
        answers: [[&str; 3]; 2],
        axis: &str,
        chart: &dyn Chart,
    ) {
        self.heading(site, scenario);
        let [labels, figures, beside] = [0, 1, 2].map(|row| answers.map(|answer| answer[row]));
        self.columns(52.0 - SMALL, labels, |_| SMALL);
        self.columns(12.0, figures, size_of_answer);
        self.columns(42.0 - SMALL, beside, |_| SMALL);
        self.writing.y += 50.0;
        let mut x = MARGIN;
        for key in chart.legend().iter().filter(|key| key.is_drawn) {
            let stroke = self.look.stroke(key.ink, key.is_line);
            let (end, middle) = (54.0 * FINENESS / SCALE, self.writing.y - 9.0);
            self.writing.elements += &format!(
                "<path transform=\"translate({x:.1} {middle:.1}) scale({})\" d=\"M0 0H{end:.0}\" {stroke} \
                 stroke-width=\"10\"/>",
                SCALE / FINENESS
            );
            self.words(key.label, x + 64.0, SMALL, "");
            x += 64.0 + SMALL * ems(key.label) + 22.0;
        }
        self.writing.y += 38.0;
        self.muted(axis, MARGIN, 24.0);
        self.writing.y += 4.0;
    }

    /// Words side by side, `gap` pixels below what is above them, in as many lines as they need.
    fn columns(&mut self, gap: f64, words: [&str; 2], size: fn(&str) -> f64) {
        let top = self.writing.y + gap;
        let mut foot = top;
        for (words, x) in words.into_iter().zip([MARGIN, MARGIN + INNER / 2.0]) {
            let size = size(words);
            self.writing.y = top + size;
            for (nth, line) in lines(words, COLUMN / size / BROAD).iter().enumerate() {
                self.writing.y += if nth > 0 { 1.2 * size } else { 0.0 };
                if size > SMALL {
                    let serif = self.serif();
                    self.words(line, x, size, &serif);
                } else {
                    self.muted(line, x, size);
                }
            }
            foot = f64::max(foot, self.writing.y);
        }
        self.writing.y = foot;
    }

    /// The first line: the site’s name at the left, the scenario’s at the right.
    fn heading(&mut self, site: &str, scenario: &str) {
        self.writing.y += 28.0;
        let bold = "font-weight=\"600\"";
        let accent = self.look.ink(Ink::First).to_string();
        self.writing.line(site, MARGIN, 32.0, &accent, bold);
        self.words(
            scenario,
            SIZE.0 - MARGIN,
            32.0,
            &format!("text-anchor=\"end\" {bold}"),
        );
    }

    /// The chart below all that, to the lower edge; with or without what is written along its axes.
    fn chart(&mut self, chart: &dyn Chart, has_words: bool) {
        // Without words the plot fills the picture from side to side, and what is below it lies outside.
        let (left, below) = if has_words {
            (MARGIN - 20.0, 12.0)
        } else {
            (MARGIN - Canvas::LEFT * SCALE, -18.0)
        };
        let canvas = Canvas {
            width: (SIZE.0 - MARGIN - left) / SCALE + Canvas::RIGHT,
            height: (SIZE.1 - self.writing.y - below) / SCALE,
            numerals: &Plain,
        };
        let mut shapes = self.look.shapes(&chart.svg(&canvas));
        if !has_words {
            shapes = without_texts(&shapes);
        }
        self.writing.elements += &format!(
            "<g transform=\"translate({left:.1} {:.1}) scale({:.4})\">{shapes}</g>",
            self.writing.y,
            SCALE / FINENESS,
        );
    }

    fn words(&mut self, words: &str, x: f64, size: f64, attributes: &str) {
        self.writing
            .line(words, x, size, &self.look.words, attributes);
    }

    fn muted(&mut self, words: &str, x: f64, size: f64) {
        self.writing
            .line(words, x, size, self.look.ink(Ink::Label), "");
    }

    fn serif(&self) -> String {
        format!(
            "font-family=\"{}\" font-weight=\"600\"",
            escaped(&self.look.serif)
        )
    }
}

/// Pixels of an answer's letters: large, unless it is a reason why there is none.
fn size_of_answer(words: &str) -> f64 {
    let large = 64.0;
    if ems(words) * large * BROAD <= COLUMN {
        large
    } else {
        34.0
    }
}

/// Shapes alone.
fn without_texts(shapes: &str) -> String {
    let mut parts = shapes.split("<text");
    let mut rest: String = parts.next().unwrap_or_default().into();
    for part in parts {
        rest += part.split_once("</text>").map_or("", |(_, behind)| behind);
    }
    rest
}
