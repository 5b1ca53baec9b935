//! What a search along one assumption found.

use crate::{Figure, Undefined};

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
}
