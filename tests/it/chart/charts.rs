//! What is drawn: agreed drawings, and laws of all of them.

use std::mem::discriminant;

use proptest::prelude::*;
use tao_calculator::chart::{
    BridgeChart, ChartData, ColumnChart, Course, Drawing, Frame, Ink, Line, LineChart, Mark, Point,
    Reading, Upright, svg,
};
use tao_calculator::model::Unit;
use tao_calculator::scenario::PRESETS;

use super::drawn::{NARROW, WIDE, all, canvas, chart, frame, labels, map, of, on_page};
use crate::golden::{by_line, check_golden};
use crate::scenarios::cases;

const PAYBACK: &str = "run_rate.payback_months";
const WIDTHS: [f64; 5] = [232.0, 312.0, 480.0, 640.0, 904.0];

/// Scenarios at the edges of what can be put in.
const EXTREMES: [&str; 12] = [
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
    "terminal_growth=10&discount_rate=5",
    "price_volatility=0&validator_volatility=0&deflation_uncertainty=0",
];

/// All charts of all presets and of the extremes, each with what it is called, at every width.
fn drawings() -> impl Iterator<Item = (String, Drawing)> {
    let presets = PRESETS
        .iter()
        .map(|preset| format!("preset={}", preset.key));
    let queries = presets.chain(EXTREMES.map(String::from));
    queries.flat_map(|query| {
        let charts = all(&query, "price=300", PAYBACK).into_iter();
        charts.flat_map(move |(name, chart)| {
            let query = query.clone();
            WIDTHS.map(|width| {
                let drawing = chart.drawing(&canvas((width, 230.0)));
                (format!("{name} of “{query}” at {width} px"), drawing)
            })
        })
    })
}

#[test]
fn drawings_are_as_agreed() {
    for (name, query, compared, sizes) in [
        (
            "balance",
            "",
            None,
            &[("wide", WIDE), ("narrow", NARROW)][..],
        ),
        (
            "balance",
            "price=300",
            Some("preset=bear"),
            &[("compared", WIDE)],
        ),
        (
            "worth",
            "preset=bear&compute_cost=20000",
            None,
            &[("losing", NARROW)],
        ),
        ("value", "", None, &[("narrow", NARROW)]),
        (
            "value",
            "preset=bear&compute_cost=20000",
            None,
            &[("losing", WIDE)],
        ),
        ("circle", "preset=breakthrough", None, &[("meeting", WIDE)]),
        (
            "circle",
            "price=1&compute_cost=1000000",
            None,
            &[("losing", NARROW)],
        ),
    ] {
        for (what, size) in sizes {
            let drawing = chart(name, query, compared).drawing(&canvas(*size));
            check_golden(
                &format!("{name}-{what}.svg"),
                &(by_line(&on_page(&drawing)) + "\n"),
            );
        }
    }
    let map = ChartData::Map(map("", "price=300", ["price", "compute_cost", PAYBACK]));
    let map = on_page(&map.drawing(&canvas(NARROW)));
    check_golden("map-narrow.svg", &(by_line(&map) + "\n"));
}

#[test]
fn every_mark_lies_within_its_drawing() {
    for (name, drawing) in drawings() {
        let whole = frame(&drawing);
        for mark in &drawing.marks {
            let Some(frame) = mark.frame() else { continue };
            assert!(whole.contains(&frame), "{name}: {mark:?} leaves {whole:?}");
            if let Mark::Label(label) = mark {
                assert!(label.size >= 120, "{name}: “{}” is small", label.words);
            }
        }
        assert!(whole.contains(&drawing.plot), "{name}: {:?}", drawing.plot);
    }
}

#[test]
fn words_touch_neither_words_nor_dots() {
    for (name, drawing) in drawings() {
        let labels = labels(&drawing);
        let dots = drawing
            .marks
            .iter()
            .filter(|mark| matches!(mark, Mark::Dot { .. }));
        let dots: Vec<Frame> = dots.filter_map(Mark::frame).collect();
        let is_map = name.starts_with("map");
        for (nth, (words, frame)) in labels.iter().enumerate() {
            for (other, beside) in &labels[..nth] {
                assert!(
                    !frame.overlaps(beside),
                    "{name}: “{words}” touches “{other}”"
                );
            }
            let touched = dots.iter().find(|dot| frame.overlaps(dot));
            assert!(
                touched.is_none() || is_map,
                "{name}: “{words}” touches a dot"
            );
        }
    }
}

#[test]
fn fifty_futures_can_be_counted() {
    for (name, drawing) in drawings().filter(|(name, _)| name.starts_with("futures")) {
        let dots = drawing.marks.iter();
        let dots = dots.filter(|mark| matches!(mark, Mark::Dot { .. }));
        let dots: Vec<Frame> = dots.filter_map(Mark::frame).collect();
        assert_eq!(dots.len(), 50, "{name}");
        for (nth, dot) in dots.iter().enumerate() {
            assert!(dot.width() >= 4.0, "{name}: {dot:?} is small");
            assert!(
                !dots[..nth].iter().any(|other| other.overlaps(dot)),
                "{name}: {dot:?}"
            );
        }
    }
}

#[test]
fn bridges_of_any_length_have_words_for_their_last_columns() {
    for years in 1..=30 {
        let chart = chart("value", &format!("horizon_years={years}"), None);
        for width in WIDTHS {
            let words = labels(&chart.drawing(&canvas((width, 230.0))));
            let has = |wanted: &str| words.iter().any(|(words, _)| words == wanted);
            assert!(
                has("value") && has("market price"),
                "{years} years at {width} px"
            );
        }
    }
}

/// The marks of one ink.
fn inked(drawing: &Drawing, ink: Ink) -> impl Iterator<Item = &Mark> {
    drawing.marks.iter().filter(move |mark| mark.ink() == ink)
}

/// The line in an ink.
#[track_caller]
fn line(drawing: &Drawing, ink: Ink) -> Vec<Point> {
    let mut lines = inked(drawing, ink).filter_map(|mark| match mark {
        Mark::Line { parts, .. } => Some(parts.concat()),
        _ => None,
    });
    lines.next().expect("a line")
}

#[test]
fn lines_go_through_their_values() {
    for query in ["", "preset=bear&compute_cost=20000", "operating_months=120"] {
        for name in ["balance", "worth"] {
            let ChartData::Lines(chart) = chart(name, query, None) else {
                panic!("{name} has no lines");
            };
            let data = ChartData::Lines(chart.clone());
            let drawing = data.drawing(&canvas(WIDE));
            let plot = drawing.plot;
            let zero = f64::from(line(&drawing, Ink::Words)[0].y);
            // Tenths of a pixel for a dollar, from what is farthest from zero.
            // Where areas are shaded, other lines may leave the plot.
            let is_whole = |line: &&Line| line.is_shaded || name == "worth";
            let all = chart.lines.iter().filter(is_whole).flat_map(|line| {
                let points = self::line(&drawing, line.ink);
                line.course.values.clone().into_iter().zip(points)
            });
            let all: Vec<(f64, Point)> = all.collect();
            let far = all
                .iter()
                .max_by(|one, other| one.0.abs().total_cmp(&other.0.abs()));
            let (value, point) = far.expect("a value");
            let scale = (zero - f64::from(point.y)) / value;
            let months = chart.lines[0].course.values.len() - 1;
            for (nth, (value, point)) in all.iter().enumerate() {
                let y = zero - scale * value;
                assert!(
                    (f64::from(point.y) - y).abs() < 2.1,
                    "{query} {name}: {value} at {point:?}"
                );
                let month = (nth % (months + 1)) as f64 / months as f64;
                let x = f64::from(plot.left) + month * f64::from(plot.right - plot.left);
                assert!(
                    (f64::from(point.x) - x).abs() < 1.1,
                    "{query} {name}: {nth} at {point:?}"
                );
            }
        }
    }
}

#[test]
fn dots_stand_where_lines_cross_zero() {
    for preset in PRESETS {
        let query = format!("preset={}", preset.key);
        let (_, evaluation) = of(&query);
        let chart = chart("balance", &query, None);
        let months = (chart.table().rows.len() - 1) as f64;
        let drawing = chart.drawing(&canvas(WIDE));
        let zero = line(&drawing, Ink::Words)[0].y;
        for (ink, payback) in [
            (Ink::First, &evaluation.run_rate.payback_months),
            (Ink::Second, &evaluation.projection.payback_months),
            (Ink::Third, &evaluation.projection.exit_payback_months),
        ] {
            let dot = inked(&drawing, ink).find_map(|mark| match mark {
                Mark::Dot { at, .. } => Some(*at),
                _ => None,
            });
            let expected = payback.as_ref().ok().filter(|month| **month <= months);
            let plot = drawing.plot;
            let at = expected.map(|month| Point {
                x: plot.left + (f64::from(plot.right - plot.left) * month / months).round() as i32,
                y: zero,
            });
            assert_eq!(dot, at, "{query} {ink:?}");
        }
    }
}

#[test]
fn a_step_of_a_slider_leaves_the_kinds_of_marks_and_their_order() {
    let structure = |drawing: &Drawing| {
        let marks = drawing.marks.iter();
        marks
            .map(|mark| (discriminant(mark), mark.ink()))
            .collect::<Vec<_>>()
    };
    for name in ["balance", "worth", "value", "circle"] {
        let [before, after] = ["price=272.72", "price=273"].map(|query| {
            let chart = chart(name, query, Some("preset=bear"));
            chart.drawing(&canvas(WIDE))
        });
        assert_ne!(before, after, "{name}");
        assert_eq!(structure(&before), structure(&after), "{name}");
        if ["balance", "worth"].contains(&name) {
            // What moves is seen to move: the axis stands still.
            assert_eq!(line(&before, Ink::Grid), line(&after, Ink::Grid), "{name}");
            assert_ne!(line(&before, Ink::First), line(&after, Ink::First));
        }
    }
}

/// Lines with these values, and with a dot and an upright somewhere.
fn lines(values: &[f64], at: f64) -> ChartData {
    let course = |values: Vec<f64>| Course {
        dot: Some((at, values.first().copied().unwrap_or(at))),
        values,
    };
    let line = |ink| Line {
        label: "as projected",
        name: "As projected",
        ink,
        is_shaded: true,
        course: course(values.to_vec()),
        baseline: Some(course(values.iter().rev().copied().collect())),
    };
    let upright = |month, name, foot| Upright {
        month,
        name,
        day: None,
        foot,
        is_movable: false,
    };
    let lines: Vec<Line> = [Ink::First, Ink::Second].map(line).into();
    let uprights = vec![
        upright(at, "here", None),
        upright(at / 2.0, "there", values.last().copied()),
    ];
    let old = LineChart::new(lines[1..].to_vec(), Vec::new(), Reading::Amount);
    let chart = LineChart::new(lines, uprights, Reading::Month);
    let chart = chart.with_band((at, at + 1.0), "somebody");
    ChartData::Lines(chart.moving_from(Some(&old)))
}

/// Fails where a mark leaves the drawing, or where something written is no number.
#[track_caller]
fn check_drawn(chart: &ChartData, size: (f64, f64)) {
    let drawing = chart.drawing(&canvas(size));
    let whole = frame(&drawing);
    for mark in &drawing.marks {
        let frame = mark.frame();
        assert!(frame.is_none_or(|frame| whole.contains(&frame)), "{mark:?}");
        if let Mark::Line { parts, .. } | Mark::Area { parts, .. } = mark {
            let d = svg::path(parts, false);
            assert!(!d.contains(['N', 'n', 'i', 'e']), "{d}");
        }
    }
    let written = on_page(&drawing);
    assert!(
        !written.contains("NaN") && !written.contains("inf\""),
        "{written}"
    );
}

#[test]
fn values_that_are_no_numbers_are_gaps() {
    let values = [
        1.0,
        f64::NAN,
        3.0,
        4.0,
        f64::INFINITY,
        5.0,
        6.0,
        f64::NEG_INFINITY,
    ];
    let chart = lines(&values, 2.0);
    check_drawn(&chart, WIDE);
    let drawing = chart.drawing(&canvas(WIDE));
    let parts = inked(&drawing, Ink::First).find_map(|mark| match mark {
        Mark::Line { parts, .. } => Some(parts.iter().map(Vec::len).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(parts, Some(vec![2, 2]));
}

#[test]
fn charts_may_be_as_small_as_they_like() {
    for size in [
        f64::NAN,
        f64::NEG_INFINITY,
        0.0,
        1.0,
        20.0,
        72.0,
        73.0,
        100.0,
        1e12,
        f64::INFINITY,
    ] {
        for (_, chart) in all("", "price=300", PAYBACK) {
            check_drawn(&chart, (size, size));
        }
        check_drawn(&lines(&[], 1.0), (size, 200.0));
        check_drawn(&lines(&[5.0], 1.0), (200.0, size));
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_values_are_drawn(
        values in prop::collection::vec(prop_oneof![any::<f64>(), -1e6..1e6, Just(1e300), Just(-1e300)], 0..40),
        at in prop_oneof![any::<f64>(), 0.0..40.0],
        width in 0.0..1500.0,
        height in 0.0..800.0,
    ) {
        check_drawn(&lines(&values, at), (width, height));
        let columns = values.iter().map(|value| ("x".into(), *value)).collect();
        let chart = ColumnChart { of: "", counts: ("", Unit::Fraction), beside: None, columns };
        check_drawn(&ChartData::Columns(chart), (width, height));
    }
}

#[test]
fn without_a_value_the_reason_is_handed_on() {
    let (a, evaluation) = of("terminal_growth=10&discount_rate=5");
    let value = evaluation.valuation.value_per_tao.clone();
    let reason = value.expect_err("no value");
    assert_eq!(BridgeChart::new(&evaluation, None, a.price), Err(reason));
}

/// Elements of the page stay with the look of a mark, and follow the rest of it.
#[test]
fn a_look_is_what_a_mark_keeps_wherever_it_goes() {
    for (name, drawing) in drawings() {
        for mark in &drawing.marks {
            let look = mark.look();
            assert_eq!(mark.clone().moved(30, 40).look(), look, "{name}");
            assert_eq!(look.look(), look, "{name}");
            assert_eq!(look.ink(), mark.ink(), "{name}");
            assert_eq!(discriminant(&look), discriminant(mark), "{name}");
        }
        let looks = |ink| drawing.marks.iter().filter(move |mark| mark.ink() == ink);
        for (one, other) in looks(Ink::First).zip(looks(Ink::Second)) {
            assert_ne!(one.look(), other.look(), "{name}");
        }
    }
}
