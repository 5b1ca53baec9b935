//! What a search along one assumption found: goal seek, thresholds, what the price implies.

use super::{Noun, Numerals, Phrase, Phrased, Quantity, Reason, UnitWords, ValueWords, say};
use crate::model::questions::{Reached, Sought};
use crate::model::{Assumption, Assumptions, Figure, Kind, Measure, Undefined};

/// The answer without a full stop; `here` is the assumption's value now, from which the one found is told.
pub fn sought_phrase(
    sought: &Sought,
    here: f64,
    row: &Assumption,
    metric: &Measure,
    target: f64,
    n: &dyn Numerals,
) -> Phrase {
    let input = |value: f64| row.unit.prose(value, n);
    let wanted = metric.unit.said(target, n);
    let output = |value: f64| metric.unit.prose_beside(value, target, n);
    let (label, name) = (row.noun(), metric.noun());
    match sought {
        Sought::At(at) => say![
            format!("{name} is "),
            wanted,
            format!(" with the {label} at "),
            row.unit.prose_beside(*at, here, n)
        ],
        Sought::Jump { below, above } => say![
            format!("{name} jumps over "),
            wanted,
            format!(" with the {label} at "),
            input(above.at),
            ": from ",
            output(below.value),
            " to ",
            output(above.value)
        ],
        Sought::From { first, before } => say![
            format!("{name} passes "),
            wanted,
            format!(" with the {label} at "),
            input(first.at),
            ": it is ",
            output(first.value),
            " there, and ",
            output(before.value),
            " at ",
            input(before.at)
        ],
        Sought::OutOfReach {
            lowest: Some(lowest),
            highest: Some(highest),
            undefined: Some(_),
        } if lowest.value == highest.value => say![
            format!("{name} is not "),
            wanted,
            format!(" at any {label}: wherever it has an answer, it is "),
            output(lowest.value)
        ],
        Sought::OutOfReach {
            lowest: Some(lowest),
            highest: Some(highest),
            undefined,
        } => say![
            format!("{name} is not "),
            wanted,
            format!(" at any {label} from "),
            input(*row.bounds.start()),
            " to ",
            input(*row.bounds.end()),
            ": it runs from ",
            end(lowest, &[target, highest.value], row, metric, n),
            " to ",
            end(highest, &[target, lowest.value], row, metric, n),
            undefined.as_ref().map(|_| ", and has no answer elsewhere"),
        ],
        Sought::OutOfReach { undefined, .. } => say![
            format!("{name} has no answer at any {label}"),
            undefined.as_ref().map(|reason| in_general(reason, n))
        ],
        Sought::NoEffect(Ok(value)) => say![
            format!("{label} changes nothing here: {name} stays "),
            output(*value)
        ],
        Sought::NoEffect(Err(reason)) => say![
            format!("{label} changes nothing here: {name} has no answer"),
            because(Some(reason), n)
        ],
        Sought::Choice => match row.kind {
            Kind::Choice(choices) => say![format!("{label} is one of {}", choices.len())],
            _ => say![format!("{label} is not a number to look for")],
        },
    }
}

/// The reason without the figures that are of one place alone.
fn in_general(reason: &Undefined, n: &dyn Numerals) -> Phrase {
    match reason {
        Undefined::LosesMoney { .. } => " (it loses money)".into(),
        Undefined::NotRecovered { .. } => " (not everything is recovered)".into(),
        reason => say![" (", reason.phrase(n), ")"],
    }
}

fn because(reason: Option<&Undefined>, n: &dyn Numerals) -> Option<Phrase> {
    reason.map(|reason| say![" (", reason.phrase(n), ")"])
}

/// How far a metric goes, and where.
fn end(
    reached: &Reached,
    others: &[f64],
    row: &Assumption,
    metric: &Measure,
    n: &dyn Numerals,
) -> Phrase {
    let at = row.unit.prose(reached.at, n);
    match (reached.unlimited, reached.value > 0.0) {
        (true, true) => say!["above any number near ", at],
        (true, false) => say!["below any number near ", at],
        (false, _) => {
            let apart: Vec<f64> = others
                .iter()
                .copied()
                .filter(|other| *other != reached.value)
                .collect();
            say![
                metric.unit.prose_among(reached.value, &apart, n),
                " at ",
                at
            ]
        }
    }
}

/// The metric and the assumption as they are now, as a sentence; with as many digits as tell the metric from what is
/// wanted.
pub fn now_phrase(
    a: &Assumptions,
    row: &Assumption,
    (metric, now): (&Measure, &Figure),
    target: f64,
    n: &dyn Numerals,
) -> Phrase {
    let figure = match now {
        Ok(value) => Phrase::from(metric.unit.format_beside(*value, target, n)),
        Err(reason) => reason.after_colon(n),
    };
    say![
        format!("Now, with the {} at ", row.noun()),
        row.value((row.get)(a), n),
        ": ",
        figure,
        "."
    ]
}

/// What a button does that sets an assumption to a value found; `gives` is the metric there, where it is not what is
/// wanted.
pub fn set_label(
    row: &Assumption,
    here: f64,
    value: f64,
    gives: Option<Quantity>,
    n: &dyn Numerals,
) -> Phrase {
    say![
        format!("Set {} to ", row.noun()),
        row.unit.prose_beside(value, here, n),
        gives.map(|gives| say![", for ", gives])
    ]
}
