//! What of a link could not be used, in words.

use super::words::{allowed, shortened, shown};
use super::{MODEL_VERSION, PRESETS, Preset, Theme, View};
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
    /// It is of a version this page does not know.
    UnknownVersion {
        /// As written.
        written: String,
        /// The version it is read as.
        used: u32,
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
    /// An assumption has several values.
    Repeated {
        /// The assumption.
        row: &'static Assumption,
        /// The value used: the last one that can be.
        used: f64,
    },
    /// What to compare with is neither a preset nor a query.
    UnknownBaseline {
        /// As written.
        written: String,
    },
    /// The answers it had are no two numbers.
    BadAnswers {
        /// As written.
        written: String,
    },
    /// No part of the page has this name.
    UnknownView {
        /// As written.
        written: String,
        /// The part shown instead.
        used: View,
    },
    /// No colours have this name.
    UnknownTheme {
        /// As written.
        written: String,
        /// The colours used instead.
        used: Theme,
    },
    /// No assumption to set has this name.
    UnknownControl {
        /// As written.
        written: String,
    },
    /// This is about what the scenario is compared with.
    OfBaseline(Box<LinkWarning>),
}

impl LinkWarning {
    /// Whether the scenario may be another one for it than was written.
    pub fn is_of_scenario(&self) -> bool {
        matches!(
            self,
            LinkWarning::UnknownKey { .. }
                | LinkWarning::UnknownPreset { .. }
                | LinkWarning::UnknownVersion { .. }
                | LinkWarning::BadValue { .. }
        )
    }

    /// The sentence, with numbers the reader's way: what was written, what is allowed, what is used.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        match self {
            LinkWarning::UnknownKey { key } => {
                format!("“{}” is no assumption; it is left aside.", shortened(key))
            }
            LinkWarning::UnknownPreset { written, used } => {
                setting("preset", written, &presets(), used.key)
            }
            LinkWarning::UnknownVersion { written, used } => {
                let known: Vec<_> = (0..=MODEL_VERSION).map(|one| one.to_string()).collect();
                let known: Vec<_> = known.iter().map(String::as_str).collect();
                setting("v", written, &known, &used.to_string())
            }
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
            LinkWarning::Repeated { row, used } => format!(
                "{} ({}) is there more than once: the last value that can be used counts, {}.",
                row.label,
                row.key,
                shown(row, *used, numerals)
            ),
            LinkWarning::UnknownBaseline { written } => format!(
                "vs cannot be “{}”: it is one of {}, or a query such as price%3D300. It is left aside.",
                shortened(written),
                presets().join(", ")
            ),
            LinkWarning::BadAnswers { written } => format!(
                "The answers it had (was) cannot be “{}”: they are a number of months and one of USD, or none, with \
                 a comma between. They are left aside.",
                shortened(written)
            ),
            LinkWarning::UnknownView { written, used } => {
                let names: Vec<_> = View::ALL.iter().map(|view| view.key()).collect();
                setting("view", written, &names, used.key())
            }
            LinkWarning::UnknownTheme { written, used } => {
                let names: Vec<_> = Theme::ALL.iter().map(|theme| theme.key()).collect();
                setting("theme", written, &names, used.key())
            }
            LinkWarning::UnknownControl { written } => format!(
                "“{}” is no assumption and cannot be among the controls, which are names such as price,validators; \
                 it is left aside.",
                shortened(written)
            ),
            LinkWarning::OfBaseline(warning) => {
                format!("In what it is compared with: {}", warning.words(numerals))
            }
        }
    }
}

/// The presets as links name them.
fn presets() -> Vec<&'static str> {
    PRESETS.iter().map(|preset| preset.key).collect()
}

/// A setting that cannot be what was written.
fn setting(key: &str, written: &str, names: &[&str], used: &str) -> String {
    format!(
        "{key} cannot be “{}”: it is one of {}. {used} is used.",
        shortened(written),
        names.join(", ")
    )
}

impl std::fmt::Display for LinkWarning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(&Plain))
    }
}
