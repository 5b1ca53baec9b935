//! What a sample says of its paths.

use proptest::prelude::*;
use tao_calculator::model::questions::simulation::{
    BREAKEVENS, Breakeven, Chance, DEFAULT_PATHS, MONTHS, Outcome, Quantiles, Sample, Simulation,
    simulate,
};
use tao_calculator::model::questions::{CHANCES, Sought, quick_seek};
use tao_calculator::model::{Ask, AssumptionId, Assumptions, Figure, Undefined, evaluate};

use super::{assumptions, certain};
use crate::close::{check_close, is_close};
use crate::scenarios::{any_scenario, cases};

fn months(outcome: &Outcome, breakeven: Breakeven) -> f64 {
    let months = match breakeven {
        Breakeven::Projected => outcome.payback,
        Breakeven::Exit => outcome.exit_payback,
    };
    months.unwrap_or(f64::INFINITY)
}

/// A quantile is the member that p per cent of all, rounded up, do not exceed.
fn check_quantiles(numbers: &[f64], found: &Quantiles<f64>) -> Result<(), TestCaseError> {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |percent: f64| sorted[(percent / 100.0 * sorted.len() as f64).ceil() as usize - 1];
    let expected = Quantiles {
        p10: at(10.0),
        p50: at(50.0),
        p90: at(90.0),
    };
    prop_assert_eq!(found, &expected);
    Ok(())
}

fn check_chances(sample: &Sample, a: &Assumptions) -> Result<(), TestCaseError> {
    let outcomes: Vec<&Outcome> = sample.outcomes().collect();
    prop_assert_eq!(outcomes.len(), DEFAULT_PATHS);
    let share = |happens: &dyn Fn(&Outcome) -> bool| {
        outcomes.iter().filter(|one| happens(one)).count() as f64 / outcomes.len() as f64
    };
    for breakeven in BREAKEVENS {
        let curve = sample.chances_by_month(breakeven);
        prop_assert_eq!(curve.len(), MONTHS + 1);
        for (month, chance) in curve.iter().enumerate() {
            let month = month as f64;
            prop_assert_eq!(chance, &sample.chance_by(breakeven, month));
            prop_assert_eq!(chance.share, share(&|one| months(one, breakeven) <= month));
        }
        prop_assert!(curve.is_sorted_by(|one, other| one.share <= other.share));
        let never = sample.never(breakeven);
        prop_assert!(is_close(curve[MONTHS].share + never.share, 1.0, 1e-12));
        let all: Vec<f64> = outcomes.iter().map(|one| months(one, breakeven)).collect();
        let found = sample.months_until(breakeven).map(|figure| match figure {
            Err(Undefined::NotOnPaths { share, .. }) if share == never.share => f64::INFINITY,
            figure => figure.expect("a number, or never"),
        });
        check_quantiles(&all, &found)?;
    }
    for month in [0, 1, 36, MONTHS] {
        let all: Vec<f64> = outcomes
            .iter()
            .map(|one| f64::from(one.cash[month]))
            .collect();
        check_quantiles(&all, &sample.cash(month))?;
    }
    match (sample.value(), sample.value_above_price()) {
        (Ok(value), Ok(above)) => {
            let of = |one: &Outcome| one.value.clone().expect("a value on every path");
            let all: Vec<f64> = outcomes.iter().map(|one| of(one)).collect();
            check_quantiles(&all, &value)?;
            prop_assert_eq!(above.share, share(&|one| of(one) > a.price));
        }
        (Err(reason), Err(other)) => {
            prop_assert_eq!(&reason, &other);
            prop_assert!(outcomes.iter().all(|one| one.value == Err(reason.clone())));
        }
        (value, above) => prop_assert!(false, "{value:?} beside {above:?}"),
    }
    // Where delegating beats holding, and running beats delegating, running beats holding.
    let [by_delegating, over_delegating, over_holding] = [
        sample.delegate_over_hold(),
        sample.run_over_delegate(),
        sample.run_over_hold(),
    ];
    let both = by_delegating.share + over_delegating.share - 1.0;
    prop_assert!(over_holding.share >= both - 1e-9);
    for chance in [by_delegating, over_delegating, over_holding] {
        prop_assert!((0.0..=1.0).contains(&chance.share));
        // Sixteen shares between 0 and 1 cannot disagree more.
        prop_assert!((0.0..=0.13).contains(&chance.standard_error));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_sample_counts_its_paths(random in any_scenario()) {
        let a = random.assumptions();
        check_chances(&simulate(&a).sample().expect("a sample"), &a)?;
    }
}

/// 1 without any doubt, or 0.
fn sure(is_so: bool) -> Chance {
    Chance {
        share: f64::from(u8::from(is_so)),
        standard_error: 0.0,
    }
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn what_is_certain_is_the_projection(random in any_scenario()) {
        let a = certain(&random.assumptions());
        let simulation = simulate(&a);
        let (sample, evaluation) = (simulation.sample().expect("a sample"), evaluate(&a));
        let in_time = |figure: &Figure| figure.clone().ok().filter(|months| *months <= MONTHS as f64);
        for (breakeven, figure) in BREAKEVENS.into_iter().zip([
            &evaluation.projection.payback_months,
            &evaluation.projection.exit_payback_months,
        ]) {
            let months = in_time(figure);
            let found = sample.months_until(breakeven).map(Figure::ok);
            prop_assert_eq!(found, Quantiles { p10: months, p50: months, p90: months });
            let by_target = months.is_some_and(|months| months <= a.target_payback);
            prop_assert_eq!(sample.chance_by(breakeven, a.target_payback), sure(by_target));
            prop_assert_eq!(sample.never(breakeven), sure(months.is_none()));
        }
        for month in [0, 1, 77, MONTHS] {
            let cash = f64::from(evaluation.balances[month].projected as f32);
            prop_assert_eq!(sample.cash(month), Quantiles { p10: cash, p50: cash, p90: cash });
        }
        if let Ok(value) = &evaluation.valuation.value_circulating
            && a.value_basis == tao_calculator::model::ValueBasis::Circulating
        {
            prop_assert_eq!(sample.value(), Ok(Quantiles { p10: *value, p50: *value, p90: *value }));
            prop_assert_eq!(sample.value_above_price(), Ok(sure(*value > a.price)));
        }
        let others = &evaluation.alternatives;
        let worths = [&evaluation.projection.npv, &others.delegate_npv, &others.hold_npv, &evaluation.run_rate.outlay];
        let most = worths.into_iter().flatten().fold(0.0, |most: f64, worth| most.max(worth.abs()));
        for (chance, added) in [
            (sample.run_over_delegate(), &others.run_over_delegate),
            (sample.run_over_hold(), &others.run_over_hold),
        ] {
            // A hair’s breadth may be rounding.
            if let Ok(added) = added && added.abs() > 1e-6 * most {
                prop_assert_eq!(chance, sure(*added > 0.0));
            }
        }
    }
}

#[test]
fn the_base_is_what_a_plain_run_has() {
    // The specification’s 20,000 plain paths.
    let (a, simulation) = (Assumptions::default(), simulate(&Assumptions::default()));
    let sample = simulation.sample().expect("a sample");
    for (breakeven, expected) in BREAKEVENS.into_iter().zip([0.23, 0.68]) {
        check_close(
            sample.chance_by(breakeven, a.target_payback).share,
            expected,
            0.015,
        );
    }
    let value = sample.value().expect("a value");
    check_close(value.p10, 8.4, 0.5);
    check_close(value.p50, 48.0, 2.0);
    check_close(value.p90, 316.0, 16.0);
    check_close(
        sample.value_above_price().expect("a chance").share,
        0.12,
        0.01,
    );
    check_close(sample.run_over_delegate().share, 0.22, 0.015);
}

/// Agreed figures: a link with a seed shows the same on every machine, and after every change of the points.
#[test]
fn a_seed_means_the_same_everywhere() {
    for (seed, by_target, median) in [
        (1.0, 0.234375, 49.027_778_212_618_37),
        (2.0, 0.238037109375, 48.802150427087874),
    ] {
        let a = Assumptions {
            seed,
            ..Assumptions::default()
        };
        let simulation = simulate(&a);
        let sample = simulation.sample().expect("a sample");
        let chance = sample.chance_by(Breakeven::Projected, a.target_payback);
        assert_eq!(chance.share, by_target);
        check_close(sample.value().expect("a value").p50, median, 1e-9);
    }
}

#[test]
fn what_makes_no_difference_beats_nothing() {
    // Nothing taken and nothing paid: who runs is paid like who delegates, but for rounding.
    for query in [
        "take=0&compute_cost=0&hardware_cost=0",
        "take=0&compute_cost=0&hardware_cost=0&tax_rate=30&selling_cost=2&operating_months=120",
    ] {
        let simulation = simulate(&assumptions(query));
        let sample = simulation.sample().expect("a sample");
        assert_eq!(sample.run_over_delegate(), sure(false), "{query}");
        assert_eq!(
            sample.run_over_hold(),
            sample.delegate_over_hold(),
            "{query}"
        );
    }
}

#[test]
fn a_value_that_no_path_has_says_why() {
    for (query, reason) in [
        ("discount_rate=3", "GrowthTooHigh"),
        (
            "daily_emission=0&issued_supply=0&value_basis=diluted",
            "NoSupply",
        ),
    ] {
        let simulation = simulate(&assumptions(query));
        let sample = simulation.sample().expect("a sample");
        let said = format!("{:?}", sample.value().expect_err("no value"));
        assert!(said.starts_with(reason), "{query}: {said}");
        assert_eq!(
            sample.value_above_price(),
            Err(sample.value().expect_err("no value"))
        );
    }
}

#[test]
fn the_cash_begins_at_the_capital_at_risk_and_fans_out() {
    let simulation = simulate(&Assumptions::default());
    let sample = simulation.sample().expect("a sample");
    let fan: Vec<_> = (0..=MONTHS).map(|month| sample.cash(month)).collect();
    assert_eq!((fan[0].p10, fan[0].p90), (-58_544.0, -58_544.0));
    let width = |month: usize| fan[month].p90 - fan[month].p10;
    assert!((1..=MONTHS).all(|month| width(month) > width(month - 1)));
    assert!(
        fan.iter()
            .all(|month| month.p10 <= month.p50 && month.p50 <= month.p90)
    );
}

/// The chance to break even in time, by seed, and what is said to be its error.
fn by_seed(n_seeds: u32, n_paths: usize) -> Vec<Chance> {
    let of_seed = |seed: u32| {
        let a = Assumptions {
            seed: f64::from(seed),
            ..Assumptions::default()
        };
        let mut simulation = Simulation::new(&a, n_paths);
        while !simulation.is_complete() {
            simulation.advance();
        }
        let sample = simulation.sample().expect("a sample");
        sample.chance_by(Breakeven::Projected, a.target_payback)
    };
    (1..=n_seeds).map(of_seed).collect()
}

#[test]
fn seeds_disagree_as_much_as_the_standard_error_says() {
    let all = by_seed(24, DEFAULT_PATHS);
    let n = all.len() as f64;
    let mean = all.iter().map(|one| one.share).sum::<f64>() / n;
    let squares: f64 = all.iter().map(|one| (one.share - mean).powi(2)).sum();
    let said: f64 = all.iter().map(|one| one.standard_error.powi(2)).sum();
    let ratio = (squares / (n - 1.0) / (said / n)).sqrt();
    assert!((0.6..=1.6).contains(&ratio), "{ratio}");
    // A plain sample of that size errs by √(p·(1 − p)/n).
    let plain = (mean * (1.0 - mean) / DEFAULT_PATHS as f64).sqrt();
    assert!(
        (said / n).sqrt() < 0.8 * plain,
        "{} of {plain}",
        (said / n).sqrt()
    );
}

#[test]
fn errors_shrink_with_the_number_of_paths() {
    let error = |n_paths: usize| {
        let all = by_seed(3, n_paths);
        (all.iter()
            .map(|one| one.standard_error.powi(2))
            .sum::<f64>()
            / 3.0)
            .sqrt()
    };
    let (short, long) = (error(DEFAULT_PATHS), error(8 * DEFAULT_PATHS));
    // Independent paths would make it √8 times smaller.
    assert!(long < short / 2.0, "{long} after {short}");
}

#[test]
fn a_chance_that_is_sought_is_found_to_one_path_of_all() {
    for (query, target) in [("", 0.4), ("preset=bear", 0.5), ("seed=7", 0.323_456)] {
        let a = assumptions(query);
        for row in [AssumptionId::Price, AssumptionId::TargetPayback].map(AssumptionId::row) {
            for chance in CHANCES {
                let sought = quick_seek(&a, row, chance, target);
                let Sought::At(at) = sought else {
                    panic!("{query} {}: {sought:?}", row.key);
                };
                let mut there = a;
                (row.set)(&mut there, at);
                let found = chance.ask(&there).expect("a chance");
                assert!(
                    (found - target).abs() <= 1.0 / DEFAULT_PATHS as f64,
                    "{found}"
                );
            }
        }
    }
}
