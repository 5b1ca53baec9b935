//! Maps as they are drawn: all cells in few colours, the line at the target, the points of both scenarios.

use roxmltree::Node;
use tao_calculator::model::questions::{CELLS, CLASSES, Map, heatmap};
use tao_calculator::model::{Plain, assumption, metric};
use tao_calculator::request::asked::{drawing, legend};

use crate::asked::{QUERIES, of, with};

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
                target: 14.0,
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
            with(&legend(&cells, map.metric.unit, map.target, &Plain), |_| ());
        }
    }
}
