//! One path: where nothing swings it is the projection, to the last bit; and whatever it does, it has answers.

use proptest::collection::vec;
use proptest::prelude::*;
use tao_calculator::model::questions::simulation::{MONTHS, N_NORMALS, Outcome, Paths};
use tao_calculator::model::{
    ASSUMPTIONS, AssumptionId, Assumptions, Figure, Network, PriceAnchor, evaluate,
};

use super::{assumptions, certain, draw};
use crate::close::is_close;
use crate::scenarios::{any_scenario, cases};

/// Months until a breakeven if it comes while paths are simulated.
fn in_time(figure: &Figure) -> Option<f64> {
    figure
        .clone()
        .ok()
        .filter(|months| *months <= MONTHS as f64)
}

/// The outcome of a path that does not swing.
fn projected(a: &Assumptions) -> Outcome {
    let evaluation = evaluate(&Assumptions {
        price_anchor: PriceAnchor::Market,
        ..*a
    });
    let quitting = |month: f64| evaluation.balances[month as usize].quitting;
    let (target, part) = (a.target_payback, a.target_payback.fract());
    let (before, after) = (quitting(target.floor()), quitting(target.ceil()));
    Outcome {
        quitting_at_target: before + (after - before) * part,
        payback: in_time(&evaluation.projection.payback_months),
        exit_payback: in_time(&evaluation.projection.exit_payback_months),
        cash: std::array::from_fn(|month| evaluation.balances[month].projected as f32),
        value: evaluation.valuation.value_per_tao,
        worth: evaluation.worths[a.operating_months as usize],
        price: 1.0,
        validators: 1.0,
        compute_deflation: a.compute_deflation,
    }
}

/// As many numbers between 0 and 1 as a path takes.
fn any_path() -> impl Strategy<Value = Vec<f64>> {
    vec(0.0..=1.0, N_NORMALS)
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn without_a_swing_every_path_is_the_projection(random in any_scenario(), along in any_path()) {
        let a = certain(&random.assumptions());
        let (paths, draw) = (Paths::new(&a), draw(6.0, &along));
        let months = paths.months(&draw);
        prop_assert!(months.len() >= MONTHS.max(12 * a.horizon_years as usize));
        prop_assert!(Network::new(&a).take(months.len()).eq(months));
        prop_assert_eq!(paths.outcome(&draw), projected(&a));
    }

    #[test]
    fn every_path_has_answers(random in any_scenario(), along in any_path(), size in 0.0..=6.4) {
        check_finite(&random.assumptions(), size, &along)?;
    }

    #[test]
    fn every_path_has_answers_at_all_bounds(
        ends in vec(any::<bool>(), ASSUMPTIONS.len()),
        along in any_path(),
        size in 0.0..=6.4,
    ) {
        let mut a = Assumptions::default();
        for (row, end) in ASSUMPTIONS.iter().zip(ends) {
            (row.set)(&mut a, if end { *row.bounds.end() } else { *row.bounds.start() });
        }
        check_finite(&a, size, &along)?;
    }

    #[test]
    fn beyond_the_last_month_price_and_validators_go_on_as_projected(
        random in any_scenario(),
        along in any_path(),
    ) {
        let a = Assumptions { horizon_years: 30.0, ..random.assumptions() };
        let months = Paths::new(&a).months(&draw(3.0, &along));
        let projected: Vec<_> = Network::new(&a).take(months.len()).collect();
        prop_assert_eq!(months.len(), 360);
        let last = MONTHS - 1;
        for (month, as_projected) in months.iter().zip(&projected).skip(MONTHS) {
            for (on_path, planned, at_last, planned_at_last) in [
                (month.price, as_projected.price, months[last].price, projected[last].price),
                (month.validators, as_projected.validators, months[last].validators, projected[last].validators),
            ] {
                let ratio = (on_path / at_last) / (planned / planned_at_last);
                prop_assert!(is_close(ratio, 1.0, 1e-12), "{}", ratio);
            }
        }
    }
}

/// On a path of normals up to some size, all that follows is a number; a value has the same reason for none on all.
fn check_finite(a: &Assumptions, size: f64, along: &[f64]) -> Result<(), TestCaseError> {
    let (paths, draw) = (Paths::new(a), draw(size, along));
    let outcome = paths.outcome(&draw);
    let months = [outcome.payback, outcome.exit_payback];
    for months in months.into_iter().flatten() {
        prop_assert!((0.0..=MONTHS as f64).contains(&months), "{}", months);
    }
    let worth = outcome.worth;
    for number in [worth.run, worth.delegate, worth.hold] {
        prop_assert!(number.is_finite(), "{:?}", worth);
    }
    prop_assert!(outcome.cash.iter().all(|cash| cash.is_finite()));
    prop_assert!(outcome.price > 0.0 && outcome.price.is_finite());
    prop_assert!(outcome.validators > 0.0 && outcome.validators.is_finite());
    prop_assert!(
        AssumptionId::ComputeDeflation
            .row()
            .accepts(outcome.compute_deflation)
    );
    match (&outcome.value, &projected(a).value) {
        (Ok(value), Ok(_)) => prop_assert!(value.is_finite()),
        (one, other) => prop_assert_eq!(one, other),
    }
    Ok(())
}

#[test]
fn the_price_that_anchors_the_value_makes_no_difference() {
    let along = [0.4; N_NORMALS];
    for query in [
        "adoption=10",
        "adoption=10&cash_flows=fees",
        "value_basis=diluted",
    ] {
        let a = assumptions(query);
        let outcome = |price_anchor| {
            let a = Assumptions { price_anchor, ..a };
            Paths::new(&a).outcome(&draw(2.0, &along))
        };
        let of_market = outcome(PriceAnchor::Market);
        assert_eq!(outcome(PriceAnchor::SelfConsistent), of_market, "{query}");
    }
}

#[test]
fn each_input_swings_what_it_is_about() {
    let mut along = [0.5; N_NORMALS];
    along[..3].copy_from_slice(&[0.75, 0.9, 0.25]);
    let draw = draw(2.0, &along);
    let last = |a: &Assumptions| Paths::new(a).months(&draw)[MONTHS - 1];
    let a = Assumptions {
        validator_price_correlation: 0.0,
        ..certain(&Assumptions::default())
    };
    let planned = last(&a);
    let dearer = last(&Assumptions {
        price_volatility: 90.0,
        ..a
    });
    // One standard deviation up in ten years, and the drift that keeps the mean.
    let factor = (0.9 * 10f64.sqrt() - 0.81 * 10.0 / 2.0).exp();
    assert!(is_close(dearer.price / planned.price, factor, 1e-12));
    assert_eq!(
        (dearer.validators, dearer.cost),
        (planned.validators, planned.cost)
    );
    let more = last(&Assumptions {
        validator_volatility: 20.0,
        ..a
    });
    let factor = (0.2 * 10f64.sqrt() * 1.6 - 0.04 * 10.0 / 2.0).exp();
    assert!(is_close(
        more.validators / planned.validators,
        factor,
        1e-12
    ));
    assert!(is_close(
        more.total_stake / planned.total_stake,
        factor,
        1e-12
    ));
    assert_eq!((more.price, more.cost), (planned.price, planned.cost));
    let costly = last(&Assumptions {
        deflation_uncertainty: 5.0,
        ..a
    });
    let slower = last(&Assumptions {
        compute_deflation: 30.0,
        ..a
    });
    assert_eq!(
        (costly.price, costly.validators),
        (planned.price, planned.validators)
    );
    assert!(is_close(costly.cost, slower.cost, 1e-9) && costly.cost > planned.cost);
}
