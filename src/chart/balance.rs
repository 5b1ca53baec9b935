//! Money earned against money not coming back, month by month: where a line crosses zero it breaks even.

use super::Ink;
use super::lines::{Line, LineChart, round_span};
use crate::model::{Balance, Evaluation, Figure, LONGEST};

/// The balances up to a quarter beyond the last breakeven, or over the operating time without one.
pub fn balance_chart(evaluation: &Evaluation, operating_months: f64) -> LineChart {
    let series: [(&str, Ink, fn(&Balance) -> f64, &Figure); 3] = [
        (
            "at today’s rates",
            Ink::First,
            |balance| balance.run_rate,
            &evaluation.run_rate.payback_months,
        ),
        (
            "as projected",
            Ink::Second,
            |balance| balance.projected,
            &evaluation.projection.payback_months,
        ),
        (
            "if you quit that month",
            Ink::Third,
            |balance| balance.quitting,
            &evaluation.projection.exit_payback_months,
        ),
    ];
    let crossings = series
        .iter()
        .filter_map(|(.., payback)| payback.as_ref().ok());
    let last = crossings.fold(0.0, |last: f64, month| last.max(*month));
    let months = round_span(
        if last > 0.0 {
            last * 1.25
        } else {
            operating_months
        },
        LONGEST,
    );
    let line =
        |(label, ink, of, payback): (&'static str, Ink, fn(&Balance) -> f64, &Figure)| Line {
            label,
            ink,
            values: evaluation.balances[..=months as usize]
                .iter()
                .map(of)
                .collect(),
            dot: payback.as_ref().ok().map(|month| (*month, 0.0)),
        };
    LineChart {
        lines: series.map(line).into(),
        uprights: halvings(evaluation, months),
    }
}

/// The months in which the emission halves.
fn halvings(evaluation: &Evaluation, months: u32) -> Vec<(f64, &'static str)> {
    let flows = &evaluation.flows[..months as usize];
    let halved = flows
        .windows(2)
        .filter(|pair| pair[1].network.halvings > pair[0].network.halvings);
    halved
        .map(|pair| (f64::from(pair[1].network.month), "halving"))
        .collect()
}
