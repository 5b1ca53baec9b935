//! The scenario of the last visit: kept by the browser, offered, never forced.

use leptos::prelude::*;

use super::Workspace;
use super::kept::is_ours;
use crate::scenario::{Detail, Link, Settings, read_link};
use crate::web::{self, StorageFault};

/// Where the browser keeps it.
pub const LAST_SCENARIO: &str = "tao-calculator:last-scenario";

/// What is known of the last visit, and whether this one can be kept.
#[derive(Clone, Copy)]
pub struct LastVisit {
    kept: RwSignal<Option<Kept>>,
    fault: RwSignal<Option<StorageFault>>,
    /// What is in a frame belongs to the page around it.
    is_ours: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub enum Kept {
    /// Another scenario than the one opened.
    Scenario(Box<Link>),
    /// Something that is no scenario.
    Nonsense,
}

impl LastVisit {
    /// Looks for a scenario other than the one opened.
    pub fn new(opened: &Workspace) -> Self {
        let is_ours = is_ours();
        let text = is_ours
            .then(|| web::kept(LAST_SCENARIO).ok().flatten())
            .flatten();
        let kept = text.and_then(|text| {
            let link = read_link(&text);
            let is_link = text.is_empty() || text.starts_with("v=");
            if !is_link || !link.warnings.is_empty() {
                return Some(Kept::Nonsense);
            }
            let kept = Workspace::of(&link);
            let is_news = !kept.is_as(opened) && !kept.is_as(&Workspace::of(&Link::default()));
            is_news.then(|| Kept::Scenario(Box::new(link)))
        });
        Self {
            kept: RwSignal::new(kept),
            fault: RwSignal::new(None),
            is_ours,
        }
    }

    /// What was found, until it is taken or dismissed; reactive.
    pub fn kept(&self) -> Option<Kept> {
        self.kept.get()
    }

    /// Offers it no longer.
    pub fn dismiss(&self) {
        self.kept.set(None);
    }

    /// Forgets it.
    pub fn forget(&self) {
        let _ = web::forget(LAST_SCENARIO);
        self.dismiss();
    }

    /// Keeps this in place of what was there.
    pub fn follow(&self, workspace: &Workspace) {
        if self.is_ours {
            let link = workspace.plain_link(&Settings::default(), Detail::Changes);
            self.fault.set(web::keep(LAST_SCENARIO, &link).err());
        }
    }

    /// Why this visit is not kept; reactive.
    pub fn fault(&self) -> Option<StorageFault> {
        self.fault.get()
    }
}
