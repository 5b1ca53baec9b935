//! Decimals as they are read: what `str::parse` reads, but for words.

use proptest::prelude::*;
use tao_calculator::scenario::decimal;

use crate::scenarios::cases;

#[track_caller]
fn check(text: &str, expected: Option<f64>) {
    assert_eq!(
        decimal(text).map(f64::to_bits),
        expected.map(f64::to_bits),
        "{text:?}"
    );
}

#[test]
fn what_is_not_a_decimal_is_none() {
    for text in [
        "", ".", "-", "+", "e5", ".e5", "1e", "1e+", "1e-", "1ee5", "1.2.3", "--1", "+-1", "1 ",
        " 1", "1_0", "1e5.0", "−1", "٣", "inf", "nan", "infinity", "-inf", "+NaN", "Infinity",
    ] {
        check(text, None);
    }
}

#[test]
fn plain_ones() {
    for (text, value) in [
        ("0", 0.0),
        ("-0", -0.0),
        ("000", 0.0),
        ("5.", 5.0),
        (".5", 0.5),
        ("-.5", -0.5),
        ("+1", 1.0),
        ("1e3", 1_000.0),
        ("1E+3", 1_000.0),
        ("007.50e-1", 0.75),
    ] {
        check(text, Some(value));
    }
}

#[test]
fn the_largest_and_the_smallest() {
    // Halfway to the next number, and a little beyond it.
    check("1.797693134862315807e308", Some(f64::MAX));
    check("1.797693134862315808e308", Some(f64::INFINITY));
    check("-1e400", Some(f64::NEG_INFINITY));
    check("1e99999999999999999999", Some(f64::INFINITY));
    check("2.4703282292062328e-324", Some(f64::from_bits(1)));
    check("2.4703282292062327e-324", Some(0.0));
    let zeros = "0".repeat(2_500);
    check(&format!("0.{zeros}1e2501"), Some(1.0));
    check(&format!("1{zeros}"), Some(f64::INFINITY));
}

proptest! {
    #![proptest_config(cases(5_000))]

    #[test]
    fn any_number_comes_back(value in any::<f64>()) {
        prop_assume!(value.is_finite());
        for text in [value.to_string(), format!("{value:e}"), format!("{value:.17e}"), format!("{value:.40e}")] {
            check(&text, Some(value));
        }
    }
}
