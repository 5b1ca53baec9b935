//! Whom the page is for: as its link says, or else as the reader chose last.

use super::kept::{keep, kept};
use crate::scenario::{Role, Settings};

/// Where the browser keeps the choice; the usual one leaves nothing.
pub const WHO: &str = "tao-calculator:who";

/// The settings of a link, with the role kept where it names none.
pub fn with_kept_role(settings: &Settings) -> Settings {
    Settings {
        who: settings.who.or_else(|| kept(WHO, Role::named)),
        ..settings.clone()
    }
}

/// Keeps a role for the next visit. Where nothing can be kept, the address says it.
pub fn keep_role(who: Option<Role>) {
    keep(WHO, who.map(Role::key));
}
