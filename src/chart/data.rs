//! A chart of any kind.

use super::{
    BarsChart, BridgeChart, Canvas, CircleChart, Drawing, Ink, LineChart, MapChart, Mark, Point,
    Table,
};
use crate::chart::drawing::{Frame, tenths};
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
}

/// A line of a legend.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// What it looks like.
    pub sign: Drawing,
    /// What it means.
    pub label: String,
    /// Whether it is there now: on the page the place of one that comes and goes is kept, so that nothing moves.
    pub is_drawn: bool,
    /// Whether it stands for the scenario compared with, which has a name.
    pub is_compared: bool,
}

/// CSS pixels across and down of the sign of a legend.
pub(super) const SIGN: (f64, f64) = (26.0, 10.0);

/// Words around a chart whose subject the reader chose.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// What was chosen; it stands behind the title.
    pub subject: String,
    /// What is counted, and how it is to be read.
    pub axis: String,
    /// What can be seen in it.
    pub summary: String,
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
        }
    }

    /// What its colours and signs mean.
    pub fn legend(&self, numerals: &dyn Numerals) -> Vec<Key> {
        match self {
            ChartData::Lines(chart) => chart.legend(),
            ChartData::Bridge(chart) => chart.legend(),
            ChartData::Circle(chart) => chart.legend(),
            ChartData::Bars(chart) => chart.legend(),
            ChartData::Map(chart) => chart.legend(numerals),
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
        }
    }

    /// Where each row of the table stands along the axis, from 0 at its left to 1 at its right end; none where it is
    /// not read along an axis.
    pub fn places(&self) -> Vec<f64> {
        match self {
            ChartData::Lines(chart) => chart.places(),
            ChartData::Bridge(chart) => chart.places(),
            ChartData::Circle(chart) => chart.places(),
            ChartData::Bars(_) | ChartData::Map(_) => Vec::new(),
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

impl Key {
    /// A line, dashed as its ink is.
    pub(super) fn line(ink: Ink, label: impl Into<String>) -> Self {
        let (width, middle) = (tenths(2.5), SIGN.1 / 2.0);
        Self::new(
            vec![Mark::Line {
                ink,
                width,
                parts: vec![vec![Point::at(0.0, middle), Point::at(SIGN.0, middle)]],
            }],
            label,
        )
    }

    /// A line that is only there sometimes: that of the scenario compared with.
    pub(super) fn compared(is_drawn: bool) -> Self {
        Self {
            is_drawn,
            is_compared: true,
            ..Self::line(Ink::FirstFaint, "faint")
        }
    }

    /// An area.
    pub(super) fn area(ink: Ink, label: impl Into<String>) -> Self {
        Self::new(vec![Mark::area_between((0.0, 0.0), SIGN, ink)], label)
    }

    /// Any marks.
    pub(super) fn new(marks: Vec<Mark>, label: impl Into<String>) -> Self {
        Self {
            sign: Drawing {
                width: SIGN.0,
                height: SIGN.1,
                plot: Frame::default(),
                marks,
            },
            label: label.into(),
            is_drawn: true,
            is_compared: false,
        }
    }

    /// Its meaning; the name of the scenario compared with is left out where there is no room for it.
    pub fn words(&self, compared: Option<&str>) -> String {
        match (self.is_compared, compared) {
            (false, _) => self.label.clone(),
            (true, Some(name)) => format!("{}: “{name}”", self.label),
            (true, None) => format!("{}: the comparison", self.label),
        }
    }
}
