//! What the browser keeps of a reader's choices between visits.

use crate::web;

/// Whether anything is kept: what is in a frame belongs to the page around it.
pub fn is_ours() -> bool {
    !web::is_framed() && !web::is_embed()
}

/// What was chosen last under this name, as `named` reads it; none where the usual was, or nothing can be kept.
pub fn kept<T>(name: &str, named: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    let text = is_ours().then(|| web::kept(name).ok().flatten()).flatten();
    text.as_deref().and_then(named)
}

/// Keeps a choice for the next visit; the usual one, `None`, leaves nothing. Where nothing can be kept it is good for
/// this visit alone.
pub fn keep(name: &str, choice: Option<&str>) {
    if is_ours() {
        let _ = match choice {
            Some(key) => web::keep(name, key),
            None => web::forget(name),
        };
    }
}
