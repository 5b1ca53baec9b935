//! What charts are drawn on: a size in CSS pixels, margins, and the few shapes they share.

use std::fmt::{Error, Result};
use std::ops::Range;

use plotters::backend::DrawingBackend;
use plotters::coord::ranged1d::{BoldPoints, Ranged};
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{Color, SVGBackend, ShapeStyle, TextStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Ink;
use crate::prose::Numerals;

/// plotters counts in whole pixels: it draws this many for one CSS pixel, or curves look jagged.
pub(super) const FINENESS: f64 = 4.0;
/// plotters writes the size of letters divided by this.
const LETTERS: f64 = 1.24;
/// CSS pixels of letters along the axes.
const LETTER_SIZE: f64 = 12.0;

/// The size of a drawing and the numerals on it.
pub struct Canvas<'a> {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// How numbers along the axes are written.
    pub numerals: &'a dyn Numerals,
}

impl Canvas<'_> {
    /// CSS pixels left of the plot, for the labels of the vertical axis.
    pub const LEFT: f64 = 58.0;
    /// CSS pixels right of the plot.
    pub const RIGHT: f64 = 14.0;
    /// CSS pixels above the plot.
    const TOP: f64 = 10.0;
    /// CSS pixels below the plot, for the labels of the horizontal axis.
    const BOTTOM: f64 = 26.0;

    /// Draws with axes over these ranges. An SVG that could not be written would be an empty string, but
    /// writing to a string does not fail.
    pub fn draw(
        &self,
        x: Range<f64>,
        y: Range<f64>,
        draw: impl FnOnce(&mut Plot) -> Result,
    ) -> String {
        let mut svg = String::new();
        let (width, height) = (fine(self.width), fine(self.height));
        let mut plot = Plot {
            backend: SVGBackend::with_string(&mut svg, (width, height)),
            x: Axis::new(x, width, (Self::LEFT, Self::RIGHT), false),
            y: Axis::new(y, height, (Self::TOP, Self::BOTTOM), true),
            canvas: self,
        };
        let drawn = draw(&mut plot).and_then(|()| done(plot.backend.present()));
        drop(plot);
        if drawn.is_ok() { svg } else { String::new() }
    }
}

/// Values along one side of the plot, and where they stand there. plotters has more for that, which draws the same
/// in eleven more kilobytes to download.
struct Axis {
    values: RangedCoordf64,
    /// Where the first value stands, and the last.
    ends: (i32, i32),
    /// The edges of the plot.
    edges: (i32, i32),
}

impl Axis {
    /// From a margin to another one, in a drawing so long.
    fn new(values: Range<f64>, length: u32, margins: (f64, f64), is_upward: bool) -> Self {
        let from = fine(margins.0) as i32;
        // However small the drawing is, there is a plot.
        let edges = (from, (length as i32 - fine(margins.1) as i32).max(from + 1));
        let (first, last) = (edges.0, edges.1 - 1);
        Self {
            values: values.into(),
            ends: if is_upward {
                (last, first)
            } else {
                (first, last)
            },
            edges,
        }
    }

    fn at(&self, value: f64) -> i32 {
        self.values.map(&value, self.ends)
    }

    /// The same, for what may not leave the plot.
    fn inside(&self, value: f64) -> i32 {
        self.at(value).clamp(self.edges.0, self.edges.1)
    }
}

/// Axes to draw on.
pub struct Plot<'a> {
    backend: SVGBackend<'a>,
    x: Axis,
    y: Axis,
    canvas: &'a Canvas<'a>,
}

impl Plot<'_> {
    /// The grid of the vertical axis with its numbers.
    pub fn mesh(&mut self) -> Result {
        /// CSS pixels between a number and the plot.
        const GAP: f64 = 6.0;
        let rows = (self.canvas.height / 55.0).clamp(3.0, 8.0) as usize;
        let numbers = self.y.values.key_points(BoldPoints(rows));
        let (left, right) = self.x.ends;
        let style = Ink::Grid.color().stroke_width(fine(1.0));
        for number in &numbers {
            let y = self.y.at(*number);
            done(self.backend.draw_line((left, y), (right, y), &style))?;
        }
        for number in &numbers {
            let words = compact(*number, self.canvas.numerals);
            let at = (left - fine(GAP) as i32, self.y.at(*number));
            self.words_at(&words, at, HPos::Right)?;
        }
        Ok(())
    }

    /// A line through points, `width` CSS pixels wide.
    pub fn line(
        &mut self,
        points: impl Iterator<Item = (f64, f64)>,
        ink: Ink,
        width: f64,
    ) -> Result {
        let points: Vec<_> = points.map(|point| self.inside(point)).collect();
        let style = ink.color().stroke_width(fine(width));
        done(self.backend.draw_path(points, &style))
    }

    /// A line to compare with, from point to point. The style sheet dashes it: drawn as dashes it would be a
    /// hundred elements.
    pub fn reference(&mut self, from: (f64, f64), to: (f64, f64)) -> Result {
        self.line([from, to].into_iter(), Ink::Reference, 1.25)
    }

    /// A dot with a rim of paper.
    pub fn dot(&mut self, at: (f64, f64), ink: Ink) -> Result {
        let at = self.inside(at);
        for (radius, ink) in [(6.0, Ink::Paper), (4.0, ink)] {
            let style = ShapeStyle::from(ink.color());
            done(self.backend.draw_circle(at, fine(radius), &style, true))?;
        }
        Ok(())
    }

    /// A filled box between two corners.
    pub fn bar(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink) -> Result {
        let (from, to) = (self.inside(from), self.inside(to));
        let (upper, lower) = (
            (from.0.min(to.0), from.1.min(to.1)),
            (from.0.max(to.0), from.1.max(to.1)),
        );
        let style = ShapeStyle::from(ink.color());
        done(self.backend.draw_rect(upper, lower, &style, true))
    }

    /// Words beside a point, `dx` and `dy` CSS pixels from it.
    pub fn words(
        &mut self,
        words: &str,
        (x, y): (f64, f64),
        (dx, dy): (f64, f64),
        side: HPos,
    ) -> Result {
        let (x, y) = (self.x.at(x), self.y.at(y));
        let at = (x + (dx * FINENESS) as i32, y + (dy * FINENESS) as i32);
        self.words_at(words, at, side)
    }

    fn words_at(&mut self, words: &str, at: (i32, i32), side: HPos) -> Result {
        let style = letters(Ink::Label).pos(Pos::new(side, VPos::Center));
        done(self.backend.draw_text(words, &style, at))
    }

    /// Where a point stands, or the place next to it in the plot.
    fn inside(&self, (x, y): (f64, f64)) -> (i32, i32) {
        (self.x.inside(x), self.y.inside(y))
    }
}

/// plotters tells why something could not be drawn; to a string everything can.
fn done<E>(drawn: std::result::Result<(), E>) -> Result {
    drawn.map_err(|_| Error)
}

fn letters(ink: Ink) -> TextStyle<'static> {
    let mut style = TextStyle::from(("sans-serif", LETTER_SIZE * FINENESS * LETTERS));
    style.color = ink.color().to_backend_color();
    style
}

/// CSS pixels as plotters counts them.
fn fine(pixels: f64) -> u32 {
    (pixels * FINENESS) as u32
}

/// A number on an axis, short: `−50k`, `1.5M`, `200`.
fn compact(value: f64, numerals: &dyn Numerals) -> String {
    if value.abs() >= 1e15 {
        return format!("{value:.0e}").replace('-', "−");
    }
    let (size, letter) = match value.abs() {
        size if size >= 1e12 => (1e12, "T"),
        size if size >= 1e9 => (1e9, "B"),
        size if size >= 1e6 => (1e6, "M"),
        size if size >= 1e3 => (1e3, "k"),
        _ => (1.0, ""),
    };
    let scaled = value / size;
    let decimals = (0..3).find(|digits| {
        let unit = 10f64.powi(*digits);
        ((scaled * unit).round() / unit - scaled).abs() < 1e-9 * scaled.abs().max(1e-3)
    });
    let number = numerals.number(scaled, decimals.unwrap_or(2) as usize);
    format!("{number}{letter}")
}
