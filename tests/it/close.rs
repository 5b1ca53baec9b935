//! Comparing floats: `exp` and `ln` may differ in the last digit from machine to machine.

/// Whether two numbers differ by no more than `tolerance`.
pub fn is_close(actual: f64, expected: f64, tolerance: f64) -> bool {
    actual == expected || (actual - expected).abs() <= tolerance
}

#[track_caller]
pub fn check_close(actual: f64, expected: f64, tolerance: f64) {
    assert!(
        is_close(actual, expected, tolerance),
        "{actual} instead of {expected}, ± {tolerance:e}"
    );
}

/// A figure as printed, such as `132,736`, `−13.3473` or `199.111`: right to the last digit shown.
#[track_caller]
pub fn check_printed(what: &str, actual: f64, printed: &str) {
    let (expected, tolerance) = printed_figure(printed);
    assert!(
        is_close(actual, expected, tolerance),
        "{what}: {actual} instead of {printed}"
    );
}

/// The number that a printed figure stands for, and half a unit of its last digit.
fn printed_figure(printed: &str) -> (f64, f64) {
    let plain = printed.replace(',', "").replace('−', "-");
    let decimals = plain
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    let half_a_unit = 0.5 * 10f64.powi(-(decimals as i32));
    let value: f64 = plain
        .parse()
        .unwrap_or_else(|_| panic!("{printed} is no figure"));
    // A hair more, for figures that end in exactly half a unit.
    (value, half_a_unit + 1e-12 * value.abs())
}

#[test]
fn a_printed_figure_stands_for_half_a_unit_around_it() {
    let (value, tolerance) = printed_figure("−1,465.56");
    assert_eq!(value, -1_465.56);
    assert!((0.005..0.005_001).contains(&tolerance));
}
