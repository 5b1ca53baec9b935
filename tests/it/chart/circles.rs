//! The circle of value and price: through today's value, beside the line compared with.

use tao_calculator::chart::{ChartData, CircleChart, Ink, Mark};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::PRESETS;

use super::drawn::{WIDE, canvas, chart, of};
use super::tables::{check_table, rows};

/// A scenario whose value has no bounds.
const NO_VALUE: &str = "terminal_growth=10&discount_rate=5";

/// The circle of a scenario, compared with another one or with none.
fn circle(query: &str, compared: Option<&str>) -> ChartData {
    chart("circle", query, compared)
}

#[test]
fn the_circle_goes_through_the_value_at_todays_price() {
    for preset in PRESETS {
        let query = format!("preset={}&price=400", preset.key);
        let value = of(&query).1.valuation.value_per_tao.expect("a value");
        let rows = rows(&circle(&query, None).table());
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
fn the_line_compared_with_has_its_own_figures() {
    let (here, there) = ("price=300", "preset=breakthrough");
    let (chart, alone) = (circle(here, Some(there)), circle(here, None));
    check_table(&chart);
    let line = of(there).1.valuation;
    let (a, b) = (line.a.expect("a slope"), line.b.expect("a height"));
    let (table, without) = (chart.table(), alone.table());
    assert_eq!(table.head[..3], without.head);
    assert_eq!(table.head[3], table.head[1].clone().compared());
    for ((name, figures), (_, expected)) in rows(&table).iter().zip(&rows(&without)) {
        let price: f64 = name.parse().expect("a price");
        assert_eq!(figures[..2], expected[..], "{name}");
        let compared = figures[2].expect("a value");
        assert!((compared - (a * price + b)).abs() < 1e-9, "{name}");
    }
}

#[test]
fn the_line_compared_with_lies_within_the_plot() {
    let drawing = circle("", Some("preset=breakthrough")).drawing(&canvas(WIDE));
    let mut faint = drawing
        .marks
        .iter()
        .filter(|mark| mark.ink() == Ink::Before);
    let frame = faint.next().and_then(Mark::frame).expect("a line");
    // Apart from the plot's edges, at which a line that leaves it is cut.
    assert!(
        frame.top > drawing.plot.top && frame.bottom < drawing.plot.bottom,
        "{frame:?}"
    );
}

#[test]
fn a_line_is_compared_only_with_another_one() {
    let is_drawn = |chart: &ChartData| chart.legend(&Plain).iter().all(|key| key.is_drawn);
    assert!(is_drawn(&circle("", Some("preset=bear"))));
    // The price moves along the line; the validator's own costs leave it alone; and there may be none.
    for (here, there) in [("price=300", ""), ("own_stake=5", ""), ("", NO_VALUE)] {
        let compared = circle(here, Some(there));
        assert_eq!(compared, circle(here, None), "{here} against {there}");
        assert!(!is_drawn(&compared));
        assert_eq!(compared.table().head.len(), 3);
    }
}
