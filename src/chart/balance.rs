//! Income so far less the money assumed lost, month by month: where a line crosses zero the validator breaks even.

use super::Ink;
use super::lines::{Course, Line, LineChart, Reading, Upright, round_span};
use crate::model::{Balance, DAYS_PER_MONTH, Evaluation, Figure};

/// The balances up to a quarter beyond the last breakeven in reach, or over the operating time without one; and
/// those of the scenario compared with.
pub fn balance_chart(
    evaluation: &Evaluation,
    baseline: Option<&Evaluation>,
    operating_months: f64,
) -> LineChart {
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
    let course =
        |evaluation: &Evaluation, of: fn(&Balance) -> f64, payback: fn(&Evaluation) -> &Figure| {
            let balances = &evaluation.balances[..=months as usize];
            Course {
                values: balances.iter().map(of).collect(),
                dot: payback(evaluation).as_ref().ok().map(|month| (*month, 0.0)),
            }
        };
    let line = |[label, name]: [&'static str; 2], ink, of, payback| Line {
        label,
        name,
        ink,
        is_shaded: ink != Ink::Third,
        course: course(evaluation, of, payback),
        baseline: baseline.map(|baseline| course(baseline, of, payback)),
    };
    let lines = vec![
        line(
            ["at today’s rates", "At today’s rates"],
            Ink::First,
            |balance| balance.run_rate,
            |evaluation| &evaluation.run_rate.payback_months,
        ),
        line(
            ["as projected", "As projected"],
            Ink::Second,
            |balance| balance.projected,
            |evaluation| &evaluation.projection.payback_months,
        ),
        line(
            ["if you quit that month", "If you quit"],
            Ink::Third,
            |balance| balance.quitting,
            |evaluation| &evaluation.projection.exit_payback_months,
        ),
    ];
    LineChart::new(lines, halvings(evaluation, months), Reading::Month)
}

/// When the emission halves, in months from today: the month that pays part of the old and part of the new
/// reward says where in it the threshold lies.
fn halvings(evaluation: &Evaluation, months: u32) -> Vec<Upright> {
    let networks = || {
        evaluation.flows[..months as usize]
            .iter()
            .map(|flow| &flow.network)
    };
    let first = evaluation
        .context
        .next_halving_days
        .as_ref()
        .ok()
        .map(|days| days / DAYS_PER_MONTH);
    let later = networks()
        .zip(networks().skip(1))
        .filter_map(|(before, now)| {
            let old_part = (2.0 * now.emission / before.emission - 1.0).clamp(0.0, 1.0);
            (now.halvings > before.halvings).then(|| f64::from(before.month) + old_part)
        });
    // The first is known to the day; the months say it again.
    let first = first.filter(|month| *month <= f64::from(months));
    let later = later.filter(|month| first.is_none_or(|first| (*month - first).abs() > 0.5));
    first
        .into_iter()
        .chain(later)
        .map(|month| Upright {
            month,
            name: "Halving",
            day: None,
            foot: Some(projected(evaluation, month)),
            is_movable: false,
        })
        .collect()
}

/// The projected balance at a time between two months.
fn projected(evaluation: &Evaluation, month: f64) -> f64 {
    let at = |month: f64| evaluation.balances[month as usize].projected;
    let part = month.fract();
    (1.0 - part) * at(month.floor()) + part * at(month.ceil())
}
