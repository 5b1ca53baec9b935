//! Roots of equations from textbooks.

use tao_calculator::model::finance::root;

use crate::close::check_close;

#[track_caller]
fn check_root(f: impl Fn(f64) -> f64, low: f64, high: f64, expected: f64) {
    let found = root(f, low, high).expect("a root");
    check_close(found, expected, 1e-12 * (1.0 + expected.abs()));
}

#[test]
fn roots_of_textbook_equations() {
    // Wallis, 1685, the first that Newton's method was shown on.
    check_root(
        |x| x * x * x - 2.0 * x - 5.0,
        2.0,
        3.0,
        2.094_551_481_542_326_5,
    );
    // Dottie's number.
    check_root(|x| x.cos() - x, 0.0, 1.0, 0.739_085_133_215_160_6);
    check_root(|x| x * x - 2.0, 0.0, 2.0, 2f64.sqrt());
    check_root(|x| x.exp() - 1e6, -50.0, 50.0, 1e6f64.ln());
    // Brent, 1973: flat around its root, and steep.
    check_root(|x| x.powi(9), -1.0, 1.1, 0.0);
    check_root(|x| x.powi(19) - 1.0, 0.0, 10.0, 1.0);
}

#[test]
fn roots_at_the_ends_and_at_jumps() {
    check_root(|x| x - 3.0, 3.0, 10.0, 3.0);
    check_root(|x| x - 10.0, 3.0, 10.0, 10.0);
    check_root(|x| if x < 1.0 { -1.0 } else { 1.0 }, -5.0, 8.0, 1.0);
}

#[test]
fn without_a_change_of_sign_there_is_no_root() {
    assert_eq!(root(|x| x * x + 1.0, -1.0, 1.0), None);
    assert_eq!(root(|_| f64::NAN, -1.0, 1.0), None);
    // Too small for their product to be told from zero.
    assert_eq!(root(|x| 1e-200 * (x * x + 1.0), -1.0, 1.0), None);
}
