//! What the reader has made of the page, and where it came from.

use crate::scenario::{Detail, Link, Scenario, Settings, write_link};

/// What the reader has made of the page: all that a link carries, and all that can be undone.
#[derive(Clone, Debug, PartialEq)]
pub struct Workspace {
    /// What is computed.
    pub scenario: Scenario,
    /// What it is compared with; `None` for the preset it started from.
    pub compared: Option<Scenario>,
}

impl Workspace {
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

    /// The link that brings it back, shown by these settings.
    pub fn link(&self, settings: &Settings, detail: Detail) -> String {
        write_link(&self.scenario, self.compared.as_ref(), settings, detail)
    }

    /// The link for others: without what its own said beyond scenario and comparison.
    pub fn plain_link(&self, settings: &Settings, detail: Detail) -> String {
        let compared = self.compared.as_ref().map(Scenario::plain);
        write_link(&self.scenario.plain(), compared.as_ref(), settings, detail)
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
