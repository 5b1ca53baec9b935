//! The page: built by Trunk into dist/, and served from there.

use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::tools;

/// Trunk, with everything else said in Trunk.toml and index.html.
pub const BUILD: &str = "trunk build";

/// Leaves the release page in dist/.
pub fn build(root: &Path) -> Result<(), Stop> {
    let path = tools::prepare(root)?;
    step(
        "Build the page into dist/",
        "mend what is named above, then call again",
        || {
            let mut trunk = command(BUILD);
            // Trunk 0.21 stops at the usual NO_COLOR=1: it wants the word `true`.
            run(trunk
                .current_dir(root)
                .env("PATH", path)
                .env_remove("NO_COLOR"))
        },
    )
}

/// Builds the page and serves it until Ctrl+C.
pub fn serve(root: &Path, port: Option<&str>) -> Result<(), Stop> {
    build(root)?;
    let mut server = command("node tests/browser/server.mjs dist");
    server.args(port).current_dir(root);
    // The server that the browser tests use: what is tested is what is seen. It says its address itself.
    run(&mut server).map_err(|what| {
        Stop(format!(
            "✗ Serve the page: {what}; choose another port with `cargo xtask serve PORT`."
        ))
    })
}
