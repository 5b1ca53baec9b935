//! Charts: plain data, then a drawing of it, then the page's elements or a document; one file a chart.
//!
//! Title, legend and explanations stand around the drawing. A chart's data is also its table, and what its crosshair
//! reads. What leaves the page is made from the same: a table as CSV, a drawing with all its words as a sheet of its own.

mod balance;
mod bars;
mod bridge;
mod chances;
mod circle;
mod columns;
mod data;
mod dots;
mod drawing;
mod fan;
mod key;
mod lines;
mod map;
mod months;
mod readout;
mod samples;
mod scale;
mod sheet;
mod table;
mod words;
mod worth;

pub use balance::balance_chart;
pub use bars::{BarsChart, End};
pub use bridge::BridgeChart;
pub use chances::ChanceChart;
pub use circle::CircleChart;
pub use columns::ColumnChart;
pub use data::ChartData;
pub use dots::DotChart;
pub use drawing::{Anchor, Canvas, Drawing, Frame, Ink, Label, Mark, PARTS, Point, Weight, svg};
pub use fan::FanChart;
pub use key::Key;
pub use lines::{Course, Line, LineChart, Reading, Upright};
pub use map::MapChart;
pub use months::months;
pub use readout::{Entry, Readout};
pub use samples::samples;
pub use scale::{Scale, ScaleMark};
pub use sheet::{Document, Found, Headline, Look, Run, Sheet, Text, mixed, social};
pub use table::{Cell, Column, Table};
pub use words::Words;
pub use worth::{future_chart, futures_table, worth_chart, worth_span};
