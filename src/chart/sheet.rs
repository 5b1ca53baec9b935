//! A chart that stands alone: a drawing with all its words, colours and letters, as one SVG document to keep.
//!
//! Nothing here can measure letters, so lines are broken by what wide letters would need.

use super::canvas::FINENESS;
use super::{Exported, Ink, Mark};
use crate::prose::Numerals;

/// CSS pixels of the whole sheet.
const WIDTH: f64 = 800.0;
/// CSS pixels around what stands on it.
const MARGIN: f64 = 24.0;
/// CSS pixels for words and drawing.
pub(super) const INNER: f64 = WIDTH - 2.0 * MARGIN;
/// CSS pixels of a legend's line or area.
pub(super) const SWATCH: f64 = 26.0;

/// Colours and letters as the reader sees them, written as in CSS.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Colour of title and legend.
    pub words: String,
    /// Font families of the title.
    pub serif: String,
    /// Font families of everything else.
    pub sans: String,
    /// Colour of every ink, in the order of [`Ink::ALL`].
    pub inks: [String; Ink::ALL.len()],
    /// Colour of what lies on the paper: what a map's classes are mixed with.
    pub card: String,
    /// Colour behind bars.
    pub hush: String,
}

/// The words around a drawing, and how all of it looks.
pub struct Sheet<'a> {
    /// What the chart shows.
    pub title: &'a str,
    /// What can be seen in it, for those who do not see it.
    pub summary: &'a str,
    /// The scenario it is drawn for.
    pub scenario: &'a str,
    /// The name of what is drawn faintly.
    pub compared: &'a str,
    /// What its axes count.
    pub axis: &'a str,
    /// Where it comes from.
    pub source: &'a str,
    /// Its colours and letters.
    pub look: &'a Look,
    /// How numbers along the axes are written.
    pub numerals: &'a dyn Numerals,
}

impl Sheet<'_> {
    /// The SVG document.
    pub fn svg(&self, chart: &dyn Exported) -> String {
        let Look { words, serif, .. } = self.look;
        let muted = self.look.ink(Ink::Label);
        let (mut title, mut axis, mut summary) = (self.title.to_string(), self.axis, self.summary);
        if let Some(said) = chart.said() {
            title = format!("{title}: {}", said.subject);
            (axis, summary) = (&said.axis, &said.summary);
        }
        let drawn = chart.drawn(self);
        let mut sheet = Writing::at(MARGIN);
        let letters = format!("font-family=\"{}\" font-weight=\"600\"", escaped(serif));
        sheet.words(&title, 21.0, words, &letters);
        sheet.words(self.scenario, 14.0, muted, "");
        sheet.y += 8.0;
        self.legend(&mut sheet, &drawn.legend);
        sheet.y += 8.0;
        sheet.words(axis, 13.0, muted, "");
        sheet.elements += &format!(
            "<g transform=\"translate({MARGIN} {:.1}) scale({})\">{}</g>",
            sheet.y, drawn.scale, drawn.shapes
        );
        sheet.y += drawn.height + 8.0;
        sheet.words(self.source, 12.0, muted, "");
        let height = (sheet.y + MARGIN).ceil();
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" \
             viewBox=\"0 0 {WIDTH} {height}\" font-family=\"{}\" role=\"img\">\
             <title>{}</title><desc>{}</desc>\
             <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{}\"/>{}</svg>\n",
            escaped(&self.look.sans),
            escaped(&title),
            escaped(summary),
            escaped(self.look.ink(Ink::Paper)),
            sheet.elements,
        )
    }

    /// What the colours mean, side by side as far as there is room.
    fn legend(&self, sheet: &mut Writing, marks: &[Mark]) {
        const SIZE: f64 = 14.0;
        const GAP: f64 = 8.0;
        let mut x = 0.0;
        sheet.y += SIZE;
        for Mark { path, words } in marks {
            let width = SWATCH + GAP + SIZE * ems(words);
            if x > 0.0 && x + width > INNER {
                x = 0.0;
                sheet.y += 1.5 * SIZE;
            }
            let (left, middle) = (MARGIN + x, sheet.y - 0.35 * SIZE);
            let place = format!("translate({left:.1} {middle:.1}) scale({})", 1.0 / FINENESS);
            sheet.elements += &format!("<path transform=\"{place}\" {path}/>");
            sheet.line(words, left + SWATCH + GAP, SIZE, &self.look.words, "");
            x += width + 2.0 * GAP;
        }
        sheet.y += 0.4 * SIZE;
    }
}

impl Look {
    /// What is drawn in an SVG, its stand-ins replaced by colours and dashes.
    pub(super) fn shapes(&self, svg: &str) -> String {
        let mut shapes = inside(svg).replace(" font-family=\"sans-serif\"", "");
        for ink in Ink::ALL {
            let (stroke, fill) = (self.stroke(ink, true), escaped(self.ink(ink)));
            shapes = shapes
                .replace(&format!("stroke=\"{}\"", ink.stand_in()), &stroke)
                .replace(
                    &format!("fill=\"{}\"", ink.stand_in()),
                    &format!("fill=\"{fill}\""),
                );
        }
        shapes
    }

    pub(super) fn ink(&self, ink: Ink) -> &str {
        &self.inks[ink as usize]
    }

    /// Attributes of a stroke in an ink, dashed as it is on the page.
    pub(super) fn stroke(&self, ink: Ink, is_line: bool) -> String {
        let mut stroke = format!("stroke=\"{}\"", escaped(self.ink(ink)));
        if let Some(dashes) = ink.dashes().filter(|_| is_line) {
            stroke += &format!(" stroke-dasharray=\"{dashes}\"");
        }
        if ink.is_faint() {
            stroke += &format!(" stroke-opacity=\"{}\"", Ink::FAINT);
        }
        stroke
    }
}

/// What stands in an SVG.
pub(super) fn inside(svg: &str) -> &str {
    svg.split_once('>')
        .and_then(|(_, rest)| rest.rsplit_once("</svg>"))
        .map_or("", |(shapes, _)| shapes)
}

/// Elements written from the top down.
pub(super) struct Writing {
    pub(super) elements: String,
    /// CSS pixels from the top to where the next stands.
    pub(super) y: f64,
}

impl Writing {
    /// Nothing yet, from this height down.
    pub(super) fn at(y: f64) -> Self {
        Self {
            elements: String::new(),
            y,
        }
    }

    /// Words in as many lines as they need.
    fn words(&mut self, words: &str, size: f64, color: &str, attributes: &str) {
        for line in lines(words, INNER / size) {
            self.y += 1.1 * size;
            self.line(&line, MARGIN, size, color, attributes);
            self.y += 0.3 * size;
        }
    }

    /// One line of words with its foot at `y`.
    pub(super) fn line(&mut self, words: &str, x: f64, size: f64, color: &str, attributes: &str) {
        self.elements += &format!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" font-size=\"{size}\" fill=\"{}\" {attributes}>{}</text>",
            self.y,
            escaped(color),
            escaped(words)
        );
    }
}

/// Words in lines that are no wider than so many times the letters' size; a word wider than that is broken.
pub(super) fn lines(words: &str, width: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let line = lines.last_mut().expect("there is a first line");
        if line.is_empty() {
            line.push_str(word);
        } else if ems(line) + ems(" ") + ems(word) <= width {
            *line += &format!(" {word}");
        } else {
            lines.push(word.into());
        }
        while let Some(rest) = lines
            .last_mut()
            .and_then(|line| split_at_width(line, width))
        {
            lines.push(rest);
        }
    }
    lines
}

/// Takes from a line what goes beyond a width.
fn split_at_width(line: &mut String, width: f64) -> Option<String> {
    let mut so_far = 0.0;
    let beyond = |(at, letter): &(usize, char)| {
        so_far += em(*letter);
        *at > 0 && so_far > width
    };
    let (at, _) = line.char_indices().find(beyond)?;
    Some(line.split_off(at))
}

/// How wide words are at most, in multiples of the letters' size.
pub(super) fn ems(words: &str) -> f64 {
    words.chars().map(em).sum()
}

fn em(letter: char) -> f64 {
    match letter {
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '’' | '\'' | '|' | '!' | 'i' | 'j' | 'l' => 0.35,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' => 0.45,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' => 1.0,
        'A'..='Z' => 0.75,
        '\u{2e80}'.. => 1.1,
        _ => 0.64,
    }
}

/// Words as text or attribute of an XML document; what XML has no place for becomes �.
pub(super) fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            letter => safe.push(letter),
        }
    }
    safe
}
