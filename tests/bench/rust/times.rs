//! Many evaluations in a row, called from JavaScript once: what is timed is the model, not the way to it.

use std::hint::black_box;

use tao_model::{ASSUMPTIONS, Assumptions, Evaluation, METRICS, evaluate};
use wasm_bindgen::prelude::wasm_bindgen;

/// Evaluates `n` scenarios and returns the sum of their figures. The price moves a little each time, so that no answer
/// can be reused; `values` are in table order.
#[wasm_bindgen]
pub fn evaluate_times(values: &[f64], n: u32) -> f64 {
    let mut base = Assumptions::default();
    for (row, value) in ASSUMPTIONS.iter().zip(values) {
        (row.set)(&mut base, *value);
    }
    let mut sum = 0.0;
    for nth in 0..n {
        let price = base.price + 0.01 * f64::from(nth % 100);
        let evaluation = evaluate(&Assumptions { price, ..base });
        // What the sum leaves out is computed all the same: the months that the page draws.
        sum += sum_of_figures(black_box(&evaluation));
    }
    sum
}

/// The sum of all figures that have an answer.
fn sum_of_figures(evaluation: &Evaluation) -> f64 {
    let figures = METRICS.iter().map(|row| (row.get)(evaluation));
    figures.filter_map(|figure| figure.as_ref().ok()).sum()
}
