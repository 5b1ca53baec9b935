//! What is written into charts of lines: names at their ends, months where they reach zero, what happens on the way.

use std::mem::discriminant;

use tao_calculator::chart::{ChartData, Drawing, Frame, Ink, LineChart, Mark, Point};
use tao_calculator::model::Unit;
use tao_calculator::prose::{Plain, UnitWords};
use tao_calculator::scenario::PRESETS;

use super::drawn::{QUERIES, canvas, chart, labels, of};

/// Below the first two there is no room beside the plot.
const WIDTHS: [f64; 5] = [232.0, 248.0, 358.0, 640.0, 904.0];
const WIDE: f64 = 480.0;

fn queries() -> impl Iterator<Item = String> {
    let presets = PRESETS
        .iter()
        .map(|preset| format!("preset={}", preset.key));
    presets.chain(QUERIES.map(String::from))
}

#[track_caller]
fn lines(name: &str, query: &str, compared: Option<&str>) -> LineChart {
    match chart(name, query, compared) {
        ChartData::Lines(chart) => chart,
        other => panic!("{name} has no lines: {other:?}"),
    }
}

fn drawing(chart: &LineChart, width: f64) -> Drawing {
    ChartData::Lines(chart.clone()).drawing(&canvas((width, 0.5 * width.max(460.0))))
}

#[test]
fn every_line_is_named_at_every_width() {
    for query in queries() {
        for name in ["balance", "worth"] {
            for compared in [None, Some("price=300")] {
                let chart = lines(name, &query, compared);
                for width in WIDTHS {
                    let drawing = drawing(&chart, width);
                    let words = labels(&drawing);
                    for line in &chart.lines {
                        let is_name = |words: &str| {
                            words == line.name || words.ends_with(&format!(" {}", line.label))
                        };
                        let n = words.iter().filter(|(words, _)| is_name(words)).count();
                        let is_drawn = drawing
                            .marks
                            .iter()
                            .any(|mark| matches!(mark, Mark::Line { ink, .. } if *ink == line.ink));
                        assert_eq!(
                            n,
                            usize::from(is_drawn),
                            "{name} of “{query}” at {width} px: {}",
                            line.name
                        );
                    }
                }
            }
        }
        for width in WIDTHS {
            let Some(circle) = super::drawn::charts(&query, None)
                .into_iter()
                .find(|(name, _)| *name == "circle")
            else {
                continue;
            };
            let words = labels(&circle.1.drawing(&canvas((width, 230.0))));
            for name in ["Value of a TAO", "Its price"] {
                assert!(
                    words.iter().any(|(words, _)| words == name),
                    "“{query}” at {width} px: {name}"
                );
            }
        }
    }
}

#[test]
fn names_beside_the_plot_are_in_the_order_of_the_ends_with_what_they_come_to() {
    for query in queries() {
        let chart = lines("balance", &query, None);
        for width in WIDTHS.into_iter().filter(|width| *width >= WIDE) {
            let drawing = drawing(&chart, width);
            let words = labels(&drawing);
            let place = |wanted: &str, below: i32| {
                let stands = |(words, at): &&(String, Frame)| words == wanted && at.top > below;
                let found = words.iter().find(stands);
                let missing = || panic!("“{query}” at {width} px: {wanted} in {words:?}");
                found.unwrap_or_else(missing).1
            };
            let mut ends: Vec<(f64, i32)> = chart
                .lines
                .iter()
                .filter(|line| line.is_shaded)
                .map(|line| {
                    let end = *line.course.values.last().expect("an end");
                    let sign = if end > 0.0 { "+" } else { "" };
                    let amount = format!("{sign}{}", Unit::Usd.format(end, &Plain));
                    let name = place(line.name, 0);
                    assert!(name.left > drawing.plot.right, "{query}");
                    // What is longer is said shorter.
                    if end.abs() < 1e7 {
                        assert!(
                            place(&amount, name.bottom).top - name.bottom < 50,
                            "{query}"
                        );
                    }
                    (end, name.top)
                })
                .collect();
            ends.sort_by(|one, other| other.0.total_cmp(&one.0));
            assert!(
                ends.is_sorted_by_key(|(_, top)| *top),
                "“{query}” at {width} px: {ends:?}"
            );
        }
    }
}

#[test]
fn months_stand_beside_the_dots_that_they_are_of() {
    for query in ["", "preset=chain-2026-07", "price=207", "stake_recovered=0"] {
        let chart = lines("balance", query, None);
        for width in WIDTHS.into_iter().filter(|width| *width > 300.0) {
            let drawing = drawing(&chart, width);
            for line in &chart.lines[..2] {
                let Some((month, _)) = line.course.dot else {
                    continue;
                };
                let dot = drawing.marks.iter().find_map(|mark| match mark {
                    Mark::Dot { ink, at, .. } if *ink == line.ink => Some(*at),
                    _ => None,
                });
                let Some(dot) = dot else { continue };
                let number = Unit::Months.prose(month, &Plain).number;
                let words = labels(&drawing).into_iter();
                let near =
                    words
                        .filter(|(words, _)| words.starts_with(&number))
                        .any(|(_, frame)| {
                            let [x, y] = [
                                (frame.left - dot.x).max(dot.x - frame.right),
                                (frame.top - dot.y).max(dot.y - frame.bottom),
                            ];
                            x.max(y) < 250
                        });
                assert!(near, "“{query}” at {width} px: {number} is not at {dot:?}");
            }
        }
    }
}

#[test]
fn a_month_stands_nearer_to_its_own_dot_than_to_any_other() {
    for query in ["price=400", "price=500", "price=600", "price=700"] {
        let chart = lines("balance", query, None);
        for width in WIDTHS.into_iter().filter(|width| *width > 300.0) {
            let drawing = drawing(&chart, width);
            let dots = drawing.marks.iter().filter_map(|mark| match mark {
                Mark::Dot { ink, at, .. } => Some((*ink, *at)),
                _ => None,
            });
            let dots: Vec<(Ink, Point)> = dots.collect();
            for line in &chart.lines[..2] {
                let (Some((month, _)), Some((_, own))) = (
                    line.course.dot,
                    dots.iter().find(|(ink, _)| *ink == line.ink),
                ) else {
                    continue;
                };
                let number = Unit::Months.prose(month, &Plain).number;
                let words = labels(&drawing).into_iter();
                for (words, frame) in words.filter(|(words, _)| words.starts_with(&number)) {
                    let nearest = dots.iter().map(|(_, at)| frame.distance(*at)).min();
                    assert_eq!(
                        nearest,
                        Some(frame.distance(*own)),
                        "{query}, {width} px: {words}"
                    );
                }
            }
        }
    }
}

#[test]
fn lines_that_reach_zero_together_say_it_once() {
    let mut chart = lines("balance", "", None);
    chart.lines[1].course = chart.lines[0].course.clone();
    for width in WIDTHS.into_iter().filter(|width| *width > 300.0) {
        let words = labels(&drawing(&chart, width)).into_iter();
        let n = words.filter(|(words, _)| words.starts_with("14.0")).count();
        assert_eq!(n, 1, "at {width} px");
    }
}

#[test]
fn the_halving_ends_where_it_bends_the_projection_and_has_its_day() {
    let days = of("").1.context.next_halving_days.expect("a halving");
    let dated = lines("balance", "", None).dated(&|months| Some(format!("day {months:.0}")));
    let drawing = drawing(&dated, 904.0);
    let upright = drawing.marks.iter().find_map(|mark| match mark {
        Mark::Line {
            ink: Ink::Label,
            parts,
            ..
        } => Some(parts[0].clone()),
        _ => None,
    });
    let upright = upright.expect("a line");
    let foot = upright.iter().max_by_key(|point| point.y).expect("a foot");
    let projected = points(&drawing, Ink::Second);
    let after = projected
        .iter()
        .position(|point| point.x > foot.x)
        .expect("a month after");
    let (before, after) = (projected[after - 1], projected[after]);
    let part = f64::from(foot.x - before.x) / f64::from(after.x - before.x);
    let height = f64::from(before.y) + part * f64::from(after.y - before.y);
    assert!(
        (height - f64::from(foot.y)).abs() < 2.0,
        "{foot:?} between {before:?} and {after:?}"
    );
    let months = days / (365.25 / 12.0);
    let expected = format!("Halving, day {months:.0}");
    assert!(labels(&drawing).iter().any(|(words, _)| *words == expected));
}

fn points(drawing: &Drawing, ink: Ink) -> Vec<Point> {
    let line = drawing.marks.iter().find_map(|mark| match mark {
        Mark::Line {
            ink: other, parts, ..
        } if *other == ink => Some(parts.concat()),
        _ => None,
    });
    line.expect("a line")
}

#[test]
fn losses_are_shaded_below_zero_and_gains_above() {
    for query in queries() {
        let chart = lines("balance", &query, None);
        let drawing = drawing(&chart, 904.0);
        let zero = points(&drawing, Ink::Words)[0].y;
        let edges = |ink: Ink| -> Vec<i32> {
            let areas = drawing.marks.iter().filter(|mark| mark.ink() == ink);
            areas
                .filter_map(|mark| match mark {
                    Mark::Area { parts, .. } => Some(parts.iter().flatten().map(|point| point.y)),
                    _ => None,
                })
                .flatten()
                .collect()
        };
        let shaded = || chart.lines.iter().filter(|line| line.is_shaded);
        let ends =
            |is_side: fn(&f64) -> bool| shaded().any(|line| line.course.values.iter().any(is_side));
        let (losses, gains) = (edges(Ink::LossWash), edges(Ink::GainWash));
        assert!(
            losses.iter().all(|y| *y >= zero) && gains.iter().all(|y| *y <= zero),
            "{query}"
        );
        assert_eq!(!losses.is_empty(), ends(|value| *value < 0.0), "{query}");
        assert_eq!(!gains.is_empty(), ends(|value| *value > 0.0), "{query}");
    }
}

#[test]
fn one_grey_line_says_what_was_before() {
    for (query, compared, said) in [
        ("price=207", "", Some("14.0 months")),
        // Today's rates do not follow the price's growth: what does is compared.
        ("price_growth=0", "", Some("18.7 months")),
        ("price=300", "", Some("14.0 months")),
        ("", "compute_cost=1000000", Some("before")),
        ("", "", None),
    ] {
        let chart = lines("balance", query, Some(compared));
        let drawing = drawing(&chart, 904.0);
        let greys = drawing
            .marks
            .iter()
            .filter(|mark| mark.ink() == Ink::Before)
            .count();
        assert_eq!(greys, usize::from(said.is_some()), "{query}");
        // Where there is no room beside the plot, it stands on it, if at all.
        let mut words = labels(&drawing)
            .into_iter()
            .map(|(words, _)| words.replace('\u{a0}', " "))
            .skip_while(|words| !words.starts_with("before"));
        let before = words.next();
        assert_eq!(before.is_some(), said.is_some(), "{query}");
        let answer = [before, words.next()]
            .map(Option::unwrap_or_default)
            .join(" ");
        assert!(
            answer.contains(said.unwrap_or_default()),
            "{query}: {answer}"
        );
    }
}

#[test]
fn a_movement_leaves_a_ghost_and_no_other_trace() {
    let now = lines("balance", "price=250", None);
    let old = lines("balance", "price=272.72", None);
    let (still, moving) = (
        now.clone().moving_from(None),
        now.clone().moving_from(Some(&old)),
    );
    assert_eq!(still.ghost.as_deref(), Some(&[][..]));
    assert_eq!(moving.ghost.as_ref(), Some(&old.lines[0].course.values));
    assert_eq!(
        now.clone().moving_from(Some(&now)),
        still,
        "what does not move leaves none"
    );
    let structure = |chart: &LineChart| -> Vec<_> {
        let marks = drawing(chart, 904.0).marks;
        marks
            .iter()
            .map(|mark| (discriminant(mark), mark.ink()))
            .collect()
    };
    assert_eq!(structure(&still), structure(&moving));
    // Words and axes stand as they will once it has stopped.
    assert_eq!(
        labels(&drawing(&still, 904.0)),
        labels(&drawing(&moving, 904.0))
    );
}
