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
fn style_sheets_in_a_row_become_one_and_the_widgets_one_of_its_own() {
    let place = Folder::new("sheets");
    let (built, site) = (place.0.join("built"), place.0.join("site"));
    let pinned = pinned(LOADER).file;
    let sheets = ["a", "b", "c", "d", "e"].map(|name| format!("{name}-0123456789abcdef.css"));
    let files = sheets.each_ref().map(|name| (name.as_str(), &name[..1]));
    build(&built, &[&files[..], &[(&pinned, LOADER)]].concat());
    let link = |name: &String| format!("<link data-integrity=none href=./{name} rel=stylesheet>");
    let [a, b, c, d, e] = sheets.each_ref().map(link);
    // As Trunk leaves it, its other links in between.
    let page = format!(
        "<!doctype html><html lang=en><meta content=\"connect-src 'self'\" http-equiv=Content-Security-Policy>\
         <title>TAO calculator</title><link href=./icon.svg rel=icon>{a}{b}<meta name=widget>{c}{d}<meta name=/widget>{e}\
         <link href=./program.js rel=modulepreload></head><body><div id=app></div></body></html>"
    );
    fs::write(built.join("index.html"), page).expect("a page");
    let output = prerender(&built, &site);
    assert!(output.status.success(), "{output:?}");
    let named = |page: &str| {
        let html = fs::read_to_string(site.join(page)).expect("a page");
        let hrefs = html.split("href=./").skip(1);
        let names = hrefs.filter_map(|rest| rest.split_once(" rel=stylesheet"));
        names.map(|(name, _)| name.to_string()).collect::<Vec<_>>()
    };
    let texts = |page: &str| {
        let texts = named(page)
            .into_iter()
            .map(|name| fs::read_to_string(site.join(name)));
        texts.collect::<Result<Vec<_>, _>>().expect("style sheets")
    };
    assert_eq!(texts("index.html"), ["a\nb", "e"]);
    assert_eq!(texts("embed.html"), ["a\nb", "c\nd", "e"]);
    assert!(named("embed.html")[1].starts_with("embed-"));
    // What is in another file is none itself, and each is called by what is in it.
    let left = names(&site)
        .into_iter()
        .filter(|name| sheets.contains(name));
    assert_eq!(left.collect::<Vec<_>>(), [sheets[4].as_str()]);
    fs::write(built.join(&sheets[0]), "z").expect("a file");
    let before = named("index.html");
    assert!(prerender(&built, &site).status.success());
    assert_ne!(named("index.html")[0], before[0]);
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
