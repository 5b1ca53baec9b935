//! The fuzz targets' seeds, each a hostile link or file that somebody thought of: what holds of any holds of these.

use std::fs;
use std::path::Path;

use super::fuzz_laws::{check_chain, check_file, check_market, check_query};
use crate::golden::root;

/// Runs a law on every seed of a target, naming the one that breaks it.
fn check_seeds(target: &str, check: fn(&[u8])) {
    let folder = root().join("tests/fuzz/seeds").join(target);
    let mut n_seeds = 0;
    for entry in fs::read_dir(&folder).expect("a folder of seeds") {
        let path = entry.expect("a readable entry").path();
        let seed = fs::read(&path).expect("a readable seed");
        let _named = Named(&path);
        check(&seed);
        n_seeds += 1;
    }
    assert!(n_seeds > 20, "only {n_seeds} seeds in {}", folder.display());
}

/// Says which seed it was, should the test stop before this goes.
struct Named<'a>(&'a Path);

impl Drop for Named<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("the seed is {}", self.0.display());
        }
    }
}

#[test]
fn the_laws_hold_of_every_seed_of_a_query() {
    check_seeds("query", check_query);
}

#[test]
fn the_laws_hold_of_every_seed_of_a_file() {
    check_seeds("file", check_file);
}

#[test]
fn the_laws_hold_of_64_kilobytes() {
    let long = 65_536;
    let repeated = |text: &str| text.repeat(long / text.len());
    for query in [
        "x".repeat(long),
        format!("price={}", "9".repeat(long)),
        format!("vs={}", repeated("%25")),
        format!("vs=a%3D{}", repeated("%26b")),
        format!("controls={}", repeated("a,")),
        repeated("a=1&price=300&"),
        repeated("vs=a%3D1&"),
        repeated("%FF"),
        (0..8_000).map(|n| format!("a{n}=1&")).collect(),
    ] {
        check_query(query.as_bytes());
    }
    let member = |key: &str, value: &str| {
        format!("{{\"format\": \"tao-calculator scenario\", \"{key}\": {value}}}")
    };
    for file in [
        member("x", &"9".repeat(long)),
        member(&"x".repeat(long), "null"),
        member("unknown", &format!("\"{}\"", repeated("a&"))),
        member(
            "assumptions",
            &format!(
                "{{{}\"price\": 300}}",
                repeated("\"price\": \"\u{1f600}\",")
            ),
        ),
        member("x", &format!("[{}1]", repeated("1,"))),
        "[".repeat(long),
        "\"".repeat(long),
    ] {
        check_file(file.as_bytes());
    }
}

#[test]
fn the_laws_hold_of_every_seed_of_an_answer_of_the_market() {
    check_seeds("market", check_market);
}

#[test]
fn the_laws_hold_of_every_seed_of_an_answer_of_the_chain() {
    check_seeds("chain", check_chain);
}
