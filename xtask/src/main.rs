//! The developer commands, from nothing: `cargo xtask build`, `serve`, `test`, `bench` and `fuzz`.

mod checks;
mod fuzz;
mod page;
mod process;
mod programs;
mod step;
mod tally;
mod toolchain;
mod tools;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use step::Stop;

const USAGE: &str = "\
The commands of this project:

  cargo xtask build          build the release page into dist/
  cargo xtask serve [PORT]   build it, serve it and print its address (8080, or the next free port)
  cargo xtask test           check everything: format, clippy, tests, and the page in Chromium and Firefox
  cargo xtask bench          time the model, natively
  cargo xtask fuzz [RUNS]    try to break the readers of links and files (1,000,000 times each)

Each installs what it lacks into one folder, ~/.cache/tao-calculator/tools (TAO_TOOLS names another).";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["build"] => exit(page::build(&root())),
        ["serve"] => exit(page::serve(&root(), "8080")),
        ["serve", port] => exit(page::serve(&root(), port)),
        ["bench"] => exit(checks::bench(&root())),
        ["fuzz"] => exit(fuzz::fuzz(&root(), "1000000")),
        ["fuzz", runs] => exit(fuzz::fuzz(&root(), runs)),
        ["test"] => {
            let (tally, done) = checks::test(&root());
            let code = exit(done);
            println!("{tally}");
            code
        }
        _ => exit(Err(Stop::because(USAGE))),
    }
}

fn exit(done: Result<(), Stop>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Stop(sentence)) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}

/// The checkout: where cargo says this crate lies, and one folder up.
fn root() -> PathBuf {
    let here =
        env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from("xtask"), PathBuf::from);
    here.parent().map_or_else(PathBuf::new, PathBuf::from)
}
