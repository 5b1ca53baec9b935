//! Printed figures stand for all that round to them, and so does what is computed from them.

use proptest::prelude::*;
use tao_calculator::claims::{Amount, Rounded};

use crate::close::check_close;
use crate::scenarios::cases;

#[test]
fn printed_figures_stand_for_what_rounds_to_them() {
    let price = Rounded::printed(272.72, 0.01);
    assert!(price.agrees(Rounded::exact(272.724)) && !price.agrees(Rounded::exact(272.73)));
    let about = Rounded::about(450_000.0);
    check_close(about.low, 447_750.0, 1e-6);
    let product = about * price;
    check_close(product.high, 452_250.0 * 272.725, 1e-3);
    let quotient = price / about;
    check_close(quotient.low, 272.715 / 452_250.0, 1e-12);
    let difference = Rounded::exact(1.0) - Rounded::printed(0.5, 0.1);
    check_close(difference.low, 0.45, 1e-12);
    check_close(difference.high, 0.55, 1e-12);
}

#[test]
fn a_range_agrees_by_both_ends() {
    let range = |from, to| Amount::Range(Rounded::printed(from, 1.0), Rounded::printed(to, 1.0));
    let one = |value| Amount::One(Rounded::exact(value));
    assert!(range(13.0, 15.0).agrees(range(13.4, 14.6)));
    assert!(!range(13.0, 15.0).agrees(range(13.0, 17.0)));
    assert!(range(13.0, 15.0).agrees(one(12.5)) && range(13.0, 15.0).agrees(one(15.5)));
    assert!(!range(13.0, 15.0).agrees(one(15.6)) && !one(12.4).agrees(range(13.0, 15.0)));
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_is_computed_holds_whatever_the_inputs_stand_for(
        (one, unit) in (1.0..1e6, 0.001..1.0), (other, about) in (1.0..1e6, any::<bool>()),
        (at, beside) in (0.0..=1.0, 0.0..=1.0),
    ) {
        let one = Rounded::printed(one, unit);
        let other = if about { Rounded::about(other) } else { Rounded::printed(other, unit) };
        let within = |rounded: Rounded, at: f64| rounded.low + at * (rounded.high - rounded.low);
        let (x, y) = (within(one, at), within(other, beside));
        for (computed, value) in [(one + other, x + y), (one - other, x - y), (one * other, x * y), (one / other, x / y)] {
            let hair = 1e-9 * value.abs().max(1.0);
            prop_assert!(computed.low - hair <= value && value <= computed.high + hair);
            prop_assert!(computed.low <= computed.value && computed.value <= computed.high);
        }
    }
}
