//! `cargo xtask advisories`: what is known against the packages that this one depends on. It needs the network, and its
//! answer changes from day to day, so that no check waits for it.

use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::tools;

/// Asks the RustSec database.
pub fn ask(root: &Path) -> Result<(), Stop> {
    let path = tools::prepare_advisories()?;
    step(
        "Look for advisories",
        "check the network, or update what is named above (`cargo update`), then run it again",
        || {
            let mut deny = command("cargo deny check advisories");
            run(deny.current_dir(root).env("PATH", path))
        },
    )
}
