//! A set of assumptions, and how it travels: presets, links, files, results as JSON.

mod against_chain;
mod answers;
mod day;
mod description;
mod file;
mod json;
mod link;
mod mark;
mod model_change;
mod plain;
mod preset;
mod presets;
mod recorded;
mod references;
mod results;
mod settings;
mod simulated;
mod starts;
mod steps;
mod typed;
mod value;
mod warning;
mod words;

pub use against_chain::{Compared, Comparison, against_chain};
pub use day::{date_words, is_day, month_words};
pub use description::{
    FEW, QUESTION, SITE, citation_phrase, claim_cases, claim_scenario, credit, difference_phrase,
    finding_phrase, summary_phrase,
};
pub use file::{FileError, check_size, file_as_query, read_file, write_file};
pub use jiff::civil::Date;
pub use link::{
    Detail, Link, from_query, merge_unknown, read_link, read_link_on, to_query, write_link,
};
pub use mark::Mark;
pub use model_change::{MODEL_VERSION, ModelChange};
pub use preset::{Change, Preset, Provenance};
pub use presets::{PRESETS, preset};
pub use recorded::{Cause, ChangedAnswers, RecordedAnswers};
pub use references::{REFERENCES, Reference};
pub use results::{Results, results, results_and_answers};
pub use settings::{Role, Settings, Theme, View};
pub use starts::{Start, starts};
pub use steps::Steps;
pub use typed::{TypedError, read_figure, read_typed};
pub use value::decimal;
pub use warning::LinkWarning;
pub use words::{allowed, changes, shortened};

use crate::model::{ASSUMPTIONS, Assumption, Assumptions};

/// What a reader has set: a preset, and the assumptions that now hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Where it started from.
    pub preset: &'static Preset,
    /// What holds now.
    pub assumptions: Assumptions,
    /// The day its figures are of.
    pub at: Date,
    /// Pairs of its link that mean nothing here, as they were written: somebody else may need them. None has a name
    /// that is ours, and all together are short enough for an address.
    pub unknown: Vec<String>,
}

impl Scenario {
    /// A preset as it is.
    pub fn of(preset: &'static Preset) -> Self {
        Self {
            preset,
            assumptions: preset.assumptions(),
            at: preset.date,
            unknown: Vec::new(),
        }
    }

    /// Whether it starts from the same preset and assumes the same of the same day, whatever else its link said.
    pub fn is_as(&self, other: &Self) -> bool {
        self.preset == other.preset && self.assumptions == other.assumptions && self.at == other.at
    }

    /// The same without what else its link said: pairs that are not ours are not for others to read.
    pub fn plain(&self) -> Self {
        Self {
            unknown: Vec::new(),
            ..self.clone()
        }
    }

    /// What a scenario to compare with is called: as its preset, where it is that; else the reader has pinned it.
    pub fn name(&self) -> &'static str {
        match self.is_as(&Self::of(self.preset)) {
            true => self.preset.label,
            false => "Pinned",
        }
    }

    /// Whether this assumption is no longer what the preset says.
    pub fn differs(&self, row: &Assumption) -> bool {
        (row.get)(&self.assumptions) != (row.get)(&self.preset.assumptions())
    }

    /// The assumptions in which it differs from another one, in the order of the table.
    pub fn differences(&self, other: &Self) -> Vec<&'static Assumption> {
        let differs =
            |row: &&Assumption| (row.get)(&self.assumptions) != (row.get)(&other.assumptions);
        ASSUMPTIONS.iter().filter(differs).collect()
    }
}

impl Default for Scenario {
    /// The base case.
    fn default() -> Self {
        Self::of(&PRESETS[0])
    }
}
