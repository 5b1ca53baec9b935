//! The page: built by Trunk, made into a site in dist/ by the prerenderer, and served from there.

use std::env;
use std::path::Path;
use std::process::Command;

use crate::process::{command, run};
use crate::site::Site;
use crate::step::{Stop, step};
use crate::{programs, tools};

/// Trunk, with everything else said in Trunk.toml and index.html.
pub const BUILD: &str = "trunk build";
/// The site, made of that by the same components: see src/bin/prerender.rs. What it is told of the site may follow.
pub const PRERENDER: &str =
    "cargo run --quiet --no-default-features --features ssr --bin prerender -- target/page dist";

/// The service worker, which knows every file of the site.
pub const WORKER: &str = "node xtask/hosting/worker.mjs dist";
/// Copies of its files that are compressed already.
pub const COMPRESS: &str = "node xtask/hosting/compress.mjs dist";
/// The digests of all of them.
pub const SUMS: &str =
    "cargo run --quiet --no-default-features --features ssr --bin prerender -- sums dist";

/// What is around a component forgets its type, or every nesting of elements would be code of its own.
const ERASED: &str = "--cfg=erase_components";

/// How the page is compiled: for few bytes, and without where this machine keeps its crates: a panic names the file
/// it happened in.
pub fn flags() -> (&'static str, String) {
    let home =
        env::var("CARGO_HOME").or_else(|_| env::var("HOME").map(|home| format!("{home}/.cargo")));
    let kept = home.map(|home| format!("--remap-path-prefix={home}=cargo"));
    (
        "RUSTFLAGS",
        format!("{ERASED} {}", kept.unwrap_or_default()),
    )
}

/// Leaves the site in dist/, as it is told.
pub fn build(root: &Path, site: Option<&Site>) -> Result<(), Stop> {
    const ADVICE: &str = "fix what is named above, then run it again";
    let path = tools::prepare(root)?;
    step("Build the page", ADVICE, || {
        let mut trunk = command(BUILD);
        // Trunk 0.21 stops at the usual NO_COLOR=1: it wants the word `true`.
        run(trunk
            .current_dir(root)
            .env("PATH", path)
            .envs([flags()])
            .env_remove("NO_COLOR"))
    })?;
    step("Make the site in dist/", ADVICE, || {
        let mut prerender = command(PRERENDER);
        prerender.args(site.map(Site::words).unwrap_or_default());
        run(prerender.current_dir(root))
    })?;
    programs::packages(root, "xtask/hosting")?;
    step("Make it ready for hosts", ADVICE, || {
        [WORKER, COMPRESS, SUMS]
            .into_iter()
            .try_for_each(|what| run(command(what).current_dir(root)))
    })
}

/// Builds the page and serves it until Ctrl+C, on this port or the next that is free.
pub fn serve(root: &Path, port: &str) -> Result<(), Stop> {
    let stop = |what| {
        Stop(format!(
            "✗ Serve the page: {what}; choose a port from 1024 to 65000, as in `cargo xtask serve 8080`."
        ))
    };
    port.parse::<u16>()
        .map_err(|error| stop(error.to_string()))?;
    build(root, None)?;
    // The server that the browser tests use: what is seen is what was tested. It says its address itself.
    let mut server = command("node tests/browser/server.mjs dist");
    become_program(server.arg(port).current_dir(root)).map_err(stop)
}

/// Runs a program in place of this one, so that whoever ends this one ends it.
#[cfg(unix)]
fn become_program(program: &mut Command) -> Result<(), String> {
    use std::os::unix::process::CommandExt;
    Err(program.exec().to_string())
}

#[cfg(not(unix))]
fn become_program(program: &mut Command) -> Result<(), String> {
    crate::process::run(program)
}
