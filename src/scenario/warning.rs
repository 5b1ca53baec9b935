//! What of a link could not be used, in words.

use super::words::{allowed, shortened, shown};
use super::{MODEL_VERSION, Preset};
use crate::model::{Assumption, Numerals, Plain};

/// Something in a link that could not be used; everything else was.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkWarning {
    /// No assumption has this name.
    UnknownKey {
        /// As written.
        key: String,
    },
    /// No preset has this name.
    UnknownPreset {
        /// As written.
        written: String,
        /// The preset used instead.
        used: &'static Preset,
    },
    /// The link is of a version this page does not know.
    UnknownVersion {
        /// As written.
        written: String,
    },
    /// The value is no number, no such choice, out of bounds, or not whole where whole is asked.
    BadValue {
        /// The assumption it was for.
        assumption: &'static Assumption,
        /// As written.
        written: String,
        /// The value used instead.
        used: f64,
    },
}

impl LinkWarning {
    /// The sentence, with numbers the reader's way: what was written, what is allowed, what is used.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        match self {
            LinkWarning::UnknownKey { key } => {
                format!("“{}” is no assumption; it is left aside.", shortened(key))
            }
            LinkWarning::UnknownPreset { written, used } => {
                format!(
                    "There is no preset “{}”; “{}” is used.",
                    shortened(written),
                    used.key
                )
            }
            LinkWarning::UnknownVersion { written } => format!(
                "The link is of version “{}”; it is read as version {MODEL_VERSION}.",
                shortened(written)
            ),
            LinkWarning::BadValue {
                assumption,
                written,
                used,
            } => format!(
                "{} ({}) cannot be “{}”: {}. {} is used.",
                assumption.label,
                assumption.key,
                shortened(written),
                allowed(assumption, numerals),
                shown(assumption, *used, numerals)
            ),
        }
    }
}

impl std::fmt::Display for LinkWarning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(&Plain))
    }
}
