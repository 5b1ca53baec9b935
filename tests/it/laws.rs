//! Laws that bind several parts of the model at once.

use std::mem::discriminant;

use proptest::prelude::*;
use tao_calculator::model::{
    ASSUMPTIONS, Assumptions, Evaluation, Figure, Flow, METRICS, Unit, evaluate,
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
            prop_assert!(same((row.get)(&after), &expected, 0.0), "{}: {:?} instead of {expected:?}", row.path(), (row.get)(&after));
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
            stake_recovered: 100.0,
            uptime: 100.0,
            restake_share: 0.0,
            ..random.assumptions()
        };
        let evaluation = evaluate(&a);
        let tolerance = 1e-9 * turnover(&a, &evaluation);
        prop_assert!(same(&evaluation.projection.npv, &evaluation.alternatives.delegate_npv, tolerance));
        prop_assert!(same(&evaluation.projection.npv_stake, &evaluation.alternatives.hold_npv, tolerance));
        prop_assert!(same(&evaluation.run_rate.apr, &evaluation.alternatives.delegate_apr, 1e-9));
    }

    #[test]
    fn from_the_stake_to_beat_on_running_beats_delegating(random in any_scenario(), more in 1.01..=2.0f64) {
        let a = Assumptions { uptime: 100.0, tax_rate: 0.0, restake_share: 0.0, delegated_stake: 0.0, ..random.assumptions() };
        if let Ok(stake) = evaluate(&a).alternatives.stake_to_beat_delegating {
            // What a month of running earns over a month of delegating the same stake.
            let advantage = |own_stake: f64| {
                let running = Assumptions { own_stake, ..a };
                let net = evaluate(&running).run_rate.net_per_month.unwrap();
                let delegating = Assumptions { compute_cost: 0.0, other_cost: 0.0, take: 0.0, ..running };
                net - (1.0 - a.take / 100.0) * evaluate(&delegating).run_rate.net_per_month.unwrap()
            };
            // Beyond the network's whole stake there is no share left to win.
            if stake == 0.0 || stake * more > a.validators * a.average_stake {
                return Ok(());
            }
            prop_assert!(advantage(stake * more) > 0.0, "above {stake}");
            prop_assert!(advantage(stake / more) < 0.0, "below {stake}");
        }
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
            prop_assert!(same(before, after, tolerance), "{}: {before:?} and {after:?}", row.path());
        }
    }
}
