//! What is wrong with an answer, from another site or from beside the page.

use crate::prose::{Numerals, exact};
use crate::scenario::shortened;

/// What is wrong with an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum DataError {
    /// It is a page: a network that wants its users to sign in answers with its own, whatever was asked.
    WebPage,
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
    /// It is an error, as the node says it.
    Rpc {
        /// In these words.
        message: String,
    },
    /// It is said to be of a time that has not come.
    InFuture,
}

impl DataError {
    /// What a node said instead of an answer.
    pub(super) fn rpc(message: &str) -> Self {
        DataError::Rpc {
            message: shortened(message),
        }
    }

    /// Something is not there.
    pub(super) fn missing(field: &str) -> Self {
        DataError::Field {
            field: field.into(),
            why: "it is missing".into(),
        }
    }

    /// Something else is written in the place of a figure.
    pub(super) fn field(field: &str, written: &str) -> Self {
        DataError::Field {
            field: field.into(),
            why: format!("it says “{}”", shortened(written)),
        }
    }

    /// What is wrong, behind “The answer”, without a full stop.
    pub fn words(&self, n: &dyn Numerals) -> String {
        match self {
            DataError::WebPage => {
                "is a web page, not figures: your network may want you to sign in first".into()
            }
            DataError::NotJson => "is not valid JSON".into(),
            DataError::CutShort => {
                "breaks off in the middle: the connection may have failed".into()
            }
            // What is missing at the top has no place.
            DataError::Field { field, why } if field == "." => format!("cannot be read: {why}"),
            DataError::Field { field, why } => format!("cannot be read at “{field}”: {why}"),
            DataError::OutOfRange {
                field,
                given,
                least,
                most,
            } => format!(
                "gives {} for “{field}”; this page accepts only {} to {}",
                exact(*given, n),
                exact(*least, n),
                exact(*most, n)
            ),
            DataError::Rpc { message } => {
                format!("is an error message: “{message}”")
            }
            DataError::InFuture => "is dated in the future: its clock or yours is wrong".into(),
        }
    }
}
