//! Whom the page is for: as its link says, or else as the reader chose last.

use crate::scenario::{Role, Settings};
use crate::web;

/// Where the browser keeps the choice; the usual one leaves nothing.
pub const WHO: &str = "tao-calculator:who";

/// The settings of a link, with the role kept where it names none.
pub fn with_kept_role(settings: &Settings) -> Settings {
    let kept = || {
        let key = is_ours().then(|| web::kept(WHO).ok().flatten()).flatten()?;
        Role::named(&key)
    };
    Settings {
        who: settings.who.or_else(kept),
        ..settings.clone()
    }
}

/// Keeps a role for the next visit. Where nothing can be kept, the address says it.
pub fn keep_role(who: Option<Role>) {
    if is_ours() {
        let _ = match who {
            Some(who) => web::keep(WHO, who.key()),
            None => web::forget(WHO),
        };
    }
}

/// What is in a frame belongs to the page around it.
fn is_ours() -> bool {
    !web::is_framed() && !web::is_embed()
}
