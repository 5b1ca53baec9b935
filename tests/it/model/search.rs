//! Searching a figure that turns, jumps, runs to a pole or has no answer on a part of the way.

use tao_calculator::model::questions::search::{Hit, Search};
use tao_calculator::model::{Figure, Undefined};

use crate::close::is_close;

/// What is found between two places, coming from the first.
fn found(figure: &dyn Fn(f64) -> Figure, target: f64, near: f64, far: f64) -> Option<Hit> {
    let search = Search {
        figure,
        target,
        resolution: 0.0,
    };
    search.between(&search.point(near), &search.point(far), true)
}

#[track_caller]
fn check_at(figure: impl Fn(f64) -> Figure, target: f64, near: f64, far: f64, expected: f64) {
    match found(&figure, target, near, far) {
        Some(Hit::At(at)) if is_close(at, expected, 1e-8 * expected.abs()) => {}
        other => panic!("{other:?} instead of {expected}"),
    }
}

const NONE: Undefined = Undefined::NothingTraded;
const OTHER: Undefined = Undefined::NothingEmitted;

#[test]
fn crossings_are_found_from_both_sides() {
    let cube = |x: f64| Ok(x * x * x);
    check_at(cube, 8.0, 0.0, 10.0, 2.0);
    check_at(cube, 8.0, 10.0, 0.0, 2.0);
    check_at(cube, 1e33, 0.0, 1e12, 1e11);
    check_at(cube, 1e-36, 0.0, 1.0, 1e-12);
    check_at(|x: f64| Ok(x), 0.0, -3.0, 10.0, 0.0);
    check_at(cube, 1000.0, 0.0, 10.0, 10.0);
}

#[test]
fn turns_are_found_between_places_on_one_side() {
    let valley = |x: f64| Ok((x - 3.0) * (x - 3.0));
    check_at(valley, 1.0, 0.0, 10.0, 2.0);
    check_at(valley, 1.0, 10.0, 0.0, 4.0);
    // Touched at the turn alone.
    check_at(|x: f64| Ok(5.0 + (x - 3.0).abs()), 5.0, 0.0, 10.0, 3.0);
    assert_eq!(found(&valley, -1e-6, 0.0, 10.0), None);
}

#[test]
fn a_jump_gives_both_sides() {
    let step = |x: f64| Ok(if x < 2.5 { x } else { x + 10.0 });
    for (near, far) in [(0.0, 10.0), (10.0, 0.0)] {
        let hit = found(&step, 5.0, near, far);
        assert_eq!(hit, Some(Hit::Jump(2.5f64.next_down(), 2.5)));
    }
}

#[test]
fn a_pole_is_no_crossing() {
    assert_eq!(found(&|x: f64| Ok(1.0 / (x - 3.1)), 0.0, 0.0, 10.0), None);
    assert_eq!(found(&|x: f64| Ok(1.0 / (3.1 - x)), 1e-9, 0.0, 10.0), None);
    // However steep, what is met is no jump.
    check_at(|x: f64| Ok((x - 3.1) * 1e300), 1e280, 0.0, 10.0, 3.1);
}

#[test]
fn what_is_met_close_to_where_answers_end_is_found() {
    let pole = |x: f64| {
        if x > 3.1 {
            Ok(1.0 / (x - 3.1))
        } else {
            Err(NONE)
        }
    };
    check_at(pole, 1e8, 0.0, 10.0, 3.1 + 1e-8);
    check_at(pole, 1e8, 10.0, 0.0, 3.1 + 1e-8);
    // At the very edge.
    let closed = |x: f64| if x >= 3.1 { Ok(x) } else { Err(NONE) };
    check_at(closed, 3.1, 0.0, 10.0, 3.1);
    check_at(closed, 3.1, 10.0, 0.0, 3.1);
}

#[test]
fn an_island_between_two_reasons_is_found() {
    let island = |x: f64| match x {
        x if x < 7.000_1 => Err(NONE),
        x if x > 7.000_2 => Err(OTHER),
        x => Ok(x),
    };
    check_at(island, 7.000_15, 0.0, 10.0, 7.000_15);
}

#[test]
fn a_hole_on_the_way_is_stepped_over() {
    let hole = |x: f64| {
        if (4.0..6.0).contains(&x) {
            Err(NONE)
        } else {
            Ok(x)
        }
    };
    check_at(hole, 7.0, 0.0, 10.0, 7.0);
    check_at(hole, 3.0, 0.0, 10.0, 3.0);
    assert_eq!(found(&hole, 5.0, 0.0, 10.0), None);
}

#[test]
fn a_stretch_on_the_target_is_met_where_it_begins() {
    let plateau = |x: f64| Ok(x.clamp(2.0, 4.0));
    check_at(plateau, 4.0, 0.0, 10.0, 4.0);
    check_at(plateau, 2.0, 10.0, 0.0, 2.0);
}

/// Rounded as a sum of larger numbers is: in steps of some 1e-11, none of which is zero.
fn rounded(x: f64) -> f64 {
    (x + 1e5) - 1e5 + 5e-12
}

#[test]
fn rounding_is_no_jump() {
    for slope in [1e4, 1.0, 1e-3, 1e-6] {
        for root in [0.0, 1e-9, 3.1] {
            let noisy = |x: f64| Ok(rounded(slope * (x - root)));
            for (near, far) in [(-5.0, 10.0), (10.0, -5.0)] {
                match found(&noisy, 0.0, near, far) {
                    Some(Hit::At(at)) if is_close(at, root, 2e-11 / slope) => {}
                    other => panic!("{other:?} instead of {root}, slope {slope}"),
                }
            }
        }
    }
}

#[test]
fn a_small_jump_is_one_all_the_same() {
    let step = |x: f64| Ok(rounded(x) + if x < 2.5 { -1e-3 - 2.5 } else { 1e-3 - 2.5 });
    for (near, far) in [(0.0, 10.0), (10.0, 0.0)] {
        let hit = found(&step, 0.0, near, far);
        assert_eq!(hit, Some(Hit::Jump(2.5f64.next_down(), 2.5)));
    }
}

#[test]
fn an_end_that_gives_the_target_but_for_rounding_is_met() {
    for part in [1e-13, 3e-10, 9e-10] {
        check_at(|x: f64| Ok(x), 10.0 * (1.0 + part), 0.0, 10.0, 10.0);
        check_at(|x: f64| Ok(10.0 - x), 10.0 * (1.0 + part), 5.0, 0.0, 0.0);
    }
    assert_eq!(found(&|x: f64| Ok(x), 10.0 * (1.0 + 2e-9), 0.0, 10.0), None);
}
