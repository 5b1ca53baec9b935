//! Internal rates: each that is given brings the net present value to zero, and each that exists is given.

use proptest::prelude::*;
use tao_calculator::model::Undefined;
use tao_calculator::model::finance::{npv, rates_monthly};

use crate::close::is_close;
use crate::scenarios::{any_scenario, cases};

/// The net present value at a yearly rate, as a part of all that flows: discounted at a positive rate, carried to
/// the end at a negative one.
fn imbalance(flows: &[f64], yearly_rate: f64) -> f64 {
    let rate = (yearly_rate.ln_1p() / 12.0).exp_m1();
    let sizes: Vec<f64> = flows.iter().map(|flow| flow.abs()).collect();
    npv(rate, flows) / npv(rate, &sizes)
}

/// Fails unless every rate given is one, and every change of sign on a grid of our own has a rate in it.
fn check_all_rates(flows: &[f64]) -> Result<(), TestCaseError> {
    let rates = rates_monthly(flows);
    for pair in rates.windows(2) {
        prop_assert!(pair[0] < pair[1], "rising: {rates:?}");
    }
    for rate in &rates {
        prop_assert!((-0.99 - 1e-12..=100.0 + 1e-9).contains(rate));
        prop_assert!(
            imbalance(flows, *rate).abs() < 1e-9,
            "{} at {rate}",
            imbalance(flows, *rate)
        );
    }
    // A prime number of steps, lest the grid be the one that is searched.
    const STEPS: i32 = 997;
    let (low, high) = (0.01f64.ln(), 101f64.ln());
    let at = |step: i32| (low + (high - low) * f64::from(step) / f64::from(STEPS)).exp() - 1.0;
    for step in 0..STEPS {
        let (from, to) = (at(step), at(step + 1));
        if imbalance(flows, from) * imbalance(flows, to) < -1e-24 {
            let inside = rates
                .iter()
                .any(|rate| (from - 1e-9..=to + 1e-9).contains(rate));
            prop_assert!(inside, "none of {rates:?} is between {from} and {to}");
        }
    }
    Ok(())
}

/// Monthly flows of any sign and of sizes a million times apart, many of them nothing.
fn any_flows() -> impl Strategy<Value = Vec<f64>> {
    let flow = prop_oneof![
        2 => Just(0.0),
        3 => -100.0..=100.0,
        1 => (-3.0..=6.0).prop_map(|power: f64| 10f64.powf(power)),
        1 => (-3.0..=6.0).prop_map(|power: f64| -(10f64.powf(power))),
    ];
    prop::collection::vec(flow, 0..130)
}

/// The flows a year apart that have exactly these rates: the product of (1 + rate)·w − 1 over all of them.
fn flows_with(rates: &[f64]) -> Vec<f64> {
    let mut flows = vec![1.0];
    for rate in rates {
        let mut product = vec![0.0; flows.len() + 12];
        for (month, flow) in flows.iter().enumerate() {
            product[month] -= flow;
            product[month + 12] += flow * (1.0 + rate);
        }
        flows = product;
    }
    flows
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn random_flows_have_the_rates_given_and_no_others(flows in any_flows()) {
        check_all_rates(&flows)?;
    }

    #[test]
    fn planted_rates_are_found(
        // Well apart, so that the product keeps enough digits of each.
        rates in prop::sample::subsequence(vec![-0.9, -0.6, -0.3, 0.0, 0.2, 0.5, 1.0, 2.0, 5.0, 20.0, 80.0], 1..=5),
        shift in 0.9..=1.1,
    ) {
        let planted: Vec<f64> = rates.iter().map(|rate| (1.0 + rate) * shift - 1.0).collect();
        let found = rates_monthly(&flows_with(&planted));
        prop_assert_eq!(found.len(), planted.len(), "{:?} instead of {:?}", found, planted);
        for (found, planted) in found.iter().zip(&planted) {
            prop_assert!(is_close(*found, *planted, 1e-6 * (1.0 + planted)), "{found} instead of {planted}");
        }
    }

    #[test]
    fn an_investment_paid_back_with_interest_has_one_rate(
        months in 1..=120usize,
        rate in -0.95..=50.0f64,
        amount in 1e-6..=1e12f64,
    ) {
        // The last flow pays back what the others leave: the rate is the one it grew at.
        let factor = f64::powf(1.0 + rate, 1.0 / 12.0);
        let mut flows = vec![0.0; months + 1];
        flows[0] = -amount;
        flows[months] = amount * factor.powi(months as i32);
        let found = rates_monthly(&flows);
        prop_assert_eq!(found.len(), 1);
        prop_assert!(is_close(found[0], rate, 1e-9 * (1.0 + rate) * 120.0 / months as f64), "{found:?}");
    }

    #[test]
    fn the_rates_of_a_validator_are_those_of_its_flows(random in any_scenario()) {
        let evaluation = random.evaluation();
        let operating = random.assumptions().operating_months as usize;
        let outlay = evaluation.run_rate.outlay.clone().expect("an outlay");
        let mut flows: Vec<f64> = [-outlay].into_iter().chain(evaluation.flows.iter().map(|flow| flow.net)).collect();
        flows.truncate(operating + 1);
        flows[operating] += evaluation.flows[operating - 1].exit;
        let given = match &evaluation.projection.irr {
            Ok(rate) => vec![*rate],
            Err(Undefined::SeveralRates(rates)) => rates.clone(),
            Err(reason) => {
                prop_assert_eq!(reason, &Undefined::NoRate);
                vec![]
            }
        };
        prop_assert_eq!(given, rates_monthly(&flows));
        check_all_rates(&flows)?;
    }
}
