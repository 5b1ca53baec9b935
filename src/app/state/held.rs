//! What the reader has made of the page, and where it came from.

use crate::scenario::{Link, Scenario};

/// What the reader has made of the page: all that a link carries, and all that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// What is computed.
    pub scenario: Scenario,
    /// What it is compared with; `None` for the preset it started from.
    pub compared: Option<Scenario>,
}

impl Held {
    /// What a link or a file says.
    pub fn of(link: &Link) -> Self {
        Self {
            scenario: link.scenario.clone(),
            compared: link.baseline.clone(),
        }
    }

    /// Whether it shows the same, compared with the same.
    pub fn is_as(&self, other: &Self) -> bool {
        self.scenario.is_as(&other.scenario) && self.baseline().is_as(&other.baseline())
    }

    /// What it is compared with.
    pub fn baseline(&self) -> Scenario {
        let own = || Scenario::of(self.scenario.preset);
        self.compared.clone().unwrap_or_else(own)
    }
}

/// Where a scenario came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The address the page was opened with.
    Link,
    /// A step of Back or Forward.
    History,
    /// A scenario file.
    File,
    /// What the browser kept of the last visit.
    Kept,
}
