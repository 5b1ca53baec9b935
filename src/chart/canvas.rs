//! What charts are drawn on: a size in CSS pixels, margins, and the few shapes they share.

use std::fmt::{Error, Result};
use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Ink;
use crate::model::Numerals;

/// plotters counts in whole pixels: it draws this many for one CSS pixel, or curves look jagged.
pub(super) const FINENESS: f64 = 4.0;
/// plotters writes the size of letters divided by this.
const LETTERS: f64 = 1.24;
/// CSS pixels of letters along the axes.
const LETTER_SIZE: f64 = 12.0;

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Axes<'a, 'b> = ChartContext<'a, SVGBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

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
        let size = (
            (self.width * FINENESS) as u32,
            (self.height * FINENESS) as u32,
        );
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        let drawn = self.draw_on(&area, x, y, draw);
        drop(area);
        if drawn.is_ok() { svg } else { String::new() }
    }

    fn draw_on(
        &self,
        area: &Area,
        x: Range<f64>,
        y: Range<f64>,
        draw: impl FnOnce(&mut Plot) -> Result,
    ) -> Result {
        let axes = ChartBuilder::on(area)
            .margin_top(fine(Self::TOP))
            .margin_right(fine(Self::RIGHT))
            .set_label_area_size(LabelAreaPosition::Left, fine(Self::LEFT))
            .set_label_area_size(LabelAreaPosition::Bottom, fine(Self::BOTTOM))
            .build_cartesian_2d(x, y)
            .map_err(|_| Error)?;
        draw(&mut Plot { axes, canvas: self })?;
        area.present().map_err(|_| Error)
    }
}

/// Axes to draw on.
pub struct Plot<'a, 'b> {
    axes: Axes<'a, 'b>,
    canvas: &'a Canvas<'a>,
}

impl Plot<'_, '_> {
    /// The grid of the vertical axis with its numbers.
    pub fn mesh(&mut self) -> Result {
        let numerals = self.canvas.numerals;
        let rows = (self.canvas.height / 55.0).clamp(3.0, 8.0) as usize;
        self.axes
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .max_light_lines(0)
            .bold_line_style(Ink::Grid.color().stroke_width(fine(1.0)))
            .axis_style(TRANSPARENT)
            .set_all_tick_mark_size(fine(3.0))
            .label_style(letters(Ink::Label))
            .y_labels(rows)
            .y_label_formatter(&|value: &f64| compact(*value, numerals))
            .draw()
            .map_err(|_| Error)
    }

    /// A line through points, `width` CSS pixels wide.
    pub fn line(
        &mut self,
        points: impl Iterator<Item = (f64, f64)>,
        ink: Ink,
        width: f64,
    ) -> Result {
        let style = ink.color().stroke_width(fine(width));
        self.axes
            .draw_series(LineSeries::new(points, style))
            .map_err(|_| Error)?;
        Ok(())
    }

    /// A line to compare with, from point to point. The style sheet dashes it: drawn as dashes it would be a
    /// hundred elements.
    pub fn reference(&mut self, from: (f64, f64), to: (f64, f64)) -> Result {
        self.line([from, to].into_iter(), Ink::Reference, 1.25)
    }

    /// A dot with a rim of paper.
    pub fn dot(&mut self, at: (f64, f64), ink: Ink) -> Result {
        let rim = Circle::new(at, fine(6.0), Ink::Paper.color().filled());
        let dot = Circle::new(at, fine(4.0), ink.color().filled());
        self.axes.draw_series([rim, dot]).map_err(|_| Error)?;
        Ok(())
    }

    /// A filled box between two corners.
    pub fn bar(&mut self, from: (f64, f64), to: (f64, f64), ink: Ink) -> Result {
        let bar = Rectangle::new([from, to], ink.color().filled());
        self.axes.draw_series([bar]).map_err(|_| Error)?;
        Ok(())
    }

    /// Words beside a point, `dx` and `dy` CSS pixels from it.
    pub fn words(
        &mut self,
        words: &str,
        at: (f64, f64),
        (dx, dy): (f64, f64),
        side: HPos,
    ) -> Result {
        let style = letters(Ink::Label).pos(Pos::new(side, VPos::Center));
        let (x, y) = self.axes.backend_coord(&at);
        let shifted = (x + (dx * FINENESS) as i32, y + (dy * FINENESS) as i32);
        self.axes
            .plotting_area()
            .strip_coord_spec()
            .draw_text_at(words, &style, shifted)
    }
}

/// Text in coordinates of the whole drawing.
trait DrawTextAt {
    fn draw_text_at(&self, words: &str, style: &TextStyle, at: (i32, i32)) -> Result;
}

impl DrawTextAt for Area<'_> {
    fn draw_text_at(&self, words: &str, style: &TextStyle, (x, y): (i32, i32)) -> Result {
        let (left, top) = self.get_base_pixel();
        self.draw_text(words, style, (x - left, y - top))
            .map_err(|_| Error)
    }
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
