//! Bars and maps that leave the page: their figures are the model's own, their looks those of the style sheet.

use tao_calculator::chart::{Exported, PARTS, mixed};
use tao_calculator::model::questions::{CELLS, bars};
use tao_calculator::model::{ASSUMPTIONS, Kind, METRICS, assumption, metric};
use tao_calculator::prose::Plain;
use tao_calculator::request::asked::{
    bars_chart, map_chart, map_table_html, tornado_html, tornado_table_html,
};
use tao_calculator::request::{Asked, answer};
use tao_calculator::scenario::read_link;

use crate::asked::{QUERIES, of, with};
use crate::csv::read;

const STYLE: &str = include_str!("../../style/pictured.css");

/// A number as a cell holds it; `None` where it is empty.
#[track_caller]
fn number(cell: &str) -> Option<f64> {
    (!cell.is_empty()).then(|| cell.parse().expect("a number"))
}

/// The declarations of a rule.
#[track_caller]
fn rule(selector: &str) -> &'static str {
    let (_, rule) = STYLE
        .split_once(&format!("{selector} {{"))
        .unwrap_or_else(|| panic!("no rule for {selector}"));
    &rule[..rule.find('}').expect("its end")]
}

#[test]
fn figures_of_bars_are_direct_evaluations() {
    for query in QUERIES {
        let a = of(query);
        for metric in METRICS {
            let records = read(&bars_chart(&a, metric, &Plain).csv());
            let (head, rows) = records.split_first().expect("a head");
            assert_eq!(head.len(), 7);
            assert_eq!(rows.len(), ASSUMPTIONS.len(), "{query} {}", metric.path());
            for cells in rows {
                let label = cells[0].replace('\'', "’");
                let row = ASSUMPTIONS.iter().find(|row| row.label == label);
                let row = row.expect("an assumption");
                assert_eq!(cells[1], row.unit.symbol());
                let value = |cell: &str| match row.kind {
                    Kind::Choice(choices) => {
                        let nth = choices.iter().position(|choice| choice.0 == cell);
                        nth.expect("a choice") as f64
                    }
                    Kind::Number | Kind::Whole => cell.parse().expect("a number"),
                };
                let figure = |at: f64| {
                    let mut there = a;
                    (row.set)(&mut there, at);
                    (metric.of)(&there).ok()
                };
                let [low, high] = [&cells[2], &cells[4]].map(|cell| figure(value(cell)));
                let shown = |figure: f64| metric.unit.shown(figure);
                assert_eq!(number(&cells[3]), low.map(shown), "{query} {label}");
                assert_eq!(number(&cells[5]), high.map(shown), "{query} {label}");
                let swing = low.zip(high).map(|(low, high)| shown((high - low).abs()));
                assert_eq!(number(&cells[6]), swing, "{query} {label}");
            }
        }
    }
}

#[test]
fn figures_of_a_map_are_direct_evaluations() {
    for query in QUERIES {
        let a = of(query);
        for names in [
            ["price", "compute_cost", "run_rate.payback_months"],
            ["discount_rate", "price_anchor", "valuation.value_per_tao"],
            ["validator_growth", "uptime", "run_rate.apr"],
        ] {
            let map = map_chart(&a, &of(""), names, &Plain).expect("a map");
            let records = read(&map.csv());
            assert_eq!(records.len(), 1 + CELLS.0 * CELLS.1);
            let (across, up) = (assumption(names[0]).unwrap(), assumption(names[1]).unwrap());
            let metric = metric(names[2]).expect("a metric");
            assert!(records[0][2].starts_with(&metric.label.replace('’', "'")));
            for cells in records[1..].iter().step_by(53) {
                let mut there = a;
                (across.set)(&mut there, cells[0].parse().expect("a number"));
                let value = match up.kind {
                    Kind::Choice(choices) => {
                        let nth = choices.iter().position(|choice| choice.0 == cells[1]);
                        nth.expect("a choice") as f64
                    }
                    Kind::Number | Kind::Whole => cells[1].parse().expect("a number"),
                };
                (up.set)(&mut there, value);
                let figure = (metric.of)(&there).ok();
                let figure = figure.map(|figure| metric.unit.shown(figure));
                assert_eq!(number(&cells[2]), figure, "{query} {names:?} {cells:?}");
            }
        }
    }
}

#[test]
fn tables_on_the_page_have_the_figures_that_are_saved() {
    for query in QUERIES {
        let a = of(query);
        let payback = metric("run_rate.payback_months").expect("a metric");
        with(&tornado_table_html(&a, payback, &Plain), |root| {
            let rows = root.descendants().filter(|node| node.has_tag_name("tr"));
            let rows: Vec<Vec<String>> = rows
                .map(|row| {
                    let cells = row.children().filter(|node| node.is_element());
                    cells
                        .map(|cell| cell.text().unwrap_or_default().into())
                        .collect()
                })
                .collect();
            assert_eq!(rows.len(), 1 + ASSUMPTIONS.len());
            for bar in bars(&a, payback) {
                let row = rows.iter().find(|row| row[0] == bar.row.label);
                let row = row.unwrap_or_else(|| panic!("no row for {}", bar.row.label));
                for (cell, figure) in [(3, &bar.low), (5, &bar.high)] {
                    let words = figure.as_ref().ok();
                    let words = words.map(|value| payback.unit.number(*value, &Plain));
                    assert_eq!(row[cell], words.unwrap_or_default(), "{}", bar.row.label);
                }
            }
        });
        let names = ["price", "compute_cost", "run_rate.payback_months"];
        let records = read(&map_chart(&a, &a, names, &Plain).expect("a map").csv());
        let html = map_table_html(&a, &a, names, &Plain).expect("a table");
        with(&html, |root| {
            let rows = root.descendants().filter(|node| node.has_tag_name("tr"));
            let rows: Vec<_> = rows.collect();
            assert_eq!(rows.len(), 1 + CELLS.1);
            for (nth, row) in rows[1..].iter().rev().enumerate() {
                let cells: Vec<_> = row.children().filter(|node| node.is_element()).collect();
                assert_eq!(cells.len(), 1 + CELLS.0);
                for (column, cell) in cells[1..].iter().enumerate() {
                    let saved = number(&records[1 + nth * CELLS.0 + column][2]);
                    let words = saved.map(|value| payback.unit.number(value, &Plain));
                    assert_eq!(cell.text().unwrap_or_default(), words.unwrap_or_default());
                }
            }
        });
    }
}

#[test]
fn every_bar_on_the_page_is_on_its_sheet() {
    for query in QUERIES {
        let a = of(query);
        for metric in METRICS {
            let html = tornado_html(&a, metric, &Plain);
            let chart = bars_chart(&a, metric, &Plain);
            assert_eq!(html.matches("data-bar").count(), chart.rows.len());
            for row in &chart.rows {
                assert!(html.contains(&row.svg), "{query} {}", row.label);
            }
        }
    }
}

#[test]
fn requests_name_what_was_chosen() {
    let ask = |request: &str, word: &str| {
        let asked = Asked {
            link: read_link("price=300"),
            words: &[word.into()],
            numerals: &Plain,
        };
        answer(request, &asked)
    };
    let path = "valuation.value_per_tao";
    for (words, begins) in [
        (format!("tornado {path}"), "Assumption,unit,low value,"),
        (
            format!("heatmap price validators {path}"),
            "TAO price (USD/TAO),Validators,Value per TAO (USD/TAO)\r\n",
        ),
    ] {
        let csv = ask("chart-csv", &words).expect("figures");
        assert!(csv.starts_with(begins), "{csv}");
        assert!(ask("chart-svg", &words).is_ok_and(|svg| svg.contains("<svg")));
    }
    for (words, reason) in [
        ("tornado", "no answer"),
        (
            "heatmap price price valuation.value_per_tao",
            "two different",
        ),
        ("heatmap price", "no answer"),
        (
            "heatmap price tide valuation.value_per_tao",
            "no assumption “tide”",
        ),
    ] {
        for request in ["chart-csv", "chart-svg"] {
            let why = ask(request, words).expect_err(words);
            assert!(why.contains(reason), "{why}");
        }
    }
}

#[test]
fn a_sheet_looks_as_the_style_sheet_says() {
    for (nth, part) in PARTS.iter().enumerate() {
        let fill = match *part {
            1.0 => "fill: var(--first);".into(),
            part => format!(
                "fill: color-mix(in oklab, var(--first) {:.0}%, var(--card));",
                100.0 * part
            ),
        };
        assert!(rule(&format!(".k{nth}")).contains(&fill), "k{nth}");
    }
    let look = crate::sheets::look();
    let [bars, map] = crate::sheets::chosen_sheets(
        "compute_cost=3000&price=300",
        "run_rate.payback_months",
        &crate::sheets::sheet("", "", &look),
    );
    for (selector, sheet) in [
        (".map .none", &map.1),
        (".map .rim,\n.map .line", &map.1),
        (".map .line", &map.1),
        (".map .here,\n.map .baseline", &map.1),
    ] {
        let (_, width) = rule(selector)
            .split_once("stroke-width: ")
            .expect("a width");
        let width = &width[..width.find(';').expect("its end")];
        assert!(
            sheet.contains(&format!("stroke-width=\"{width}\"")),
            "{selector}"
        );
    }
    let (_, opacity) = rule(".bars .open")
        .split_once("fill-opacity: ")
        .expect("one");
    let opacity = &opacity[..opacity.find(';').expect("its end")];
    assert!(bars.1.contains(&format!("fill-opacity=\"{opacity}\"")));
}

#[test]
fn colours_are_mixed_as_browsers_mix_them() {
    // What color-mix(in oklab, …) comes to in Chromium.
    for (colour, part, ground, expected) in [
        ("#0f766e", 0.39, "#ffffff", "#a9c8c4"),
        ("#0f766e", 0.06, "#ffffff", "#f2f6f6"),
        ("#5cc7bd", 0.62, "#1c1f25", "#46827f"),
        ("#ffffff", 0.5, "#000000", "#636363"),
        ("#0f766e", 1.0, "#ffffff", "#0f766e"),
        ("#0f766e", 0.0, "#1c1f25", "#1c1f25"),
    ] {
        assert_eq!(mixed(colour, part, ground), expected);
    }
    // What cannot be read is left as it is.
    assert_eq!(mixed("teal", 0.5, "#ffffff"), "teal");
    assert_eq!(mixed("#0f766é", 0.5, "#ffffff"), "#0f766é");
}
