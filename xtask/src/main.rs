//! The developer commands, from nothing: `cargo xtask build`, `serve`, `test` and smaller ones.

/// What the program that makes the pages takes for an address: a bad one is better known before the page is built.
#[path = "../../src/app/shell/address.rs"]
mod address;
mod advisories;
mod arguments;
mod bench;
mod checks;
#[path = "../../src/app/shell/endpoint.rs"]
#[expect(dead_code, reason = "only pages name its origin")]
mod endpoint;
mod fonts;
mod fuzz;
mod notices;
mod page;
mod pictures;
mod pin;
mod process;
mod programs;
#[path = "../../src/app/shell/site.rs"]
mod site;
mod sizes;
mod step;
mod toolchain;
mod tools;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

use arguments::Task;
use step::Stop;

const USAGE: &str = "\
The commands of this project:

  cargo xtask build [--url ADDRESS] [--market ADDRESS] [--chain ADDRESS]
                             build the release page into dist/, and say in it where the site will be and where it
                             gets live figures
  cargo xtask serve [PORT]   build it, serve it and print its address (8080, or the next free port)
  cargo xtask test           check everything: format, clippy, tests, and the page in Chromium and Firefox
  cargo xtask pictures       draw the pictures that go with links, and the one in README, anew
  cargo xtask fonts          cut the fonts of the page down to what it needs, anew
  cargo xtask pin            keep a copy of the changed loader, for articles that pin it
  cargo xtask notices        write down anew whose work is in the program, after a change of dependencies
  cargo xtask advisories     ask the RustSec database, over the network, what is known against dependencies
  cargo xtask bench          time the model, natively, and the page in both browsers
  cargo xtask sizes          list what each crate and module of the program costs
  cargo xtask fuzz [RUNS]    try to break the readers of links and files (1,000,000 times each)

Each installs what it lacks into one folder, ~/.cache/tao-calculator/tools (TAO_TOOLS names another).";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments::read(&arguments) {
        Err(why) => exit(Err(Stop(why))),
        Ok(Task::Build(site)) => exit(page::build(&root(), site.as_ref())),
        Ok(Task::Serve(port)) => exit(page::serve(&root(), port)),
        Ok(Task::Fonts) => exit(fonts::renew(&root())),
        Ok(Task::Pin) => exit(pin::pin(&root())),
        Ok(Task::Notices) => exit(notices::renew(&root())),
        Ok(Task::Advisories) => exit(advisories::ask(&root())),
        Ok(Task::Bench) => exit(bench::bench(&root())),
        Ok(Task::Sizes) => exit(sizes::list(&root())),
        Ok(Task::Fuzz(runs)) => exit(fuzz::fuzz(&root(), runs)),
        Ok(Task::Pictures) => exit(pictures::renew(&root())),
        Ok(Task::Test) => exit(checks::test(&root()).map(|n| println!("{n} passed, 0 failed"))),
        Ok(Task::Usage) => exit(Err(Stop::because(USAGE))),
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
