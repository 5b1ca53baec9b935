//! The circle of value and price: as agreed, through today's value, beside the line compared with.

use tao_calculator::chart::{Chart, CircleChart, Ink};
use tao_calculator::scenario::PRESETS;

use crate::chart_tables::check_table;
use crate::charts::{SIZES, by_lines, canvas, check_drawing, of};
use crate::golden::check_golden;

/// A scenario whose value has no bounds.
const NO_VALUE: &str = "terminal_growth=10&discount_rate=5";

/// The circle of a scenario, compared with another one or with none.
fn circle(query: &str, compared: Option<&str>) -> CircleChart {
    let (a, evaluation) = of(query);
    let baseline = compared.map(|query| of(query).1);
    CircleChart::new(&evaluation, baseline.as_ref(), a.price).expect("a line")
}

#[test]
fn the_circle_is_drawn_as_agreed() {
    let cases = [
        ("", "base"),
        ("preset=breakthrough", "meeting"),
        ("price=1&compute_cost=1000000", "losing"),
    ];
    for (query, name) in cases {
        for size in SIZES {
            let svg = circle(query, None).svg(&canvas(size.1, size.2));
            check_drawing(&svg);
            check_golden(&format!("circle-{name}-{}.svg", size.0), &by_lines(&svg));
        }
        check_table(&circle(query, None));
    }
}

#[test]
fn the_circle_goes_through_the_value_at_todays_price() {
    for preset in PRESETS {
        let query = format!("preset={}&price=400", preset.key);
        let value = of(&query).1.valuation.value_per_tao.expect("a value");
        let rows = circle(&query, None).table().rows;
        let (_, figures) = rows.iter().find(|(name, _)| name == "400").expect("a row");
        let here = figures[0].expect("a value");
        assert!(
            (here / value - 1.0).abs() < 1e-9,
            "{here} instead of {value}"
        );
        assert_eq!(figures[1], Some(400.0));
    }
}

#[test]
fn without_a_value_there_is_no_circle() {
    let (a, evaluation) = of(NO_VALUE);
    let reason = evaluation.valuation.a.clone().expect_err("no line");
    assert_eq!(CircleChart::new(&evaluation, None, a.price), Err(reason));
}

#[test]
fn the_line_compared_with_is_drawn_below_with_its_own_figures() {
    let (here, there) = ("price=300", "preset=breakthrough");
    let (chart, alone) = (circle(here, Some(there)), circle(here, None));
    let svg = chart.svg(&canvas(SIZES[0].1, SIZES[0].2));
    check_drawing(&svg);
    check_table(&chart);
    check_golden("circle-compared.svg", &by_lines(&svg));
    let line = of(there).1.valuation;
    let (a, b) = (line.a.expect("a slope"), line.b.expect("a height"));
    let (table, without) = (chart.table(), alone.table());
    assert_eq!(table.columns[..2], without.columns);
    assert_eq!(table.columns[2].label, "value, compared with");
    for ((name, figures), (_, expected)) in table.rows.iter().zip(&without.rows) {
        let price: f64 = name.parse().expect("a price");
        assert_eq!(figures[..2], expected[..], "{name}");
        let compared = figures[2].expect("a value");
        assert!((compared - (a * price + b)).abs() < 1e-9, "{name}");
    }
}

#[test]
fn the_line_compared_with_lies_within_the_drawing() {
    let tall = circle("", Some("preset=breakthrough"));
    let svg = tall.svg(&canvas(SIZES[0].1, SIZES[0].2));
    let faint = format!("stroke=\"{}\"", Ink::FirstBaseline.stand_in());
    let (_, line) = svg.split_once(&faint).expect("a line");
    let (_, points) = line.split_once("points=\"").expect("its points");
    let points = &points[..points.find('"').expect("their end")];
    let heights: Vec<f64> = points
        .split_whitespace()
        .map(|point| {
            point
                .split_once(',')
                .expect("a pair")
                .1
                .parse()
                .expect("a number")
        })
        .collect();
    // Its ends stand apart from the edges of the plot, 10 CSS pixels from the top and 26 from the foot.
    let inside = |y: &f64| (44.0..4.0 * (SIZES[0].2 - 26.0) - 4.0).contains(y);
    assert!(
        heights.len() == 2 && heights.iter().all(inside),
        "{heights:?}"
    );
}

#[test]
fn a_line_is_compared_only_with_another_one() {
    let is_drawn = |chart: &CircleChart| chart.legend().iter().all(|key| key.is_drawn);
    assert!(is_drawn(&circle("", Some("preset=bear"))));
    // The price moves along the line; the validator's own costs leave it alone; and there may be none.
    for (here, there) in [("price=300", ""), ("own_stake=5", ""), ("", NO_VALUE)] {
        let compared = circle(here, Some(there));
        assert_eq!(compared, circle(here, None), "{here} against {there}");
        assert!(!is_drawn(&compared));
        assert_eq!(compared.table().columns.len(), 2);
    }
}
