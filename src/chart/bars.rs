//! What each assumption does to an answer, on a sheet: a bar for each, its name beside it, both ends in words below.

use super::exported::dressed;
use super::sheet::{INNER, Writing, ems, escaped, lines};
use super::{Drawn, Exported, Ink, Look, Mark, Records, Said, Sheet};

/// CSS pixels left of the bars, for their names.
const NAMES: f64 = 160.0;
/// CSS pixels of a name's letters, and of those below a bar.
const SIZES: (f64, f64) = (13.0, 12.0);
/// Letters' sizes from line to line below a bar.
const LINE: f64 = 1.25;
/// CSS pixels of the mark before an end's words.
const MARK: f64 = 13.0;
/// Units of a bar's drawing from side to side and from top to foot.
const BAR: (f64, f64) = (1_000.0, 24.0);
/// CSS pixels of a unit.
const SCALE: f64 = (INNER - NAMES) / BAR.0;

/// Bars, what matters most first.
#[derive(Clone, Debug, PartialEq)]
pub struct BarsChart {
    /// Those that move anything.
    pub rows: Vec<BarRow>,
    /// The figures of all.
    pub records: Records,
    /// Its words.
    pub said: Said,
}

/// A bar with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct BarRow {
    /// The assumption.
    pub label: &'static str,
    /// The drawing as on the page, 1,000 units wide and 24 high.
    pub svg: String,
    /// The answer at the low and at the high end, and where that is.
    pub ends: [(String, String); 2],
}

impl Exported for BarsChart {
    fn csv(&self) -> String {
        self.records.csv()
    }

    fn drawn(&self, sheet: &Sheet) -> Drawn {
        let mut writing = Writing::at(0.0);
        for row in &self.rows {
            writing.y += 10.0;
            draw(row, &mut writing, sheet.look);
        }
        let area = "M0 -20H104V20H0z";
        let torn = "M0 -20H104L88 -10L104 0L88 10L104 20H0z";
        let is_torn = self.rows.iter().any(|row| row.svg.contains(" open"));
        let marks = [
            ("low", area, "at the low end", true),
            ("high", area, "at the high end", true),
            ("here", "M52 -28V28", "here", true),
            ("low open", torn, "torn: no answer there", is_torn),
        ];
        let there = marks.into_iter().filter(|(.., is_there)| *is_there);
        let mark = |(class, d, words, _): (&str, &str, &str, bool)| Mark {
            path: format!("d=\"{d}\" {}", attributes(class, sheet.look)),
            words: words.into(),
        };
        Drawn {
            legend: there.map(mark).collect(),
            shapes: writing.elements,
            scale: 1.0,
            height: writing.y,
        }
    }

    fn said(&self) -> Option<&Said> {
        Some(&self.said)
    }
}

/// A bar from where the writing has come to, and what stands beside and below it.
fn draw(row: &BarRow, writing: &mut Writing, look: &Look) {
    let (top, height) = (writing.y, BAR.1 * SCALE);
    writing.elements += &format!(
        "<g transform=\"translate({NAMES} {top:.1}) scale({SCALE})\"><path d=\"M0 0H{}V{}H0z\" fill=\"{}\"/>{}</g>",
        BAR.0,
        BAR.1,
        escaped(&look.hush),
        dressed(&row.svg, attributes, look),
    );
    let (of_name, of_ends) = SIZES;
    for line in lines(row.label, (NAMES - 10.0) / of_name) {
        writing.y += 0.9 * of_name;
        writing.line(&line, 0.0, of_name, &look.words, "font-weight=\"500\"");
        writing.y += 0.3 * of_name;
    }
    let foot = writing.y;
    writing.y = top + height + 3.0;
    // Both ends side by side where each has room for it.
    let half = (INNER - NAMES) / 2.0;
    let is_short = |(figure, at): &(String, String)| {
        MARK + of_ends * (ems(figure) + ems(" ") + ems(at)) < half - 8.0
    };
    let is_beside = row.ends.iter().all(is_short);
    for (nth, (end, ink)) in row.ends.iter().zip([Ink::First, Ink::Second]).enumerate() {
        let mut x = NAMES;
        if nth > 0 && is_beside {
            x += half;
            writing.y -= LINE * of_ends;
        }
        draw_end(end, ink, x, writing, look);
    }
    writing.y = writing.y.max(foot);
}

/// An end in words, in as many lines as they need.
fn draw_end((figure, at): &(String, String), ink: Ink, x: f64, writing: &mut Writing, look: &Look) {
    let size = SIZES.1;
    let words = format!("{figure} {at}");
    for (nth, line) in lines(&words, (INNER - NAMES - MARK) / size)
        .iter()
        .enumerate()
    {
        writing.y += size;
        let mut strong = "";
        if nth == 0 {
            strong = figure;
            let (y, fill) = (writing.y - 8.0, escaped(look.ink(ink)));
            writing.elements +=
                &format!("<rect x=\"{x}\" y=\"{y:.1}\" width=\"7\" height=\"7\" fill=\"{fill}\"/>");
        }
        writing.elements += &begun(strong, line, (x + MARK, writing.y), look);
        writing.y += (LINE - 1.0) * size;
    }
}

/// A line below a bar, its beginning in strong letters.
fn begun(strong: &str, line: &str, (x, y): (f64, f64), look: &Look) -> String {
    let rest = line.strip_prefix(strong);
    let (strong, rest) = rest.map_or(("", line), |rest| (strong, rest));
    let size = SIZES.1;
    format!(
        "<text x=\"{x}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{}\">\
         <tspan font-weight=\"600\" fill=\"{}\">{}</tspan>{}</text>",
        escaped(look.ink(Ink::Label)),
        escaped(&look.words),
        escaped(strong),
        escaped(rest)
    )
}

/// How a part of a bar looks; widths and dashes are in units of the drawing.
fn attributes(class: &str, look: &Look) -> String {
    let (words, fill) = (escaped(&look.words), |ink| {
        format!("fill=\"{}\"", escaped(look.ink(ink)))
    });
    let torn = format!(
        "fill-opacity=\"{}\" stroke=\"{words}\" stroke-width=\"1.7\" stroke-dasharray=\"6.8 5.1\"",
        Ink::FAINT
    );
    match class {
        "low" => fill(Ink::First),
        "high" => fill(Ink::Second),
        "low open" => format!("{} {torn}", fill(Ink::First)),
        "high open" => format!("{} {torn}", fill(Ink::Second)),
        _ => format!("fill=\"none\" stroke=\"{words}\" stroke-width=\"3.4\""),
    }
}
