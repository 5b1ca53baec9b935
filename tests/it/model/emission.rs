//! Emission: the chain's own vectors, months split at thresholds, and sums by eras.

use proptest::prelude::*;
use tao_calculator::model::DAYS_PER_MONTH;
use tao_calculator::model::emission::{
    BLOCKS_PER_DAY, CAP, CAP_RAO, Emission, block_reward, chain_emission, halvings, next_threshold,
};

use crate::close::{check_close, is_close};
use crate::scenarios::cases;

/// TAO issued when halving number `k` comes: 21M · (1 − 2^−k).
fn threshold(k: i32) -> f64 {
    CAP - CAP / 2f64.powi(k)
}

#[track_caller]
fn check_reward(issued_rao: u64, reward_rao: u64) {
    assert_eq!(block_reward(issued_rao), reward_rao, "at {issued_rao} RAO");
}

#[test]
fn block_rewards_are_those_of_the_chain() {
    // Issuance and reward in RAO, as the chain's code pays it (block_emission.rs, 2026).
    check_reward(0, 1_000_000_000);
    check_reward(10_499_999_999_999_999, 1_000_000_000);
    check_reward(10_500_000_000_000_000, 500_000_000);
    check_reward(15_749_999_999_999_999, 500_000_000);
    check_reward(15_750_000_000_000_000, 250_000_000);
    check_reward(18_375_000_000_000_000, 125_000_000);
    check_reward(19_687_500_000_000_000, 62_500_000);
    check_reward(20_999_000_000_000_000, 61_035);
    check_reward(21_000_000_000_000_000, 0);
    // Beyond the cap nothing is left to pay, and close to it less than a RAO.
    check_reward(u64::MAX, 0);
    check_reward(CAP_RAO - 1, 0);
}

#[test]
fn the_rule_in_tao_agrees_with_the_rule_in_rao() {
    // 10,845,600 TAO were issued by 21 March 2026: half a TAO a block.
    check_close(chain_emission(10_845_600.0), 3_600.0, 0.0);
    check_close(chain_emission(9_597_280.0), 7_200.0, 0.0);
    check_close(chain_emission(CAP), 0.0, 0.0);
    for k in 0..20 {
        assert_eq!(
            chain_emission(threshold(k)),
            BLOCKS_PER_DAY / 2f64.powi(k),
            "halving {k}"
        );
        assert_eq!(
            next_threshold(threshold(k)),
            Some(threshold(k + 1)),
            "halving {k}"
        );
    }
    assert_eq!(next_threshold(CAP), None);
}

#[test]
fn tao_are_rounded_to_the_nearest_rao() {
    let just_below = 10_500_000.0 - 2e-9; // 2 RAO, as fine as a number of that size can be
    assert_eq!(chain_emission(just_below), 7_200.0);
    let below_half_a_rao = 10_500_000.0f64.next_down() + 0.0; // 1.9 RAO
    assert_eq!(chain_emission(below_half_a_rao), 7_200.0);
}

#[track_caller]
fn check_month(issued: f64, daily: f64, expected: f64) {
    let mut emission = Emission::new(issued, daily);
    check_close(emission.month(), expected, 1e-6 * DAYS_PER_MONTH);
}

#[test]
fn a_month_is_split_at_each_threshold_inside_it() {
    let month = 7_200.0 * DAYS_PER_MONTH; // 219,150 TAO
    check_month(0.0, 7_200.0, month);
    // A quarter of the month at the full reward, three quarters at half of it.
    check_month(
        10_500_000.0 - month / 4.0,
        7_200.0,
        month / 4.0 + month * 3.0 / 8.0,
    );
    // The month ends, or begins, at the threshold.
    check_month(10_500_000.0 - month, 7_200.0, month);
    check_month(10_500_000.0, 7_200.0, month);
    // The given emission holds today, whatever the chain's rule pays at that issuance.
    check_month(10_500_000.0, 3_600.0, month / 2.0);
    check_month(15_750_000.0, 6_850.0, 6_850.0 * DAYS_PER_MONTH);
}

#[test]
fn several_thresholds_in_a_month_split_it_several_times() {
    // 2^−10 of all TAO left, at 7,200 a day an era takes half of what is left, and each as long as the one before.
    let left = CAP / 1_024.0;
    let era = left / 2.0 / (7_200.0 * DAYS_PER_MONTH); // 0.0468 months: 21.4 eras a month
    let whole = (1.0 / era).floor();
    let in_last = (1.0 / era - whole) * left / 2f64.powf(whole) / 2.0;
    check_month(
        CAP - left,
        7_200.0,
        left * (1.0 - 2f64.powf(-whole)) + in_last,
    );
}

#[test]
fn nothing_is_emitted_at_the_cap() {
    let mut emission = Emission::new(CAP, 7_200.0);
    check_close(emission.month(), 0.0, 0.0);
    check_close(emission.issued(), CAP, 0.0);
    check_close(emission.discounted_sum(-0.01), 0.0, 0.0);
}

#[test]
fn everything_left_is_emitted_in_the_end() {
    // At 7,200 a day from nothing each era takes 10.5M / 219,150 = 47.9 months; after 60 of them the rest is dust.
    let mut emission = Emission::new(0.0, 7_200.0);
    let all: f64 = (0..60 * 48).map(|_| emission.month()).sum();
    check_close(all, CAP, 1e-6);
    check_close(emission.issued(), CAP, 1e-6);
    check_close(emission.month(), 0.0, 1e-12);
}

#[test]
fn the_smallest_emission_still_has_a_sum() {
    // So slow that the months to the next threshold are too many to count: a perpetuity.
    for daily in [1e-300, 1e-306, 1e-308, 5e-324] {
        let rate = daily * DAYS_PER_MONTH;
        let sum = Emission::new(9_597_280.0, daily).discounted_sum(-0.01);
        check_close(sum, rate / 0.01f64.exp_m1(), 1e-9 * sum + 1e-320);
    }
}

/// Months until `issued` is reached, era by era: the inverse of what is tested.
fn months_until(issued: f64, start: f64, daily: f64) -> f64 {
    let first = halvings((start * 1e9).round() as u64).expect("below the cap") as i32;
    let mut months = 0.0;
    let mut at = start;
    for era in 0.. {
        let until = threshold(first + 1 + era).min(issued);
        months += (until - at).max(0.0) / (daily * DAYS_PER_MONTH / 2f64.powi(era));
        at = at.max(until);
        if issued <= threshold(first + 1 + era) {
            break;
        }
    }
    months
}

/// Issuances anywhere, near a threshold, near the cap.
fn any_issuance() -> impl Strategy<Value = f64> {
    prop_oneof![
        0.0..=CAP,
        (1..12i32, -1.0..=1.0f64).prop_map(|(k, off)| (threshold(k) + 2e5 * off).clamp(0.0, CAP)),
        (1..12i32, -3..=3i32).prop_map(|(k, rao)| threshold(k) + 1e-9 * f64::from(rao)),
        (-9.0..=6.0).prop_map(|power: f64| CAP - 10f64.powf(power)),
    ]
}

fn any_emission() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(7_200.0),
        0.0..=7_200.0,
        (-6.0..=3.8).prop_map(|power: f64| 10f64.powf(power))
    ]
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn months_add_up_to_what_is_issued_and_never_pass_the_cap(start in any_issuance(), daily in any_emission()) {
        let mut emission = Emission::new(start, daily);
        let (mut sum, mut before) = (0.0, f64::INFINITY);
        for _ in 0..400 {
            let month = emission.month();
            prop_assert!((0.0..=before * (1.0 + 1e-9) + 1e-6).contains(&month), "{month} after {before}");
            before = month;
            sum += month;
            prop_assert!(emission.issued() <= CAP);
            prop_assert!(is_close(emission.issued(), start + sum, 1e-6));
        }
    }

    #[test]
    fn it_takes_as_long_as_the_rule_says(start in 0.0..20.9e6, daily in 100.0..7_200.0) {
        let mut emission = Emission::new(start, daily);
        for month in 1..=360 {
            emission.month();
            // Close to the cap a TAO more or less makes years of difference.
            if emission.issued() > 20.99e6 {
                break;
            }
            let months = months_until(emission.issued(), start, daily);
            prop_assert!(is_close(months, f64::from(month), 1e-6), "{months} instead of {month}");
        }
    }

    #[test]
    fn the_sum_by_eras_is_the_sum_by_months(
        start in any_issuance(),
        daily in any_emission(),
        ln_q in (-2.6..=0.3).prop_map(|power: f64| -(10f64.powf(power))),
    ) {
        let mut months = Emission::new(start, daily);
        let (mut sum, mut factor) = (0.0, 1.0);
        let q = ln_q.exp();
        loop {
            factor *= q;
            let before = sum;
            sum += months.month() * factor;
            if sum == before {
                break;
            }
        }
        let by_eras = Emission::new(start, daily).discounted_sum(ln_q);
        prop_assert!(is_close(by_eras, sum, 1e-9 * sum), "{by_eras} instead of {sum}");
    }
}
