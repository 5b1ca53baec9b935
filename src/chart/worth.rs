//! What the same TAO is worth run, delegated or held, depending on how long.

use super::lines::{Course, Line, LineChart, Reading, Upright, round_span};
use super::{Cell, Column, Ink, Table};
use crate::model::questions::simulation::Future;
use crate::model::{Evaluation, Unit, Worth};

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
pub fn future_chart(future: &Future) -> LineChart {
    let course = |of: fn(&Worth) -> f64| Course {
        values: future.worths.iter().map(of).collect(),
        dot: None,
    };
    LineChart::new(lines(|of| (course(of), None)), Vec::new(), Reading::Amount)
}

/// The same of several futures, month by month.
pub fn futures_table(futures: &[Future]) -> Table {
    let columns = (1..=futures.len()).flat_map(|nth| {
        let ways = ["run", "delegate", "hold"];
        ways.map(|way| Column::of(format!("future {nth}: {way}"), Unit::Usd))
    });
    let n_months = futures.first().map_or(0, |future| future.worths.len());
    let row = |month: usize| {
        let worths = futures.iter().filter_map(|future| future.worths.get(month));
        let cells = worths.flat_map(|worth| [worth.run, worth.delegate, worth.hold]);
        let cells = cells.map(|worth| Cell::Figure(Unit::Usd, Some(worth)));
        let name = Cell::Words(month.to_string());
        [name].into_iter().chain(cells).collect()
    };
    Table {
        head: [Column::bare("Month")].into_iter().chain(columns).collect(),
        rows: (0..n_months).map(row).collect(),
    }
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
