//! Scenarios as readable queries: forgiving to read, faithful to write.

mod foreign;
mod migrate;
mod named;
mod pairs;
mod read;
mod settings;
mod write;

pub use foreign::merge_unknown;
pub(super) use pairs::encode;
pub use read::{from_query, read_link, read_link_on};
pub use write::{Detail, to_query, write_link};

use super::{LinkWarning, RecordedAnswers, Scenario, Settings};

/// Everything a link or a file says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// What it assumes.
    pub scenario: Scenario,
    /// What it is to be compared with; `None` is the scenario's own preset.
    pub baseline: Option<Scenario>,
    /// The answers it had when it was written exactly.
    pub was: Option<RecordedAnswers>,
    /// How it is to be shown.
    pub settings: Settings,
    /// What of it could not be used, each notice once.
    pub warnings: Vec<LinkWarning>,
}
