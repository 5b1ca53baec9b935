//! The fonts that the page names lie where it looks for them, under names that change with them, each with its licence.

use std::fs;

use sha2::{Digest, Sha256};

use crate::golden::root;

/// A reader waits for it: bytes of the largest font allowed.
const LARGEST: usize = 40_000;
/// As much of the digest as a name holds.
const DIGITS: usize = 16;

/// What the styles name by `url("…")`, from style/.
fn named() -> Vec<String> {
    let css = fs::read_to_string(root().join("style/fonts.css")).expect("styles of fonts");
    let rest = css.split("url(\"").skip(1);
    rest.map(|rest| rest.split('"').next().unwrap_or_default().to_string())
        .collect()
}

#[test]
fn every_font_is_there_under_its_hash_with_its_licence() {
    let named = named();
    assert_eq!(named.len(), 2, "{named:?}");
    for name in named {
        let file = root().join("style").join(&name);
        let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{name}: {error}"));
        let stem = file
            .file_stem()
            .and_then(|stem| stem.to_str())
            .unwrap_or_default();
        let (family, hash) = stem.rsplit_once('-').expect("a name with a hash");
        let digest = format!("{:x}", Sha256::digest(&bytes));
        assert_eq!(
            hash,
            &digest[..DIGITS],
            "{name} has changed: `cargo xtask fonts`"
        );
        assert!(bytes.len() <= LARGEST, "{name}: {} bytes", bytes.len());
        let licence = fs::read_to_string(file.with_file_name(format!("OFL-{family}.txt")));
        assert!(
            licence.is_ok_and(|text| text.contains("SIL OPEN FONT LICENSE Version 1.1")),
            "{family} has no licence beside it"
        );
    }
}

#[test]
fn no_font_lies_there_that_nothing_names() {
    let named = named();
    for entry in fs::read_dir(root().join("style/fonts")).expect("a folder of fonts") {
        let name = entry.expect("a readable entry").file_name();
        let name = name.to_str().expect("a name in UTF-8");
        let is_named = named.contains(&format!("fonts/{name}"));
        assert!(is_named || name.starts_with("OFL-"), "{name}");
    }
}
