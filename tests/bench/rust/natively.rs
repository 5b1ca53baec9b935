//! `natively N VALUE…` prints how many milliseconds `N` evaluations take in this very program.

use std::env;
use std::time::Instant;

fn main() {
    let told: Vec<f64> = env::args()
        .skip(1)
        .map(|word| word.parse().expect("a number"))
        .collect();
    let [n, values @ ..] = &told[..] else {
        panic!("natively N VALUE…");
    };
    // The first round finds the code and the memory cold.
    let times = [0, 1].map(|_| {
        let from = Instant::now();
        assert!(times::evaluate_times(values, *n as u32).is_finite());
        from.elapsed()
    });
    println!("{}", times[1].as_secs_f64() * 1_000.0);
}
