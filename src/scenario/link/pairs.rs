//! The pairs of a query, percent-decoded and -encoded.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::scenario::plain::{is_invisible, plain};

/// A pair of a query.
#[derive(Clone, Debug)]
pub(super) struct Pair<'a> {
    /// As it stands in the query, without the spaces around it.
    pub written: &'a str,
    /// Decoded, in plain characters.
    pub key: String,
    /// Decoded.
    pub value: String,
}

impl Pair<'_> {
    /// Its name as a stranger wrote it, decoded.
    pub(super) fn written_key(&self) -> String {
        decode(split(self.written).0)
    }
}

/// The pairs of a query, in its order.
pub(super) fn pairs(query: &str) -> Vec<Pair<'_>> {
    let query = query.trim_start_matches(|sign: char| sign.is_whitespace() || is_invisible(sign));
    query
        .strip_prefix('?')
        .unwrap_or(query)
        .split('&')
        .map(without_entity)
        .filter(|pair| !pair.is_empty())
        .map(|written| {
            let (key, value) = split(written);
            Pair {
                written,
                key: plain(&decode(key)).into(),
                value: decode(value),
            }
        })
        .collect()
}

/// Percent-encodes all but letters, digits and `-._~`: what is decoded is `text` again.
pub(in crate::scenario) fn encode(text: &str) -> String {
    const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');
    utf8_percent_encode(text, ENCODED).to_string()
}

/// A pair without the rest of an ampersand that was written as HTML has it, `&amp;` or `&#038;`, perhaps twice.
fn without_entity(pair: &str) -> &str {
    let mut pair = pair.trim();
    let rest = |pair: &'_ str| -> Option<usize> {
        let entities = ["amp;", "#038;", "#38;", "#x26;"];
        let entity = entities.iter().find(|entity| pair.starts_with(**entity));
        entity.map(|entity| entity.len())
    };
    while let Some(length) = rest(pair) {
        pair = pair[length..].trim_start();
    }
    pair
}

fn split(pair: &str) -> (&str, &str) {
    pair.split_once('=').unwrap_or((pair, ""))
}

/// Percent-decodes; `+` is a space, what is not an escape stays as it is, and what is not UTF-8 becomes �.
fn decode(text: &str) -> String {
    let spaced = text.replace('+', " ");
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}
