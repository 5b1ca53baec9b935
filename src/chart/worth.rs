//! What the same TAO is worth run, delegated or held, depending on how long.

use super::Ink;
use super::lines::{Line, LineChart, round_span};
use crate::model::{Evaluation, Worth};

/// The three net present values up to a quarter beyond the operating time.
pub fn worth_chart(evaluation: &Evaluation, operating_months: f64) -> LineChart {
    let months = round_span(operating_months * 1.25);
    let at_end = &evaluation.worths[operating_months as usize];
    let line = |label, ink, of: fn(&Worth) -> f64| Line {
        label,
        ink,
        values: evaluation.worths[..=months as usize]
            .iter()
            .map(of)
            .collect(),
        dot: Some((operating_months, of(at_end))),
    };
    LineChart {
        lines: vec![
            line("run a validator", Ink::First, |worth| worth.run),
            line("delegate", Ink::Second, |worth| worth.delegate),
            line("hold", Ink::Third, |worth| worth.hold),
        ],
        uprights: vec![(operating_months, "the end assumed")],
    }
}
