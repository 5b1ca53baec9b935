//! `cargo xtask fuzz`: links, files and answers that nobody thought of.

use std::fs;
use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::tools;

/// The programs in tests/fuzz.
const TARGETS: [&str; 4] = ["query", "file", "market", "chain"];
/// How they are compiled: counting what code a try reaches, which needs no nightly toolchain.
const BUILT: &str = "--fuzz-dir tests/fuzz --target-dir target/fuzz --sanitizer none";
/// Bytes of the longest try: what is longer is only slower.
const LONGEST: u32 = 4_096;

/// Tries each target that many times, starting from its seeds and from what earlier tries came upon.
pub fn fuzz(root: &Path, runs: &str) -> Result<(), Stop> {
    let n_runs: u64 = runs.parse().map_err(|_| {
        Stop::because("✗ Fuzz: say how many runs, as in `cargo xtask fuzz 1000000`.")
    })?;
    let path = tools::prepare_fuzzing()?;
    for target in TARGETS {
        let corpus = format!("target/fuzz/corpus/{target}");
        fs::create_dir_all(root.join(&corpus)).map_err(Stop::because)?;
        let line = format!(
            "cargo fuzz run {target} {BUILT} {corpus} tests/fuzz/seeds/{target} \
             -- -runs={n_runs} -max_len={LONGEST} -print_final_stats=1 -verbosity=0"
        );
        step(
            &format!("Try {n_runs} times to break the laws of a {target}"),
            "give the input named above a name in tests/fuzz/seeds, fix the code, then run it again",
            || run(command(&line).current_dir(root).env("PATH", &path)),
        )?;
    }
    Ok(())
}
