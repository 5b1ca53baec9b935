//! A chart of any kind.

use super::{
    BarsChart, BridgeChart, Canvas, ChanceChart, CircleChart, ColumnChart, DotChart, Drawing,
    FanChart, Key, LineChart, MapChart, Table, Words,
};
use crate::prose::Numerals;

/// A chart's data: all that it takes to draw it, to write it out, to read it at one place.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartData {
    /// Lines over months.
    Lines(LineChart),
    /// What adds up to the value of a TAO.
    Bridge(BridgeChart),
    /// Value by price.
    Circle(CircleChart),
    /// What each assumption does to an answer.
    Bars(BarsChart),
    /// An answer over two assumptions.
    Map(MapChart),
    /// The chance to break even by each month.
    Chances(ChanceChart),
    /// Possible futures by the month in which they break even.
    Dots(DotChart),
    /// The balance of many futures.
    Fan(FanChart),
    /// Things side by side.
    Columns(ColumnChart),
}

impl ChartData {
    /// The drawing, without title and legend.
    pub fn drawing(&self, canvas: &Canvas) -> Drawing {
        match self {
            ChartData::Lines(chart) => chart.drawing(canvas),
            ChartData::Bridge(chart) => chart.drawing(canvas),
            ChartData::Circle(chart) => chart.drawing(canvas),
            ChartData::Bars(chart) => chart.drawing(canvas),
            ChartData::Map(chart) => chart.drawing(canvas),
            ChartData::Chances(chart) => chart.drawing(canvas),
            ChartData::Dots(chart) => chart.drawing(canvas),
            ChartData::Fan(chart) => chart.drawing(canvas),
            ChartData::Columns(chart) => chart.drawing(canvas),
        }
    }

    /// Whether its lines are named where they end, so that it needs no legend beside it.
    pub fn names_itself(&self) -> bool {
        use ChartData::{Chances, Circle, Columns, Lines};
        matches!(self, Lines(_) | Circle(_) | Chances(_) | Columns(_))
    }

    /// What its colours and signs mean.
    pub fn legend(&self, numerals: &dyn Numerals) -> Vec<Key> {
        match self {
            ChartData::Lines(chart) => chart.legend(),
            ChartData::Bridge(chart) => chart.legend(),
            ChartData::Circle(chart) => chart.legend(),
            ChartData::Bars(chart) => chart.legend(),
            ChartData::Map(chart) => chart.legend(numerals),
            ChartData::Chances(chart) => chart.legend(),
            ChartData::Dots(chart) => chart.legend(),
            ChartData::Fan(chart) => chart.legend(),
            ChartData::Columns(chart) => chart.legend(),
        }
    }

    /// The figures drawn; where it is read along its axis, a row for each place.
    pub fn table(&self) -> Table {
        match self {
            ChartData::Lines(chart) => chart.table(),
            ChartData::Bridge(chart) => chart.table(),
            ChartData::Circle(chart) => chart.table(),
            ChartData::Bars(chart) => chart.table(),
            ChartData::Map(chart) => chart.table(),
            ChartData::Chances(chart) => chart.table(),
            ChartData::Dots(chart) => chart.table(),
            ChartData::Fan(chart) => chart.table(),
            ChartData::Columns(chart) => chart.table(),
        }
    }

    /// Where each row of the table stands along the axis, from 0 at its left to 1 at its right end; none where it is
    /// not read along an axis.
    pub fn places(&self) -> Vec<f64> {
        match self {
            ChartData::Lines(chart) => chart.places(),
            ChartData::Bridge(chart) => chart.places(),
            ChartData::Circle(chart) => chart.places(),
            ChartData::Chances(chart) => chart.places(),
            ChartData::Fan(chart) => chart.places(),
            ChartData::Columns(chart) => chart.places(),
            ChartData::Bars(_) | ChartData::Map(_) | ChartData::Dots(_) => Vec::new(),
        }
    }

    /// What is said of it where that depends on what the reader chose; else the page says it.
    pub fn words(&self, numerals: &dyn Numerals) -> Option<Words> {
        match self {
            ChartData::Bars(chart) => Some(chart.words(numerals)),
            ChartData::Map(chart) => Some(chart.words(numerals)),
            _ => None,
        }
    }
}
