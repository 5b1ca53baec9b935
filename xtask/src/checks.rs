//! `cargo xtask test`: the checks, some of them side by side.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::process::{command, run_aside};
use crate::step::{Stop, step_aside};
use crate::{notices, page, programs, toolchain, tools};

/// One check: what it runs, and what to do when it fails.
struct Check {
    name: &'static str,
    run: &'static str,
    advice: &'static str,
}

const MEND: &str = "fix what is named above, then run it again";
const READ: &str =
    "read what the failed test says above, fix the code or the test, then run it again";

/// What is compiled natively. What fails soonest comes first; checks that share compiled crates stand together.
const NATIVE: &[Check] = &[
    Check {
        name: "Format",
        run: "cargo fmt --all --check",
        advice: "run `cargo fmt --all`, then run it again",
    },
    Check {
        name: "Licences, sources and versions of the packages",
        run: "cargo deny --frozen --workspace check licenses sources bans",
        advice: "read in .cargo/deny.toml what is allowed and why, and keep to it, then run it again",
    },
    Check {
        name: "Clippy of the developer commands",
        run: "cargo clippy --package xtask --all-targets -- -D warnings",
        advice: MEND,
    },
    Check {
        name: "Tests of the developer commands",
        run: "cargo test --package xtask",
        advice: READ,
    },
    Check {
        name: "Clippy of everything native",
        run: "cargo clippy --no-default-features --features ssr --all-targets -- -D warnings",
        advice: MEND,
    },
    Check {
        name: "Tests of everything native",
        run: "cargo test --no-default-features --features ssr --no-fail-fast",
        advice: READ,
    },
];

/// What is compiled for the page and for its twin: other folders of target/, so that neither waits for the other.
const RELEASE: &[Check] = &[
    Check {
        name: "Build the page",
        run: page::BUILD,
        advice: MEND,
    },
    Check {
        name: "Make third-party notices",
        run: notices::MAKE,
        advice: notices::ADVICE,
    },
    Check {
        name: "Third-party notices are those that are served",
        run: notices::COMPARE,
        advice: "renew them with `cargo xtask notices`, then run it again",
    },
    Check {
        name: "Build `evaluate`, with which its twin and the page are compared",
        run: "cargo build --release --no-default-features --bin evaluate",
        advice: MEND,
    },
    Check {
        name: "The model's twin against figures worked out by hand",
        run: "python3 tests/twin/twin.py --self-test",
        advice: READ,
    },
    Check {
        name: "The model against its twin",
        run: "python3 tests/twin/compare.py",
        advice: "read which figures differ above, fix the model or its twin, then run it again",
    },
    Check {
        name: "The model against the one in JavaScript, with which its speed is compared",
        run: "node tests/bench/javascript/check.mjs",
        advice: "read which figures differ above, fix the one that is wrong, then run it again",
    },
    Check {
        name: "Clippy of the page, wasm32",
        run: "cargo clippy --target wasm32-unknown-unknown --no-default-features --features csr \
              --lib --bin tao-calculator -- -D warnings",
        advice: MEND,
    },
];

/// What needs both. The tests of a browser keep both processors busy.
const PAGE: &[Check] = &[
    Check {
        name: "Make the site in dist/",
        run: page::PRERENDER,
        advice: MEND,
    },
    Check {
        name: "The service worker that keeps the site",
        run: page::WORKER,
        advice: MEND,
    },
    Check {
        name: "Compressed copies of the site's files",
        run: page::COMPRESS,
        advice: MEND,
    },
    Check {
        name: "Digests of the site's files",
        run: page::SUMS,
        advice: MEND,
    },
    Check {
        name: "The page in Chromium",
        run: "npm --prefix tests/browser run chromium",
        advice: READ,
    },
    Check {
        name: "The page in Firefox",
        run: "npm --prefix tests/browser run firefox",
        advice: READ,
    },
];

/// Installs what is missing, then runs the checks until one fails; says how many tests and other checks passed.
pub fn test(root: &Path) -> Result<u32, Stop> {
    toolchain::components()?;
    programs::packages(root, "xtask/hosting")?;
    let place = Place {
        root,
        path: tools::prepare_checks(root)?,
        browsers: programs::prepare(root)?,
    };
    let (native, release) = thread::scope(|scope| {
        let release = scope.spawn(|| place.run_all(RELEASE));
        (place.run_all(NATIVE), release.join())
    });
    let release =
        release.unwrap_or_else(|_| Err(Stop::because("✗ The checks of the page broke off.")));
    Ok(native? + release? + place.run_all(PAGE)?)
}

/// Where checks run, and what they find there.
struct Place<'a> {
    root: &'a Path,
    path: OsString,
    browsers: [(&'static str, OsString); 2],
}

impl Place<'_> {
    /// How many tests and checks without tests passed, until one failed.
    fn run_all(&self, checks: &[Check]) -> Result<u32, Stop> {
        checks.iter().map(|check| self.run(check)).sum()
    }

    fn run(&self, check: &Check) -> Result<u32, Stop> {
        let printed = step_aside(check.name, check.advice, || {
            run_aside(&mut self.command(check))
        })?;
        Ok(printed.lines().map(n_passed).sum::<u32>().max(1))
    }

    fn command(&self, check: &Check) -> Command {
        let mut command = command(check.run);
        command
            .current_dir(self.root)
            .env("PATH", &self.path)
            .env("EVALUATE", program("release/evaluate"))
            .env("PRERENDER", program("debug/prerender"))
            .envs(self.browsers.iter().cloned())
            .envs((check.run == page::BUILD).then(page::flags))
            // Trunk 0.21 stops at the usual NO_COLOR=1: it wants the word `true`.
            .env_remove("NO_COLOR");
        command
    }
}

/// How many tests a line such as `test result: ok. 12 passed; …` of cargo or `ℹ pass 12` of node says passed.
fn n_passed(line: &str) -> u32 {
    let words: Vec<&str> = line.split_whitespace().collect();
    match words[..] {
        ["test", "result:", _, n, "passed;", ..] | ["ℹ" | "#", "pass", n] => {
            n.parse().unwrap_or(0)
        }
        _ => 0,
    }
}

/// A program that a check builds: this one lies in debug/ of the same target folder.
fn program(name: &str) -> PathBuf {
    let here = env::current_exe().unwrap_or_default();
    let target = here
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("target"));
    target.join(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passed_tests_are_counted() {
        for (line, expected) in [
            (
                "test result: ok. 12 passed; 1 failed; 0 ignored; finished in 0.00s",
                12,
            ),
            ("ℹ pass 6", 6),
            ("# pass 6", 6),
            ("✔ 12 passed; pass 3", 0),
        ] {
            assert_eq!(n_passed(line), expected, "{line}");
        }
    }
}
