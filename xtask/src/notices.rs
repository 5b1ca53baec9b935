//! Whose work is in the program that readers download: public/third-party.html, written by cargo-about from the sources
//! of the packages, without the network.

use std::fs;
use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::tools;

/// Makes them anew beside what is built.
pub const MAKE: &str = "cargo about generate --frozen --fail --no-default-features --features csr \
    --config xtask/about.toml --output-file target/third-party.html xtask/about.hbs";
/// Fails unless those are the ones that are served.
pub const COMPARE: &str =
    "git diff --no-index --exit-code public/third-party.html target/third-party.html";
/// What to do when they cannot be made.
pub const ADVICE: &str = "let xtask/about.toml accept a licence that is named above, or do without that package, \
    then run it again";

/// `cargo xtask notices`: has those served that are made now.
pub fn renew(root: &Path) -> Result<(), Stop> {
    let path = tools::prepare_notices(root)?;
    fs::create_dir_all(root.join("target")).map_err(Stop::because)?;
    step("Make third-party notices", ADVICE, || {
        run(command(MAKE).current_dir(root).env("PATH", path))
    })?;
    let [made, served] =
        ["target", "public"].map(|folder| root.join(folder).join("third-party.html"));
    fs::copy(made, served).map_err(Stop::because)?;
    Ok(())
}
