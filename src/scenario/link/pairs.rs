//! The pairs of a query, percent-decoded and -encoded.

/// A pair of a query.
#[derive(Debug)]
pub(super) struct Pair<'a> {
    /// As it stands in the query, without the spaces around it.
    pub written: &'a str,
    /// Decoded.
    pub key: String,
    /// Decoded.
    pub value: String,
}

/// The pairs of a query, in its order.
pub(super) fn pairs(query: &str) -> Vec<Pair<'_>> {
    let query = query.trim();
    query
        .strip_prefix('?')
        .unwrap_or(query)
        .split('&')
        .map(str::trim)
        .filter(|pair| !pair.is_empty())
        .map(|written| {
            let (key, value) = written.split_once('=').unwrap_or((written, ""));
            Pair {
                written,
                key: decode(key).trim().into(),
                value: decode(value),
            }
        })
        .collect()
}

/// Percent-decodes; `+` is a space, what is no escape stays as it is, and what is no UTF-8 becomes �.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let hex = |at: usize| {
        bytes
            .get(at)
            .and_then(|byte| char::from(*byte).to_digit(16))
    };
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
                continue;
            }
            (b'+', ..) => decoded.push(b' '),
            (byte, ..) => decoded.push(byte),
        }
        at += 1;
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Percent-encodes all but letters, digits and `-._~`: what is decoded is `text` again.
pub(in crate::scenario) fn encode(text: &str) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            let digits = [byte / 16, byte % 16].map(|digit| char::from(HEX[usize::from(digit)]));
            encoded.push('%');
            encoded.extend(digits);
        }
    }
    encoded
}
