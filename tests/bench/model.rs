//! How long the model takes, natively: `cargo xtask bench`. A drag asks for everything once a frame, and later
//! for the value some thousand times.

use divan::{AllocProfiler, black_box};
use tao_calculator::claims::{CLAIMS, check};
use tao_calculator::model::questions::simulation::simulate;
use tao_calculator::model::questions::{
    Curve, Map, Target, goal_seek, heatmap, response, reverse_dcf, thresholds, tornado,
};
use tao_calculator::model::{
    Assumptions, Metric, assumption, evaluate, metric, run_rate, valuation,
};
use tao_calculator::scenario::{PRESETS, Preset, Role, claim_cases};

mod simulation;

/// Counts allocations beside the time.
#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    // `cargo bench` asks for measurements; `cargo test` only for a try.
    if std::env::args().any(|argument| argument == "--bench") {
        simulation::print_errors();
    }
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

fn found(path: &str) -> &'static Metric {
    metric(path).expect("a metric")
}

/// The curves in sight, drawn for a metric, with the places where it is wanted.
fn curves(a: &Assumptions, metric: &'static Metric, target: f64) -> Vec<Curve> {
    Role::Reader
        .in_sight()
        .iter()
        .map(|id| response(a, id.row(), metric, Some(target)))
        .collect()
}

/// Thresholds, reverse DCF, tornado and the curves of a reader’s rows, for the value. Wanted: 5 ms in a browser.
#[divan::bench(args = presets())]
fn questions_about_the_value(bencher: divan::Bencher, preset: &str) {
    let a = assumptions(preset);
    let value = found("valuation.value_per_tao");
    bencher.bench(|| {
        let a = black_box(&a);
        (
            thresholds(a),
            reverse_dcf(a),
            tornado(a, value),
            curves(a, value, a.price),
        )
    });
}

/// The same for the breakeven at today's rates.
#[divan::bench(args = presets())]
fn questions_about_the_payback(bencher: divan::Bencher, preset: &str) {
    let a = assumptions(preset);
    let payback = found("run_rate.payback_months");
    bencher.bench(|| {
        let a = black_box(&a);
        (
            thresholds(a),
            reverse_dcf(a),
            tornado(a, payback),
            curves(a, payback, a.target_payback),
        )
    });
}

/// One goal seek that looks at every stop; each asks for a figure 10 % above today's.
#[divan::bench(args = ["run_rate.payback_months", "valuation.value_per_tao", "projection.npv", "projection.irr"])]
fn goal_seek_of_a_price(bencher: divan::Bencher, path: &str) {
    let (a, metric) = (Assumptions::default(), found(path));
    let target = 1.1 * (metric.of)(&a).expect("a figure");
    let row = assumption("price").expect("a row");
    bencher.bench(|| goal_seek(black_box(&a), row, metric, target));
}

/// A map of two assumptions: 41 by 31 cells.
#[divan::bench(args = ["run_rate.payback_months", "valuation.value_per_tao", "projection.npv"])]
fn a_heatmap(bencher: divan::Bencher, path: &str) {
    let a = Assumptions::default();
    let map = Map {
        across: assumption("price").expect("a row"),
        up: assumption("compute_cost").expect("a row"),
        metric: found(path),
        target: Target::Payback,
    };
    bencher.bench(|| heatmap(map.metric, black_box(&a), &a, &map));
}

/// All claims of the article.
#[divan::bench]
fn the_claims(bencher: divan::Bencher) {
    let cases = claim_cases();
    bencher.bench(|| {
        CLAIMS
            .iter()
            .map(|claim| check(claim, black_box(&cases)))
            .collect::<Vec<_>>()
    });
}

/// 4,096 paths, their normals drawn before: a moving slider. Wanted: 50 ms, and in a browser 100 ms.
#[divan::bench(args = presets())]
fn a_simulation(bencher: divan::Bencher, preset: &str) {
    let a = assumptions(preset);
    bencher.bench(|| simulate(black_box(&a)));
}

/// The same with another seed each time, all normals drawn anew.
#[divan::bench]
fn a_simulation_of_a_new_seed(bencher: divan::Bencher) {
    let seeds = std::cell::Cell::new(0.0);
    bencher.bench_local(|| {
        seeds.set(seeds.get() + 1.0);
        simulate(&Assumptions {
            seed: seeds.get(),
            ..Assumptions::default()
        })
    });
}
