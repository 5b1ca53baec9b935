//! The curves inside the sliders: through the thumb, with gaps where there is no answer, ticks where it is as wanted.

use proptest::prelude::*;
use tao_calculator::app::CurveOf;
use tao_calculator::model::questions::{Track, response, threshold};
use tao_calculator::model::{ASSUMPTIONS, Assumption, AssumptionId, Assumptions, Kind, MetricId};
use tao_calculator::scenario::from_query;

use crate::scenarios::{any_scenario, cases};

/// The metrics of the curves, in their order.
const METRICS: [MetricId; 2] = [MetricId::Payback, MetricId::ValuePerTao];
/// Height of the rail.
const RAIL: i32 = 120;

/// The stretches of a path, each with its points.
fn stretches(path: &str) -> Vec<Vec<(i32, i32)>> {
    let point = |text: &str| {
        let (x, y) = text.split_once(' ').expect("two numbers");
        (x.parse().expect("a number"), y.parse().expect("a number"))
    };
    path.split('M')
        .skip(1)
        .map(|stretch| stretch.split('L').map(point).collect())
        .collect()
}

/// Where the ticks stand.
fn ticks(path: &str) -> Vec<i32> {
    let place = |tick: &str| tick.split(' ').next()?.parse().ok();
    path.split('M')
        .skip(1)
        .map(|tick| place(tick).expect("a place"))
        .collect()
}

fn sliders() -> impl Iterator<Item = &'static Assumption> {
    ASSUMPTIONS
        .iter()
        .filter(|row| !matches!(row.kind, Kind::Choice(_)))
}

fn x(along: f64) -> i32 {
    (1_000.0 * along).round() as i32
}

fn check(of: CurveOf, metric: MetricId, a: &Assumptions, row: &Assumption) {
    let drawn = of.drawn(a, row);
    let metric = metric.row();
    let here = (metric.of)(a);
    let thumb = (x(Track::of(row).along((row.get)(a))), RAIL);
    let stretches = stretches(&drawn.curve);
    let points: Vec<_> = stretches.concat();
    assert_eq!(
        points.contains(&thumb),
        here.is_ok(),
        "{}: {thumb:?} in {}",
        row.key,
        drawn.curve
    );
    assert!(points.is_sorted_by_key(|(x, _)| *x), "{}", drawn.curve);
    assert!(
        points
            .iter()
            .all(|(x, y)| (0..=1_000).contains(x) && (0..=240).contains(y)),
        "{}",
        drawn.curve
    );
    let curve = response(a, row, metric, None);
    let mut is_on_its_side = true;
    for point in &curve.points {
        let Ok(value) = point.figure else {
            // A gap: no stretch goes over it.
            let over = |stretch: &Vec<(i32, i32)>| match (stretch.first(), stretch.last()) {
                (Some((first, _)), Some((last, _))) => {
                    *first < x(point.along) && x(point.along) < *last
                }
                _ => false,
            };
            assert!(!stretches.iter().any(over), "{} at {}", row.key, point.at);
            continue;
        };
        if let Ok(here) = here {
            let drawn_there = points.iter().filter(|(at, _)| *at == x(point.along));
            is_on_its_side &= drawn_there.clone().count() > 0
                && drawn_there.clone().any(|(_, y)| match value {
                    value if value > here => *y <= RAIL,
                    value if value < here => *y >= RAIL,
                    _ => *y == RAIL,
                });
        }
    }
    assert!(
        is_on_its_side,
        "{}: more lies above the rail, less below",
        row.key
    );
}

/// Whether the breakeven lies on different sides of the one wanted at the two points of the curve around a place, or
/// on it at one of them.
fn changes_side(a: &Assumptions, row: &Assumption, at: f64) -> bool {
    let payback = MetricId::Payback.row();
    let points = response(a, row, payback, None).points;
    let after = points.partition_point(|point| point.at < at).max(1);
    let gap = |nth: usize| Some(points[nth].figure.as_ref().ok()? - a.target_payback);
    gap(after - 1)
        .zip(gap(after))
        .is_some_and(|(before, after)| before * after <= 0.0)
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_curve_passes_through_its_thumb_and_stays_on_its_side(random in any_scenario()) {
        for (of, metric) in CurveOf::ALL.into_iter().zip(METRICS) {
            sliders().for_each(|row| check(of, metric, &random.assumptions(), row));
        }
    }

    #[test]
    fn ticks_of_the_breakeven_stand_where_the_thresholds_are(random in any_scenario()) {
        let a = random.assumptions();
        for row in sliders().filter(|row| row.id != AssumptionId::TargetPayback) {
            let Some(at) = threshold(&a, row).payback_at_target.exactly() else { continue };
            let drawn = CurveOf::Payback.drawn(&a, row);
            let place = x(Track::of(row).along(at));
            let near = |tick: &i32| (tick - place).abs() <= 1;
            // A threshold between two stops that are looked at may be met twice there, which no curve shows.
            prop_assert!(
                ticks(&drawn.ticks).iter().any(near) || !changes_side(&a, row, at),
                "{}: {at} is at {place}, {drawn:?}", row.key
            );
        }
    }
}

#[test]
fn the_ticks_of_the_base_are_the_thresholds() {
    let a = Assumptions::default();
    for id in [
        AssumptionId::Price,
        AssumptionId::Validators,
        AssumptionId::DailyEmission,
        AssumptionId::ComputeCost,
        AssumptionId::OwnStake,
        AssumptionId::StakeRecovered,
    ] {
        let row = id.row();
        let at = threshold(&a, row)
            .payback_at_target
            .exactly()
            .expect("a threshold");
        assert_eq!(
            ticks(&CurveOf::Payback.drawn(&a, row).ticks),
            [x(Track::of(row).along(at))],
            "{id:?}"
        );
    }
}

#[test]
fn along_the_price_the_value_meets_the_price_there() {
    let (scenario, _) = from_query("preset=breakthrough");
    let a = scenario.assumptions;
    let row = AssumptionId::Price.row();
    let met = (MetricId::SelfConsistentValue.row().of)(&a).expect("a price");
    assert_eq!(
        ticks(&CurveOf::Value.drawn(&a, row).ticks),
        [x(Track::of(row).along(met))]
    );
    // Elsewhere it is today's price that has to be met.
    let growth = AssumptionId::PriceGrowth.row();
    let at = tao_calculator::model::questions::belief(&Assumptions::default(), growth).sought;
    let place = x(Track::of(growth).along(at.exactly().expect("a growth")));
    assert_eq!(
        ticks(&CurveOf::Value.drawn(&Assumptions::default(), growth).ticks),
        [place]
    );
}

#[test]
fn what_moves_nothing_is_a_line_on_the_rail() {
    let row = AssumptionId::Volume24h.row();
    let drawn = CurveOf::Payback.drawn(&Assumptions::default(), row);
    assert!(
        stretches(&drawn.curve)
            .concat()
            .iter()
            .all(|(_, y)| *y == RAIL)
    );
    assert_eq!(drawn.ticks, "");
}
