//! Goal seek: what is known to be reachable is found, and what is found gives the target.

use proptest::prelude::*;
use tao_calculator::model::questions::{Sought, Track, goal_seek};
use tao_calculator::model::{
    ASSUMPTIONS, Assumption, Assumptions, Figure, Kind, METRICS, Metric, assumption, metric,
};
use tao_calculator::prose::{Plain, sought_phrase};
use tao_calculator::scenario::{PRESETS, from_query};

use crate::close::check_close;
use crate::scenarios::{any_scenario, cases};

pub fn with(base: &Assumptions, row: &Assumption, value: f64) -> Assumptions {
    let mut a = *base;
    (row.set)(&mut a, value);
    a
}

pub fn figure(base: &Assumptions, row: &Assumption, metric: &Metric, value: f64) -> Figure {
    (metric.of)(&with(base, row, value))
}

/// Whether `at` gives the target to 1e-9, or lies next to a float on the target's other side.
pub fn gives(f: &dyn Fn(f64) -> Figure, at: f64, target: f64) -> bool {
    let Ok(value) = f(at) else { return false };
    let close = (value - target).abs() <= 1e-9 * target.abs();
    let crossed =
        |other: f64| f(other).is_ok_and(|other| (other - target) * (value - target) <= 0.0);
    close || crossed(at.next_up()) || crossed(at.next_down())
}

/// How large a metric is along a row: half of its values are larger. Rounding is far below a billionth of it.
fn size(base: &Assumptions, row: &Assumption, metric: &Metric) -> f64 {
    let along = |n: usize| figure(base, row, metric, value(row, (5, n as f64 / 32.0)));
    let mut sizes: Vec<f64> = (0..=32).flat_map(along).map(f64::abs).collect();
    sizes.sort_by(f64::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(0.0)
}

/// What is wrong with the answer to a question whose target is reached somewhere, if anything is.
fn wrong(
    base: &Assumptions,
    row: &'static Assumption,
    metric: &'static Metric,
    target: f64,
    sought: &Sought,
) -> Option<String> {
    let f = |value: f64| figure(base, row, metric, value);
    let passes = |one: f64, other: f64| (one - target) * (other - target) <= 0.0;
    let fine = match sought {
        Sought::At(at) => row.accepts(*at) && gives(&f, *at, target),
        Sought::Jump { below, above } => {
            below.at.next_up() == above.at
                && (above.value - below.value).abs() > 1e-9 * size(base, row, metric)
                && f(below.at) == Ok(below.value)
                && f(above.at) == Ok(above.value)
                && passes(below.value, above.value)
        }
        Sought::From { first, before } => {
            row.kind == Kind::Whole
                && first.at - before.at == 1.0
                && f(first.at) == Ok(first.value)
                && f(before.at) == Ok(before.value)
                && passes(first.value, before.value)
        }
        _ => false,
    };
    (!fine).then(|| {
        let words = sought_phrase(sought, 0.0, row, metric, target, &Plain).text();
        format!(
            "{} = {target} by {}: {words} ({sought:?})",
            metric.path, row.key
        )
    })
}

pub fn is_numeric(row: &Assumption) -> bool {
    !matches!(row.kind, Kind::Choice(_))
}

/// Numeric rows and metrics, every pair.
fn pairs() -> impl Iterator<Item = (&'static Assumption, &'static Metric)> {
    let rows = ASSUMPTIONS.iter().filter(|row| is_numeric(row));
    rows.flat_map(|row| METRICS.iter().map(move |metric| (row, metric)))
}

/// How a known value is drawn: along the slider, by its size, or at a bound.
type Draw = (u8, f64);

fn any_value() -> impl Strategy<Value = Draw> {
    (0..8u8, 0.0..=1.0)
}

/// A value of a row, everywhere within the bounds.
fn value(row: &Assumption, (manner, along): Draw) -> f64 {
    let (low, high) = (*row.bounds.start(), *row.bounds.end());
    let value = match manner {
        0 => low,
        1 => high,
        2 => low + (high - low) * along,
        3 => low.max(high * 1e-12) * (high / low.max(high * 1e-12)).powf(along),
        _ => Track::of(row).at(along),
    };
    let value = match row.kind {
        Kind::Whole => value.round(),
        _ => value,
    };
    value.clamp(low, high)
}

/// Asks for what a known value gives, off by this part of it; a target without an answer is no question.
fn check_known(
    base: &Assumptions,
    row: &'static Assumption,
    metric: &'static Metric,
    (known, off): (f64, f64),
) -> Result<(), TestCaseError> {
    let Ok(gives) = figure(base, row, metric, known) else {
        return Ok(());
    };
    let target = gives * (1.0 + off);
    let sought = goal_seek(base, row, metric, target);
    let wrong = wrong(base, row, metric, target, &sought);
    prop_assert!(
        wrong.is_none(),
        "{} (known: {known})",
        wrong.unwrap_or_default()
    );
    Ok(())
}

#[test]
fn every_metric_answers_to_every_assumption() {
    for preset in PRESETS {
        for (row, metric) in pairs() {
            let known = value(row, (5, 0.618));
            check_known(&preset.assumptions(), row, metric, (known, 0.0))
                .expect("a value that gives it");
        }
    }
}

#[test]
fn a_target_that_a_bound_gives_but_for_rounding_is_met_there() {
    for (nth, (row, metric)) in pairs().enumerate() {
        let base = PRESETS[nth % PRESETS.len()].assumptions();
        for bound in [*row.bounds.start(), *row.bounds.end()] {
            for off in [3e-10, -3e-10] {
                check_known(&base, row, metric, (bound, off)).expect("the bound");
            }
        }
    }
}

#[test]
fn a_bound_is_given_as_the_round_number_it_is() {
    let base = Assumptions::default();
    for (key, bound) in [("stake_recovered", 0.0), ("price", 10_000.0)] {
        let (row, metric) = (
            assumption(key).unwrap(),
            metric("run_rate.payback_months").unwrap(),
        );
        let target = figure(&base, row, metric, bound).expect("a payback");
        for target in [
            target.next_down(),
            target,
            target.next_up(),
            target * (1.0 + 3e-10),
        ] {
            assert_eq!(
                goal_seek(&base, row, metric, target),
                Sought::At(bound),
                "{key}: {target}"
            );
        }
    }
}

/// Whether the metric goes steadily from one place to another, on other sides of the target: halved down to
/// neighbouring floats there is no leap, and no place without an answer.
fn crosses_steadily(
    f: &dyn Fn(f64) -> Figure,
    (one, other): (f64, f64),
    target: f64,
    size: f64,
) -> bool {
    let gap = |at: f64| f(at).ok().map(|value| value - target);
    let (Some(start), Some(end)) = (gap(one), gap(other)) else {
        return false;
    };
    if start * end >= 0.0 {
        return false;
    }
    let (mut one, mut other) = (one, other);
    for _ in 0..100 {
        let middle = (one + other) / 2.0;
        match gap(middle) {
            None => return false,
            Some(gap) if gap * start > 0.0 => one = middle,
            Some(_) => other = middle,
        }
    }
    gap(one)
        .zip(gap(other))
        .is_some_and(|(one, other)| (one - other).abs() <= 1e-9 * size)
}

/// Looks at every stop: where the target is met at one, or passed steadily up to one, no answer may lie further away.
fn check_nearest(
    base: &Assumptions,
    row: &'static Assumption,
    metric: &'static Metric,
    target: f64,
) -> Result<(), TestCaseError> {
    let f = |value: f64| figure(base, row, metric, value);
    let track = Track::of(row);
    let (here, size) = ((row.get)(base), size(base, row, metric));
    let distance = |at: f64| (track.along(at) - track.along(here)).abs();
    let mut places: Vec<f64> = track.stops().iter().copied().chain([here]).collect();
    places.sort_by(f64::total_cmp);
    let mut nearest = f64::INFINITY;
    for place in &places {
        if f(*place).is_ok_and(|value| (value - target).abs() <= 1e-9 * target.abs()) {
            nearest = nearest.min(distance(*place));
        }
    }
    for pair in places.windows(2).filter(|_| row.kind == Kind::Number) {
        let furthest = distance(pair[0]).max(distance(pair[1]));
        if furthest < nearest && crosses_steadily(&f, (pair[0], pair[1]), target, size) {
            nearest = furthest;
        }
    }
    let sought = goal_seek(base, row, metric, target);
    let fine = match &sought {
        Sought::At(at) => distance(*at) <= nearest + 1e-9 && gives(&f, *at, target),
        _ if nearest.is_finite() => false,
        Sought::Jump { .. } | Sought::From { .. } => {
            wrong(base, row, metric, target, &sought).is_none()
        }
        _ => true,
    };
    let (path, key) = (metric.path, row.key);
    prop_assert!(
        fine,
        "{path} = {target} by {key}, {nearest} away: {sought:?}"
    );
    if let Sought::OutOfReach {
        lowest: Some(lowest),
        highest: Some(highest),
        ..
    } = &sought
    {
        let margin = 1e-9 * size;
        for value in places.iter().flat_map(|place| f(*place)) {
            let is_said = (lowest.unlimited || value >= lowest.value - margin)
                && (highest.unlimited || value <= highest.value + margin);
            prop_assert!(is_said, "{path} by {key} is also {value}: {sought:?}");
        }
        prop_assert!(
            !lowest.unlimited || lowest.value < 0.0,
            "{path} by {key}: {sought:?}"
        );
        prop_assert!(
            !highest.unlimited || highest.value > 0.0,
            "{path} by {key}: {sought:?}"
        );
    }
    Ok(())
}

#[test]
fn no_root_is_passed_over_and_none_is_called_a_jump() {
    for preset in PRESETS {
        let base = preset.assumptions();
        for (row, metric) in pairs() {
            let seen = Track::of(row).sample(33);
            let figures: Vec<f64> = seen
                .flat_map(|(_, at)| figure(&base, row, metric, at))
                .collect();
            let (falls, rises) = (
                figures.iter().any(|value| *value < 0.0),
                figures.iter().any(|value| *value > 0.0),
            );
            if falls && rises {
                check_nearest(&base, row, metric, 0.0).expect("the nearest root");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn a_target_that_some_value_gives_is_found(
        random in any_scenario(),
        nth in 0..1_000usize,
        draw in any_value(),
        off in prop_oneof![Just(0.0), Just(3e-10), Just(-3e-10)],
    ) {
        let rows: Vec<_> = ASSUMPTIONS.iter().filter(|row| is_numeric(row)).collect();
        let row = rows[nth % rows.len()];
        for metric in METRICS {
            check_known(&random.assumptions(), row, metric, (value(row, draw), off))?;
        }
    }

    #[test]
    fn nothing_nearer_is_passed_over(
        random in any_scenario(),
        (nth, other) in (0..1_000usize, 0..METRICS.len()),
        draw in any_value(),
        factor in prop_oneof![Just(0.0), Just(1.0), 0.5..2.0],
    ) {
        let rows: Vec<_> = ASSUMPTIONS.iter().filter(|row| is_numeric(row)).collect();
        let (base, row, metric) = (random.assumptions(), rows[nth % rows.len()], &METRICS[other]);
        if let Ok(target) = figure(&base, row, metric, value(row, draw)) {
            check_nearest(&base, row, metric, target * factor)?;
        }
    }
}

#[track_caller]
fn check_at(query: &str, key: &str, path: &str, target: f64, expected: f64) {
    let base = from_query(query).0.assumptions;
    let (row, metric) = (
        assumption(key).expect("a row"),
        metric(path).expect("a metric"),
    );
    let sought = goal_seek(&base, row, metric, target);
    let at = sought.exactly().unwrap_or_else(|| panic!("{sought:?}"));
    check_close(at, expected, 1e-8 * expected.abs());
}

#[test]
fn what_holds_already_is_its_own_answer() {
    for preset in PRESETS {
        let base = preset.assumptions();
        for (row, metric) in pairs() {
            if let Ok(target) = (metric.of)(&base) {
                assert_eq!(
                    goal_seek(&base, row, metric, target),
                    Sought::At((row.get)(&base))
                );
            }
        }
    }
}

#[test]
fn ends_of_the_range_are_answers() {
    // Market cap is price times supply; 21 million is the most there will ever be.
    let cap = 272.72 * 21e6;
    check_at("", "circulating_supply", "network.market_cap", cap, 21e6);
    check_at("", "price", "network.market_cap", 9_597_280.0, 1.0);
    check_at("", "compute_cost", "run_rate.cost_per_month", 1e6, 1e6);
    check_at("", "compute_cost", "run_rate.cost_per_month", 1e-12, 1e-12);
    check_at(
        "",
        "volume_24h",
        "network.turnover",
        1e11 / (272.72 * 9_597_280.0),
        1e11,
    );
}

#[test]
fn a_target_close_to_where_answers_end_is_found() {
    // Net income of a ten-thousandth of a dollar: payback runs to a pole at the price that covers the costs.
    let net = 1e-4;
    let reward = 0.41 * 6_850.0 * 365.25 / 12.0 / 4_100.0;
    let price = (1_500.0 + net) / reward;
    check_at(
        "",
        "price",
        "run_rate.payback_months",
        58_544.0 / net,
        price,
    );
}

#[test]
fn the_nearest_of_several_answers_is_taken() {
    // Own stake of 2,000 and of more than all stake: the share stops at 1 while more stays at risk.
    let query = "validators=10&average_stake=1000";
    let (row, metric) = (
        assumption("own_stake").expect("a row"),
        metric("run_rate.payback_months").expect("a metric"),
    );
    let base = from_query(query).0.assumptions;
    for (today, nearest) in [(3_000.0, 2_000.0), (500_000.0, 65_000.0)] {
        let target = figure(&base, row, metric, nearest).expect("a payback");
        let sought = goal_seek(&with(&base, row, today), row, metric, target);
        let at = sought.exactly().unwrap_or_else(|| panic!("{sought:?}"));
        let beyond = |at: f64| (at < 10_000.0) == (nearest < 10_000.0);
        assert!(beyond(at), "{at} from {today}");
    }
}
