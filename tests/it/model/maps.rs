//! Heatmaps and the line on them against direct evaluations.

use proptest::prelude::*;
use tao_calculator::model::questions::{CELLS, CLASSES, Heatmap, Map, Target, contour, heatmap};
use tao_calculator::model::{ASSUMPTIONS, Assumptions, METRICS, Undefined, assumption, metric};

use super::goal_seek::with;
use crate::close::check_close;
use crate::scenarios::{any_scenario, cases};

fn map(across: &str, up: &str, path: &str, target: Target) -> Map {
    Map {
        across: assumption(across).expect("a row"),
        up: assumption(up).expect("a row"),
        metric: metric(path).expect("a metric"),
        target,
    }
}

fn check_map(
    base: &Assumptions,
    baseline: &Assumptions,
    map: &Map,
) -> Result<Heatmap, TestCaseError> {
    let heat = heatmap(map.metric, base, baseline, map);
    prop_assert_eq!((heat.across.len(), heat.up.len()), CELLS);
    prop_assert_eq!(heat.figures.len(), CELLS.0 * CELLS.1);
    prop_assert!(
        heat.bounds.len() < CLASSES && heat.bounds.windows(2).all(|pair| pair[0] < pair[1])
    );
    for (nth, figure) in heat.figures.iter().enumerate() {
        let (across, up) = (heat.across[nth % CELLS.0], heat.up[nth / CELLS.0]);
        prop_assert!(map.across.accepts(across) && map.up.accepts(up));
        prop_assert_eq!(map.across.rounded(across), across);
        let a = with(&with(base, map.across, across), map.up, up);
        prop_assert_eq!(figure, &(map.metric.of)(&a));
        match (figure, heat.classes[nth]) {
            (Err(_), None) => {}
            (Ok(value), Some(class)) => {
                let class = class as usize;
                prop_assert!(class == 0 || heat.bounds[class - 1] <= *value);
                prop_assert!(heat.bounds.get(class).is_none_or(|bound| value < bound));
            }
            other => prop_assert!(false, "{other:?}"),
        }
    }
    for ((x, y), who) in [(heat.here, base), (heat.baseline, baseline)] {
        prop_assert!(
            (0.0..=CELLS.0 as f64).contains(&x) && (0.0..=CELLS.1 as f64).contains(&y),
            "{x}, {y}"
        );
        // The cell that holds the point is nearer to it in value than the ones two cells off, but for the grid that
        // values are rounded to: narrow ranges have cells hardly wider than that.
        let grid = 0.1_f64.powi(map.across.decimals as i32);
        let nth = x as usize;
        let value = (map.across.get)(who);
        let far = |place: usize| (heat.across[place] - value).abs();
        for other in [nth.wrapping_sub(2), nth + 2]
            .into_iter()
            .filter(|place| *place < CELLS.0)
        {
            prop_assert!(
                far(nth.min(CELLS.0 - 1)) <= far(other) + grid + 1e-9 * value.abs(),
                "{x} of {}",
                map.across.key
            );
        }
    }
    Ok(heat)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn cells_are_direct_evaluations(
        random in any_scenario(),
        baseline in any_scenario(),
        across in 0..ASSUMPTIONS.len(),
        up in 0..ASSUMPTIONS.len(),
        nth in 0..METRICS.len(),
        part in 0.0..=1.0,
    ) {
        prop_assume!(across != up);
        let mut map = Map { across: &ASSUMPTIONS[across], up: &ASSUMPTIONS[up], metric: &METRICS[nth], target: Target::Number(0.0) };
        let heat = heatmap(map.metric, &random.assumptions(), &baseline.assumptions(), &map);
        let values: Vec<f64> = heat.figures.iter().filter_map(|figure| figure.clone().ok()).collect();
        let (low, high) = values.iter().fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(*value), high.max(*value)));
        let target = if values.is_empty() { 0.0 } else { low + (high - low) * part };
        map.target = Target::Number(target);
        let heat = check_map(&random.assumptions(), &baseline.assumptions(), &map)?;
        if low < target && target <= high {
            prop_assert!(heat.bounds.contains(&target), "{} among {:?}", target, heat.bounds);
        }
        for [one, other] in heat.contour {
            for (x, y) in [one, other] {
                // On a side between two neighbouring centres, whose values lie on both sides of the target.
                let (x, y) = (x - 0.5, y - 0.5);
                let corner = |x: f64, y: f64| heat.figures[y as usize * CELLS.0 + x as usize].clone();
                let (from, to) = (corner(x.floor(), y.floor()), corner(x.ceil(), y.ceil()));
                prop_assert!(x.fract() == 0.0 || y.fract() == 0.0);
                prop_assert!(from.is_ok() && to.is_ok());
                let (from, to) = (from.unwrap() - target, to.unwrap() - target);
                prop_assert!(from * to <= 0.0 || from == 0.0, "{from} and {to}");
            }
        }
    }
}

#[test]
fn the_line_of_a_plane_is_straight() {
    // Heights x + y on 4 × 3 cells, counted from 0: the line at 2.5 runs from cell to cell.
    let plane: Vec<_> = (0..12)
        .map(|nth| Ok(f64::from(nth % 4 + nth / 4)))
        .collect();
    let line = contour(&plane, 4, 2.5);
    assert!(!line.is_empty());
    for (x, y) in line.into_iter().flatten() {
        check_close(x - 0.5 + y - 0.5, 2.5, 1e-12);
    }
    assert!(contour(&plane, 4, 9.0).is_empty());
}

#[test]
fn a_saddle_has_two_lines_and_a_hole_none() {
    let saddle = [Ok(1.0), Ok(0.0), Ok(0.0), Ok(1.0)];
    assert_eq!(contour(&saddle, 2, 0.4).len(), 2);
    // The middle is 0.5: above the line at 0.4 the high corners hang together, so that it goes round the low ones.
    let around = contour(&saddle, 2, 0.4);
    assert!(
        around.iter().all(
            |[one, other]| (one.0 > 1.0) == (other.0 > 1.0) || (one.1 > 1.0) == (other.1 > 1.0)
        )
    );
    let hole = [Ok(1.0), Ok(0.0), Ok(0.0), Err(Undefined::NothingTraded)];
    assert!(contour(&hole, 2, 0.4).is_empty());
}

#[test]
fn along_its_own_axis_the_target_is_that_of_each_cell() {
    let base = with(
        &Assumptions::default(),
        assumption("adoption").unwrap(),
        10.0,
    );
    for (across, up, path, target) in [
        (
            "price",
            "discount_rate",
            "valuation.value_per_tao",
            Target::Price,
        ),
        (
            "compute_cost",
            "target_payback",
            "run_rate.payback_months",
            Target::Payback,
        ),
    ] {
        let map = map(across, up, path, target);
        let heat = check_map(&base, &base, &map).expect("a map");
        assert!(!heat.contour.is_empty() && map.target_everywhere(&base).is_none());
        let height = |x: f64, y: f64| {
            let (across, up) = (heat.across[x as usize], heat.up[y as usize]);
            let a = with(&with(&base, map.across, across), map.up, up);
            (map.metric.of)(&a).expect("a figure") - target.of(&a)
        };
        for (x, y) in heat.contour.iter().flatten() {
            let (x, y) = (x - 0.5, y - 0.5);
            let (from, to) = (height(x.floor(), y.floor()), height(x.ceil(), y.ceil()));
            assert!(
                from * to <= 0.0,
                "{across} and {up}: {from} and {to} at {x}, {y}"
            );
        }
    }
    let fixed = map(
        "validators",
        "discount_rate",
        "valuation.value_per_tao",
        Target::Price,
    );
    assert_eq!(fixed.target_everywhere(&base), Some(base.price));
}

#[test]
fn choosing_the_cell_of_a_point_on_the_line_gives_nearly_the_target() {
    let base = Assumptions::default();
    let map = map(
        "price",
        "compute_cost",
        "run_rate.payback_months",
        Target::Payback,
    );
    let heat = check_map(&base, &base, &map).expect("a map");
    assert!(!heat.contour.is_empty() && heat.bounds.contains(&14.0));
    for [(x, y), _] in &heat.contour {
        let value = heat.figures[*y as usize * CELLS.0 + *x as usize]
            .clone()
            .expect("a payback");
        check_close(value, 14.0, 4.0);
    }
    assert!(
        heat.classes.contains(&None),
        "at the lowest prices nothing is earned"
    );
}
