//! What a drag asks for a thousand times a second takes no memory.

use tao_calculator::model::{run_rate, valuation};
use tao_calculator::scenario::PRESETS;

#[track_caller]
fn check_free<T>(what: &str, compute: impl FnOnce() -> T) {
    let used = allocation_counter::measure(|| drop(std::hint::black_box(compute())));
    assert_eq!(used.count_total, 0, "{what} allocates");
}

#[test]
fn run_rate_and_value_allocate_nothing() {
    for preset in PRESETS {
        let a = preset.assumptions();
        check_free("the run-rate", || run_rate(&a));
        check_free("the value", || valuation(&a));
    }
}

#[test]
fn an_allocation_would_be_seen() {
    let used = allocation_counter::measure(|| drop(std::hint::black_box(vec![1.0; 8])));
    assert_eq!(used.count_total, 1);
}
