//! Maps as they are drawn: all cells in few colours, the line at the target, the points of both scenarios.

use tao_calculator::chart::{ChartData, Drawing, Ink, MapChart, Mark, Point};
use tao_calculator::model::questions::{CELLS, CLASSES};
use tao_calculator::prose::Plain;

use super::drawn::{QUERIES, WIDE, canvas, map};

fn drawn(map: &MapChart) -> Drawing {
    ChartData::Map(map.clone()).drawing(&canvas(WIDE))
}

/// A place in cells, from the left and from the bottom, in tenths of a pixel.
fn place(drawing: &Drawing, (x, y): (f64, f64)) -> Point {
    let plot = drawing.plot;
    Point {
        x: plot.left + (10.0 * plot.width() * x / CELLS.0 as f64).round() as i32,
        y: plot.bottom - (10.0 * plot.height() * y / CELLS.1 as f64).round() as i32,
    }
}

/// Whether two places are one, but for rounding.
fn is_at(one: Point, other: Point) -> bool {
    (one.x - other.x).abs() <= 2 && (one.y - other.y).abs() <= 2
}

/// The places of the marks of an ink, line by line or outline by outline.
fn parts(drawing: &Drawing, wanted: impl Fn(&Mark) -> bool) -> Vec<Vec<Point>> {
    let marks = drawing.marks.iter().filter(|mark| wanted(mark));
    marks
        .flat_map(|mark| match mark {
            Mark::Line { parts, .. } | Mark::Area { parts, .. } => parts.clone(),
            _ => Vec::new(),
        })
        .collect()
}

#[test]
fn a_map_has_at_most_nine_colours_and_covers_all_its_cells() {
    for query in QUERIES {
        for path in [
            "run_rate.payback_months",
            "valuation.value_per_tao",
            "projection.npv",
        ] {
            let map = map(query, "price=300", ["discount_rate", "compute_cost", path]);
            let drawing = drawn(&map);
            let is_shade = |mark: &Mark| matches!(mark.ink(), Ink::Shade(_));
            let n_shades = drawing.marks.iter().filter(|mark| is_shade(mark)).count();
            assert!((1..=CLASSES).contains(&n_shades), "{query} {path}");
            let cell = drawing.plot.width() / CELLS.0 as f64 * 10.0;
            let runs = parts(&drawing, is_shade);
            let lengths = runs.iter().map(|run| f64::from(run[1].x - run[0].x) / cell);
            let n_coloured: f64 = lengths.map(f64::round).sum();
            // Each line of the hatch goes through as many cells as it is wide.
            let hatch = parts(&drawing, |mark| mark.ink() == Ink::Zero);
            let lengths = hatch
                .iter()
                .map(|line| f64::from(line[1].x - line[0].x) / cell);
            let n_none: f64 = lengths.map(f64::round).sum();
            let expected = map
                .cells
                .classes
                .iter()
                .filter(|class| class.is_none())
                .count();
            assert_eq!(n_none, expected as f64, "{query} {path}");
            assert_eq!(
                n_coloured + n_none,
                (CELLS.0 * CELLS.1) as f64,
                "{query} {path}"
            );
        }
    }
}

#[test]
fn the_line_and_the_points_stand_where_the_map_has_them() {
    let mut n_lines = 0;
    for query in QUERIES {
        for names in [
            ["price", "compute_cost", "run_rate.payback_months"],
            ["price", "compute_cost", "run_rate.net_per_month"],
        ] {
            for compared in [query, "price=333"] {
                let map = map(query, compared, names);
                let (drawing, cells) = (drawn(&map), &map.cells);
                let is_line = |mark: &Mark| matches!(mark, Mark::Line { ink: Ink::Words, parts, .. } if parts[0].len() == 2);
                let line = parts(&drawing, is_line);
                assert_eq!(line.len(), cells.contour.len(), "{query}");
                for (piece, ends) in line.iter().zip(&cells.contour) {
                    for (point, end) in piece.iter().zip(ends) {
                        assert!(is_at(*point, place(&drawing, *end)), "{query}: {end:?}");
                    }
                }
                n_lines += usize::from(!line.is_empty());
                let here = drawing.marks.iter().find_map(|mark| match mark {
                    Mark::Dot {
                        at, is_open: true, ..
                    } => Some(*at),
                    _ => None,
                });
                let here = here.expect("today's point");
                assert!(is_at(here, place(&drawing, cells.here)), "{query}");
                let diamond = drawing.marks.iter().find(|mark| {
                    matches!(
                        mark,
                        Mark::Area {
                            ink: Ink::Paper,
                            ..
                        }
                    )
                });
                let is_other = cells.baseline != cells.here;
                assert_eq!(diamond.is_some(), is_other, "{query}");
                if let Some(frame) = diamond.and_then(Mark::frame) {
                    let (x, y) = (
                        (frame.left + frame.right) / 2,
                        (frame.top + frame.bottom) / 2,
                    );
                    assert!(
                        is_at(Point { x, y }, place(&drawing, cells.baseline)),
                        "{query}"
                    );
                }
                let legend = ChartData::Map(map.clone()).legend(&Plain);
                let says = |words: &str| legend.iter().any(|key| key.label.starts_with(words));
                assert_eq!(says("The line: "), !cells.contour.is_empty());
                assert_eq!(says("compared with"), is_other);
            }
        }
    }
    assert!(n_lines > 4, "{n_lines} lines");
}
