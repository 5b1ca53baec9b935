//! Thresholds, reverse DCF, tornado and response curves against direct evaluations.

use proptest::prelude::*;
use tao_calculator::model::questions::{
    Bar, REVERSE_DCF, Sought, THRESHOLDS, Track, bars, response, reverse_dcf, thresholds, tornado,
};
use tao_calculator::model::{
    ASSUMPTIONS, Assumption, Assumptions, METRICS, Metric, PriceAnchor, assumption, metric,
};
use tao_calculator::prose::{Plain, belief_phrase};
use tao_calculator::scenario::PRESETS;

use super::goal_seek::{figure, gives, is_numeric};
use super::laws::same;
use crate::close::{check_close, is_close};
use crate::scenarios::{any_scenario, cases};

const PAYBACK: &str = "run_rate.payback_months";
const NET: &str = "run_rate.net_per_month";
const VALUE: &str = "valuation.value_per_tao";

fn found(path: &str) -> &'static Metric {
    metric(path).expect("a metric")
}

fn row(key: &str) -> &'static Assumption {
    assumption(key).expect("a row")
}

/// Checks one answer: it gives the target, and no stop nearer to today lies on the target's other side.
pub fn check_nearest(
    base: &Assumptions,
    row: &'static Assumption,
    path: &str,
    target: f64,
    sought: &Sought,
) -> Result<(), TestCaseError> {
    let f = |value: f64| figure(base, row, found(path), value);
    let track = Track::of(row);
    let here = (row.get)(base);
    // Stops on the way: from today to what was found, or everywhere.
    let mut places: Vec<f64> = track.stops().to_vec();
    places.push(here);
    if let Some(at) = sought.exactly() {
        prop_assert!(
            gives(&f, at, target),
            "{} = {at} for {path} = {target}",
            row.key
        );
        prop_assert!(row.accepts(at));
        let room = (track.along(at) - track.along(here)).abs();
        places.retain(|place| (track.along(*place) - track.along(here)).abs() < room);
    }
    places.sort_by(f64::total_cmp);
    let gaps: Vec<Option<f64>> = places
        .iter()
        .map(|place| Some(f(*place).ok()? - target))
        .collect();
    for (pair, ends) in gaps.windows(2).zip(places.windows(2)) {
        if let [Some(one), Some(other)] = pair {
            let crossed = one * other < 0.0;
            prop_assert!(
                !crossed,
                "{sought:?}, but {path} passes {target} for {} in {ends:?}",
                row.key
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn thresholds_give_the_target_and_are_the_nearest(random in any_scenario()) {
        let a = random.assumptions();
        let all = thresholds(&a);
        prop_assert_eq!(all.iter().map(|one| one.row.id).collect::<Vec<_>>(), THRESHOLDS);
        for one in all {
            prop_assert_eq!(one.here, (one.row.get)(&a));
            for (path, target, sought) in [(PAYBACK, a.target_payback, &one.payback_at_target), (NET, 0.0, &one.net_zero)] {
                check_nearest(&a, one.row, path, target, sought)?;
                match one.room(sought) {
                    Some(room) => prop_assert!(is_close(one.here * (1.0 + room), sought.exactly().unwrap(), 1e-9 * (one.here + sought.exactly().unwrap()))),
                    None => prop_assert!(sought.exactly().is_none() || one.here == 0.0),
                }
            }
        }
    }

    #[test]
    fn reverse_dcf_put_back_gives_the_price(random in any_scenario()) {
        let mut a = random.assumptions();
        let all = reverse_dcf(&a);
        prop_assert_eq!(all.iter().map(|one| one.row.id).collect::<Vec<_>>(), REVERSE_DCF);
        a.price_anchor = PriceAnchor::Market;
        for one in all {
            check_nearest(&a, one.row, VALUE, a.price, &one.sought)?;
            let words = belief_phrase(&one, &Plain).text();
            prop_assert!(!words.is_empty());
            // Two different values are written differently, unless they differ where nobody looks.
            let apart = one.sought.exactly().is_some_and(|at| (at - one.here).abs() > 1e-8);
            if let (true, Some((at, here))) = (apart, words.split_once(" instead of ")) {
                let here = here.split_once(" TAO would").map(|(here, _)| here);
                prop_assert!(at.rsplit(" of ").next() != here, "{}", words);
            }
        }
    }

    #[test]
    fn tornado_ends_are_direct_evaluations(random in any_scenario(), nth in 0..METRICS.len()) {
        let (a, metric) = (random.assumptions(), &METRICS[nth]);
        let all = bars(&a, metric);
        prop_assert!(all.iter().map(|bar| bar.row.key).eq(ASSUMPTIONS.iter().map(|row| row.key)));
        for bar in &all {
            prop_assert_eq!(&bar.low, &figure(&a, bar.row, metric, bar.range.0));
            prop_assert_eq!(&bar.high, &figure(&a, bar.row, metric, bar.range.1));
            prop_assert!(bar.row.accepts(bar.range.0) && bar.row.accepts(bar.range.1));
            prop_assert_eq!(bar.swing().is_none(), bar.low.is_err() || bar.high.is_err());
        }
        let sorted = tornado(&a, metric);
        prop_assert_eq!(sorted.len(), all.len());
        let closed: Vec<f64> = sorted.iter().filter(|bar| !bar.has_no_effect()).filter_map(|bar| bar.swing()).collect();
        prop_assert!(closed.windows(2).all(|pair| pair[0] >= pair[1]), "{closed:?}");
        // Where today has no answer, what restores it comes before all that does not.
        let restores = |bar: &Bar| bar.low.is_ok() || bar.high.is_ok();
        prop_assert!((metric.of)(&a).is_ok() || sorted.is_sorted_by_key(|bar| !restores(bar)));
        let folded = sorted.iter().position(|bar| bar.has_no_effect()).unwrap_or(sorted.len());
        prop_assert!(sorted[folded..].iter().all(|bar| bar.has_no_effect()));
    }

    #[test]
    fn curves_are_direct_evaluations(
        random in any_scenario(),
        nth in 0..METRICS.len(),
        rows in prop::sample::subsequence((0..ASSUMPTIONS.len()).collect::<Vec<_>>(), 4),
        target in 0.0..=1.0,
    ) {
        let (a, metric) = (random.assumptions(), &METRICS[nth]);
        for row in rows.into_iter().map(|row| &ASSUMPTIONS[row]) {
            let stops = row.stops();
            // A target between two of the curve's own values is met somewhere.
            let plain = response(&a, row, metric, None);
            prop_assert!(plain.met.is_empty() && (2..=80).contains(&plain.points.len()));
            let defined: Vec<f64> = plain.points.iter().filter_map(|point| point.figure.clone().ok()).collect();
            let wanted = defined.first().zip(defined.last()).map(|(first, last)| first + (last - first) * target);
            let curve = response(&a, row, metric, wanted);
            prop_assert_eq!(&curve.points, &plain.points);
            for point in &curve.points {
                let direct = figure(&a, row, metric, point.at);
                let tolerance = 1e-12 * direct.as_ref().map_or(0.0, |value| value.abs());
                prop_assert!(same(&point.figure, &direct, tolerance), "{} at {}", row.key, point.at);
                let stop = point.along * (stops.len() - 1) as f64;
                prop_assert!(is_close(stop, stop.round(), 1e-9) && stops[stop.round() as usize] == point.at);
            }
            let flat = defined.iter().all(|value| is_close(*value, defined[0], 1e-9 * defined[0].abs()));
            if defined.len() == curve.points.len() && !flat && is_numeric(row) {
                prop_assert!(!curve.met.is_empty(), "{} of {} at {wanted:?}", metric.path, row.key);
            }
            prop_assert!(curve.met.iter().all(|along| (0.0..=1.0).contains(along)));
        }
    }

    #[test]
    fn a_metric_alone_is_the_metric_of_everything(random in any_scenario()) {
        let evaluation = random.evaluation();
        for metric in METRICS {
            prop_assert_eq!(&(metric.of)(&random.assumptions()), (metric.get)(&evaluation), "{}", metric.path);
        }
    }
}

#[test]
fn thresholds_of_the_base_are_those_worked_by_hand() {
    let base = Assumptions::default();
    let reward = 0.41 * 6_850.0 * 365.25 / 12.0 / 4_100.0;
    let all = thresholds(&base);
    let at = |key: &str| {
        all.iter()
            .find(|one| one.row == row(key))
            .expect("a threshold")
    };
    // Net is zero where 20.85 TAO a month pay 1,500 USD; payback is 14 months where the 58,544 USD assumed lost are 14
    // of what is left.
    check_close(
        at("price").net_zero.exactly().unwrap(),
        1_500.0 / reward,
        1e-7,
    );
    let price = (58_544.0 / 14.0 + 1_500.0) / reward;
    check_close(
        at("price").payback_at_target.exactly().unwrap(),
        price,
        1e-7,
    );
    check_close(
        at("price").room(&at("price").net_zero).unwrap(),
        1_500.0 / reward / 272.72 - 1.0,
        1e-9,
    );
    let cost = reward * 272.72;
    check_close(at("compute_cost").net_zero.exactly().unwrap(), cost, 1e-6);
    check_close(
        at("compute_cost").payback_at_target.exactly().unwrap(),
        cost - 58_544.0 / 14.0,
        1e-6,
    );
    let recovered = 100.0 * (1.0 - (14.0 * (cost - 1_500.0) - 4_000.0) / 272_720.0);
    check_close(
        at("stake_recovered").payback_at_target.exactly().unwrap(),
        recovered,
        1e-7,
    );
    // No part of the stake changes what a month leaves.
    assert!(matches!(
        at("stake_recovered").net_zero,
        Sought::NoEffect(_)
    ));
}

#[test]
fn what_moves_nothing_is_marked() {
    for preset in PRESETS {
        for path in [PAYBACK, VALUE, "projection.npv"] {
            let bars = tornado(&preset.assumptions(), found(path));
            let folded: Vec<_> = bars
                .iter()
                .filter(|bar| bar.has_no_effect())
                .map(|bar| bar.row.key)
                .collect();
            for row in ASSUMPTIONS.iter().filter(|row| !row.moves_figures()) {
                assert!(folded.contains(&row.key), "{} moves {path}", row.key);
            }
            assert!(!folded.contains(&"price"), "price does not move {path}");
        }
    }
}

#[test]
fn the_slider_knows_where_its_stops_are() {
    for row in ASSUMPTIONS {
        let (track, stops) = (Track::of(row), row.stops());
        assert_eq!(track.stops(), stops);
        for (nth, stop) in stops.iter().enumerate() {
            let along = nth as f64 / (stops.len() - 1) as f64;
            check_close(track.along(*stop), along, 1e-15);
            check_close(track.at(along), *stop, 1e-12 * stop.abs());
        }
        for pair in stops.windows(2) {
            let middle = (pair[0] + pair[1]) / 2.0;
            check_close(track.at(track.along(middle)), middle, 1e-9 * middle.abs());
        }
    }
}
