//! Charts: plain data, then a drawing of it, then an SVG; one file a chart.
//!
//! Title, legend and explanations are HTML around the drawing: in the browser plotters would measure each of
//! them through the page. A chart's data is also its table, and what its crosshair reads. What leaves the page is made
//! from the same: a table as CSV, a chart with all its words as a sheet of its own.

mod balance;
mod bars;
mod bridge;
mod canvas;
mod circle;
mod csv;
mod exported;
mod lines;
mod map;
mod months;
mod shades;
mod sheet;
mod social;
mod theme;
mod worth;

use std::any::Any;
use std::fmt::Debug;
use std::ops::Deref;
use std::sync::Arc;

pub use balance::balance_chart;
pub use bars::{BarRow, BarsChart};
pub use bridge::BridgeChart;
pub use canvas::{Canvas, Plot};
pub use circle::CircleChart;
pub use csv::{Cell, Records, csv};
pub use exported::{Drawn, Exported, Mark, Said};
pub use lines::{Line, LineChart};
pub use map::{MapChart, Side};
pub use months::months;
pub use shades::{PARTS, mixed};
pub use sheet::{Look, Sheet};
pub use social::{Headline, social};
pub use theme::Ink;
pub use worth::worth_chart;

use crate::model::Unit;

/// A chart's data, ready to be drawn or read out.
pub trait Chart: Any + Debug + Send + Sync {
    /// The drawing, as an SVG document without title, legend or style.
    fn svg(&self, canvas: &Canvas) -> String;

    /// What its colours mean.
    fn legend(&self) -> Vec<Key>;

    /// The figures drawn, one row for each place along the horizontal axis.
    fn table(&self) -> Table;

    /// Where each row of the table stands along the axis, from 0 at its left to 1 at its right end.
    fn places(&self) -> Vec<f64>;

    /// Whether another chart is this one.
    fn is_as(&self, other: &dyn Chart) -> bool;
}

/// A chart of any kind, so that what is built around charts is built once, not once for each kind.
#[derive(Clone, Debug)]
pub struct AnyChart(Arc<dyn Chart>);

impl AnyChart {
    /// This chart, its kind forgotten.
    pub fn new(chart: impl Chart) -> Self {
        Self(Arc::new(chart))
    }
}

impl Deref for AnyChart {
    type Target = dyn Chart;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

impl PartialEq for AnyChart {
    fn eq(&self, other: &Self) -> bool {
        self.is_as(&**other)
    }
}

/// A line of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The colour.
    pub ink: Ink,
    /// Whether it is drawn as a line, dashed as its ink is, rather than as an area.
    pub is_line: bool,
    /// What it means.
    pub label: &'static str,
    /// Whether it is there now: on the page the place of one that comes and goes is kept, so that nothing moves.
    pub is_drawn: bool,
}

impl Key {
    /// The same in words; what is faint is a scenario with a name, which is left out where there is no room for it.
    pub fn words(&self, compared: Option<&str>) -> String {
        match (self.ink.is_faint(), compared) {
            (false, _) => self.label.into(),
            (true, Some(name)) => format!("{}: “{name}”", self.label),
            (true, None) => format!("{}: the comparison", self.label),
        }
    }
}

/// The figures behind a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What a row stands for: a month, a year.
    pub rows_are: &'static str,
    /// Names and units of the columns.
    pub columns: Vec<Column>,
    /// Name of each row and its figures; `None` where a series has no value.
    pub rows: Vec<(String, Vec<Option<f64>>)>,
}

/// One series of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Name in the table.
    pub label: &'static str,
    /// What its figures count.
    pub unit: Unit,
}
