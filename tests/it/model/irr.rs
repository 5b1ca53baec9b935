//! Published cases of internal rates of return, each with its source as [`super::npv`] abbreviates them.

use tao_calculator::model::Undefined;
use tao_calculator::model::finance::{irr_monthly, rates_monthly};

use super::npv::{level, then};
use crate::close::{check_close, check_printed};

/// Flows a period apart as flows a year apart: eleven months of nothing between them.
fn yearly(flows: &[f64]) -> Vec<f64> {
    let mut months = vec![0.0; (flows.len() * 12).saturating_sub(11)];
    for (year, flow) in flows.iter().enumerate() {
        months[12 * year] = *flow;
    }
    months
}

/// Flows a year apart whose only rate is the one printed.
#[track_caller]
fn check_irr(source: &str, flows: &[f64], printed: &str) {
    match irr_monthly(&yearly(flows)) {
        Ok(rate) => check_printed(source, rate, printed),
        other => panic!("{source}: {other:?} instead of {printed}"),
    }
}

#[test]
#[rustfmt::skip] // one case a line
fn irr_of_published_cases() {
    check_irr("numpy: irr", &[-150_000.0, 15_000.0, 25_000.0, 35_000.0, 45_000.0, 60_000.0], "0.0524");
    check_irr("numpy: irr", &[-100.0, 0.0, 0.0, 74.0], "−0.0955");
    check_irr("numpy: irr", &[-100.0, 39.0, 59.0, 55.0, 20.0], "0.28095");
    check_irr("numpy: manual", &[-250_000.0, 100_000.0, 150_000.0, 200_000.0, 250_000.0, 300_000.0], "0.567230");
    check_irr("numpy: rate", &then(&[-3_500.0], &then(&level(0.0, 9), &[10_000.0])), "0.1107");
    check_irr("numpy: fv, paid at once", &then(&level(-2_000.0, 20), &[93_105.064874]), "0.07500000");
    let restaurant = [-70_000.0, 12_000.0, 15_000.0, 18_000.0, 21_000.0, 26_000.0];
    check_irr("Excel: IRR, five years", &restaurant, "0.087");
    check_irr("Excel: IRR, four years", &restaurant[..5], "−0.021");
    check_irr("Excel: IRR, two years", &restaurant[..3], "−0.444");
    check_irr("BMA 5: machine", &[-4_000.0, 2_000.0, 4_000.0], "0.2808");
    check_irr("BMA 5: lending", &[-1_000.0, 1_500.0], "0.5");
    check_irr("BMA 5: borrowing", &[1_000.0, -1_500.0], "0.5");
    check_irr("RWJ 5: three years", &[-200.0, 100.0, 100.0, 100.0], "0.2338");
    check_irr("RWJ 5: investing", &[-100.0, 130.0], "0.30");
    check_irr("RWJ 5: financing", &[100.0, -130.0], "0.30");
    check_irr("a bond at par: its coupon", &then(&[-100.0], &then(&level(5.0, 9), &[105.0])), "0.05000000");
    check_irr("a perpetuity, nearly: 8 / 100", &then(&[-100.0], &level(8.0, 400)), "0.08000000");
    check_irr("doubled in ten years: 2^(1/10) − 1", &then(&[-1.0], &then(&level(0.0, 9), &[2.0])), "0.0717734625");
}

/// Flows a month apart whose only rate is this one a month.
#[track_caller]
fn check_monthly(source: &str, flows: &[f64], rate_per_month: f64) {
    let rate = irr_monthly(flows).unwrap_or_else(|reason| panic!("{source}: {reason:?}"));
    check_close(
        rate,
        (1.0 + rate_per_month).powi(12) - 1.0,
        1e-6 * (1.0 + rate),
    );
}

#[test]
#[rustfmt::skip] // one case a line
fn irr_of_monthly_flows_is_effective_a_year() {
    check_monthly("Excel: RATE, 200 a month", &then(&[8_000.0], &level(-200.0, 48)), 0.007_701_472);
    let savings = then(&level(-129.081_161, 215), &[50_000.0 - 129.081_161]);
    check_monthly("Excel: PMT, saved in 18 years", &savings, 0.005);
    check_monthly("Excel: FV, 1,000 a month for a year", &then(&level(-1_000.0, 11), &[11_682.503]), 0.01);
    check_monthly("numpy: pmt", &then(&[15_000.0], &level(-304.145_914, 60)), 0.08 / 12.0);
    check_monthly("numpy: irr", &[-100.0, 39.0, 59.0, 55.0, 20.0], 0.280_948_421);
    check_monthly("240 months at 6 %: formula", &then(&[100_000.0], &level(-716.431_058, 240)), 0.005);
}

/// Flows a year apart with several rates, or none, to the four digits printed.
#[track_caller]
fn check_rates(source: &str, flows: &[f64], expected: &[f64]) {
    let months = yearly(flows);
    let rates = rates_monthly(&months);
    let fit = |(rate, expected): (&f64, &f64)| (rate - expected).abs() < 6e-5;
    assert!(
        rates.len() == expected.len() && rates.iter().zip(expected).all(fit),
        "{source}: {rates:?} instead of {expected:?}"
    );
    let answer = match rates[..] {
        [] => Err(Undefined::NoRate),
        [rate] => Ok(rate),
        _ => Err(Undefined::SeveralRates(rates)),
    };
    assert_eq!(irr_monthly(&months), answer, "{source}");
}

#[test]
#[rustfmt::skip] // one case a line
fn several_rates_are_all_found() {
    check_rates("Solomon 1956: the oil pump", &[-1_600.0, 10_000.0, -10_000.0], &[0.25, 4.0]);
    check_rates("CFA: two rates", &[-2_000.0, 10_000.0, -10_000.0], &[0.3820, 2.6180]);
    check_rates("RWJ 5: mixed", &[-100.0, 230.0, -132.0], &[0.1, 0.2]);
    let four = [1.0 / 4.0, 1.0 / 3.0, 3.0 / 7.0, 2.0 / 3.0];
    check_rates("RWJ 5, problem", &[-252.0, 1_431.0, -3_035.0, 2_850.0, -1_000.0], &four);
    check_rates("(w − 1)(2w − 1)(3w − 1)", &[-1.0, 6.0, -11.0, 6.0], &[0.0, 1.0, 2.0]);
    check_rates("BMA 5: a mine", &[-1_000.0, 800.0, 150.0, 150.0, 150.0, 150.0, -150.0], &[-0.5, 0.1524]);
    check_rates("numpy: irr takes −0.0833", &[-100.0, 100.0, 0.0, -7.0], &[-0.6789, -0.0833]);
    check_rates("numpy: irr", &[-100.0, 100.0, 0.0, 7.0], &[0.0621]);
    let long = [-5.0, 10.5, 1.0, -8.0, 1.0, 0.0, 0.0, 0.0];
    check_rates("numpy: irr takes 0.0886", &long[..5], &[-0.8702, 0.0886, 0.7096]);
    check_rates("numpy: trailing zeros", &long, &[-0.8702, 0.0886, 0.7096]);
    check_rates("two a hair apart: (1.1w − 1)(1.101w − 1)", &[-1.0, 2.201, -1.211_1], &[0.1, 0.101]);
}

#[test]
#[rustfmt::skip] // as the issue has them
fn where_numpy_takes_one_of_several_it_is_among_them() {
    let issue_44 = [-1_678.87, 771.96, 1_814.05, 3_520.30, 3_552.95, 3_584.99, 4_789.91, -1.0];
    // Issue 39: after two years falling by 7,336.84 a year, to −67,617.36 in the last.
    let later = (0..25).map(|year| 108_466.804_624_505_92 - 7_336.840_231_071_4 * f64::from(year));
    let issue_39: Vec<f64> = [-217_500.0, -217_500.0].into_iter().chain(later).collect();
    for (flows, rate) in [(&issue_44[..], 1.004_26), (&issue_39, 0.12)] {
        let rates = rates_monthly(&yearly(flows));
        assert!(rates.iter().any(|found| (found - rate).abs() < 1e-5), "{rates:?} without {rate}");
    }
}

#[test]
fn where_no_rate_helps_there_is_none() {
    check_rates("numpy issue 6744", &[1.0, 2.0, 3.0], &[]);
    check_rates("numpy issue 6744", &[-1.0, -2.0, -3.0], &[]);
    check_rates("BMA 5: no rate", &[1_000.0, -3_000.0, 2_500.0], &[]);
    check_rates("nothing", &[], &[]);
    check_rates("a gift", &[100.0], &[]);
    check_rates("zeros", &[0.0, 0.0], &[]);
    check_rates("lost", &[-100.0, 0.0, 0.0], &[]);
    check_rates("−99.5 %", &[-100.0, 0.5], &[]);
    check_rates("10,100 %", &[-100.0, 10_200.0], &[]);
    check_rates("numpy issue 15", &[-3_000.0, 2.392_693_226_7e-7], &[]);
    check_rates("infinite", &[-100.0, f64::INFINITY], &[]);
    check_rates("no number", &[-100.0, f64::NAN], &[]);
}

#[test]
fn rates_at_the_ends_of_the_search_and_at_zero() {
    check_rates("−98.9 %", &[-1_000.0, 11.0], &[-0.989]);
    check_rates("9,900 %", &[-1.0, 100.0], &[99.0]);
    check_rates("zero", &[-100.0, 100.0], &[0.0]);
    check_rates("zero", &then(&[-240.0], &level(12.0, 20)), &[0.0]);
}

#[test]
fn size_does_not_matter() {
    for size in [1e-300, 1e-6, 1.0, 1e12, 1e300] {
        check_rates("100 becomes 115", &[-size, 1.15 * size], &[0.15]);
        check_rates("the oil pump", &[-0.16 * size, size, -size], &[0.25, 4.0]);
        check_rates(
            "a loan of 20 years",
            &then(&[-size], &level(0.1 * size, 20)),
            &[0.0775],
        );
    }
}
