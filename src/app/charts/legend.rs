//! What colours and signs mean.

use leptos::prelude::*;

use super::picture::svg;
use crate::chart::{Key, SIGN};

/// The lines of a legend. The place of what comes and goes is kept, so that nothing moves.
pub fn legend(keys: &[Key], compared: Option<&str>) -> Vec<AnyView> {
    let line = |key: &Key| {
        let words = key.words(compared);
        view! {
            <li class:hidden=!key.is_drawn>{svg(SIGN, &key.sign)} <span>{words}</span></li>
        }
        .into_any()
    };
    keys.iter().map(line).collect()
}
