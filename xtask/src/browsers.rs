//! What the browser tests need: Chromium, Firefox and the library that drives both.

use std::ffi::OsString;
use std::path::Path;
use std::{env, fs};

use crate::process::{answer, command, find, run};
use crate::step::{Stop, skip, step};

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
const UPDATE: &str = "apt-get update";
const INSTALL: &str =
    "apt-get install --yes --no-install-recommends chromium firefox-esr fonts-dejavu-core";

/// Sees to both browsers and the packages of tests/browser; returns the variables by which the tests find the browsers.
pub fn prepare(root: &Path) -> Result<[(&'static str, OsString); 2], Stop> {
    if browsers().is_none() {
        install_browsers()?;
    }
    let browsers = browsers().ok_or_else(|| Stop::because(format!("✗ Browsers: {}.", advice())))?;
    for (_, program) in &browsers {
        skip(&format!("{} is there", program.display()));
    }
    packages(&root.join("tests/browser"))?;
    Ok(browsers)
}

/// Where both browsers are: named by CHROMIUM and FIREFOX, or on PATH.
fn browsers() -> Option<[(&'static str, OsString); 2]> {
    let named = |name, programs| env::var_os(name).or_else(|| Some(find(programs)?.into()));
    Some([
        ("CHROMIUM", named("CHROMIUM", CHROMIUM)?),
        ("FIREFOX", named("FIREFOX", FIREFOX)?),
    ])
}

fn install_browsers() -> Result<(), Stop> {
    let is_root = answer(&mut command("id -u")).is_some_and(|id| id.trim() == "0");
    if !is_root || find(&["apt-get"]).is_none() {
        return Err(Stop(format!("✗ Browsers: {}.", advice())));
    }
    step(
        "Install Chromium, Firefox and a font by apt",
        &advice(),
        || {
            run(&mut command(UPDATE))?;
            run(command(INSTALL).env("DEBIAN_FRONTEND", "noninteractive"))
        },
    )
}

fn advice() -> String {
    format!(
        "run `sudo {UPDATE} && sudo {INSTALL}`, \
         or name installed browsers by CHROMIUM=… and FIREFOX=…, then call again"
    )
}

/// Installs the packages of the browser tests unless those of this very lock file are there.
fn packages(tests: &Path) -> Result<(), Stop> {
    let lock = fs::read(tests.join("package-lock.json")).unwrap_or_default();
    let installed = tests.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        skip("The packages of tests/browser are there");
        return Ok(());
    }
    step(
        "Install the packages of tests/browser",
        "check the network, then call again",
        || {
            run(command("npm ci --no-audit --no-fund").current_dir(tests))?;
            fs::write(&installed, lock).map_err(|error| error.to_string())
        },
    )
}
