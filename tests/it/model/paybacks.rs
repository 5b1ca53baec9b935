//! Laws of paybacks: what brings them sooner or later, and where balances stand at them.

use proptest::prelude::*;
use tao_calculator::model::{Assumptions, Undefined, evaluate};

use crate::close::is_close;
use crate::scenarios::{any_scenario, cases};

/// Months until payback at today's rates; never is later than any month.
fn payback(a: &Assumptions) -> f64 {
    evaluate(a).run_rate.payback_months.unwrap_or(f64::INFINITY)
}

fn is_no_earlier(payback: f64, than: f64) -> bool {
    payback >= than * (1.0 - 1e-12) || payback == than
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn payback_comes_later_with_more_competition_cost_and_loss(
        random in any_scenario(),
        which in 0..12usize,
        more in 1.0..=3.0f64,
    ) {
        let a = random.assumptions();
        let (key, changed) = [
            ("validators", Assumptions { validators: a.validators * more, ..a }),
            ("average_stake", Assumptions { average_stake: a.average_stake * more, ..a }),
            ("compute_cost", Assumptions { compute_cost: a.compute_cost * more, ..a }),
            ("other_cost", Assumptions { other_cost: a.other_cost + 100.0 * (more - 1.0), ..a }),
            ("hardware_cost", Assumptions { hardware_cost: a.hardware_cost * more, ..a }),
            ("registration_cost", Assumptions { registration_cost: a.registration_cost * more, ..a }),
            ("stake_recovered", Assumptions { stake_recovered: a.stake_recovered / more, ..a }),
            ("uptime", Assumptions { uptime: a.uptime / more, ..a }),
            ("validator_share", Assumptions { validator_share: a.validator_share / more, ..a }),
            ("daily_emission", Assumptions { daily_emission: a.daily_emission / more, ..a }),
            ("tax_rate", Assumptions { tax_rate: (a.tax_rate * more).min(60.0), ..a }),
            ("selling_cost", Assumptions { selling_cost: (a.selling_cost * more).min(20.0), ..a }),
        ][which];
        let (base, then) = (payback(&a), payback(&changed));
        prop_assert!(is_no_earlier(then, base), "{key}: {then} after {base}");
    }

    #[test]
    fn payback_comes_sooner_at_a_higher_price(random in any_scenario(), more in 1.0..=3.0f64) {
        // Without fees: they repay a stake bought at a low price sooner than one bought at a high price.
        let a = Assumptions { adoption: 0.0, ..random.assumptions() };
        let dearer = payback(&Assumptions { price: a.price * more, ..a });
        prop_assert!(is_no_earlier(payback(&a), dearer), "{dearer} after {}", payback(&a));
    }

    #[test]
    fn at_the_breakeven_price_a_month_nets_nothing(random in any_scenario()) {
        let a = random.assumptions();
        if let Ok(price) = evaluate(&a).run_rate.breakeven_price && price > 0.0 {
            let there = evaluate(&Assumptions { price, ..a }).run_rate;
            let cost = there.cost_per_month.unwrap();
            prop_assert!(there.net_per_month.unwrap().abs() <= 1e-9 * cost, "at {price}");
            let above = evaluate(&Assumptions { price: price * 1.01, ..a }).run_rate;
            prop_assert!(above.net_per_month.unwrap() > 0.0, "above {price}");
        }
    }

    #[test]
    fn where_nothing_changes_the_projection_is_the_run_rate(random in any_scenario()) {
        // Issuance so slow that no halving comes, and nothing grows: every month is like today.
        let a = Assumptions {
            price_growth: 0.0,
            validator_growth: 0.0,
            stake_growth: 0.0,
            subnet_growth: 0.0,
            revenue_growth: 0.0,
            compute_deflation: 0.0,
            restake_share: 0.0,
            issued_supply: 0.0,
            daily_emission: random.assumptions().daily_emission.min(900.0),
            ..random.assumptions()
        };
        let evaluation = evaluate(&a);
        match (&evaluation.run_rate.payback_months, &evaluation.projection.payback_months) {
            (Ok(today), Ok(projected)) => prop_assert!(is_close(*today, *projected, 1e-7 * (1.0 + today))),
            (Ok(today), Err(_)) => prop_assert!(*today > 359.999, "{today}"),
            (Err(_), Ok(projected)) => prop_assert_eq!(*projected, 0.0, "nothing is at risk"),
            (Err(_), Err(_)) => {}
        }
    }

    #[test]
    fn a_payback_is_where_its_balance_reaches_zero(random in any_scenario()) {
        let evaluation = random.evaluation();
        let projected: Vec<f64> = evaluation.balances.iter().map(|balance| balance.projected).collect();
        match evaluation.projection.payback_months {
            Ok(0.0) => prop_assert!(projected[0] >= 0.0),
            Ok(months) => {
                let last = months.ceil() as usize;
                prop_assert!(projected[..last].iter().all(|balance| *balance < 0.0));
                let inside = months - (last - 1) as f64;
                let there = projected[last - 1] + (projected[last] - projected[last - 1]) * inside;
                prop_assert!(is_close(there, 0.0, 1e-9 * (projected[last].abs() + projected[last - 1].abs())));
            }
            Err(reason) => {
                prop_assert!(projected.iter().all(|balance| *balance < 0.0));
                let is_expected = matches!(reason, Undefined::NotRecovered { share, years } if share < 1.0 && years == 30.0);
                prop_assert!(is_expected);
            }
        }
    }
}
