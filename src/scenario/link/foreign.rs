//! Pairs of a link that mean nothing here: somebody else may need them, so they are kept, as far as an address has
//! room for them. Those that track readers are not.

use std::collections::HashSet;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use super::pairs::encode;

/// Bytes of an address that they may take in all.
pub(super) const MOST: usize = 2_048;

/// What browsers encode in a query.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'\'');

/// The room that is left for them, and how many pairs it had none for.
pub(super) struct Room {
    left: usize,
    pub dropped: usize,
}

impl Room {
    pub(super) fn new() -> Self {
        Self {
            left: MOST,
            dropped: 0,
        }
    }

    /// Takes a pair in, if there is room for it: of a link, or of the link within a link.
    pub(super) fn takes(&mut self, pair: &str, is_inner: bool) -> bool {
        let bytes = if is_inner {
            encode("&").len() + encode(pair).len()
        } else {
            1 + utf8_percent_encode(pair, ENCODED)
                .map(str::len)
                .sum::<usize>()
        };
        let fits = bytes <= self.left;
        if fits {
            self.left -= bytes;
        } else {
            self.dropped += 1;
        }
        fits
    }
}

/// The pairs of two links, each once, those of the first link before those of the second; as many as there is room
/// for.
pub fn merge_unknown(first: &[String], second: &[String]) -> Vec<String> {
    let mut room = Room::new();
    let known: HashSet<&String> = first.iter().collect();
    let news = second.iter().filter(|pair| !known.contains(pair));
    let mut merged: Vec<String> = first.iter().chain(news).cloned().collect();
    merged.retain(|pair| room.takes(pair, false));
    merged
}

/// Whether a pair of this name tells its writer who followed the link.
pub(super) fn is_tracking(key: &str) -> bool {
    /// Of click counters, newsletters and analytics.
    const NAMES: [&str; 40] = [
        "__hsfp",
        "__hssc",
        "__hstc",
        "__s",
        "_branch_match_id",
        "_ga",
        "_gl",
        "_hsenc",
        "_hsmi",
        "_ke",
        "_openstat",
        "dclid",
        "epik",
        "fb_action_ids",
        "fb_ref",
        "fb_source",
        "fbclid",
        "gad_source",
        "gbraid",
        "gclid",
        "gclsrc",
        "hsctatracking",
        "igsh",
        "igshid",
        "irclickid",
        "li_fat_id",
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "msclkid",
        "oly_anon_id",
        "oly_enc_id",
        "rb_clickid",
        "sccid",
        "srsltid",
        "ttclid",
        "twclid",
        "vero_id",
        "wbraid",
        "yclid",
    ];
    const PREFIXES: [&str; 5] = ["utm_", "mtm_", "pk_", "piwik_", "hsa_"];
    let key = key.to_ascii_lowercase();
    NAMES.contains(&key.as_str()) || PREFIXES.iter().any(|prefix| key.starts_with(prefix))
}
