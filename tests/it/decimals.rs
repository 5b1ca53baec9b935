//! Decimals as they are read: as `str::parse` reads them, to the last bit.

use proptest::prelude::*;
use tao_calculator::scenario::decimal;

use crate::scenarios::cases;

#[track_caller]
fn check(text: &str) {
    let found = decimal(text).map(f64::to_bits);
    let expected = text.parse().ok().map(f64::to_bits);
    assert_eq!(found, expected, "{text:?}");
}

/// What has letters is no decimal, though `str::parse` reads some of it as infinite or as no number.
fn is_word(text: &str) -> bool {
    text.chars()
        .any(|sign| sign.is_ascii_alphabetic() && !matches!(sign, 'e' | 'E'))
}

#[test]
fn what_is_no_decimal_is_none() {
    for text in [
        "", ".", "-", "+", "e5", ".e5", "1e", "1e+", "1e-", "1ee5", "1.2.3", "--1", "+-1", "1 ",
        " 1", "1_0", "1e5.0", "−1", "٣",
    ] {
        check(text);
    }
    for text in ["inf", "nan", "infinity", "-inf"] {
        assert_eq!(decimal(text), None, "{text}");
    }
}

#[test]
fn plain_ones() {
    for text in [
        "0",
        "-0",
        "+0",
        "000",
        "0.000",
        "0e5",
        "1",
        "-1",
        "+1",
        "5.",
        ".5",
        "-.5",
        "1e3",
        "1E3",
        "1e+3",
        "1e-3",
        "007.50",
        "9007199254740993",
        "1e22",
        "1e23",
        "123456789012345678",
        "1234567890123456789",
        "12345678901234567890",
    ] {
        check(text);
    }
}

#[test]
fn the_largest_and_the_smallest() {
    for text in [
        "1.7976931348623157e308",
        "1.7976931348623158e308",
        "1.797693134862315807e308",
        "1.797693134862315808e308",
        "1.7976931348623159e308",
        "1e309",
        "-1e400",
        "1e99999999999999999999",
        "1e-99999999999999999999",
        "2.2250738585072014e-308",
        "2.2250738585072011e-308",
        "2.225073858507201e-308",
        "4.9406564584124654e-324",
        "2.4703282292062328e-324",
        "2.4703282292062327e-324",
        "2e-324",
        "3e-324",
        "1e-400",
    ] {
        check(text);
    }
}

#[test]
fn long_ones() {
    let zeros = "0".repeat(2_500);
    check(&format!("1{zeros}e-2500"));
    check(&format!("0.{zeros}1e2501"));
    check(&format!("1{zeros}"));
    check(&"9".repeat(3_000));
    check(&format!("0.{}", "3".repeat(3_000)));
    check(&"1".repeat(300));
}

/// Right in the middle between two numbers, and as little as possible beside it.
fn check_middle(number: f64) {
    let next = f64::from_bits(number.to_bits() + 1);
    if !next.is_finite() {
        return;
    }
    // Both ends have at most 1,074 digits behind the point; so has their sum, whose half has one more.
    let digits = |value: f64| format!("{value:.1074}");
    let (low, high) = (digits(number), digits(next));
    let mut sum = Vec::new();
    let mut carry = 0;
    let pad = high.len();
    for (one, other) in format!("{low:0>pad$}").bytes().zip(high.bytes()).rev() {
        if one == b'.' {
            continue;
        }
        let both = one + other - 2 * b'0' + carry;
        sum.push(both % 10);
        carry = both / 10;
    }
    sum.push(carry);
    let mut half = String::new();
    let mut rest = 0;
    for digit in sum.iter().rev() {
        let value = rest * 10 + digit;
        half.push((b'0' + value / 2) as char);
        rest = value % 2;
    }
    half.push(if rest == 1 { '5' } else { '0' });
    let middle = format!("{half}e-1075");
    check(&middle);
    check(&format!("{half}0000001e-1082"));
    let below = half.trim_end_matches('0');
    let power = half.len() - below.len();
    let (rest, last) = below.split_at(below.len() - 1);
    let last = last.parse::<u8>().expect("a digit") - 1;
    check(&format!("{rest}{last}9999999e{}", power as i32 - 1_075 - 7));
}

#[test]
fn middles_at_the_edges() {
    for bits in [
        1,
        2,
        3,
        (1 << 52) - 1,
        1 << 52,
        (1 << 52) + 1,
        f64::MAX.to_bits() - 1,
    ] {
        check_middle(f64::from_bits(bits));
    }
    for number in [
        1.0,
        2.0,
        0.1,
        1e15,
        9_007_199_254_740_992.0,
        1e22,
        1e23,
        272.72,
    ] {
        check_middle(number);
    }
}

proptest! {
    #![proptest_config(cases(5_000))]

    #[test]
    fn any_number_comes_back(value in any::<f64>()) {
        prop_assume!(value.is_finite());
        for text in [value.to_string(), format!("{value:e}"), format!("{value:.17e}"), format!("{value:.40e}")] {
            check(&text);
        }
        prop_assert_eq!(decimal(&value.to_string()), Some(value));
    }

    #[test]
    fn any_text_is_read_as_it_is(text in "[-+]?[0-9]{0,25}\\.?[0-9]{0,25}([eE][-+]?[0-9]{0,4})?|\\PC{0,6}|[-+.e0-9]{0,8}") {
        match is_word(&text) {
            true => prop_assert_eq!(decimal(&text), None),
            false => check(&text),
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn middles(bits in 1..f64::MAX.to_bits()) {
        check_middle(f64::from_bits(bits));
    }
}
