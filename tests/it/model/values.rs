//! Laws of the value per TAO.

use proptest::prelude::*;
use tao_calculator::model::{Assumptions, PriceAnchor, evaluate, metric};

use super::laws::same;
use crate::close::is_close;
use crate::scenarios::{any_scenario, cases};

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn value_is_a_straight_line_in_the_price(random in any_scenario(), price in 1.0..=10_000.0) {
        let a = Assumptions { price_anchor: PriceAnchor::Market, ..random.assumptions() };
        let here = evaluate(&a).valuation;
        let there = evaluate(&Assumptions { price, ..a }).valuation;
        if let (Ok(slope), Ok(intercept)) = (&here.a, &here.b) {
            let tolerance = 1e-9 * (slope * price.max(a.price) + intercept.abs());
            prop_assert!(is_close(here.value_per_tao.clone().unwrap(), slope * a.price + intercept, tolerance));
            prop_assert!(is_close(there.value_per_tao.unwrap(), slope * price + intercept, tolerance));
        }
    }

    #[test]
    fn the_self_consistent_price_equals_its_value(random in any_scenario()) {
        let a = Assumptions { price_anchor: PriceAnchor::SelfConsistent, ..random.assumptions() };
        let valuation = evaluate(&a).valuation;
        match &valuation.self_consistent_value {
            Ok(price) => {
                let (slope, intercept) = (valuation.a.clone().unwrap(), valuation.b.clone().unwrap());
                prop_assert!(*price > 0.0 && slope < 1.0);
                prop_assert!(is_close(*price, slope * price + intercept, 1e-9 * price));
                prop_assert!(same(&valuation.value_per_tao, &Ok(*price), 1e-9 * price));
                prop_assert!(same(&valuation.upside, &Ok(price / a.price - 1.0), 1e-9 * (1.0 + price / a.price)));
            }
            Err(reason) => prop_assert_eq!(valuation.value_per_tao, Err(reason.clone())),
        }
        // What lies outside the valuation does not move.
        let market = evaluate(&Assumptions { price_anchor: PriceAnchor::Market, ..a });
        prop_assert_eq!(market.projection, evaluate(&a).projection);
        prop_assert_eq!(market.valuation.value_circulating, valuation.value_circulating);
    }

    #[test]
    fn the_value_is_the_sum_of_its_parts(random in any_scenario()) {
        let a = random.assumptions();
        let evaluation = evaluate(&a);
        let valuation = evaluation.valuation;
        if let (Ok(value), Ok(forecast), Ok(terminal)) =
            (&valuation.value_per_tao, &valuation.forecast_per_tao, &valuation.terminal_per_tao)
        {
            // The parts may be far larger than their sum; costs alone measure them.
            let size = forecast.abs() + terminal.abs() + valuation.b.clone().unwrap().abs() + value.abs();
            prop_assert!(is_close(forecast + terminal, *value, 1e-9 * size));
            let years: f64 = evaluation.value_by_year.iter().sum();
            prop_assert_eq!(evaluation.value_by_year.len(), a.horizon_years as usize);
            prop_assert!(is_close(years, *forecast, 1e-8 * size), "{years} instead of {forecast}");
        }
        if let (Ok(circulating), Ok(max)) = (valuation.value_circulating, valuation.value_max) {
            prop_assert!(is_close(circulating * a.circulating_supply, max * 21e6, 1e-9 * (max * 21e6).abs()));
        }
    }

    #[test]
    fn higher_costs_never_raise_a_value(random in any_scenario(), which in 0..3usize, more in 1.0..=3.0f64) {
        let a = random.assumptions();
        let dearer = [
            Assumptions { compute_cost: a.compute_cost * more, ..a },
            Assumptions { other_cost: a.other_cost + 1_000.0 * (more - 1.0), ..a },
            Assumptions { compute_deflation: a.compute_deflation - 10.0 * (more - 1.0), ..a },
        ][which];
        let (before, after) = (evaluate(&a), evaluate(&dearer));
        for path in ["projection.npv", "projection.multiple", "valuation.b", "valuation.value_circulating"] {
            let row = metric(path).expect("a metric");
            if let (Ok(before), Ok(after)) = ((row.get)(&before), (row.get)(&after)) {
                prop_assert!(*after <= before + 1e-9 * before.abs() + 1e-9, "{path}: {after} after {before}");
            }
        }
    }
}
