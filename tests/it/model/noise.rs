//! The last bits that a product leaves, and that are no figure.

use proptest::prelude::*;
use tao_calculator::model::without_noise;

use crate::scenarios::cases;

#[test]
fn exact_products_are_exact() {
    for (noisy, exact) in [
        (-63_999.999_999_999_985, -64_000.0),
        (0.29 * 100.0, 29.0),
        (0.1 + 0.2, 0.3),
        (3.0 * 0.001, 0.003),
        (0.0, 0.0),
    ] {
        assert_eq!(without_noise(noisy), exact);
    }
}

#[test]
fn what_is_no_short_number_stays() {
    let never_short = [
        1.0 / 3.0,
        2f64.sqrt(),
        1e-12,
        1e300,
        f64::MAX,
        f64::MIN_POSITIVE,
    ];
    for value in never_short {
        assert_eq!(without_noise(value), value);
    }
    assert!(without_noise(f64::INFINITY).is_infinite() && without_noise(f64::NAN).is_nan());
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn only_the_last_bits_change(value in any::<f64>(), small in -1e6..1e6) {
        for value in [value, small] {
            let cleaned = without_noise(value);
            let is_near = (cleaned - value).abs() <= 1e-15 * value.abs();
            prop_assert!(cleaned == value || is_near, "{value} → {cleaned}");
            prop_assert_eq!(without_noise(cleaned), cleaned, "twice as once");
        }
    }
}
