//! What of a link or a file could not be used.

use std::fmt;

use jiff::civil::Date;

use super::day::DAYS;
use super::presets::presets_of;
use super::words::{allowed, shortened};
use super::{MODEL_VERSION, Preset, date_words};
use crate::model::Assumption;
use crate::prose::{Numerals, Plain, ValueWords};

/// Something in a link that could not be used; everything else was.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkWarning {
    /// No assumption has this name.
    UnknownKey {
        /// As written.
        key: String,
    },
    /// More pairs of unknown names than an address has room for.
    UnknownDropped {
        /// How many were dropped.
        pairs: usize,
        /// The bytes of an address that such pairs may take in all.
        room: usize,
    },
    /// The version has no preset of this name.
    UnknownPreset {
        /// As written.
        written: String,
        /// The version that the link is read as.
        version: u32,
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
    /// The value is not a number, not such a choice, out of bounds, or not whole where whole is asked.
    BadValue {
        /// The assumption it was for.
        assumption: &'static Assumption,
        /// As written.
        written: String,
        /// The value used instead.
        used: f64,
    },
    /// The day of the figures is not a day, or not one they can be of.
    BadDate {
        /// As written.
        written: String,
        /// The day used instead.
        used: Date,
    },
    /// An assumption has several values.
    Repeated {
        /// The assumption.
        row: &'static Assumption,
        /// The value used: the last one that can be.
        used: f64,
    },
    /// Something else that a link says once has several values.
    RepeatedName {
        /// Its name in links.
        name: &'static str,
        /// The value used, as it was written: the last one that can be.
        used: String,
    },
    /// What to compare with is neither a preset nor a query.
    UnknownBaseline {
        /// As written.
        written: String,
        /// The version that the link is read as.
        version: u32,
    },
    /// The answers it had are not two numbers.
    BadAnswers {
        /// As written.
        written: String,
    },
    /// A setting has no such choice.
    UnknownSetting {
        /// Its name in links.
        name: &'static str,
        /// As written.
        written: String,
        /// What it can be.
        allowed: &'static [&'static str],
        /// What is used instead.
        used: &'static str,
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
                | LinkWarning::UnknownDropped { .. }
                | LinkWarning::UnknownPreset { .. }
                | LinkWarning::UnknownVersion { .. }
                | LinkWarning::BadValue { .. }
        )
    }

    /// The sentence, with numbers the reader's way: what was written, what is allowed, what is used.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        match self {
            LinkWarning::UnknownKey { key } => {
                format!(
                    "“{}” is not an assumption and has no effect.",
                    shortened(key)
                )
            }
            LinkWarning::UnknownDropped { pairs, room } => {
                let [pairs, room] = [pairs, room].map(|n| numerals.number(*n as f64, 0));
                format!(
                    "Unknown parameters left out: {pairs}. A link keeps at most {room} bytes of them."
                )
            }
            LinkWarning::UnknownPreset {
                written,
                version,
                used,
            } => not_one_of("preset", written, &presets(*version), used.key),
            LinkWarning::UnknownVersion { written, used } => {
                let known: Vec<_> = (0..=MODEL_VERSION).map(|one| one.to_string()).collect();
                let known: Vec<_> = known.iter().map(String::as_str).collect();
                not_one_of("v", written, &known, &used.to_string())
            }
            LinkWarning::BadValue {
                assumption,
                written,
                used,
            } => format!(
                "{} ({}) cannot be “{}”: {}. {} is used instead.",
                assumption.label,
                assumption.key,
                shortened(written),
                allowed(assumption, numerals),
                assumption.value(*used, numerals)
            ),
            LinkWarning::BadDate { written, used } => format!(
                "The date of the figures (at) cannot be “{}”: it must be a day such as {used}, from {} to {}. {} is used \
                 instead.",
                shortened(written),
                DAYS.start(),
                DAYS.end(),
                date_words(*used)
            ),
            LinkWarning::Repeated { row, used } => format!(
                "{} ({}) is given more than once: the last usable value counts, {}.",
                row.label,
                row.key,
                row.value(*used, numerals)
            ),
            LinkWarning::RepeatedName { name, used } => format!(
                "{name} is given more than once: the last usable value counts, “{}”.",
                shortened(used)
            ),
            LinkWarning::UnknownBaseline { written, version } => format!(
                "vs cannot be “{}”: it must be one of {}, or a query such as price%3D300. It is left out.",
                shortened(written),
                presets(*version).join(", ")
            ),
            LinkWarning::BadAnswers { written } => format!(
                "The recorded answers (was) cannot be “{}”: they must be a number of months and one of USD, or none, \
                 with a comma between them. They are left out.",
                shortened(written)
            ),
            LinkWarning::UnknownSetting {
                name,
                written,
                allowed,
                used,
            } => not_one_of(name, written, allowed, used),
            LinkWarning::UnknownControl { written } => format!(
                "“{}” is not an assumption: controls are names such as price,validators. It is left out.",
                shortened(written)
            ),
            LinkWarning::OfBaseline(warning) => {
                format!(
                    "In the scenario to compare with: {}",
                    warning.words(numerals)
                )
            }
        }
    }
}

impl fmt::Display for LinkWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words(&Plain))
    }
}

/// The presets of a version as links name them.
fn presets(version: u32) -> Vec<&'static str> {
    presets_of(version).map(|preset| preset.key).collect()
}

fn not_one_of(name: &str, written: &str, names: &[&str], used: &str) -> String {
    format!(
        "{name} cannot be “{}”: it must be one of {}. {used} is used instead.",
        shortened(written),
        names.join(", ")
    )
}
