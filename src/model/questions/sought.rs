//! What a search along one assumption found, and how it is said.

pub(super) use crate::model::phrase::lowered;
use crate::model::{Assumption, Figure, Kind, Metric, Numerals, Undefined};

/// A value of an assumption, and what the metric is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// The assumption's value, as in links.
    pub at: f64,
    /// The metric's value.
    pub value: f64,
    /// Whether the metric grows without limit towards this place, beside which it has no answer.
    pub unlimited: bool,
}

/// The answer to: at which value of an assumption does a metric have a given value?
#[derive(Clone, Debug, PartialEq)]
pub enum Sought {
    /// Here: to 1e-9 of the target, or at the float next to it.
    At(f64),
    /// The metric jumps over the target between these neighbouring values, the smaller first.
    Jump {
        /// Before the jump.
        below: Reached,
        /// After it.
        above: Reached,
    },
    /// No whole number gives the target: this is the first, counted upwards, by which the metric has passed it.
    From {
        /// That number.
        first: Reached,
        /// The one before.
        before: Reached,
    },
    /// The target lies outside what the metric reaches within the bounds, or nowhere on it.
    OutOfReach {
        /// The lowest the metric gets; `None` where it has no answer anywhere.
        lowest: Option<Reached>,
        /// The highest.
        highest: Option<Reached>,
        /// Why a part of the range has no answer, at its place nearest to today.
        undefined: Option<Undefined>,
    },
    /// The metric does not depend on this assumption.
    NoEffect(Figure),
    /// A choice among names is not a number to look for.
    Choice,
}

impl Sought {
    /// The value to set: where the target is met or first passed. On a jump it is the side where the metric is nearer to it.
    pub fn value(&self, target: f64) -> Option<f64> {
        match self {
            Sought::At(at) => Some(*at),
            Sought::From { first, .. } => Some(first.at),
            Sought::Jump { below, above } => {
                let far = |reached: &Reached| (reached.value - target).abs();
                Some(if far(below) <= far(above) {
                    below.at
                } else {
                    above.at
                })
            }
            _ => None,
        }
    }

    /// The one value at which the target is met, to 1e-9 or to the neighbouring float.
    pub fn exactly(&self) -> Option<f64> {
        match self {
            Sought::At(at) => Some(*at),
            _ => None,
        }
    }

    /// The answer in a sentence without its end, with numbers the reader's way.
    pub fn words(
        &self,
        row: &Assumption,
        metric: &Metric,
        target: f64,
        numerals: &dyn Numerals,
    ) -> String {
        let input = |value: f64| row.unit.prose(value, numerals);
        let wanted = metric.unit.typed(target, numerals);
        let output = |value: f64| metric.unit.prose_among(value, &[target], numerals);
        let (label, name) = (row.phrase(), metric.phrase());
        match self {
            Sought::At(at) => format!("{name} is {wanted} with {label} at {}", input(*at)),
            Sought::Jump { below, above } => format!(
                "{name} jumps over {wanted} with {label} at {}: from {} to {}",
                input(above.at),
                output(below.value),
                output(above.value)
            ),
            Sought::From { first, before } => format!(
                "{name} passes {wanted} with {label} at {}: it is {} there, and {} at {}",
                input(first.at),
                output(first.value),
                output(before.value),
                input(before.at)
            ),
            Sought::OutOfReach {
                lowest: Some(lowest),
                highest: Some(highest),
                undefined,
            } => {
                let end = |reached: &Reached, other: &Reached| {
                    let apart = [target, other.value]
                        .map(|other| (other != reached.value).then_some(other));
                    let apart: Vec<f64> = apart.into_iter().flatten().collect();
                    let value = match (reached.unlimited, reached.value > 0.0) {
                        (false, _) => metric.unit.prose_among(reached.value, &apart, numerals),
                        (true, true) => "above any number".into(),
                        (true, false) => "below any number".into(),
                    };
                    let way = if reached.unlimited { "towards" } else { "at" };
                    format!("{value} {way} {}", input(reached.at))
                };
                let mut words = format!(
                    "no {label} from {} to {} gives {wanted}; it goes from {} to {}",
                    input(*row.bounds.start()),
                    input(*row.bounds.end()),
                    end(lowest, highest),
                    end(highest, lowest)
                );
                if let Some(reason) = undefined {
                    words += &format!(", and elsewhere has no answer ({})", reason.words(numerals));
                }
                words
            }
            Sought::OutOfReach { undefined, .. } => {
                let reason = undefined.as_ref().map(|reason| reason.words(numerals));
                format!(
                    "{name} has no answer at any {label} ({})",
                    reason.unwrap_or_default()
                )
            }
            Sought::NoEffect(Ok(value)) => {
                format!(
                    "{label} moves nothing here: {name} stays {}",
                    output(*value)
                )
            }
            Sought::NoEffect(Err(reason)) => format!(
                "{label} moves nothing here: {name} has no answer ({})",
                reason.words(numerals)
            ),
            Sought::Choice => match row.kind {
                Kind::Choice(choices) => format!("{label} is a choice among {}", choices.len()),
                _ => format!("{label} is not a number to look for"),
            },
        }
    }
}
