//! `cargo xtask test`: the checks, one after the other.

use std::env;
use std::path::{Path, PathBuf};

use crate::process::{command, run_and_see};
use crate::step::{Stop, step};
use crate::tally::{Counts, Tally};
use crate::{page, programs, toolchain, tools};

/// One check: what it runs, what it counts, and what to do when it fails.
struct Check {
    name: &'static str,
    run: &'static str,
    counts: Counts,
    advice: &'static str,
}

const MEND: &str = "mend what is named above, then call again";
const READ: &str =
    "read what the failed test says above, mend the code or the test, then call again";

/// THE table of checks. What fails soonest comes first; checks that share compiled crates stand together.
const CHECKS: &[Check] = &[
    Check {
        name: "Format",
        run: "cargo fmt --all --check",
        counts: Counts::Itself,
        advice: "run `cargo fmt --all`, then call again",
    },
    Check {
        name: "Clippy of the developer commands",
        run: "cargo clippy --package xtask --all-targets -- -D warnings",
        counts: Counts::Itself,
        advice: MEND,
    },
    Check {
        name: "Tests of the developer commands",
        run: "cargo test --package xtask",
        counts: Counts::CargoTests,
        advice: READ,
    },
    Check {
        name: "Clippy of the model",
        run: "cargo clippy --no-default-features --all-targets -- -D warnings",
        counts: Counts::Itself,
        advice: MEND,
    },
    Check {
        name: "Tests of the model",
        run: "cargo test --no-default-features --no-fail-fast",
        counts: Counts::CargoTests,
        advice: READ,
    },
    Check {
        name: "Clippy of the components, natively",
        run: "cargo clippy --no-default-features --features ssr --all-targets -- -D warnings",
        counts: Counts::Itself,
        advice: MEND,
    },
    Check {
        // The laws have been tried on many scenarios just above: here a few show that they hold.
        name: "Tests with the components, natively",
        run: "env PROPTEST_CASES=64 cargo test --no-default-features --features ssr --no-fail-fast",
        counts: Counts::CargoTests,
        advice: READ,
    },
    Check {
        name: "Clippy of the page, wasm32",
        run: "cargo clippy --target wasm32-unknown-unknown --no-default-features --features csr \
              --lib --bin tao-calculator -- -D warnings",
        counts: Counts::Itself,
        advice: MEND,
    },
    Check {
        name: "Build `evaluate`, with which its twin and the page are compared",
        run: "cargo build --release --no-default-features --bin evaluate",
        counts: Counts::Itself,
        advice: MEND,
    },
    Check {
        name: "The model's twin against figures worked out by hand",
        run: "python3 tests/twin/twin.py --self-test",
        counts: Counts::Itself,
        advice: READ,
    },
    Check {
        name: "The model against its twin",
        run: "python3 tests/twin/compare.py",
        counts: Counts::Itself,
        advice: "read which figures differ above, mend the model or its twin, then call again",
    },
    Check {
        name: "Build the page",
        run: page::BUILD,
        counts: Counts::Itself,
        advice: MEND,
    },
    Check {
        name: "Make the site in dist/",
        run: page::PRERENDER,
        counts: Counts::Itself,
        advice: MEND,
    },
    Check {
        name: "The page in Chromium",
        run: "npm --prefix tests/browser run chromium",
        counts: Counts::NodeTests,
        advice: READ,
    },
    Check {
        name: "The page in Firefox",
        run: "npm --prefix tests/browser run firefox",
        counts: Counts::NodeTests,
        advice: READ,
    },
];

/// Installs what is missing, then runs every check until one fails.
pub fn test(root: &Path) -> (Tally, Result<(), Stop>) {
    let mut tally = Tally::default();
    let done = check_all(root, &mut tally);
    if done.is_err() && tally.failed == 0 {
        tally.failed = 1;
    }
    (tally, done)
}

fn check_all(root: &Path, tally: &mut Tally) -> Result<(), Stop> {
    toolchain::components()?;
    let path = tools::prepare(root)?;
    let browsers = programs::prepare(root)?;
    for check in CHECKS {
        let mut command = command(check.run);
        command
            .current_dir(root)
            .env("PATH", &path)
            .env("EVALUATE", program("release/evaluate"))
            .env("PRERENDER", program("debug/prerender"));
        command
            .envs(browsers.iter().cloned())
            .envs((check.run == page::BUILD).then(page::flags))
            .env_remove("NO_COLOR");
        step(check.name, check.advice, || {
            let mut counted = Tally::default();
            let done = run_and_see(&mut command, |line| counted += check.counts.read(line));
            if let (Counts::Itself, Ok(())) = (check.counts, &done) {
                counted.passed = 1;
            }
            *tally += counted;
            match check.counts {
                Counts::NodeTests if done.is_ok() && counted.passed == 0 => {
                    Err("no test ran".into())
                }
                _ => done,
            }
        })?;
    }
    Ok(())
}

/// A program that the table builds: this one lies in debug/ of the same target folder.
fn program(name: &str) -> PathBuf {
    let here = env::current_exe().unwrap_or_default();
    let target = here
        .parent()
        .and_then(Path::parent)
        .unwrap_or(Path::new("target"));
    target.join(name)
}
