//! `cargo xtask pictures`: what others show of a link, and what README shows of the page.

use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::{page, programs};

const ADVICE: &str = "fix what is named above, then run it again";

/// What draws them, from the same tables and charts as the pages.
const DRAW: &str = "cargo run --quiet --no-default-features --features ssr --bin prerender -- pictures tests/golden";

/// Draws tests/golden/social-*.svg anew, makes pictures of them in public/social/, and pictures of the built
/// page: for README, and those that tests compare it with.
pub fn renew(root: &Path) -> Result<(), Stop> {
    let browsers = programs::prepare(root)?;
    step("Draw what goes with links", ADVICE, || {
        run(command(DRAW).current_dir(root))
    })?;
    let shoot = |name: &str, of: &str| {
        step(name, ADVICE, || {
            let mut npm = command("npm --prefix tests/browser run picture --");
            run(npm.arg(of).current_dir(root).envs(browsers.iter().cloned()))
        })
    };
    shoot("Make pictures of it", "social")?;
    shoot("Make pictures of the icon", "icons")?;
    page::build(root, None)?;
    shoot("Make a picture of the page", "page")?;
    shoot("Make reference screenshots of its sections", "screens")
}
