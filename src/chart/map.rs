//! An answer over two assumptions, on a sheet: the map with its line and points, both sides named and with their values.

use super::exported::dressed;
use super::shades::{PARTS, mixed};
use super::sheet::{INNER, Writing, escaped, lines};
use super::{Drawn, Exported, Ink, Look, Mark, Records, Said, Sheet};
use crate::model::questions::CELLS;

/// CSS pixels of a cell.
const CELL: f64 = 16.0;
/// CSS pixels left of the cells, for the values upwards.
const LEFT: f64 = INNER - CELLS.0 as f64 * CELL;
/// CSS pixels above the cells, for the name of what goes upwards.
const TOP: f64 = 24.0;
/// CSS pixels of letters.
const SIZE: f64 = 12.0;

/// A map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapChart {
    /// The drawing as on the page, one unit a cell.
    pub svg: String,
    /// The assumption from left to right.
    pub across: Side,
    /// The assumption from bottom to top.
    pub up: Side,
    /// Classes of the style sheet, and what they mean here.
    pub legend: Vec<(String, String)>,
    /// The figures of all cells.
    pub records: Records,
    /// Its words.
    pub said: Said,
}

/// One side of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The assumption.
    pub label: &'static str,
    /// Cells from the first, and the value there.
    pub ticks: Vec<(usize, String)>,
}

impl Exported for MapChart {
    fn csv(&self) -> String {
        self.records.csv()
    }

    fn drawn(&self, sheet: &Sheet) -> Drawn {
        let look = sheet.look;
        let mut writing = Writing::at(TOP - 9.0);
        let muted = look.ink(Ink::Label);
        let foot = TOP + CELLS.1 as f64 * CELL;
        writing.line(&format!("↑ {}", self.up.label), LEFT, SIZE, &look.words, "");
        for (cell, words) in &self.up.ticks {
            // There is no room for a number and its unit in a line.
            let words = lines(&words.replace('\u{a0}', " "), (LEFT - 8.0) / SIZE);
            // The middle of the words at the middle of the cell.
            let lift = 0.65 * SIZE * (words.len() - 1) as f64;
            writing.y = foot - (*cell as f64 + 0.5) * CELL - lift + 0.35 * SIZE;
            for line in words {
                writing.line(&line, LEFT - 8.0, SIZE, muted, "text-anchor=\"end\"");
                writing.y += 1.3 * SIZE;
            }
        }
        writing.y = foot + 1.3 * SIZE;
        for (cell, words) in &self.across.ticks {
            let (x, anchor) = match *cell {
                0 => (LEFT, "start"),
                cell if cell + 1 == CELLS.0 => (INNER, "end"),
                cell => (LEFT + (cell as f64 + 0.5) * CELL, "middle"),
            };
            writing.line(words, x, SIZE, muted, &format!("text-anchor=\"{anchor}\""));
        }
        writing.y += 1.5 * SIZE;
        let name = format!("→ {}", self.across.label);
        writing.line(
            &name,
            (LEFT + INNER) / 2.0,
            SIZE,
            &look.words,
            "text-anchor=\"middle\"",
        );
        let shapes = format!(
            "<g transform=\"translate({LEFT} {TOP}) scale({CELL})\">{}</g>{}",
            dressed(&self.svg, |class, look| attributes(class, 1.0, look), look),
            writing.elements
        );
        Drawn {
            legend: self.legend.iter().map(|one| mark(one, look)).collect(),
            shapes,
            scale: 1.0,
            height: writing.y + 4.0,
        }
    }

    fn said(&self) -> Option<&Said> {
        Some(&self.said)
    }
}

/// A line of the legend.
fn mark((class, words): &(String, String), look: &Look) -> Mark {
    // A cell as it is drawn, in quarters of a pixel.
    let unit = 4.0 * CELL;
    let d = match class.as_str() {
        "line" => "M0 0H104",
        "here" => "M28 0a24 24 0 1 0 48 0a24 24 0 1 0 -48 0z",
        "baseline" => "M24 0L52 -28L80 0L52 28z",
        "none" => "M0 28L56 -28M24 28L80 -28M48 28L104 -28",
        _ => "M0 -28H104V28H0z",
    };
    let border = match class.strip_prefix('k') {
        Some(_) => format!(
            " stroke=\"{}\" stroke-width=\"4\"",
            escaped(look.ink(Ink::Grid))
        ),
        None => String::new(),
    };
    Mark {
        path: format!("d=\"{d}\" {}{border}", attributes(class, unit, look)),
        words: words.clone(),
    }
}

/// How a part of the map looks where a cell is so many units wide.
fn attributes(class: &str, unit: f64, look: &Look) -> String {
    let (words, card) = (escaped(&look.words), escaped(&look.card));
    let shape = |fill: &str, stroke: &str, width: f64| {
        let width = width * unit;
        format!("fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{width}\"")
    };
    match class {
        "hatch" | "none" => shape("none", &escaped(look.ink(Ink::Zero)), 0.15),
        "rim" => shape("none", &card, 0.5),
        "line" => shape("none", &words, 0.22),
        "here" | "baseline" => shape(&card, &words, 0.25),
        class => {
            let nth = class
                .strip_prefix('k')
                .and_then(|nth| nth.parse::<usize>().ok());
            let part = nth.and_then(|nth| PARTS.get(nth)).unwrap_or(&1.0);
            let shade = mixed(look.ink(Ink::First), *part, &look.card);
            format!("fill=\"{}\"", escaped(&shade))
        }
    }
}
