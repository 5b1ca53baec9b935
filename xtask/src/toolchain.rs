//! What comes before the tools: the parts of the Rust toolchain, and Node.

use std::path::Path;

use crate::process::{answer, command, run};
use crate::step::{Stop, skip, step};

const TARGET: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;

/// Sees to rustfmt and clippy.
pub fn components() -> Result<(), Stop> {
    for (program, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if answer(&mut command(&format!("cargo {program} --version"))).is_some() {
            skip(&format!("{component} is there"));
            continue;
        }
        step(
            &format!("Install {component}"),
            "install it with rustup, then run it again",
            || run(&mut command(&format!("rustup component add {component}"))),
        )?;
    }
    Ok(())
}

/// Sees to the Rust target of the page.
pub fn wasm_target() -> Result<(), Stop> {
    let sysroot = answer(&mut command("rustc --print sysroot")).unwrap_or_default();
    let folder = Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET);
    if folder.exists() {
        skip(&format!("The Rust target {TARGET} is there"));
        return Ok(());
    }
    step(
        &format!("Install the Rust target {TARGET}"),
        "install rustup (https://rustup.rs), or that target in another way, and run it again",
        || run(&mut command(&format!("rustup target add {TARGET}"))),
    )
}

/// Sees to the sources of all packages, those of other systems among them: checks read them without the network.
pub fn packages(root: &Path) -> Result<(), Stop> {
    step(
        "Download the packages that are missing",
        "check the network, then run it again",
        || run(command("cargo fetch --locked --quiet").current_dir(root)),
    )
}

/// Sees that Node and npm are there: how they are installed differs too much from machine to machine.
pub fn node() -> Result<(), Stop> {
    let version = answer(&mut command("node --version")).unwrap_or_default();
    let major = version.trim().trim_start_matches('v').split('.').next();
    let is_new = major
        .and_then(|major| major.parse::<u32>().ok())
        .is_some_and(|major| major >= OLDEST_NODE);
    if is_new && answer(&mut command("npm --version")).is_some() {
        skip(&format!("Node {} with npm is there", version.trim()));
        return Ok(());
    }
    Err(Stop(format!(
        "✗ Node: install Node {OLDEST_NODE} or newer with npm (https://nodejs.org), then run it again."
    )))
}
