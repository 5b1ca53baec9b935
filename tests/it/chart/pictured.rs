//! Bars and maps: their figures are the model's own, an end without an answer is torn, all bars are on their sheet.

use tao_calculator::chart::{Cell, ChartData, Frame, Ink, Mark, mixed};
use tao_calculator::model::questions::{CELLS, bars as bars_of};
use tao_calculator::model::{ASSUMPTIONS, Assumption, Kind, METRICS, assumption, metric};
use tao_calculator::prose::{Plain, UnitWords};

use super::csv::read;
use super::drawn::{NARROW, QUERIES, WIDE, bars, canvas, frame, labels, map, of};

const PAYBACK: &str = "run_rate.payback_months";

/// A number as a cell holds it; `None` where it is empty.
#[track_caller]
fn number(cell: &str) -> Option<f64> {
    (!cell.is_empty()).then(|| cell.parse().expect("a number"))
}

/// A value of an assumption as a cell holds it.
#[track_caller]
fn value(row: &Assumption, cell: &str) -> f64 {
    match row.kind {
        Kind::Choice(choices) => {
            let nth = choices.iter().position(|choice| choice.0 == cell);
            nth.expect("a choice") as f64
        }
        Kind::Number | Kind::Whole => cell.parse().expect("a number"),
    }
}

#[test]
fn figures_of_bars_are_direct_evaluations() {
    for query in QUERIES {
        let (a, _) = of(query);
        for metric in METRICS {
            let records = read(&ChartData::Bars(bars(query, metric.path)).table().csv(None));
            let (head, rows) = records.split_first().expect("a head");
            assert_eq!(head.len(), 7);
            assert_eq!(rows.len(), ASSUMPTIONS.len(), "{query} {}", metric.path);
            for cells in rows {
                let label = cells[0].replace('\'', "’");
                let row = ASSUMPTIONS.iter().find(|row| row.label == label);
                let row = row.expect("an assumption");
                assert_eq!(cells[1], row.unit.symbol());
                let figure = |at: f64| {
                    let mut there = a;
                    (row.set)(&mut there, at);
                    (metric.of)(&there).ok()
                };
                let [low, high] = [&cells[2], &cells[4]].map(|cell| figure(value(row, cell)));
                let shown = |figure: f64| metric.unit.exported(figure);
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
        let (a, _) = of(query);
        for names in [
            ["price", "compute_cost", PAYBACK],
            ["discount_rate", "price_anchor", "valuation.value_per_tao"],
            ["validator_growth", "uptime", "run_rate.apr"],
        ] {
            let chart = map(query, "", names);
            let [across, up] = [names[0], names[1]].map(|key| assumption(key).expect("a row"));
            let metric = metric(names[2]).expect("a metric");
            let grid = chart.grid(&Plain);
            let records = read(&ChartData::Map(chart).table().csv(None));
            assert_eq!(records.len(), 1 + CELLS.0 * CELLS.1);
            assert!(records[0][2].starts_with(&metric.label.replace('’', "'")));
            for (nth, cells) in records[1..].iter().enumerate().step_by(53) {
                let mut there = a;
                (across.set)(&mut there, value(across, &cells[0]));
                (up.set)(&mut there, value(up, &cells[1]));
                let figure = (metric.of)(&there).ok();
                let shown = figure.map(|figure| metric.unit.exported(figure));
                assert_eq!(number(&cells[2]), shown, "{query} {names:?} {cells:?}");
                // On the page the same lie where they are on the map, the highest row first.
                let row = &grid.rows[CELLS.1 - 1 - nth / CELLS.0];
                assert_eq!(row[1 + nth % CELLS.0], Cell::Figure(metric.unit, figure));
            }
        }
    }
}

/// The box of the bar at an end, which has the ink of that end.
fn end(marks: &[Mark], ink: Ink) -> Option<(Frame, bool)> {
    let faint = ink.faint();
    let area = marks.iter().find(
        |mark| matches!(mark, Mark::Area { ink: other, .. } if [ink, faint].contains(other)),
    )?;
    let Mark::Area { parts, .. } = area else {
        return None;
    };
    Some((area.frame()?, parts[0].len() > 4))
}

#[test]
fn bars_reach_from_the_answer_here_to_the_one_at_each_end() {
    for query in QUERIES {
        let chart = bars(query, PAYBACK);
        let known = chart
            .bars
            .iter()
            .flat_map(|bar| [&bar.low, &bar.high, &bar.here]);
        let known: Vec<f64> = known.filter_map(|end| end.clone().ok()).collect();
        let low = known.iter().copied().fold(f64::INFINITY, f64::min);
        let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let place = |value: f64| 10.0 * 564.0 * (value - low) / (high - low);
        for bar in chart.drawn() {
            let drawing = chart.bar(bar, 600.0);
            let whole = frame(&drawing);
            for (figure, ink) in [(&bar.low, Ink::First), (&bar.high, Ink::Pale)] {
                let (area, is_torn) = end(&drawing.marks, ink).expect("an end");
                let name = format!("{query} {} {ink:?}", bar.row.key);
                assert!(whole.contains(&area), "{name}");
                let lost = figure.is_err() || bar.here.is_err();
                assert_eq!(is_torn, lost, "{name}");
                // Torn ends reach to the edge, and are wide enough to be seen.
                if is_torn {
                    assert!(
                        area.right == whole.right && area.width() >= 16.0,
                        "{name}: {area:?}"
                    );
                } else if let (Ok(figure), Ok(here)) = (figure, &bar.here) {
                    let (from, to) = (place(figure.min(*here)), place(figure.max(*here)));
                    let apart = |one: i32, other: f64| (f64::from(one) - other).abs();
                    assert!(
                        apart(area.left, from) < 1.0 && apart(area.right, to) < 1.0,
                        "{name}"
                    );
                }
            }
        }
    }
}

#[test]
fn all_bars_are_drawn_with_both_ends_in_words() {
    for query in QUERIES {
        for path in [PAYBACK, "valuation.value_per_tao"] {
            let chart = bars(query, path);
            let drawing = ChartData::Bars(chart.clone()).drawing(&canvas(WIDE));
            let words: Vec<_> = labels(&drawing)
                .into_iter()
                .map(|(words, _)| words)
                .collect();
            let words = words.join(" ");
            let moving = bars_of(&of(query).0, metric(path).expect("a metric"));
            let moving = moving.iter().filter(|bar| !bar.has_no_effect());
            assert_eq!(chart.drawn().count(), moving.clone().count());
            for bar in moving {
                assert!(words.contains(bar.row.label), "{query}: {}", bar.row.label);
                for end in chart.ends(bar, &Plain) {
                    let said = format!("{} {}", end.answer, end.at);
                    assert!(words.contains(&said), "{query}: {said} in {words}");
                }
            }
        }
    }
}

#[test]
fn values_along_a_map_have_room_at_any_width() {
    for names in [
        ["price", "validators", PAYBACK],
        ["compute_cost", "price_anchor", PAYBACK],
        [
            "discount_rate",
            "revenue_per_subnet",
            "valuation.value_per_tao",
        ],
    ] {
        let chart = ChartData::Map(map("", "price=300", names));
        for size in [NARROW, WIDE] {
            let drawing = chart.drawing(&canvas(size));
            assert!(
                drawing.plot.width() > 0.6 * size.0,
                "{names:?}: {:?}",
                drawing.plot
            );
            assert!(
                labels(&drawing).len() >= 6,
                "{names:?}: {:?}",
                labels(&drawing)
            );
        }
    }
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
