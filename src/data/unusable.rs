//! Why what somebody answered is of no use.

use crate::prose::{Numerals, exact};
use crate::scenario::shortened;

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Unusable {
    /// It is a page: a network that wants its users to sign in answers with its own, whatever was asked.
    Page,
    /// It is not JSON.
    NotJson,
    /// It ends in the middle.
    CutShort,
    /// A figure is missing, or something else stands in its place.
    Field {
        /// Where in the answer.
        field: String,
        /// What the reader of JSON says of it.
        why: String,
    },
    /// A figure is not one that can be.
    OutOfRange {
        /// Which.
        field: &'static str,
        /// What it is said to be.
        given: f64,
        /// The least that it can be.
        least: f64,
        /// The most.
        most: f64,
    },
    /// The node does not answer this question, and says so.
    Denied {
        /// In these words.
        message: String,
    },
    /// It is said to be of a time that has not come.
    NotYet,
}

impl Unusable {
    /// What a node said instead of an answer.
    pub(super) fn denied(message: &str) -> Self {
        Unusable::Denied {
            message: shortened(message),
        }
    }

    /// Something is not there.
    pub(super) fn missing(field: &str) -> Self {
        Unusable::Field {
            field: field.into(),
            why: "it is missing".into(),
        }
    }

    /// Something else is written in the place of a figure.
    pub(super) fn field(field: &str, written: &str) -> Self {
        Unusable::Field {
            field: field.into(),
            why: format!("it says “{}”", shortened(written)),
        }
    }

    /// What is wrong, behind “The answer”, without a full stop.
    pub fn words(&self, n: &dyn Numerals) -> String {
        match self {
            Unusable::Page => {
                "is a page instead of figures: the network may want you to sign in first".into()
            }
            Unusable::NotJson => "is not in the form that was asked for, JSON".into(),
            Unusable::CutShort => "ends in the middle: the connection broke".into(),
            Unusable::Field { field, why } => format!("cannot be read at “{field}”: {why}"),
            Unusable::OutOfRange {
                field,
                given,
                least,
                most,
            } => format!(
                "says {} for “{field}”, which can only be from {} to {}",
                exact(*given, n),
                exact(*least, n),
                exact(*most, n)
            ),
            Unusable::Denied { message } => {
                format!("is that it does not take this question: “{message}”")
            }
            Unusable::NotYet => "is dated in the future: one of the two clocks is wrong".into(),
        }
    }
}
