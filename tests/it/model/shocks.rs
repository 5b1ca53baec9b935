//! What if: each shock changes one thing, keeps what was paid, and never leaves the bounds.

use tao_calculator::model::questions::{DELEGATED, OutOfBounds, Shock, decisive};
use tao_calculator::model::{ASSUMPTIONS, AssumptionId, Assumptions, evaluate};
use tao_calculator::scenario::PRESETS;

#[test]
fn each_changes_one_thing_and_keeps_what_was_paid() {
    for preset in PRESETS {
        let before = preset.assumptions();
        for shock in Shock::ALL {
            let after = shock.applied(&before).expect("inside the bounds");
            let moved: Vec<_> = ASSUMPTIONS
                .iter()
                .filter(|row| (row.get)(&before) != (row.get)(&after))
                .map(|row| row.id)
                .collect();
            assert_eq!(moved, [shock.change(&before).0], "{}", preset.key);
            let outlay = |a: &Assumptions| evaluate(a).run_rate.outlay;
            assert_eq!(outlay(&before), outlay(&after), "{shock:?}");
        }
    }
}

#[test]
fn all_but_delegators_lengthen_the_payback() {
    for preset in PRESETS {
        let before = preset.assumptions();
        let payback =
            |a: &Assumptions| evaluate(a).run_rate.payback_months.unwrap_or(f64::INFINITY);
        for shock in Shock::ALL {
            let (old, new) = (payback(&before), payback(&shock.applied(&before).unwrap()));
            match shock {
                Shock::DelegatorsFound => assert!(new <= old, "{}", preset.key),
                _ => assert!(new > old || old.is_infinite(), "{} {shock:?}", preset.key),
            }
        }
    }
}

#[test]
fn what_is_foreseen_is_what_comes() {
    for preset in PRESETS {
        let a = preset.assumptions();
        for shock in Shock::ALL {
            let then = evaluate(&shock.applied(&a).unwrap())
                .run_rate
                .payback_months;
            assert_eq!(shock.payback(&a), Ok(then), "{} {shock:?}", preset.key);
        }
    }
}

#[test]
fn sizes_are_what_they_are_called() {
    let base = Assumptions::default();
    for (shock, id, value) in [
        (Shock::PriceHalves, AssumptionId::Price, 136.36),
        (Shock::EmissionHalves, AssumptionId::DailyEmission, 3_425.0),
        (Shock::ValidatorsDouble, AssumptionId::Validators, 8_200.0),
        (Shock::ComputeDoubles, AssumptionId::ComputeCost, 3_000.0),
        (
            Shock::DelegatorsFound,
            AssumptionId::DelegatedStake,
            DELEGATED,
        ),
    ] {
        assert_eq!(shock.change(&base), (id, value));
    }
}

#[test]
fn one_that_would_leave_the_bounds_says_which() {
    let a = Assumptions {
        validators: 60_000.0,
        ..Assumptions::default()
    };
    let beyond = OutOfBounds {
        id: AssumptionId::Validators,
        value: 120_000.0,
    };
    assert_eq!(Shock::ValidatorsDouble.applied(&a), Err(beyond));
}

#[test]
fn what_decides_is_asked_only_where_two_come_out_about_equal() {
    for preset in PRESETS {
        let a = preset.assumptions();
        let evaluation = evaluate(&a);
        let difference = evaluation.alternatives.run_over_delegate.unwrap();
        let is_close = difference.abs() <= 0.02 * evaluation.run_rate.outlay.unwrap();
        assert_eq!(decisive(&a).is_some(), is_close, "{}", preset.key);
    }
    assert!(decisive(&Assumptions::default()).is_some());
}
