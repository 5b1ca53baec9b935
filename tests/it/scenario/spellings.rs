//! Numbers as people write them all over the world: the table that the page reads in rows and in goal seek, too.

use std::sync::LazyLock;

use serde::Deserialize;
use tao_calculator::model::assumption;
use tao_calculator::scenario::{read_file, read_typed};

use super::links::check_read;

/// Spellings with something in common.
#[derive(Deserialize)]
struct Group {
    what: String,
    /// Whether they mean the same in every locale, and so in links and files, too.
    links: bool,
    /// A row, the text, where `{d}` and `{g}` are the reader's separators, and the value that it means.
    spellings: Vec<(String, String, f64)>,
}

static TABLE: LazyLock<Vec<Group>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../spellings.json")).expect("a table of spellings")
});

/// What stands before a fraction and between thousands: English, German, Swiss, French, Swedish.
const SEPARATORS: [(char, char); 5] = [
    ('.', ','),
    (',', '.'),
    ('.', '’'),
    (',', '\u{202f}'),
    (',', '\u{a0}'),
];

#[test]
fn every_spelling_is_understood_with_every_separator() {
    for (decimal, group) in SEPARATORS {
        for Group {
            what, spellings, ..
        } in &*TABLE
        {
            for (key, text, value) in spellings {
                let text = text
                    .replace("{d}", &decimal.to_string())
                    .replace("{g}", &group.to_string());
                let row = assumption(key).expect("a key");
                let read = read_typed(row, &text, decimal, Some(group));
                assert_eq!(read, Ok(*value), "{what}: {key} “{text}” with {decimal:?}");
            }
        }
    }
}

#[test]
fn links_and_files_understand_what_means_the_same_everywhere() {
    for Group { spellings, .. } in TABLE.iter().filter(|group| group.links) {
        for (key, text, value) in spellings {
            // A plus is a space in links.
            check_read(&format!("{key}={}", text.replace('+', "%2B")), key, *value);
            let file = serde_json::json!({
                "format": "tao-calculator scenario",
                "assumptions": { key: text },
            });
            let link = read_file(file.to_string().as_bytes()).expect("a scenario");
            assert_eq!(link.warnings, [], "{key} “{text}” in a file");
            let row = assumption(key).expect("a key");
            assert_eq!((row.get)(&link.scenario.assumptions), *value, "{text}");
        }
    }
}
