//! What the tests need: Chromium, Firefox, the library that drives both, and Python for the model's twin.

use std::ffi::OsString;
use std::path::Path;
use std::{env, fs, io};

use crate::process::{answer, command, find, run};
use crate::step::{Stop, skip, step};

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];
const FIREFOX: &[&str] = &["firefox-esr", "firefox"];
const PYTHON: &[&str] = &["python3"];
const UPDATE: &str = "apt-get update";
const INSTALL: &str = "apt-get install --yes --no-install-recommends chromium firefox-esr fonts-dejavu-core \
     python3";

/// Sees to both browsers and the packages of tests/browser; returns the variables by which the tests find the browsers.
pub fn prepare(root: &Path) -> Result<[(&'static str, OsString); 2], Stop> {
    let all = || browsers().filter(|_| find(PYTHON).is_some());
    if all().is_none() {
        install()?;
    }
    let browsers = all().ok_or_else(missing)?;
    for (_, program) in &browsers {
        skip(&format!("{} is there", program.display()));
    }
    packages(root, "tests/browser")?;
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

fn install() -> Result<(), Stop> {
    let is_root = answer(&mut command("id -u")).is_some_and(|id| id.trim() == "0");
    if !is_root || find(&["apt-get"]).is_none() {
        return Err(missing());
    }
    step(
        "Install Chromium, Firefox, a font and Python by apt",
        &advice(),
        || {
            run(&mut command(UPDATE))?;
            run(command(INSTALL).env("DEBIAN_FRONTEND", "noninteractive"))
        },
    )
}

fn missing() -> Stop {
    Stop(format!("✗ Chromium, Firefox or Python: {}.", advice()))
}

fn advice() -> String {
    format!(
        "run `sudo {UPDATE} && sudo {INSTALL}`, \
         or name installed browsers by CHROMIUM=… and FIREFOX=…, then run it again"
    )
}

/// Installs the packages of a folder unless those of this very lock file are there.
pub fn packages(root: &Path, place: &str) -> Result<(), Stop> {
    let home = root.join(place);
    let lock = fs::read(home.join("package-lock.json")).unwrap_or_default();
    let folder = home.join("node_modules");
    let installed = folder.join(".installed-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        skip(&format!("The packages of {place} are there"));
        return Ok(());
    }
    step(
        &format!("Install the packages of {place}"),
        "check the network, then run it again",
        || {
            unlink(&folder).map_err(|error| error.to_string())?;
            run(command("npm ci --no-audit --no-fund").current_dir(&home))?;
            fs::write(&installed, lock).map_err(|error| error.to_string())
        },
    )
}

/// Removes a link: npm would empty the folder that it leads to, which is another checkout's.
fn unlink(folder: &Path) -> io::Result<()> {
    if folder.is_symlink() {
        fs::remove_file(folder)?;
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_a_link_leads_to_stays() {
        let place = env::temp_dir().join(format!("tao-xtask-{}", std::process::id()));
        let (theirs, ours) = (place.join("theirs"), place.join("ours"));
        fs::create_dir_all(&theirs).unwrap();
        fs::write(theirs.join("package"), "").unwrap();
        std::os::unix::fs::symlink(&theirs, &ours).unwrap();
        unlink(&ours).unwrap();
        assert!(!ours.is_symlink() && theirs.join("package").is_file());
        // A folder of its own is npm's to renew.
        unlink(&theirs).unwrap();
        assert!(theirs.join("package").is_file());
        fs::remove_dir_all(place).unwrap();
    }
}
