//! Figures of bars and maps as tables: the same as leave the page as CSV, a map with its rows and columns as it is drawn.

use super::map::map_of;
use super::tornado::bars_chart;
use crate::chart::{Cell, Records};
use crate::model::questions::{CELLS, heatmap};
use crate::model::{Assumption, Assumptions, Figure, Kind, Metric, Numerals, exact};
use crate::request::escape;

/// What a metric counts: `Value per TAO in USD/TAO`.
pub fn counted(metric: &Metric) -> String {
    match metric.unit.symbol() {
        "" => metric.label.into(),
        unit => format!("{} in {unit}", metric.label),
    }
}

/// A value of an assumption without its unit; of a choice its name.
pub fn value_cell(row: &Assumption, value: f64) -> Cell {
    match row.kind {
        Kind::Choice(choices) => Cell::Words(choices[value as usize].0.into()),
        Kind::Number | Kind::Whole => Cell::Value(row.unit.shown(value)),
    }
}

/// The figures of every bar.
pub fn tornado_table_html(a: &Assumptions, metric: &Metric, numerals: &dyn Numerals) -> String {
    let title = format!("{} at both ends of each assumption", metric.label);
    html(&bars_chart(a, metric, numerals).records, &title, numerals)
}

/// The figures of every cell of a map, its highest row first.
pub fn map_table_html(
    a: &Assumptions,
    baseline: &Assumptions,
    names: [&str; 3],
    numerals: &dyn Numerals,
) -> Result<String, String> {
    let map = map_of(names)?;
    let cells = heatmap(a, baseline, &map);
    let words = |cell: Cell| cell_words(&cell, numerals);
    let across = cells.across.iter();
    let across = across.map(|value| {
        (
            words(value_cell(map.across, *value)),
            map.across.unit.symbol(),
        )
    });
    let corner = (
        format!("↑ {}, → {}", map.up.label, map.across.label),
        map.up.unit.symbol(),
    );
    let row = |(value, figures): (&f64, &[_])| {
        let figures = figures.iter().cloned();
        let figures = figures.map(|figure: Figure| Cell::Figure(map.metric.unit, figure.ok()));
        [value_cell(map.up, *value)]
            .into_iter()
            .chain(figures)
            .collect()
    };
    let rows = cells.up.iter().zip(cells.figures.chunks(CELLS.0));
    let records = Records {
        head: [corner].into_iter().chain(across).collect(),
        rows: rows.rev().map(row).collect(),
    };
    Ok(html(&records, &counted(map.metric), numerals))
}

/// A table that scrolls in itself; the first cell of a row is its name.
fn html(records: &Records, title: &str, numerals: &dyn Numerals) -> String {
    let mut html = format!(
        "<div class=\"data\"><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}: figures\">\
         <table><caption>{title}</caption><thead><tr>",
        title = escape(title)
    );
    for (label, unit) in &records.head {
        let (label, unit) = (escape(label), escape(unit));
        html += &format!("<th scope=\"col\">{label} <small>{unit}</small></th>");
    }
    html += "</tr></thead><tbody>";
    for row in &records.rows {
        html += "<tr>";
        for (nth, cell) in row.iter().enumerate() {
            let words = escape(&cell_words(cell, numerals));
            html += &match nth {
                0 => format!("<th scope=\"row\">{words}</th>"),
                _ => format!("<td>{words}</td>"),
            };
        }
        html += "</tr>";
    }
    html + "</tbody></table></div></div>"
}

fn cell_words(cell: &Cell, numerals: &dyn Numerals) -> String {
    match cell {
        Cell::Words(words) => words.clone(),
        Cell::Value(value) => exact(*value, numerals),
        Cell::Figure(unit, Some(figure)) => unit.number(*figure, numerals),
        Cell::Figure(_, None) => String::new(),
    }
}
