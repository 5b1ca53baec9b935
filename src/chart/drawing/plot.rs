//! A drawing with axes, drawn by plotters.

use std::cell::RefCell;
use std::rc::Rc;

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::cartesian::Cartesian2d;
use plotters::element::Rectangle;
use plotters::series::LineSeries;
use plotters::style::{Color, ShapeStyle, TRANSPARENT, TextStyle};

use super::recorder::Recorder;
use super::short::compact;
use super::{Axis, Canvas, Drawing, Frame, Ink, Label, Mark, Point, tenths};

/// CSS pixels above the plot.
const TOP: f64 = 10.0;
/// CSS pixels below it, for the labels of the horizontal axis.
const BOTTOM: f64 = 26.0;

/// Axes to draw on.
pub struct Plot<'a> {
    pub(super) recorder: Rc<RefCell<Recorder>>,
    chart: ChartContext<'a, Recorder, Cartesian2d<Axis, Axis>>,
    pub(super) canvas: Canvas<'a>,
    /// Where the axes have their values.
    pub(super) frame: Frame,
}

impl<'a> Plot<'a> {
    /// CSS pixels left of the plot, for the labels of the vertical axis.
    pub const LEFT: f64 = 58.0;
    /// CSS pixels right of it.
    pub const RIGHT: f64 = 14.0;

    /// CSS pixels for the values of the horizontal axis.
    pub fn width(&self) -> f64 {
        self.frame.width()
    }

    /// CSS pixels for the values of the horizontal axis on a canvas of this width.
    pub fn width_on(canvas: &Canvas) -> f64 {
        size_of(canvas).0 - Self::LEFT - Self::RIGHT
    }

    /// CSS pixels for the values of the vertical axis on a canvas of this height.
    pub fn height_on(canvas: &Canvas) -> f64 {
        size_of(canvas).1 - TOP - BOTTOM
    }

    /// How many ticks a vertical axis of this height has room for.
    pub fn n_rows(canvas: &Canvas) -> usize {
        (size_of(canvas).1 / 48.0).clamp(3.0, 8.0) as usize
    }

    /// Draws over these axes. What was drawn before something failed is kept; nothing here is known to fail.
    pub fn draw(
        canvas: &Canvas<'a>,
        axes: (Axis, Axis),
        draw: impl FnOnce(&mut Self) -> Drawn,
    ) -> Drawing {
        Self::draw_beside(canvas, axes, Self::RIGHT, draw)
    }

    /// The same with so many CSS pixels right of the plot.
    pub fn draw_beside(
        canvas: &Canvas<'a>,
        (across, up): (Axis, Axis),
        right: f64,
        draw: impl FnOnce(&mut Self) -> Drawn,
    ) -> Drawing {
        let (width, height) = size_of(canvas);
        // To plotters the last pixel of an area is one before its end.
        let frame = Frame {
            left: tenths(Self::LEFT),
            top: tenths(TOP),
            right: tenths(width - right) - 1,
            bottom: tenths(height - BOTTOM) - 1,
        };
        let recorder = Rc::new(RefCell::new(Recorder {
            size: (tenths(width) as u32, tenths(height) as u32),
            marks: Vec::new(),
        }));
        let chart = ChartBuilder::on(&(&recorder).into())
            .margin_top(tenths(TOP))
            .margin_right(tenths(right))
            .x_label_area_size(tenths(BOTTOM))
            .y_label_area_size(tenths(Self::LEFT))
            .build_cartesian_2d(across, up);
        if let Ok(chart) = chart {
            let mut plot = Self {
                recorder: recorder.clone(),
                chart,
                canvas: *canvas,
                frame,
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

    /// The grid of the vertical axis with its numbers.
    pub fn mesh(&mut self) -> Drawn {
        self.grid(&|number, _| number)
    }

    /// The same with a sign before every number but zero.
    pub fn signed_mesh(&mut self) -> Drawn {
        self.grid(&|number, value| {
            if value > 0.0 {
                format!("+{number}")
            } else {
                number
            }
        })
    }

    fn grid(&mut self, written: &dyn Fn(String, f64) -> String) -> Drawn {
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
            .y_label_formatter(&|value| written(compact(*value, numerals), *value))
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

    /// A straight line from a foot, or from the lower edge, to the top.
    pub fn upright(&mut self, at: f64, foot: Option<f64>, ink: Ink, width: f64) -> Drawn {
        let up = self.heights();
        self.line([(at, foot.unwrap_or(up.start)), (at, up.end)], ink, width)
    }

    /// A dot with a rim of paper, or a ring.
    pub fn dot(&mut self, at: (f64, f64), ink: Ink, is_open: bool) {
        const RADIUS: f64 = 5.0;
        if at.0.is_finite() && at.1.is_finite() {
            let at = self.point(at);
            self.push(Mark::Dot {
                ink,
                at,
                radius: tenths(RADIUS),
                is_open,
            });
        }
    }

    /// A dot that is so many CSS pixels from its middle to the outer edge of its rim.
    pub fn sized_dot(&mut self, at: (f64, f64), radius: f64, ink: Ink) {
        let at = self.point(at);
        self.push(Mark::Dot {
            ink,
            at,
            radius: tenths(radius - Mark::RIM / 2.0),
            is_open: false,
        });
    }

    /// Filled boxes between two corners each.
    pub fn bars(&mut self, bars: impl IntoIterator<Item = [(f64, f64); 2]>, ink: Ink) -> Drawn {
        let style = ShapeStyle::from(ink.stand_in()).filled();
        let bars = bars
            .into_iter()
            .map(|corners| Rectangle::new(corners, style));
        done(self.chart.draw_series(bars))
    }

    /// Where values of both axes stand in the drawing.
    pub fn point(&self, at: (f64, f64)) -> Point {
        let (x, y) = self.chart.backend_coord(&at);
        Point { x, y }
    }

    /// The lowest and the highest value of the vertical axis.
    pub fn heights(&self) -> std::ops::Range<f64> {
        self.chart.y_range()
    }

    /// Adds a mark above all others.
    pub(super) fn push(&mut self, mark: Mark) {
        self.recorder.borrow_mut().marks.push(mark);
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
pub(super) fn size_of(canvas: &Canvas) -> (f64, f64) {
    (
        Canvas::bounded(canvas.width, Plot::LEFT + Plot::RIGHT + 10.0),
        Canvas::bounded(canvas.height, TOP + BOTTOM + 10.0),
    )
}
