//! `cargo xtask bench`: how long the model takes natively, and the page in both browsers, beside a page of React and
//! Chart.js.

use std::ffi::OsString;
use std::path::Path;

use crate::process::{command, run};
use crate::step::{Stop, step};
use crate::{page, programs, tools};

const ADVICE: &str = "fix what is named above, then run it again";
const PEER: &str = "tests/bench/peer";

/// The model alone, natively and as WebAssembly, made as Trunk makes the page's program.
const MODELS: [&str; 4] = [
    "cargo build --locked --release --bin natively --manifest-path tests/bench/rust/Cargo.toml --target-dir target/times",
    "cargo build --locked --release --lib --target wasm32-unknown-unknown --manifest-path tests/bench/rust/Cargo.toml \
     --target-dir target/times",
    "wasm-bindgen --target web --out-dir target/times/web target/times/wasm32-unknown-unknown/release/times.wasm",
    "wasm-opt -O3 target/times/web/times_bg.wasm -o target/times/web/times_bg.wasm",
];

/// Times all of them.
pub fn bench(root: &Path) -> Result<(), Stop> {
    step("Time the model", ADVICE, || {
        run(command("cargo bench --no-default-features --bench model").current_dir(root))
    })?;
    let mut places = programs::prepare(root)?.to_vec();
    page::build(root, None)?;
    places.extend(models(root)?);
    programs::packages(root, PEER)?;
    step("Build the page of React and Chart.js", ADVICE, || {
        run(command("npm run build").current_dir(root.join(PEER)))?;
        run(command("node xtask/hosting/compress.mjs tests/bench/peer/dist").current_dir(root))
    })?;
    step("Time the page in Chromium and Firefox", ADVICE, || {
        let mut npm = command("npm --prefix tests/browser run bench");
        run(npm.current_dir(root).envs(places.iter().cloned()))
    })
}

/// Builds the model alone; returns the variables by which the bench finds it.
fn models(root: &Path) -> Result<[(&'static str, OsString); 2], Stop> {
    let path = tools::prepare(root)?;
    step("Build the model alone", ADVICE, || {
        MODELS
            .into_iter()
            .try_for_each(|what| run(command(what).current_dir(root).env("PATH", &path)))
    })?;
    let times = root.join("target/times");
    Ok([
        ("NATIVE", times.join("release/natively").into()),
        ("MODEL", times.join("web").into()),
    ])
}
