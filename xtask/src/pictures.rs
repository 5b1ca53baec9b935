//! `cargo xtask pictures`: what others show of a link, and what README shows of the page.

use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::{page, programs};

const ADVICE: &str = "mend what is named above, then call again";

/// Draws tests/golden/social-*.svg anew, makes pictures of them in public/social/, and one of the built page.
pub fn renew(root: &Path) -> Result<(), Stop> {
    let browsers = programs::prepare(root)?;
    step("Draw what goes with links", ADVICE, || {
        let draw = "cargo test --no-default-features --features ssr --test it social";
        run(command(draw).current_dir(root).env("UPDATE", "1"))
    })?;
    let shoot = |name: &str, of: &str| {
        step(name, ADVICE, || {
            let mut npm = command("npm --prefix tests/browser run picture --");
            run(npm.arg(of).current_dir(root).envs(browsers.iter().cloned()))
        })
    };
    shoot("Make pictures of it", "social")?;
    page::build(root, None)?;
    shoot("Make a picture of the page", "page")
}
