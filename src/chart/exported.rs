//! What leaves the page as a file: figures for a spreadsheet, a drawing with its words for a sheet.

use super::canvas::FINENESS;
use super::sheet::{INNER, SWATCH, inside};
use super::{Canvas, Chart, Key, Look, Sheet, csv};

/// What can be taken out: a chart, bars, a map.
pub trait Exported {
    /// Its figures as CSV.
    fn csv(&self) -> String;

    /// The drawing in the look of its sheet.
    fn drawn(&self, sheet: &Sheet) -> Drawn;

    /// What is said of it where that depends on what the reader chose; else the page says it.
    fn said(&self) -> Option<&Said> {
        None
    }
}

/// A drawing as it stands on a sheet.
#[derive(Debug)]
pub struct Drawn {
    /// What its colours mean.
    pub legend: Vec<Mark>,
    /// Elements, from the upper left corner on.
    pub shapes: String,
    /// CSS pixels of one unit of the elements.
    pub scale: f64,
    /// CSS pixels.
    pub height: f64,
}

/// A sign of a legend, and what it means.
#[derive(Debug)]
pub struct Mark {
    /// Attributes of a path from (0, 0) to the right, in quarters of a pixel, with its middle at a height of 0.
    pub path: String,
    /// The meaning.
    pub words: String,
}

/// Words around a drawing whose subject the reader chose.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Said {
    /// What was chosen; it stands behind the title.
    pub subject: String,
    /// What is counted, and how it is to be read.
    pub axis: String,
    /// What can be seen in it.
    pub summary: String,
}

impl<C: Chart> Exported for C {
    fn csv(&self) -> String {
        csv(&self.table())
    }

    fn drawn(&self, sheet: &Sheet) -> Drawn {
        chart_drawn(self, sheet)
    }
}

fn chart_drawn(chart: &dyn Chart, sheet: &Sheet) -> Drawn {
    let canvas = Canvas {
        width: INNER,
        height: INNER / 2.0,
        numerals: sheet.numerals,
    };
    let keys = chart.legend();
    let drawn = keys.iter().filter(|key| key.is_drawn);
    Drawn {
        legend: drawn.map(|key| key_mark(key, sheet)).collect(),
        shapes: sheet.look.shapes(&chart.svg(&canvas)),
        scale: 1.0 / FINENESS,
        height: canvas.height,
    }
}

/// A line or an area in the ink of a key.
fn key_mark(key: &Key, sheet: &Sheet) -> Mark {
    let (end, thickness) = (SWATCH * FINENESS, if key.is_line { 10 } else { 40 });
    let stroke = sheet.look.stroke(key.ink, key.is_line);
    Mark {
        path: format!("d=\"M0 0H{end}\" {stroke} stroke-width=\"{thickness}\""),
        words: key.words(Some(sheet.compared)),
    }
}

/// What stands in a drawing of the page, each class replaced by the attributes that say what `style/pictured.css` does.
pub(super) fn dressed(svg: &str, class: fn(&str, &Look) -> String, look: &Look) -> String {
    let mut parts = inside(svg).split("class=\"");
    let mut shapes: String = parts.next().unwrap_or_default().into();
    for part in parts {
        let (name, rest) = part.split_once('"').unwrap_or((part, ""));
        shapes += &class(name, look);
        shapes += rest;
    }
    shapes
}
