//! Money earned against money not coming back, month by month: where a line crosses zero it breaks even.

use super::Ink;
use super::lines::{Line, LineChart, round_span};
use crate::model::{Balance, Evaluation, Figure};

/// The balances up to a quarter beyond the last breakeven in reach, or over the operating time without one.
pub fn balance_chart(evaluation: &Evaluation, operating_months: f64) -> LineChart {
    let paybacks = [
        &evaluation.run_rate.payback_months,
        &evaluation.projection.payback_months,
        &evaluation.projection.exit_payback_months,
    ];
    // A breakeven far beyond the operating time is said in words: drawn, it would flatten all the others.
    let most = (1.25 * operating_months).max(60.0);
    let in_reach = paybacks.iter().filter_map(|payback| payback.as_ref().ok());
    let last = in_reach
        .filter(|month| **month <= most)
        .fold(0.0, |last: f64, month| last.max(*month));
    let months = round_span(if last > 0.0 {
        last * 1.25
    } else {
        operating_months
    });
    let line = |label, ink, of: fn(&Balance) -> f64, payback: &Figure| Line {
        label,
        ink,
        values: evaluation.balances[..=months as usize]
            .iter()
            .map(of)
            .collect(),
        dot: payback.as_ref().ok().map(|month| (*month, 0.0)),
    };
    let [run_rate, projected, quitting] = paybacks;
    LineChart {
        lines: vec![
            line(
                "at today’s rates",
                Ink::First,
                |balance| balance.run_rate,
                run_rate,
            ),
            line(
                "as projected",
                Ink::Second,
                |balance| balance.projected,
                projected,
            ),
            line(
                "if you quit that month",
                Ink::Third,
                |balance| balance.quitting,
                quitting,
            ),
        ],
        uprights: halvings(evaluation, months),
    }
}

/// The months in which the emission halves; the first may be one.
fn halvings(evaluation: &Evaluation, months: u32) -> Vec<(f64, &'static str)> {
    let mut before = evaluation.halvings_today;
    let flows = evaluation.flows.iter().take(months as usize);
    let mut halved = |now: u32| std::mem::replace(&mut before, now) < now;
    flows
        .filter(|flow| halved(flow.network.halvings))
        .map(|flow| (f64::from(flow.network.month), "halving"))
        .collect()
}
