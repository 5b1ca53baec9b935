//! Published cases of net present values, each with its source.
//!
//! *numpy* is numpy-financial's test suite and manual, *Excel* Microsoft's page on the function named, *LibreOffice*
//! its help, *BMA* Brealey, Myers and Allen, *RWJ* Ross, Westerfield and Jaffe, *tables* the annuity tables of any
//! textbook, each with its chapter; the rest is a formula, given.

use tao_calculator::model::finance::npv;

use crate::close::{check_close, check_printed};

/// `amount` in each of `n` periods.
pub fn level(amount: f64, n: usize) -> Vec<f64> {
    vec![amount; n]
}

/// Cash flows one after the other.
pub fn then(first: &[f64], later: &[f64]) -> Vec<f64> {
    [first, later].concat()
}

#[track_caller]
fn check_npv(source: &str, rate: f64, flows: &[f64], printed: &str) {
    check_printed(source, npv(rate, flows), printed);
}

#[test]
#[rustfmt::skip] // one case a line
fn npv_of_published_cases() {
    check_npv("numpy: npv", 0.05, &[-15_000.0, 1_500.0, 2_500.0, 3_500.0, 4_500.0, 6_000.0], "122.894855");
    check_npv("numpy: npv, manual", 0.08, &[-40_000.0, 5_000.0, 8_000.0, 12_000.0, 30_000.0], "3,065.22267");
    check_npv("numpy: pv", 0.07, &then(&[0.0], &level(12_000.0, 20)), "127,128.17");
    let savings = then(&then(&[0.0], &level(100.0, 119)), &[100.0 - 15_692.93]);
    check_npv("numpy: pv, manual", 0.05 / 12.0, &savings, "−100.00067");
    check_npv("numpy: ipmt, a loan of 2,000", 0.1 / 12.0, &then(&[0.0], &level(92.289_853, 24)), "2,000.0000");
    check_npv("Excel: NPV, example 1", 0.1, &[0.0, -10_000.0, 3_000.0, 4_200.0, 6_800.0], "1,188.44");
    let shoe_shop = [-40_000.0, 8_000.0, 9_200.0, 10_000.0, 12_000.0, 14_500.0];
    check_npv("Excel: NPV, example 2", 0.08, &shoe_shop, "1,922.06");
    check_npv("Excel: NPV, loss in year 6", 0.08, &then(&shoe_shop, &[-9_000.0]), "−3,749.47");
    check_npv("Excel: PV", 0.08 / 12.0, &then(&[0.0], &level(500.0, 240)), "59,777.15");
    check_npv("Excel: PMT, ten months", 0.08 / 12.0, &then(&[-10_000.0], &level(1_037.032_1, 10)), "−0.00");
    check_npv("LibreOffice: NPV", 0.0875, &[0.0, 10.0, 20.0, 30.0], "49.43");
    check_npv("LibreOffice: NPV, less 40", 0.0875, &[-40.0, 10.0, 20.0, 30.0], "9.43");
    check_npv("BMA 2: offices", 0.07, &[-700_000.0, 800_000.0], "47,664");
    check_npv("BMA 5: project A", 0.1, &[-2_000.0, 500.0, 500.0, 5_000.0], "2,624");
    check_npv("BMA 5: lending", 0.1, &[-1_000.0, 1_500.0], "364");
    check_npv("BMA 5: borrowing", 0.1, &[1_000.0, -1_500.0], "−364");
    check_npv("BMA 5: project C", 0.1, &[1_000.0, -3_600.0, 4_320.0, -1_728.0], "−0.75");
    check_npv("BMA 5: no rate", 0.1, &[1_000.0, -3_000.0, 2_500.0], "339");
}

#[test]
#[rustfmt::skip] // one case a line
fn npv_of_annuities_and_perpetuities() {
    check_npv("tables: 10 years at 10 %", 0.1, &then(&[0.0], &level(1.0, 10)), "6.1446");
    check_npv("tables: 20 years at 5 %", 0.05, &then(&[0.0], &level(1.0, 20)), "12.4622");
    check_npv("tables: 30 years at 8 %", 0.08, &then(&[0.0], &level(1.0, 30)), "11.2578");
    check_npv("tables: 5 years at 12 %, due at once", 0.12, &level(1.0, 5), "4.0373");
    check_npv("tables: 1 in 15 years at 9 %", 0.09, &then(&level(0.0, 15), &[1.0]), "0.2745");
    check_npv("perpetuity: 100 / 10 %", 0.1, &then(&[0.0], &level(100.0, 2_000)), "1,000.000000");
    let growing: Vec<f64> = (0..3_000).map(|year| 100.0 * 1.04f64.powi(year)).collect();
    check_npv("growing: 100 / (10 % − 4 %)", 0.1, &then(&[0.0], &growing), "1,666.666667");
    check_npv("growing: 100 · (1 − (1.04/1.1)^20) / 6 %", 0.1, &then(&[0.0], &growing[..20]), "1,123.84");
    let falling: Vec<f64> = (0..500).map(|year| 100.0 * 0.8f64.powi(year)).collect();
    check_npv("falling: 100 / (10 % + 20 %)", 0.1, &then(&[0.0], &falling), "333.333333");
}

#[test]
fn npv_of_the_simplest_flows() {
    check_npv("nothing", 0.1, &[], "0");
    check_npv("today", 0.1, &[-100.0], "−100");
    check_npv("at no rate a sum", 0.0, &[-100.0, 50.0, 60.0], "10");
    check_npv("at −50 % later is more", -0.5, &[0.0, 0.0, 1.0], "4");
    check_npv("a trillion", 0.1, &[-1e12, 1.1e12], "0.0");
    check_close(npv(0.1, &[-1e-6, 2.2e-6]), 1e-6, 1e-18);
}
