//! Agreed outputs: what is made now must equal the file; `UPDATE=1 cargo test` rewrites it, the diff is reviewed.

use std::fs;
use std::path::{Path, PathBuf};

/// Fails when `made` is not what the file says.
#[cfg(feature = "app")]
#[track_caller]
pub fn check_golden(name: &str, made: &str) {
    let file = root().join("tests/golden").join(name);
    check_file(&file, made);
}

/// Fails when the file does not say `made`, which UPDATE=1 makes it say.
#[track_caller]
pub fn check_file(file: &Path, made: &str) {
    let is_agreed = fs::read_to_string(file).is_ok_and(|agreed| agreed == made);
    // What is as agreed already is left alone: another test may be reading it.
    if std::env::var_os("UPDATE").is_some() && !is_agreed {
        fs::create_dir_all(file.parent().expect("a folder")).expect("the folder can be made");
        fs::write(file, made).expect("the file can be written");
    }
    let agreed = fs::read_to_string(file).unwrap_or_default();
    let first = agreed
        .lines()
        .zip(made.lines())
        .position(|(agreed, made)| agreed != made);
    assert!(
        agreed == made,
        "{} differs from what is made now, first in line {}; review it after UPDATE=1",
        file.display(),
        first.map_or("beyond the shorter of them".into(), |line| (line + 1)
            .to_string()),
    );
}

/// Markup with an element a line, so that a difference is one of a few lines.
#[cfg(feature = "app")]
pub fn by_line(markup: &str) -> String {
    markup.replace("><", ">\n<")
}

/// The checkout.
pub fn root() -> PathBuf {
    env!("CARGO_MANIFEST_DIR").into()
}
