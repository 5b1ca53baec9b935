//! Numbers in words.

use tao_calculator::model::Unit;
use tao_calculator::prose::{Numerals, Plain, UnitWords};

#[track_caller]
fn check_plain(value: f64, decimals: usize, expected: &str) {
    assert_eq!(Plain.number(value, decimals), expected);
}

#[test]
fn plain_numbers_group_thousands_and_have_a_true_minus() {
    check_plain(0.0, 0, "0");
    check_plain(999.0, 0, "999");
    check_plain(1_000.0, 0, "1,000");
    check_plain(1_234.5, 1, "1,234.5");
    check_plain(21e6, 0, "21,000,000");
    check_plain(-3.0, 0, "−3");
    check_plain(-1_234_567.891, 2, "−1,234,567.89");
    check_plain(1e21, 0, "1,000,000,000,000,000,000,000");
}

#[test]
fn halves_are_rounded_as_browsers_do() {
    check_plain(1_234.5, 0, "1,235");
    check_plain(-2.5, 0, "−3");
    check_plain(1.005, 2, "1.01");
    check_plain(0.25, 1, "0.3");
    check_plain(2.49, 0, "2");
}

#[test]
fn what_rounds_to_zero_has_no_sign() {
    check_plain(-0.0, 0, "0");
    check_plain(-0.001, 2, "0.00");
    check_plain(-0.005_1, 2, "−0.01");
}

#[track_caller]
fn check_prose(unit: Unit, value: f64, expected: &str) {
    assert_eq!(
        unit.prose(value, &Plain).to_string().replace('\u{a0}', " "),
        expected
    );
}

#[test]
fn prose_has_three_significant_digits_unless_fewer_say_it_all() {
    check_prose(Unit::Months, 13.985, "14.0 months");
    check_prose(Unit::Months, 14.0, "14 months");
    check_prose(Unit::Usd, 4_186.13, "4,186 USD");
    check_prose(Unit::UsdPerTao, 71.943_5, "71.9 USD");
    check_prose(Unit::Fraction, 0.25, "25 %");
    check_prose(Unit::Fraction, 0.226_913, "22.7 %");
    check_prose(Unit::PercentPerYear, 28.0, "28 % a year");
    check_prose(Unit::Count, 4_100.0, "4,100");
    check_prose(Unit::Usd, 0.0, "0 USD");
    check_prose(Unit::Usd, -0.012_345, "−0.0123 USD");
}
