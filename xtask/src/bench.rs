//! `cargo xtask bench`: how long the model takes natively, and the page in both browsers.

use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::{page, programs};

const ADVICE: &str = "fix what is named above, then run it again";

/// Times both.
pub fn bench(root: &Path) -> Result<(), Stop> {
    step("Time the model", ADVICE, || {
        run(command("cargo bench --no-default-features --bench model").current_dir(root))
    })?;
    let browsers = programs::prepare(root)?;
    page::build(root, None)?;
    step("Time the page in Chromium and Firefox", ADVICE, || {
        let mut npm = command("npm --prefix tests/browser run bench");
        run(npm.current_dir(root).envs(browsers.iter().cloned()))
    })
}
