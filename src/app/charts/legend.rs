//! What colours and signs mean.

use leptos::prelude::*;

use super::picture::picture;
use crate::app::parts::Words;
use crate::chart::Key;

/// The lines of a legend. The place of what comes and goes is kept, so that nothing moves.
pub fn legend(keys: &[Key], compared: Option<&str>) -> Vec<AnyView> {
    let line = |key: &Key| {
        let sign = picture(Signal::stored(Some(key.sign.clone())));
        let words = key.words(compared);
        view! {
            <li class:hidden=!key.is_drawn>{sign} <Words text=Signal::stored(words) /></li>
        }
        .into_any()
    };
    keys.iter().map(line).collect()
}
