//! What the same TAO is worth run, delegated or held, depending on how long.

use super::Ink;
use super::lines::{Course, Line, LineChart, Reading, Upright, round_span};
use crate::model::{Evaluation, Worth};

/// The months that the chart reaches: up to a quarter beyond the operating time.
pub fn worth_span(operating_months: f64) -> u32 {
    round_span(operating_months * 1.25)
}

/// The three net present values over so many months; and those of the scenario compared with.
pub fn worth_chart(
    evaluation: &Evaluation,
    baseline: Option<&Evaluation>,
    operating_months: f64,
    months: u32,
) -> LineChart {
    let course = |evaluation: &Evaluation, of: fn(&Worth) -> f64| {
        let worths = &evaluation.worths[..=months as usize];
        let at_end = &evaluation.worths[operating_months as usize];
        Course {
            values: worths.iter().map(of).collect(),
            dot: Some((operating_months, of(at_end))),
        }
    };
    let line = |[label, name]: [&'static str; 2], ink, of| Line {
        label,
        name,
        ink,
        is_shaded: false,
        course: course(evaluation, of),
        baseline: baseline.map(|baseline| course(baseline, of)),
    };
    let lines = vec![
        line(
            ["run a validator", "Run a validator"],
            Ink::First,
            |worth| worth.run,
        ),
        line(["delegate", "Delegate"], Ink::Fourth, |worth| {
            worth.delegate
        }),
        line(["hold", "Hold"], Ink::Third, |worth| worth.hold),
    ];
    let end = Upright {
        month: operating_months,
        name: "stop after",
        day: None,
        foot: None,
        is_movable: true,
    };
    LineChart::new(lines, vec![end], Reading::Amount)
}
