//! How closely answers follow what is uncertain.

use proptest::prelude::*;
use tao_calculator::model::questions::simulation::{Answer, Breakeven, Uncertain, simulate};
use tao_calculator::model::{Assumptions, Figure, Undefined};

use super::{assumptions, certain};
use crate::scenarios::{any_scenario, cases};

const UNCERTAIN: [Uncertain; 3] = [
    Uncertain::Price,
    Uncertain::Validators,
    Uncertain::Deflation,
];
const ANSWERS: [Answer; 4] = [
    Answer::Months(Breakeven::Projected),
    Answer::Months(Breakeven::Exit),
    Answer::Value,
    Answer::RunOverDelegate,
];

/// All answers by each cause, in the orders above.
fn correlations(a: &Assumptions) -> [[Figure; 4]; 3] {
    let simulation = simulate(a);
    let sample = simulation.sample().expect("a sample");
    UNCERTAIN.map(|cause| ANSWERS.map(|answer| sample.rank_correlation(cause, answer)))
}

/// Only one thing is uncertain, and answers rise with it or fall.
#[track_caller]
fn check_alone(query: &str, cause: Uncertain, expected: [f64; 4]) {
    let all = correlations(&assumptions(query));
    for (other, found) in UNCERTAIN.into_iter().zip(all) {
        if other == cause {
            let found = found.map(|one| one.expect("a correlation"));
            let is_so = found
                .iter()
                .zip(expected)
                .all(|(one, other)| (one - other).abs() < 1e-12);
            assert!(is_so, "{query}: {found:?} instead of {expected:?}");
        } else {
            assert_eq!(
                found,
                [const { Err(Undefined::NothingVaries) }; 4],
                "{query}: {other:?}"
            );
        }
    }
}

#[test]
fn what_rises_with_one_cause_alone_follows_it_exactly() {
    let alone = |input: &str| {
        let others = [
            "price_volatility",
            "validator_volatility",
            "deflation_uncertainty",
        ];
        let rest = others.into_iter().filter(|key| *key != input);
        rest.map(|key| format!("{key}=0"))
            .collect::<Vec<_>>()
            .join("&")
    };
    // Cheaper compute: sooner, more, more. Its bounds are far away, so that no two paths are alike.
    check_alone(
        &alone("deflation_uncertainty"),
        Uncertain::Deflation,
        [-1.0, -1.0, 1.0, 1.0],
    );
    // More validators: later, and less, since they cost money; who delegates loses income, too, but bears no cost.
    let validators = alone("validator_volatility") + "&validator_volatility=10";
    check_alone(&validators, Uncertain::Validators, [1.0, 1.0, -1.0, -1.0]);
}

#[test]
fn the_price_moves_the_base_most() {
    let [price, validators, deflation] = correlations(&Assumptions::default());
    let of = |all: [Figure; 4]| all.map(|one| one.expect("a correlation"));
    let (price, validators, deflation) = (of(price), of(validators), of(deflation));
    assert!(
        price[0] < -0.7 && price[1] < -0.4 && price[2] > 0.8 && price[3] > 0.8,
        "{price:?}"
    );
    for others in [validators, deflation] {
        assert!(
            others
                .iter()
                .zip(price)
                .all(|(other, price)| other.abs() < price.abs()),
            "{others:?}"
        );
    }
}

#[test]
fn where_nothing_is_uncertain_nothing_follows() {
    let all = correlations(&certain(&Assumptions::default()));
    assert!(
        all.iter()
            .flatten()
            .all(|one| *one == Err(Undefined::NothingVaries))
    );
    // Nothing at risk is repaid at once, whatever happens.
    let [price, ..] = correlations(&assumptions("stake_recovered=100&hardware_cost=0"));
    assert_eq!(price[0], Err(Undefined::NothingVaries));
    let [price, ..] = correlations(&assumptions("discount_rate=3"));
    assert!(matches!(price[2], Err(Undefined::GrowthTooHigh { .. })));
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn correlations_lie_between_minus_one_and_one(random in any_scenario()) {
        for one in correlations(&random.assumptions()).iter().flatten().flatten() {
            prop_assert!((-1.0..=1.0).contains(one), "{}", one);
        }
    }
}
