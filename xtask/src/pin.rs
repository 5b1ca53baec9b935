//! `cargo xtask pin`: a copy of the loader as it is now, for articles that run only what they have checked.

use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};

/// What names it by its content, as pages do.
const PIN: &str =
    "cargo run --quiet --no-default-features --features ssr --bin prerender -- pin public";

/// Adds it to public/. Earlier copies stay: articles name them.
pub fn pin(root: &Path) -> Result<(), Stop> {
    step(
        "Keep a copy of public/embed.js",
        "fix what is named above, then run it again",
        || run(command(PIN).current_dir(root)),
    )
}
