//! A map of two assumptions as a chart to take out: its drawing with words along both sides, and the figures of its cells.

use super::map::{drawing, line_words, map_of, marks};
use super::tables::{counted, value_cell};
use crate::chart::{Cell, MapChart, Records, Said, Side};
use crate::model::questions::{CELLS, Heatmap, Map, heatmap};
use crate::model::{Assumption, Assumptions, Figure, Numerals};
use crate::scenario::shown;

/// The map with its figures, a row for each cell.
pub fn map_chart(
    a: &Assumptions,
    baseline: &Assumptions,
    names: [&str; 3],
    numerals: &dyn Numerals,
) -> Result<MapChart, String> {
    let map = map_of(names)?;
    let cells = heatmap(a, baseline, &map);
    let target = line_words(a, &map, numerals);
    Ok(MapChart {
        svg: drawing(&cells),
        across: side(map.across, &cells.across, numerals),
        up: side(map.up, &cells.up, numerals),
        legend: marks(&cells, map.metric.unit, &target, numerals),
        records: cell_records(&map, &cells),
        said: said(a, &map, &cells, numerals),
    })
}

/// The values at both ends and in the middle.
fn side(row: &'static Assumption, values: &[f64], numerals: &dyn Numerals) -> Side {
    let last = values.len() - 1;
    let tick = |cell: usize| (cell, shown(row, values[cell], numerals));
    let mut ticks = vec![tick(0), tick(last / 2), tick(last)];
    // Of few choices the middle one may be one of the others.
    ticks.dedup_by(|one, other| one.1 == other.1);
    Side {
        label: row.label,
        ticks,
    }
}

/// Both values of a cell and its answer, row by row from the bottom.
fn cell_records(map: &Map, cells: &Heatmap) -> Records {
    let name = |row: &Assumption| (row.label.to_string(), row.unit.symbol());
    let row = |(nth, figure): (usize, &Figure)| {
        vec![
            value_cell(map.across, cells.across[nth % CELLS.0]),
            value_cell(map.up, cells.up[nth / CELLS.0]),
            Cell::Figure(map.metric.unit, figure.clone().ok()),
        ]
    };
    Records {
        head: vec![
            name(map.across),
            name(map.up),
            (map.metric.label.into(), map.metric.unit.symbol()),
        ],
        rows: cells.figures.iter().enumerate().map(row).collect(),
    }
}

/// The words of the sheet: the answer here, and from where to where it goes on the map.
fn said(a: &Assumptions, map: &Map, cells: &Heatmap, numerals: &dyn Numerals) -> Said {
    let Map {
        across, up, metric, ..
    } = map;
    let words = |value: f64| metric.unit.format(value, numerals);
    let here = (metric.of)(a).map_or_else(|reason| reason.words(numerals), words);
    let known = || {
        cells
            .figures
            .iter()
            .filter_map(|figure| figure.as_ref().ok())
    };
    let (low, high) = (
        known().copied().fold(f64::INFINITY, f64::min),
        known().copied().fold(f64::NEG_INFINITY, f64::max),
    );
    let range = match low <= high {
        true => format!("from {} to {}", words(low), words(high)),
        false => "no answer anywhere".into(),
    };
    Said {
        subject: metric.label.into(),
        axis: format!(
            "{}, by {} and {}, all else equal",
            counted(metric),
            across.label,
            up.label
        ),
        summary: format!(
            "{} by {} and {}: {here} here; on the map {range}.",
            metric.label, across.label, up.label
        ),
    }
}
