//! What is drawn: golden drawings at a wide and a narrow size, and what a drawing must never have.

use tao_calculator::chart::{
    BridgeChart, Canvas, Chart, Ink, LineChart, balance_chart, worth_chart,
};
use tao_calculator::model::{Assumptions, Evaluation, evaluate};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::{PRESETS, from_query};

use crate::golden::check_golden;

pub const SIZES: [(&str, f64, f64); 2] = [("wide", 760.0, 380.0), ("narrow", 320.0, 230.0)];

pub fn canvas(width: f64, height: f64) -> Canvas<'static> {
    Canvas {
        width,
        height,
        numerals: &Plain,
    }
}

pub fn of(query: &str) -> (Assumptions, Evaluation) {
    let (scenario, unread) = from_query(query);
    assert!(unread.is_empty(), "{unread:?}");
    let evaluation = evaluate(&scenario.assumptions);
    (scenario.assumptions, evaluation)
}

/// The charts of a scenario that has them all, compared with another one or with none.
pub fn charts(query: &str, compared: Option<&str>) -> (LineChart, LineChart, BridgeChart) {
    let (a, evaluation) = of(query);
    let baseline = compared.map(|query| of(query).1);
    let baseline = baseline.as_ref();
    (
        balance_chart(&evaluation, baseline, a.operating_months),
        worth_chart(&evaluation, baseline, a.operating_months),
        BridgeChart::new(&evaluation, baseline, a.price).expect("a value"),
    )
}

pub fn balance(query: &str) -> LineChart {
    charts(query, None).0
}

pub fn worth(query: &str) -> LineChart {
    charts(query, None).1
}

pub fn bridge(query: &str) -> BridgeChart {
    charts(query, None).2
}

/// Every chart of a scenario as it is drawn.
fn drawings(query: &str, size: (&str, f64, f64)) -> [(&'static str, String); 3] {
    compared_drawings(query, None, size)
}

fn compared_drawings(
    query: &str,
    compared: Option<&str>,
    (_, width, height): (&str, f64, f64),
) -> [(&'static str, String); 3] {
    let canvas = canvas(width, height);
    let (balance, worth, bridge) = charts(query, compared);
    [
        ("balance", balance.svg(&canvas)),
        ("worth", worth.svg(&canvas)),
        ("value", bridge.svg(&canvas)),
    ]
}

/// One element a line, so that a diff shows what moved.
pub fn by_lines(svg: &str) -> String {
    svg.replace("><", ">\n<")
}

#[test]
fn drawings_are_as_agreed() {
    for size in SIZES {
        for (query, name) in [("", "base"), ("preset=bear&compute_cost=20000", "losing")] {
            for (chart, svg) in drawings(query, size) {
                check_golden(&format!("{chart}-{name}-{}.svg", size.0), &by_lines(&svg));
            }
        }
    }
}

#[test]
fn what_is_compared_with_is_drawn_below() {
    for (chart, svg) in compared_drawings("price=300", Some("preset=bear"), SIZES[0]) {
        check_drawing(&svg);
        check_golden(&format!("{chart}-compared.svg"), &by_lines(&svg));
    }
}

/// Neither `style` attributes, which the page's policy forbids, nor colours a theme could not replace, nor numbers
/// that are none; and as small as what is sent sixty times a second should be.
#[track_caller]
pub fn check_drawing(svg: &str) {
    assert!(
        svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"),
        "{svg:.80}"
    );
    assert!(!svg.contains("style="), "a style attribute");
    assert!(
        !svg.contains("NaN") && !svg.contains("inf"),
        "a number that is none"
    );
    for color in svg
        .split("=\"#")
        .skip(1)
        .map(|rest| format!("#{}", &rest[..6]))
    {
        assert!(
            Ink::ALL.iter().any(|ink| ink.stand_in() == color),
            "{color} is no ink"
        );
    }
    assert!(svg.len() < 40_000, "{} bytes", svg.len());
}

#[test]
fn every_preset_is_drawn_with_inks_alone() {
    for preset in PRESETS {
        for size in SIZES {
            for (_, svg) in drawings(&format!("preset={}", preset.key), size) {
                check_drawing(&svg);
            }
        }
    }
}

#[test]
fn extremes_are_drawn_too() {
    for query in [
        "compute_cost=1000000",
        "price=10000&validators=1",
        "stake_recovered=100&hardware_cost=0",
        "daily_emission=0",
        "horizon_years=30&price_growth=200",
        "horizon_years=1&price_growth=-90",
        "price=1&validators=100000&own_stake=1",
        "issued_supply=21000000",
        "operating_months=6",
        "operating_months=120",
    ] {
        for (_, svg) in drawings(query, SIZES[1]) {
            check_drawing(&svg);
        }
    }
}

#[test]
fn without_a_value_the_reason_is_handed_on() {
    let (a, evaluation) = of("terminal_growth=10&discount_rate=5");
    let reason = evaluation
        .valuation
        .value_per_tao
        .clone()
        .expect_err("no value");
    assert_eq!(BridgeChart::new(&evaluation, None, a.price), Err(reason));
}

#[test]
fn the_style_sheet_gives_every_ink_a_colour() {
    let style = include_str!("../../style/charts.css");
    let drawn: String = PRESETS
        .iter()
        .map(|preset| format!("preset={}", preset.key))
        .flat_map(|query| compared_drawings(&query, Some("price=300"), SIZES[0]))
        .map(|(_, svg)| svg)
        .collect();
    for ink in Ink::ALL {
        for attribute in ["stroke", "fill"] {
            let drawn_so = drawn.contains(&format!("{attribute}=\"{}\"", ink.stand_in()));
            let styled = style.contains(&format!("[{attribute}=\"{}\"]", ink.stand_in()));
            assert!(
                !drawn_so || styled,
                "{attribute} of {} has no colour",
                ink.name()
            );
        }
    }
}

/// Words of a drawing with the box they need at most, in quarter pixels: left, right, top, bottom.
fn labels(svg: &str) -> Vec<(String, [f64; 4])> {
    let attribute = |element: &str, name: &str| {
        let (_, value) = element.split_once(&format!(" {name}=\"")).expect(name);
        value[..value.find('"').expect("its end")].to_string()
    };
    let label = |text: &str| {
        let (element, rest) = text.split_once('>').expect("an element");
        let words = rest[..rest.find('<').expect("its end")].trim().to_string();
        let number = |name| attribute(element, name).parse::<f64>().expect("a number");
        let (x, y, size) = (number("x"), number("y"), number("font-size"));
        let wide = |letter: char| if letter.is_ascii_digit() { 0.64 } else { 0.55 };
        let width = size * words.chars().map(wide).sum::<f64>();
        let left = match attribute(element, "text-anchor").as_str() {
            "start" => x,
            "middle" => x - 0.5 * width,
            _ => x - width,
        };
        (words, [left, left + width, y - 0.5 * size, y + 0.5 * size])
    };
    svg.split("<text").skip(1).map(label).collect()
}

#[test]
fn words_on_the_bridge_neither_overlap_nor_leave_it() {
    for width in [232.0, 320.0, 480.0, 760.0] {
        for years in 1..=30 {
            for query in ["price=272.72", "preset=bear&compute_cost=50000"] {
                let svg =
                    bridge(&format!("{query}&horizon_years={years}")).svg(&canvas(width, 230.0));
                let labels = labels(&svg);
                for (nth, (words, [left, right, top, bottom])) in labels.iter().enumerate() {
                    let inside =
                        *left >= 0.0 && *right <= 4.0 * width && *top >= 0.0 && *bottom <= 920.0;
                    assert!(inside, "“{words}” leaves {width} px after {years} years");
                    for (other, [its_left, its_right, its_top, its_bottom]) in &labels[..nth] {
                        let apart = left >= its_right
                            || its_left >= right
                            || top >= its_bottom
                            || its_top >= bottom;
                        assert!(
                            apart,
                            "“{words}” touches “{other}” at {width} px after {years} years"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn a_drawing_may_be_as_small_as_it_likes() {
    for size in [1.0, 20.0, 72.0, 73.0, 100.0] {
        for (name, svg) in compared_drawings("", Some("price=300"), ("tiny", size, size)) {
            assert!(svg.ends_with("</svg>\n"), "{name} at {size}");
        }
    }
}
