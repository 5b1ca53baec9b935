//! What the same TAO is worth run, delegated or held, depending on how long.

use super::Ink;
use super::lines::{Line, LineChart, round_span};
use crate::model::{Evaluation, Worth};

/// The three net present values up to a quarter beyond the operating time; and those of the scenario compared with.
pub fn worth_chart(
    evaluation: &Evaluation,
    baseline: Option<&Evaluation>,
    operating_months: f64,
) -> LineChart {
    let months = round_span(operating_months * 1.25);
    let at_end = &evaluation.worths[operating_months as usize];
    let values = |of: fn(&Worth) -> f64, evaluation: &Evaluation| {
        let worths = &evaluation.worths[..=months as usize];
        worths.iter().map(of).collect()
    };
    let line = |label, ink, of: fn(&Worth) -> f64| Line {
        label,
        ink,
        values: values(of, evaluation),
        baseline: baseline.map(|baseline| values(of, baseline)),
        dot: Some((operating_months, of(at_end))),
    };
    let lines = vec![
        line("run a validator", Ink::First, |worth| worth.run),
        line("delegate", Ink::Second, |worth| worth.delegate),
        line("hold", Ink::Third, |worth| worth.hold),
    ];
    LineChart::new(lines, vec![(operating_months, "the end assumed")])
}
