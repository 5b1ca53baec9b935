//! How long the model takes, natively: `cargo xtask bench`. A drag asks for everything once a frame, and later
//! for the value some thousand times.

use divan::{AllocProfiler, black_box};
use tao_calculator::model::{Assumptions, evaluate, run_rate, valuation};
use tao_calculator::scenario::{PRESETS, Preset};

/// Counts allocations beside the time.
#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

fn presets() -> impl Iterator<Item = &'static str> {
    PRESETS.iter().map(|preset: &Preset| preset.key)
}

fn assumptions(preset: &str) -> Assumptions {
    tao_calculator::scenario::preset(preset)
        .expect("a preset")
        .assumptions()
}

/// Wanted: 0.2 µs, no allocation.
#[divan::bench(args = presets())]
fn run_rate_alone(bencher: divan::Bencher, preset: &str) {
    let a = assumptions(preset);
    bencher.bench(|| run_rate(black_box(&a)));
}

/// Wanted: 2 µs, no allocation.
#[divan::bench(args = presets())]
fn value_alone(bencher: divan::Bencher, preset: &str) {
    let a = assumptions(preset);
    bencher.bench(|| valuation(black_box(&a)));
}

/// Wanted: 20 µs.
#[divan::bench(args = presets())]
fn everything(bencher: divan::Bencher, preset: &str) {
    let a = assumptions(preset);
    bencher.bench(|| evaluate(black_box(&a)));
}
