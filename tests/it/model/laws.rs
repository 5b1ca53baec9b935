//! Laws that bind several parts of the model at once.

use std::mem::discriminant;

use proptest::prelude::*;
use tao_calculator::model::{
    ASSUMPTIONS, Assumptions, Evaluation, Figure, Flow, METRICS, MetricId, Unit, evaluate, meeting,
};

use crate::close::is_close;
use crate::scenarios::{any_scenario, cases};

/// All the dollars that move in a scenario: the measure of rounding in a difference between them.
fn turnover(a: &Assumptions, evaluation: &Evaluation) -> f64 {
    let flows = evaluation.flows.iter().take(a.operating_months as usize);
    let moved = |flow: &Flow| {
        flow.reward * flow.network.price
            + flow.share * flow.network.fees
            + flow.network.cost
            + flow.exit
            + a.own_stake * flow.network.price
    };
    evaluation.run_rate.outlay.clone().unwrap_or(0.0) + flows.map(moved).sum::<f64>()
}

/// Money in a unit: what doubles when every price doubles.
fn is_money(unit: Unit) -> bool {
    use Unit::*;
    matches!(unit, UsdPerTao | Usd | UsdPerMonth | UsdPerDay | UsdPerYear)
}

/// The same figure twice: both close, or both without an answer for the same kind of reason.
pub fn same(one: &Figure, other: &Figure, tolerance: f64) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => is_close(*one, *other, tolerance),
        (Err(one), Err(other)) => discriminant(one) == discriminant(other),
        _ => false,
    }
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn money_has_no_scale(random in any_scenario(), power in -6..=6i32) {
        // A power of two scales every float exactly, so that every figure must follow exactly.
        let s = 2f64.powi(power);
        let a = random.assumptions();
        let mut scaled = a;
        for row in ASSUMPTIONS.iter().filter(|row| is_money(row.unit)) {
            (row.set)(&mut scaled, s * (row.get)(&a));
        }
        let (before, after) = (evaluate(&a), evaluate(&scaled));
        for row in METRICS {
            let factor = if is_money(row.unit) { s } else { 1.0 };
            let expected = (row.get)(&before).clone().map(|value| value * factor);
            prop_assert!(same((row.get)(&after), &expected, 0.0), "{}: {:?} instead of {expected:?}", row.path, (row.get)(&after));
        }
    }

    #[test]
    fn issuance_never_passes_the_cap(random in any_scenario()) {
        let evaluation = random.evaluation();
        let mut before = random.assumptions().issued_supply;
        for flow in &evaluation.flows {
            prop_assert!(flow.network.issued <= 21e6);
            prop_assert!(is_close(before + flow.network.emission, flow.network.issued, 1e-6));
            prop_assert!((0.0..=1.0).contains(&flow.share));
            before = flow.network.issued;
        }
    }

    #[test]
    fn validating_without_costs_is_delegating_at_no_take(random in any_scenario()) {
        let a = Assumptions {
            take: 0.0,
            compute_cost: 0.0,
            other_cost: 0.0,
            hardware_cost: 0.0,
            registration_cost: 0.0,
            delegated_stake: 0.0,
            uptime: 100.0,
            restake_share: 0.0,
            ..random.assumptions()
        };
        let evaluation = evaluate(&a);
        let tolerance = 1e-9 * turnover(&a, &evaluation);
        prop_assert!(same(&evaluation.projection.npv, &evaluation.alternatives.delegate_npv, tolerance));
        prop_assert!(same(&evaluation.alternatives.run_over_delegate, &Ok(0.0), tolerance));
        prop_assert_eq!(&evaluation.alternatives.stake_to_beat_delegating, &Ok(a.own_stake));
        prop_assert!(same(&evaluation.run_rate.apr, &evaluation.alternatives.delegate_apr, 1e-9));
    }

    #[test]
    fn what_was_paid_stays_paid(random in any_scenario(), less in 0.5..=0.99f64) {
        // What is restaked is taxed but not sold, so that a lower price may leave more.
        let a = Assumptions { restake_share: 0.0, ..random.assumptions() };
        let fallen = Assumptions { price: (less * a.price).max(1.0), ..a };
        let (before, after) = (evaluate(&a), evaluate(&fallen));
        prop_assert_eq!(&before.run_rate.capital_at_risk, &after.run_rate.capital_at_risk);
        prop_assert_eq!(&before.run_rate.outlay, &after.run_rate.outlay);
        // A lower price after the purchase never shortens a payback; no answer is the longest.
        for of in [
            |e: &Evaluation| e.run_rate.payback_months.clone(),
            |e: &Evaluation| e.projection.exit_payback_months.clone(),
            |e: &Evaluation| e.projection.discounted_payback_months.clone(),
        ] {
            let months = |evaluation: &Evaluation| of(evaluation).unwrap_or(f64::INFINITY);
            prop_assert!(months(&after) >= months(&before) * (1.0 - 1e-9) - 1e-9);
        }
    }

    #[test]
    fn the_reward_factor_acts_as_the_validators_share_does(random in any_scenario(), factor in 0.0..=1.0f64) {
        let a = Assumptions { reward_factor: 1.0, ..random.assumptions() };
        let scaled = Assumptions { reward_factor: factor, ..a };
        let shared = Assumptions { validator_share: factor * a.validator_share, ..a };
        let (one, other) = (evaluate(&scaled), evaluate(&shared));
        for row in METRICS.iter().filter(|row| !matches!(row.id, MetricId::Irr | MetricId::StakeToBeatDelegating)) {
            let (one, other) = ((row.get)(&one), (row.get)(&other));
            let tolerance = 1e-9 * (turnover(&a, &evaluate(&a)) + other.clone().unwrap_or(0.0).abs());
            prop_assert!(same(one, other, tolerance), "{}: {one:?} and {other:?}", row.path);
        }
    }

    #[test]
    fn stopping_at_the_discounted_payback_has_a_present_value_of_zero(random in any_scenario()) {
        let evaluation = random.evaluation();
        let Ok(months) = evaluation.projection.discounted_payback_months else { return Ok(()) };
        let balance = |month: f64| evaluation.balances[month as usize].discounted;
        let (before, after) = (balance(months.floor()), balance(months.ceil()));
        let at = before + (after - before) * months.fract();
        let size = evaluation.run_rate.outlay.clone().unwrap_or(0.0) + before.abs() + after.abs();
        prop_assert!(months == 0.0 || at.abs() <= 1e-8 * size, "{at} after {months}");
        // It is the net present value of running until then: where that is known, both agree.
        let worth = evaluation.worths[months.ceil() as usize].run;
        prop_assert!(is_close(worth, after, 1e-9 * size));
    }

    #[test]
    fn failure_is_a_higher_discount_rate(random in any_scenario(), failure_rate in 0.0..=50.0) {
        let a = Assumptions { failure_rate, ..random.assumptions() };
        let discount_rate = ((1.0 + a.discount_rate / 100.0) / (1.0 - failure_rate / 100.0) - 1.0) * 100.0;
        // Where the terminal value hangs on the last digits of the gap, so does the comparison.
        if (discount_rate - a.terminal_growth).abs() < 1e-3 {
            return Ok(());
        }
        let turned = Assumptions { failure_rate: 0.0, discount_rate, ..a };
        let (one, other) = (evaluate(&a), evaluate(&turned));
        let usd = 1e-9 * turnover(&a, &one);
        let line = &one.valuation;
        let per_tao = match (&line.a, &line.b, &line.self_consistent_value) {
            (Ok(slope), Ok(intercept), own) => {
                1e-9 * (slope * a.price + intercept.abs() + own.clone().unwrap_or(0.0).abs() / (1.0 - slope).abs())
            }
            _ => 0.0,
        };
        for row in METRICS {
            let (before, after) = ((row.get)(&one), (row.get)(&other));
            let size = before.clone().map_or(0.0, f64::abs);
            let tolerance = 1e-7 * (1.0 + size) + match row.unit {
                Unit::Usd => usd,
                Unit::UsdPerTao => per_tao,
                Unit::Fraction => per_tao / line.value_per_tao.clone().unwrap_or(1.0).abs(),
                _ => 0.0,
            };
            prop_assert!(same(before, after, tolerance), "{}: {before:?} and {after:?}", row.path);
        }
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn where_running_meets_delegating_both_are_worth_the_same(random in any_scenario()) {
        let a = random.assumptions();
        let found = meeting(&a);
        let at = |own_stake: f64| {
            let a = Assumptions { own_stake, ..a };
            let evaluation = evaluate(&a);
            let difference = evaluation.alternatives.run_over_delegate.clone().unwrap_or(f64::NAN);
            (difference, 1e-9 * turnover(&a, &evaluation))
        };
        for stake in &found.stakes {
            let (difference, tolerance) = at(*stake);
            prop_assert!(difference.abs() <= tolerance, "{difference} at {stake}");
        }
        prop_assert!(found.stakes.is_sorted());
        prop_assert_eq!(&found.nearest, &evaluate(&a).alternatives.stake_to_beat_delegating);
        let distance = |stake: f64| (stake / a.own_stake).ln().abs();
        if let Ok(nearest) = found.nearest {
            prop_assert!(found.stakes.iter().all(|stake| distance(*stake) >= distance(nearest)));
        }
    }

    #[test]
    fn between_two_meetings_the_better_one_stays_the_better(random in any_scenario(), along in 0.0..=1.0) {
        let a = random.assumptions();
        let found = meeting(&a);
        let mut ends = vec![1.0];
        ends.extend(&found.stakes);
        ends.push(1e6);
        for pair in ends.windows(2) {
            let at = |along: f64| pair[0] * (pair[1] / pair[0]).powf(along);
            let advantage = |own_stake: f64| {
                let a = Assumptions { own_stake, ..a };
                let evaluation = evaluate(&a);
                let advantage = evaluation.alternatives.run_over_delegate.clone().unwrap_or(0.0);
                if advantage.abs() <= 1e-9 * turnover(&a, &evaluation) { 0.0 } else { advantage.signum() }
            };
            let (one, other) = (advantage(at(along)), advantage(at(1.0 - along)));
            prop_assert!(one * other >= 0.0, "{one} and {other} between {pair:?}");
        }
    }
}
