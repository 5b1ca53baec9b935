//! Maps as they are drawn: all cells in few colours, the line at the target, the points of both scenarios.

use roxmltree::Node;
use tao_calculator::model::questions::{CELLS, CLASSES, Map, Target, heatmap};
use tao_calculator::model::{assumption, metric};
use tao_calculator::prose::Plain;
use tao_calculator::request::asked::{drawing, legend};

use crate::asked::{QUERIES, by, of, with};

/// The area of the cells that a path of runs covers.
fn area(path: &str) -> usize {
    let runs = path.split('M').skip(1);
    runs.map(|run| {
        let (_, rest) = run.split_once('h').expect("a run");
        rest[..rest.find('v').expect("its end")]
            .parse::<usize>()
            .expect("a length")
    })
    .sum()
}

#[test]
fn a_map_has_at_most_nine_colours_and_covers_all_its_cells() {
    let row = |key| assumption(key).expect("a row");
    for query in QUERIES {
        let a = of(query);
        for path in [
            "run_rate.payback_months",
            "valuation.value_per_tao",
            "projection.npv",
        ] {
            let map = Map {
                across: row("discount_rate"),
                up: row("compute_cost"),
                metric: metric(path).expect("a metric"),
                target: Target::Number(14.0),
            };
            let cells = heatmap(&a, &of("price=300"), &map);
            let svg = drawing(&cells);
            with(&svg, |root| {
                let paths = || root.descendants().filter(|node| node.has_tag_name("path"));
                let is_class = |node: &Node| {
                    node.attribute("class")
                        .is_some_and(|class| class.starts_with('k'))
                };
                assert!(paths().filter(is_class).count() <= CLASSES);
                let is_none = |node: &Node| node.attribute("fill").is_some();
                let covered: usize = paths()
                    .filter(|node| is_class(node) || is_none(node))
                    .filter_map(|node| node.attribute("d"))
                    .map(area)
                    .sum();
                assert_eq!(covered, CELLS.0 * CELLS.1, "{query} {path}");
            });
            with(
                &legend(&cells, map.metric.unit, "14.0 months", &Plain),
                |_| (),
            );
        }
    }
}

#[test]
fn the_line_and_the_points_stand_where_the_map_has_them() {
    let row = |key| assumption(key).expect("a row");
    let mut n_lines = 0;
    for query in QUERIES {
        for target in [14.0, 1e9] {
            let map = Map {
                across: row("price"),
                up: row("compute_cost"),
                metric: metric("run_rate.payback_months").expect("a metric"),
                target: Target::Number(target),
            };
            let a = of(query);
            for baseline in [a, of("price=333")] {
                let cells = heatmap(&a, &baseline, &map);
                let height = CELLS.1 as f64;
                with(&drawing(&cells), |root| {
                    let of_class = |class: &str| by(root, "class", class);
                    let line: String = cells
                        .contour
                        .iter()
                        .map(|[(x, y), (to_x, to_y)]| {
                            let (y, to_y) = (height - y, height - to_y);
                            format!("M{x:.2} {y:.2}L{to_x:.2} {to_y:.2}")
                        })
                        .collect();
                    let drawn = of_class("line").and_then(|line| line.attribute("d"));
                    assert_eq!(drawn.unwrap_or_default(), line, "{query}");
                    n_lines += usize::from(drawn.is_some());
                    let here = of_class("here").expect("today's point");
                    let at = ["cx", "cy"].map(|name| here.attribute(name).expect("a place"));
                    let (x, y) = (cells.here.0, height - cells.here.1);
                    assert_eq!(at, [format!("{x:.2}"), format!("{y:.2}")]);
                    let other = of_class("baseline").and_then(|point| point.attribute("d"));
                    let (x, y) = (cells.baseline.0 - 0.7, height - cells.baseline.1);
                    let expected = format!("M{x:.2} {y:.2}l");
                    assert_eq!(other.is_some(), baseline != a, "{query}");
                    assert!(other.is_none_or(|other| other.starts_with(&expected)));
                });
                let legend = legend(&cells, map.metric.unit, "14.0 months", &Plain);
                assert_eq!(legend.contains("The line: "), !cells.contour.is_empty());
                assert_eq!(legend.contains("compared with"), baseline != a);
            }
        }
    }
    assert!(n_lines > 4, "{n_lines} lines");
}
