//! What the same TAO is worth run, delegated or held, depending on how long.

use super::Ink;
use super::lines::{Course, Line, LineChart, Reading, Upright, round_span};
use crate::model::questions::simulation::SinglePath;
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
    let lines = lines(|of| {
        (
            course(evaluation, of),
            baseline.map(|baseline| course(baseline, of)),
        )
    });
    let end = Upright {
        month: operating_months,
        name: "stop after",
        day: None,
        foot: None,
        is_movable: true,
    };
    LineChart::new(lines, vec![end], Reading::Amount)
}

/// The three in one of many possible futures, up to the end of the operating time.
pub fn future_chart(path: &SinglePath) -> LineChart {
    let course = |of: fn(&Worth) -> f64| Course {
        values: path.worths.iter().map(of).collect(),
        dot: None,
    };
    LineChart::new(lines(|of| (course(of), None)), Vec::new(), Reading::Amount)
}

/// A line for each of the ways, with its courses here and in the scenario compared with.
fn lines(courses: impl Fn(fn(&Worth) -> f64) -> (Course, Option<Course>)) -> Vec<Line> {
    let line = |[label, name]: [&'static str; 2], ink, of| {
        let (course, baseline) = courses(of);
        Line {
            label,
            name,
            ink,
            is_shaded: false,
            course,
            baseline,
        }
    };
    vec![
        line(
            ["run a validator", "Run a validator"],
            Ink::First,
            |worth| worth.run,
        ),
        line(["delegate", "Delegate"], Ink::Fourth, |worth| {
            worth.delegate
        }),
        line(["hold", "Hold"], Ink::Third, |worth| worth.hold),
    ]
}
