//! The tools that build and check the page, in one folder outside the checkout, each in a folder named after its version.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, path, process};

use crate::process::{answer, command, run};
use crate::step::{Stop, skip, step};
use crate::toolchain;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132.0.0";
const CARGO_FUZZ: &str = "0.13.1";
const CARGO_DENY: &str = "0.20.2";
const CARGO_ABOUT: &str = "0.9.3";

/// A program of one version, and how it is put into a folder.
struct Tool {
    program: &'static str,
    version: String,
    /// Where the program lies in that folder.
    bin: &'static str,
    cost: &'static str,
    install: fn(version: &str, folder: &Path) -> Command,
}

/// Sees to everything that builds the page, and returns the PATH on which Trunk finds its tools.
///
/// Trunk would otherwise download wasm-bindgen and wasm-opt itself, which some networks do not allow.
pub fn prepare(root: &Path) -> Result<OsString, Stop> {
    path_to(&building(root)?)
}

/// Sees to everything that builds and checks the page, so that neither needs the network after it.
pub fn prepare_checks(root: &Path) -> Result<OsString, Stop> {
    toolchain::packages(root)?;
    let [trunk, bindgen, opt] = building(root)?;
    path_to(&[trunk, bindgen, opt, denying(), naming()])
}

/// Sees to cargo-deny, and returns the PATH on which cargo finds it.
pub fn prepare_advisories() -> Result<OsString, Stop> {
    path_to(&[denying()])
}

/// Sees to cargo-about and what it reads, and returns the PATH on which cargo finds it.
pub fn prepare_notices(root: &Path) -> Result<OsString, Stop> {
    toolchain::packages(root)?;
    path_to(&[naming()])
}

fn building(root: &Path) -> Result<[Tool; 3], Stop> {
    toolchain::wasm_target()?;
    toolchain::node()?;
    Ok([
        Tool {
            program: "trunk",
            version: TRUNK.into(),
            bin: "bin",
            cost: "4 minutes on 2 cores",
            install: trunk,
        },
        Tool {
            program: "wasm-bindgen",
            version: locked_version(root, "wasm-bindgen")?,
            bin: "bin",
            cost: "2 minutes on 2 cores",
            install: wasm_bindgen,
        },
        Tool {
            program: "wasm-opt",
            version: BINARYEN.into(),
            bin: "node_modules/.bin",
            cost: "a few seconds",
            install: wasm_opt,
        },
    ])
}

fn denying() -> Tool {
    Tool {
        program: "cargo-deny",
        version: CARGO_DENY.into(),
        bin: "bin",
        cost: "4 minutes on 2 cores",
        install: cargo_deny,
    }
}

fn naming() -> Tool {
    Tool {
        program: "cargo-about",
        version: CARGO_ABOUT.into(),
        bin: "bin",
        cost: "3 minutes on 2 cores",
        install: cargo_about,
    }
}

/// Sees to cargo-fuzz, and returns the PATH on which cargo finds it.
pub fn prepare_fuzzing() -> Result<OsString, Stop> {
    path_to(&[Tool {
        program: "cargo-fuzz",
        version: CARGO_FUZZ.into(),
        bin: "bin",
        cost: "a minute on 2 cores",
        install: cargo_fuzz,
    }])
}

/// PATH with these tools in front, each installed if it was missing.
fn path_to(tools: &[Tool]) -> Result<OsString, Stop> {
    let mut folders = Vec::new();
    for tool in tools {
        folders.extend(tool.provide()?);
    }
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).map_err(Stop::because)
}

impl Tool {
    /// The folder to put on PATH, after installing when it is missing; none when PATH already has that version.
    fn provide(&self) -> Result<Option<PathBuf>, Stop> {
        let Self {
            program, version, ..
        } = self;
        let folder = tools_folder()?.join(format!("{program}-{version}"));
        let bin = folder.join(self.bin);
        if bin.join(program).exists() {
            skip(&format!("{program} {version} is in {}", bin.display()));
            return Ok(Some(bin));
        }
        if self.is_on_path() {
            skip(&format!("{program} {version} is on PATH"));
            return Ok(None);
        }
        let name = format!(
            "Install {program} {version} into {} ({})",
            folder.display(),
            self.cost
        );
        step(
            &name,
            "check the network and the free space, then run it again",
            || {
                // Elsewhere first: a folder of the final name is complete, even after Ctrl+C or a second call.
                let partial = folder.with_file_name(format!("{program}.{}.partial", process::id()));
                fs::create_dir_all(&partial).map_err(|error| error.to_string())?;
                run(&mut (self.install)(version, &partial))?;
                // What cargo compiled on the way.
                fs::remove_dir_all(partial.join("target")).ok();
                let renamed = fs::rename(&partial, &folder);
                fs::remove_dir_all(&partial).ok();
                match renamed {
                    Err(error) if !bin.join(program).exists() => Err(error.to_string()),
                    _ => Ok(()),
                }
            },
        )?;
        Ok(Some(bin))
    }

    /// Whether the program on PATH says it has this version (wasm-opt says 132 for 132.0.0).
    fn is_on_path(&self) -> bool {
        let wanted = self.version.trim_end_matches(".0.0");
        answer(&mut command(&format!("{} --version", self.program)))
            .is_some_and(|said| said.split_whitespace().any(|word| word == wanted))
    }
}

fn trunk(version: &str, folder: &Path) -> Command {
    let what =
        format!("trunk --locked --version {version} --no-default-features --features rustls");
    cargo_install(&what, folder)
}

/// Without `--locked`: the lock file it comes with names a crate that is gone.
fn wasm_bindgen(version: &str, folder: &Path) -> Command {
    cargo_install(&format!("wasm-bindgen-cli --version {version}"), folder)
}

fn cargo_fuzz(version: &str, folder: &Path) -> Command {
    cargo_install(&format!("cargo-fuzz --locked --version {version}"), folder)
}

fn cargo_deny(version: &str, folder: &Path) -> Command {
    cargo_install(&format!("cargo-deny --locked --version {version}"), folder)
}

fn cargo_about(version: &str, folder: &Path) -> Command {
    let what = format!("cargo-about --locked --version {version} --features cli");
    cargo_install(&what, folder)
}

/// Compiled for a quick build rather than for quick tools: that halves the time.
fn cargo_install(what: &str, folder: &Path) -> Command {
    let mut command = command(&format!("cargo install {what} --root"));
    command.arg(folder);
    command.env("CARGO_TARGET_DIR", folder.join("target"));
    command.env("CARGO_PROFILE_RELEASE_LTO", "off");
    command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    command
}

fn wasm_opt(version: &str, folder: &Path) -> Command {
    let mut command = command(&format!(
        "npm install --no-audit --no-fund binaryen@{version} --prefix"
    ));
    command.arg(folder);
    command
}

/// `TAO_TOOLS`, or a folder in the user's cache.
fn tools_folder() -> Result<PathBuf, Stop> {
    let named = |name| env::var_os(name).filter(|folder| !folder.is_empty());
    let cache = || match named("XDG_CACHE_HOME") {
        Some(cache) => Some(PathBuf::from(cache)),
        None => Some(env::home_dir()?.join(".cache")),
    };
    let folder = match named("TAO_TOOLS") {
        Some(folder) => path::absolute(folder).ok(),
        None => cache().map(|cache| cache.join("tao-calculator/tools")),
    };
    folder.ok_or_else(|| Stop::because("✗ Tools: set TAO_TOOLS to a folder, then run it again."))
}

/// The version of a package in Cargo.lock.
fn locked_version(root: &Path, package: &str) -> Result<String, Stop> {
    let lock = fs::read_to_string(root.join("Cargo.lock")).unwrap_or_default();
    version_in_lock(&lock, package).map(String::from).ok_or_else(|| {
        Stop(format!("✗ Cargo.lock: it names no {package}; run `cargo update --workspace`, then run it again."))
    })
}

fn version_in_lock<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines
        .next()?
        .strip_prefix("version = \"")?
        .strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    #[test]
    fn the_lock_file_names_versions() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
            [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in_lock(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in_lock(lock, "bindgen"), None);
    }
}
