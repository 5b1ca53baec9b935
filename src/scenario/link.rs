//! Scenarios as readable queries: forgiving to read, faithful to write.

use super::{LinkWarning, PRESETS, Scenario, preset};
use crate::model::{ASSUMPTIONS, Assumption, Kind, assumption};

/// Version of the links and of the results: what its presets and defaults mean is frozen.
pub const MODEL_VERSION: u32 = 1;

/// Reads what it can; whatever it could not use comes back as warnings.
pub fn from_query(query: &str) -> (Scenario, Vec<LinkWarning>) {
    let pairs = pairs(query);
    let mut warnings = Vec::new();
    let mut scenario = Scenario::of(PRESETS.first().expect("a base"));
    // The preset counts first, wherever it stands.
    let wanted = || {
        pairs
            .iter()
            .filter(|pair| pair.key == "preset")
            .map(|pair| &pair.value)
    };
    if let Some(found) = wanted().filter_map(|key| preset(key)).next_back() {
        scenario = Scenario::of(found);
    }
    let used = scenario.preset;
    let unknown_preset = |written: &String| LinkWarning::UnknownPreset {
        written: written.clone(),
        used,
    };
    warnings.extend(
        wanted()
            .filter(|key| preset(key).is_none())
            .map(unknown_preset),
    );
    for Pair {
        written,
        key,
        value,
    } in pairs
    {
        match (key.as_str(), assumption(&key)) {
            ("preset", _) => {}
            ("v", _) if value == MODEL_VERSION.to_string() => {}
            ("v", _) => warnings.push(LinkWarning::UnknownVersion { written: value }),
            (_, None) => {
                scenario.unknown.push(written.into());
                warnings.push(LinkWarning::UnknownKey { key });
            }
            (_, Some(row)) => match parse(row, &value) {
                Some(value) => (row.set)(&mut scenario.assumptions, value),
                None => warnings.push(LinkWarning::BadValue {
                    assumption: row,
                    written: value,
                    used: 0.0,
                }),
            },
        }
    }
    // Only now is it known what each bad value was replaced by.
    for warning in &mut warnings {
        if let LinkWarning::BadValue {
            assumption, used, ..
        } = warning
        {
            *used = (assumption.get)(&scenario.assumptions);
        }
    }
    (scenario, warnings)
}

/// Writes the preset unless it is the base, every value that differs from it, and what was unknown; empty for the
/// base itself.
pub fn to_query(scenario: &Scenario) -> String {
    let preset =
        (*scenario.preset != PRESETS[0]).then(|| format!("preset={}", scenario.preset.key));
    let pair = |row: &Assumption| {
        format!(
            "{}={}",
            row.key,
            written(row, (row.get)(&scenario.assumptions))
        )
    };
    let changed = ASSUMPTIONS
        .iter()
        .filter(|row| scenario.differs(row))
        .map(pair);
    let mut pairs: Vec<String> = preset.into_iter().chain(changed).collect();
    if !pairs.is_empty() {
        pairs.insert(0, format!("v={MODEL_VERSION}"));
    }
    pairs.extend(scenario.unknown.iter().cloned());
    pairs.join("&")
}

/// A value as it stands in links and files: the name of a choice, or the shortest decimal that reads back.
pub(super) fn written(row: &Assumption, value: f64) -> String {
    match row.kind {
        Kind::Choice(names) => names[value as usize].0.into(),
        Kind::Number | Kind::Whole => value.to_string(),
    }
}

/// A value as written in links, if the assumption takes it.
fn parse(row: &Assumption, written: &str) -> Option<f64> {
    if let Kind::Choice(names) = row.kind {
        return names
            .iter()
            .position(|(name, _)| *name == written.trim())
            .map(|place| place as f64);
    }
    // No sign of zero: −0 is 0.
    number(written)
        .map(|value| value + 0.0)
        .filter(|value| row.accepts(*value))
}

/// A plain decimal number such as `1000`, `-0.5`, `.5` or `1e3`: `f64` would also read `inf` and `nan`.
pub(super) fn number(written: &str) -> Option<f64> {
    let written = written.trim();
    let plain = written
        .bytes()
        .all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'-' | b'+' | b'e' | b'E'));
    written
        .parse()
        .ok()
        .filter(|value: &f64| plain && value.is_finite())
}

/// A pair of a query.
struct Pair<'a> {
    /// As it stands in the query.
    written: &'a str,
    /// Decoded.
    key: String,
    /// Decoded.
    value: String,
}

/// The pairs of a query, in its order.
fn pairs(query: &str) -> Vec<Pair<'_>> {
    let query = query.trim();
    query
        .strip_prefix('?')
        .unwrap_or(query)
        .split('&')
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
