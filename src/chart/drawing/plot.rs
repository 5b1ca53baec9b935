//! A drawing with axes, drawn by plotters.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::element::{Circle, Rectangle};
use plotters::series::LineSeries;
use plotters::style::{Color, ShapeStyle, TRANSPARENT, TextStyle};

use super::placing::placed;
use super::recorder::Recorder;
use super::{Anchor, Axis, Canvas, Drawing, Frame, Ink, Label, Mark, Point, Spot, tenths};
use crate::prose::Numerals;

/// CSS pixels above the plot.
const TOP: f64 = 10.0;
/// CSS pixels below it, for the labels of the horizontal axis.
const BOTTOM: f64 = 26.0;

/// Axes to draw on.
pub struct Plot<'a> {
    recorder: Rc<RefCell<Recorder>>,
    chart: ChartContext<'a, Recorder, Cartesian2d<Axis, Axis>>,
    canvas: Canvas<'a>,
}

impl<'a> Plot<'a> {
    /// CSS pixels left of the plot, for the labels of the vertical axis.
    pub const LEFT: f64 = 58.0;
    /// CSS pixels right of it.
    pub const RIGHT: f64 = 14.0;

    /// CSS pixels for the values of the horizontal axis on a canvas of this width.
    pub fn width_on(canvas: &Canvas) -> f64 {
        size_of(canvas).0 - Self::LEFT - Self::RIGHT
    }

    /// How many ticks a vertical axis of this height has room for.
    pub fn n_rows(canvas: &Canvas) -> usize {
        (size_of(canvas).1 / 55.0).clamp(3.0, 8.0) as usize
    }

    /// Draws over these axes. What was drawn before something failed is kept; nothing here is known to fail.
    pub fn draw(
        canvas: &Canvas<'a>,
        (across, up): (Axis, Axis),
        draw: impl FnOnce(&mut Self) -> Drawn,
    ) -> Drawing {
        let (width, height) = size_of(canvas);
        // To plotters the last pixel of an area is one before its end.
        let frame = Frame {
            left: tenths(Self::LEFT),
            top: tenths(TOP),
            right: tenths(width - Self::RIGHT) - 1,
            bottom: tenths(height - BOTTOM) - 1,
        };
        let recorder = Rc::new(RefCell::new(Recorder {
            size: (tenths(width) as u32, tenths(height) as u32),
            marks: Vec::new(),
        }));
        let chart = ChartBuilder::on(&(&recorder).into())
            .margin_top(tenths(TOP))
            .margin_right(tenths(Self::RIGHT))
            .x_label_area_size(tenths(BOTTOM))
            .y_label_area_size(tenths(Self::LEFT))
            .build_cartesian_2d(across, up);
        if let Ok(chart) = chart {
            let mut plot = Self {
                recorder: recorder.clone(),
                chart,
                canvas: *canvas,
            };
            let _ = draw(&mut plot);
        }
        let marks = std::mem::take(&mut recorder.borrow_mut().marks);
        Drawing {
            width,
            height,
            plot: frame,
            marks,
        }
    }

    /// The grid of the vertical axis with its numbers, and what `below` says at the ticks of the horizontal one.
    pub fn mesh(&mut self, below: &dyn Fn(f64) -> String) -> Drawn {
        let numerals = self.canvas.numerals;
        let letters = TextStyle::from(("sans-serif", f64::from(tenths(Label::SIZE))));
        let style = TextStyle {
            color: Ink::Label.stand_in().to_backend_color(),
            ..letters
        };
        let drawn = self
            .chart
            .configure_mesh()
            .disable_x_mesh()
            .max_light_lines(0)
            .axis_style(TRANSPARENT)
            .bold_line_style(stroke(Ink::Grid, 1.0))
            .label_style(style)
            // plotters leaves twice the length of a tick, none of which is to be seen, before the words.
            .set_tick_mark_size(LabelAreaPosition::Left, tenths(3.0))
            .set_tick_mark_size(LabelAreaPosition::Bottom, tenths(4.5))
            .y_label_formatter(&|value| compact(*value, numerals))
            .x_label_formatter(&|value| below(*value))
            .draw();
        done(drawn)
    }

    /// A line through points, `width` CSS pixels wide; where one is no number there is a gap.
    pub fn line(
        &mut self,
        points: impl IntoIterator<Item = (f64, f64)>,
        ink: Ink,
        width: f64,
    ) -> Drawn {
        let points: Vec<_> = points.into_iter().collect();
        for run in points.split(|(x, y)| !x.is_finite() || !y.is_finite()) {
            if run.len() > 1 {
                let series = LineSeries::new(run.iter().copied(), stroke(ink, width));
                done(self.chart.draw_series(series))?;
            }
        }
        Ok(())
    }

    /// A straight line from side to side of the plot.
    pub fn level(&mut self, height: f64, ink: Ink, width: f64) -> Drawn {
        let across = self.chart.x_range();
        self.line([(across.start, height), (across.end, height)], ink, width)
    }

    /// A straight line from its foot to its top.
    pub fn upright(&mut self, at: f64, ink: Ink, width: f64) -> Drawn {
        let up = self.chart.y_range();
        self.line([(at, up.start), (at, up.end)], ink, width)
    }

    /// A dot with a rim of paper.
    pub fn dot(&mut self, at: (f64, f64), ink: Ink) -> Drawn {
        const RADIUS: f64 = 4.0;
        if !at.0.is_finite() || !at.1.is_finite() {
            return Ok(());
        }
        let style = ShapeStyle::from(ink.stand_in()).filled();
        let dot = Circle::new(at, tenths(RADIUS), style);
        done(self.chart.draw_series([dot]))
    }

    /// Filled boxes between two corners each.
    pub fn bars(&mut self, bars: impl IntoIterator<Item = [(f64, f64); 2]>, ink: Ink) -> Drawn {
        let style = ShapeStyle::from(ink.stand_in()).filled();
        let bars = bars
            .into_iter()
            .map(|corners| Rectangle::new(corners, style));
        done(self.chart.draw_series(bars))
    }

    /// Where words may stand: so many CSS pixels right of and below a place on the axes, at the foot of their letters.
    pub fn spot(&self, at: (f64, f64), (dx, dy): (f64, f64), anchor: Anchor) -> Spot {
        let (x, y) = self.chart.backend_coord(&at);
        Spot {
            at: Point { x, y }.moved(dx, dy),
            anchor,
        }
    }

    /// Words at the first of the spots that is free; nowhere if none is.
    pub fn place(&mut self, label: impl Into<Label>, spots: &[Spot]) {
        let (width, height) = size_of(&self.canvas);
        let room = Frame {
            left: 0,
            top: 0,
            right: tenths(width),
            bottom: tenths(height),
        };
        let marks = &mut self.recorder.borrow_mut().marks;
        let label = placed(label.into(), spots, marks, &room);
        marks.extend(label.map(Mark::Label));
    }

    /// Words at the top of an upright, to its left where it stands late; a line lower where they would touch others.
    pub fn place_along(&mut self, words: &str, at: f64, is_late: bool) {
        let top = (at, self.chart.y_range().end);
        let mut beside = [(5.0, Anchor::Start), (-5.0, Anchor::End)];
        if is_late {
            beside.reverse();
        }
        let lines = [12.0, 27.0, 42.0];
        let spots = lines.map(|dy| beside.map(|(dx, anchor)| self.spot(top, (dx, dy), anchor)));
        self.place(words, spots.as_flattened());
    }
}

/// Whether something was drawn; plotters would know more, but nobody asks.
pub type Drawn = Result<(), ()>;

fn done<T, E>(drawn: Result<T, E>) -> Drawn {
    drawn.map(drop).map_err(drop)
}

fn stroke(ink: Ink, width: f64) -> ShapeStyle {
    ink.stand_in().stroke_width(tenths(width) as u32)
}

/// The size of a drawing: as asked, unless there would be no plot left.
fn size_of(canvas: &Canvas) -> (f64, f64) {
    (
        Canvas::bounded(canvas.width, Plot::LEFT + Plot::RIGHT + 10.0),
        Canvas::bounded(canvas.height, TOP + BOTTOM + 10.0),
    )
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
