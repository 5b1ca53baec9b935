//! The program that makes the site: what it leaves beside the pages.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, process};

use tao_calculator::app::shell::{LOADER, pinned};

use crate::golden::root;

/// A folder of this test's own, which goes with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("tao-{name}-{}", process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        Self(folder)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn prerender(built: &Path, site: &Path) -> Output {
    run(&[built.as_os_str(), site.as_os_str()])
}

fn run(arguments: &[&OsStr]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_prerender"));
    program.args(arguments).output().expect("it starts")
}

/// What Trunk leaves: the page, and what is served as it lies.
fn build(folder: &Path, files: &[(&str, &str)]) {
    let index = fs::read_to_string(root().join("index.html")).expect("a page");
    fs::create_dir_all(folder.join("below")).expect("a folder");
    for (name, text) in [("index.html", index.as_str())].iter().chain(files) {
        fs::write(folder.join(name), text).expect("a file");
    }
}

/// Every file below a folder, by its path from there.
fn names(folder: &Path) -> Vec<String> {
    let files = crate::house::files(folder);
    let below = |path: &PathBuf| path.strip_prefix(folder).ok()?.to_str().map(String::from);
    let mut names: Vec<String> = files.iter().filter_map(below).collect();
    names.sort();
    names
}

#[test]
fn the_digest_of_every_file_is_listed() {
    let place = Folder::new("sums");
    let (built, site) = (place.0.join("built"), place.0.join("site"));
    let pinned = pinned(LOADER).file;
    build(&built, &[(&pinned, LOADER), ("below/abc", "abc")]);
    // The second time over the first, whose digests are no file of the site.
    for _ in 0..2 {
        let output = prerender(&built, &site);
        assert!(output.status.success(), "{output:?}");
        // What is there besides, as a service worker is.
        fs::write(site.join("offline.js"), "").expect("a file");
        let output = run(&["sums".as_ref(), site.as_os_str()]);
        assert!(output.status.success(), "{output:?}");
        let sums = fs::read_to_string(site.join("SHA256SUMS")).expect("digests");
        let listed: Vec<&str> = sums.lines().filter_map(|line| line.get(66..)).collect();
        let mut expected = names(&site);
        expected.retain(|name| name != "SHA256SUMS");
        assert_eq!(listed, expected);
        // An example of FIPS 180-4.
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  below/abc";
        assert!(sums.lines().any(|line| line == abc), "{sums}");
    }
}

#[test]
fn without_the_copy_of_the_loader_that_pages_offer_there_is_no_site() {
    let place = Folder::new("unpinned");
    let (built, site) = (place.0.join("built"), place.0.join("site"));
    build(&built, &[]);
    let output = prerender(&built, &site);
    let why = String::from_utf8_lossy(&output.stderr);
    assert!(
        !output.status.success() && why.contains(&pinned(LOADER).file),
        "{why}"
    );
    assert!(!site.exists());
}
