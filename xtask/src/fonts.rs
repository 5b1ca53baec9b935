//! `cargo xtask fonts`: the page’s typefaces, cut down from their packages to what it needs, and style/fonts.css.

use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::{programs, toolchain};

/// Where the packages are named, and what is needed of them.
const PLACE: &str = "xtask/fonts";
const MAKE: &str = "node xtask/fonts/make.mjs";

/// Puts them into style/fonts/ in the place of earlier ones.
pub fn renew(root: &Path) -> Result<(), Stop> {
    toolchain::node()?;
    programs::packages(root, PLACE)?;
    step(
        "Cut the fonts and measure what stands in for them",
        "fix what is named above, then run it again",
        || run(command(MAKE).current_dir(root)),
    )
}
