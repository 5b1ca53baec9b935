//! Copies of the loader for articles that pin it: each stays as it was, and pages offer the one that is served now.

use std::fs;

use tao_calculator::app::Pinned;
use tao_calculator::app::shell::{LOADER, Page, pinned};

use super::shell::{read, values};
use crate::golden::root;

#[test]
fn every_copy_is_what_its_name_says() {
    let entries = fs::read_dir(root().join("public")).expect("a folder");
    let mut n_copies = 0;
    for entry in entries.map(|entry| entry.expect("an entry")) {
        let name = entry.file_name().into_string().expect("UTF-8");
        if name.starts_with("embed-") {
            let text = fs::read_to_string(entry.path()).expect("a script");
            assert_eq!(name, pinned(&text).file);
            n_copies += 1;
        }
    }
    assert!(n_copies > 0);
}

#[test]
fn pages_offer_the_loader_as_it_is_now() {
    let now = pinned(LOADER);
    let copy = root().join("public").join(&now.file);
    let is_kept = fs::read_to_string(&copy).is_ok_and(|text| text == LOADER);
    assert!(is_kept, "keep {} by `cargo xtask pin`", now.file);
    for page in Page::all() {
        let offered = values(&read(page, None), "head > meta[name=pinned]", "content");
        let offered: Vec<_> = offered
            .iter()
            .map(|written| Pinned::read(written))
            .collect();
        let is_offered = page != Page::Embed;
        assert_eq!(
            offered,
            vec![Some(now.clone()); is_offered.into()],
            "{page:?}"
        );
    }
}

/// The digests of `abc` are examples of FIPS 180-4, the longer one written in base64.
#[test]
fn digests_are_those_of_the_standard() {
    let expected = Pinned {
        file: "embed-ba7816bf8f01cfea.js".into(),
        integrity: "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFjGotgWkP/W+2AhgcroefMI1i67KE0yCWn".into(),
    };
    assert_eq!(pinned("abc"), expected);
}
