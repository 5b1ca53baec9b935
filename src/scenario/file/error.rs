//! Why a file is not a scenario.

use crate::prose::{Numerals, Plain};
use crate::scenario::words::shortened;

/// Why nothing in a file could be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// There is nothing in it.
    Empty,
    /// It is larger than any scenario.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The largest that is read.
        most: usize,
    },
    /// It is not text in UTF-8 or, with its mark, UTF-16.
    NotText {
        /// The first byte that is not, from 1.
        byte: usize,
    },
    /// It ends in the middle of something.
    CutShort {
        /// Where it ends, from 1.
        line: usize,
    },
    /// It is not JSON.
    NotJson {
        /// Where that shows, from 1.
        line: usize,
    },
    /// It is JSON, but not an object.
    NoScenario {
        /// What it is instead.
        found: &'static str,
    },
    /// It is a file of something else.
    OtherFormat {
        /// What it calls itself.
        written: String,
    },
    /// It is an object without assumptions.
    NoAssumptions,
    /// Its assumptions are not an object.
    BadAssumptions {
        /// What they are instead.
        found: &'static str,
    },
}

impl FileError {
    /// The sentence, with numbers the reader's way.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        let count = |n: usize| numerals.number(n as f64, 0);
        match self {
            FileError::Empty => "The file is empty.".into(),
            FileError::TooLarge { bytes, most } => format!(
                "The file has {} bytes; a scenario file has at most {}.",
                count(*bytes),
                count(*most)
            ),
            FileError::NotText { byte } => format!(
                "The file is not text: byte {} is not part of any character.",
                count(*byte)
            ),
            FileError::CutShort { line } => format!(
                "The file is cut short: it ends in the middle of line {}.",
                count(*line)
            ),
            FileError::NotJson { line } => {
                format!(
                    "The file is not valid JSON: something is wrong in line {}.",
                    count(*line)
                )
            }
            FileError::NoScenario { found } => {
                format!("The file holds {found}; a scenario file holds an object.")
            }
            FileError::OtherFormat { written } => format!(
                "The file is not a scenario of this calculator: its format is “{}”.",
                shortened(written)
            ),
            FileError::NoAssumptions => {
                "The file is JSON, but not a scenario: it has no assumptions.".into()
            }
            FileError::BadAssumptions { found } => format!(
                "The assumptions in the file are {found}; they must be an object of names and values."
            ),
        }
    }
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(&Plain))
    }
}

impl std::error::Error for FileError {}
