//! An answer over two assumptions: cells in few colours, with the line on which it is what is wanted, and with the
//! points of the scenario and of what it is compared with.

mod cells;
mod key;
mod sides;

use super::words::counted;
use super::{Cell, Column, Table, Words};
use crate::model::questions::{CELLS, EVEN_CHANCE, Heatmap, Map, Target, heatmap};
use crate::model::{Ask, Assumption, Assumptions, Figure, Measure, Unit};
use crate::prose::{Numerals, Phrased, UnitWords, ValueWords};

/// A map.
#[derive(Clone, Debug, PartialEq)]
pub struct MapChart {
    /// The assumption from left to right.
    pub across: &'static Assumption,
    /// The assumption from bottom to top.
    pub up: &'static Assumption,
    /// The answer.
    pub metric: &'static Measure,
    /// The answer here.
    here: Figure,
    /// What is wanted of it, which the line is drawn at.
    target: Target,
    /// The same where it is one number on the whole map.
    target_everywhere: Option<f64>,
    /// What is on it.
    pub cells: Heatmap,
}

impl MapChart {
    /// The map around a scenario, by what answers for its measure; what it is compared with has a place on it, too. The
    /// line is drawn where the answer is the breakeven hoped for, the market price, an even chance, or else zero.
    pub fn new(
        metric: &'static Measure,
        a: &Assumptions,
        baseline: &Assumptions,
        [across, up]: [&'static Assumption; 2],
        asked: &dyn Ask,
    ) -> Self {
        let target = match metric.unit {
            Unit::Months => Target::Payback,
            Unit::UsdPerTao => Target::Price,
            _ if metric.is_chance() => Target::Number(EVEN_CHANCE),
            _ => Target::Number(0.0),
        };
        let map = Map {
            across,
            up,
            metric,
            target,
        };
        Self {
            across,
            up,
            metric,
            here: asked.ask(a),
            target,
            target_everywhere: map.target_everywhere(a),
            cells: heatmap(asked, a, baseline, &map),
        }
    }

    /// The values of both assumptions in a cell, counted from the left and from the bottom.
    pub fn values(&self, (column, row): (usize, usize)) -> Option<(f64, f64)> {
        let cells = &self.cells;
        Some((*cells.across.get(column)?, *cells.up.get(row)?))
    }

    /// A cell in words: both values, and the answer there. Empty where there is no such cell.
    pub fn cell_words(&self, cell: (usize, usize), numerals: &dyn Numerals) -> String {
        let figure = self.cells.figures.get(cell.1 * CELLS.0 + cell.0);
        let Some(((x, y), figure)) = self.values(cell).zip(figure) else {
            return String::new();
        };
        let value =
            |row: &Assumption, value| format!("{} {}", row.label, row.value(value, numerals));
        format!(
            "{}, {}. {}: {}",
            value(self.across, x),
            value(self.up, y),
            self.metric.label,
            self.figure_words(figure, numerals)
        )
    }

    /// What its answer counts: `Value per TAO in USD/TAO`.
    pub fn counted(&self) -> String {
        counted(self.metric)
    }

    fn figure_words(&self, figure: &Figure, numerals: &dyn Numerals) -> String {
        match figure {
            Ok(figure) => self.metric.unit.format(*figure, numerals).to_string(),
            Err(reason) => reason.phrase(numerals).text(),
        }
    }

    /// Both values of each cell and its answer, row by row from the bottom.
    pub(super) fn table(&self) -> Table {
        let row = |(nth, figure): (usize, &Figure)| {
            vec![
                Cell::value(self.across, self.cells.across[nth % CELLS.0]),
                Cell::value(self.up, self.cells.up[nth / CELLS.0]),
                Cell::Figure(self.metric.unit, figure.clone().ok()),
            ]
        };
        Table {
            head: vec![
                Column::of(self.across.label, self.across.unit),
                Column::of(self.up.label, self.up.unit),
                Column::of(self.metric.label, self.metric.unit),
            ],
            rows: self.cells.figures.iter().enumerate().map(row).collect(),
        }
    }

    /// The same as it lies on the map, its highest row first.
    pub fn grid(&self, numerals: &dyn Numerals) -> Table {
        let corner = format!("↑ {}, → {}", self.up.label, self.across.label);
        let column = |value: &f64| {
            let words = Cell::value(self.across, *value).words(numerals);
            Column::of(words, self.across.unit)
        };
        let row = |(value, figures): (&f64, &[Figure])| {
            let figures = figures.iter().map(|figure| figure.clone().ok());
            let cells = figures.map(|figure| Cell::Figure(self.metric.unit, figure));
            let name = Cell::value(self.up, *value);
            [name].into_iter().chain(cells).collect()
        };
        let columns = self.cells.across.iter().map(column);
        let rows = self.cells.up.iter().zip(self.cells.figures.chunks(CELLS.0));
        Table {
            head: [Column::of(corner, self.up.unit)]
                .into_iter()
                .chain(columns)
                .collect(),
            rows: rows.rev().map(row).collect(),
        }
    }

    /// What it says: the answer here, and from where to where it goes.
    pub(super) fn words(&self, numerals: &dyn Numerals) -> Words {
        let (across, up, metric) = (self.across.label, self.up.label, self.metric.label);
        let known = self.cells.figures.iter();
        let known = known.filter_map(|figure| figure.as_ref().ok());
        let (low, high) = known.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), figure| {
            (low.min(*figure), high.max(*figure))
        });
        let words = |figure: f64| self.metric.unit.format(figure, numerals);
        let range = match low <= high {
            true => format!("from {} to {}", words(low), words(high)),
            false => "no answer anywhere".into(),
        };
        Words {
            subject: metric.into(),
            axis: format!(
                "{}, by {across} and {up}, all else equal",
                counted(self.metric)
            ),
            summary: format!(
                "{metric} by {across} and {up}: {} here; on the map {range}.",
                self.figure_words(&self.here, numerals)
            ),
        }
    }
}
