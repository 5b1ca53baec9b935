//! Scenarios as readable queries: forgiving to read, faithful to write.

use super::{PRESETS, Preset, Scenario, preset};
use crate::model::{ASSUMPTIONS, Assumption, Kind, Numerals, Plain, assumption};

/// Version of the links and of the results: what its presets and defaults mean is frozen.
pub const MODEL_VERSION: u32 = 1;

/// Something in a link that could not be used; everything else was.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkWarning {
    /// No assumption has this name.
    UnknownKey {
        /// As written.
        key: String,
    },
    /// No preset has this name.
    UnknownPreset {
        /// As written.
        written: String,
        /// The preset used instead.
        used: &'static Preset,
    },
    /// The link is of a version this page does not know.
    UnknownVersion {
        /// As written.
        written: String,
    },
    /// The value is no number, no such choice, out of bounds, or not whole where whole is asked.
    BadValue {
        /// The assumption it was for.
        assumption: &'static Assumption,
        /// As written.
        written: String,
        /// The value used instead.
        used: f64,
    },
}

/// Reads what it can; whatever it could not use comes back as warnings.
pub fn from_query(query: &str) -> (Scenario, Vec<LinkWarning>) {
    let pairs = pairs(query);
    let mut warnings = Vec::new();
    let mut scenario = Scenario::of(PRESETS.first().expect("a base"));
    // The preset counts first, wherever it stands.
    let wanted = || {
        pairs
            .iter()
            .filter(|(key, _)| key == "preset")
            .map(|(_, value)| value)
    };
    if let Some(found) = wanted().filter_map(|key| preset(key)).next_back() {
        scenario = Scenario::of(found);
    }
    let used = scenario.preset;
    warnings.extend(wanted().filter(|key| preset(key).is_none()).map(|written| {
        LinkWarning::UnknownPreset {
            written: written.clone(),
            used,
        }
    }));
    for (key, written) in &pairs {
        match (key.as_str(), assumption(key)) {
            ("preset", _) => {}
            ("v", _) if *written == MODEL_VERSION.to_string() => {}
            ("v", _) => warnings.push(LinkWarning::UnknownVersion {
                written: written.clone(),
            }),
            (_, None) => warnings.push(LinkWarning::UnknownKey { key: key.clone() }),
            (_, Some(row)) => match parse(row, written) {
                Some(value) => (row.set)(&mut scenario.assumptions, value),
                None => warnings.push(LinkWarning::BadValue {
                    assumption: row,
                    written: written.clone(),
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

/// Writes the preset unless it is the base, and every value that differs from it; empty for the base itself.
pub fn to_query(scenario: &Scenario) -> String {
    let preset =
        (*scenario.preset != PRESETS[0]).then(|| format!("preset={}", scenario.preset.key));
    let changed = ASSUMPTIONS
        .iter()
        .filter(|row| scenario.differs(row))
        .map(|row| {
            format!(
                "{}={}",
                row.key,
                written(row, (row.get)(&scenario.assumptions))
            )
        });
    let pairs: Vec<String> = preset.into_iter().chain(changed).collect();
    if pairs.is_empty() {
        String::new()
    } else {
        format!("v={MODEL_VERSION}&{}", pairs.join("&"))
    }
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

/// The decoded pairs of a query, in its order.
fn pairs(query: &str) -> Vec<(String, String)> {
    let query = query.trim();
    query
        .strip_prefix('?')
        .unwrap_or(query)
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(key, value)| (decode(key).trim().into(), decode(value)))
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

impl LinkWarning {
    /// The sentence, with numbers the reader's way: what was written, what is allowed, what is used.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        match self {
            LinkWarning::UnknownKey { key } => {
                format!("“{}” is no assumption; it is left aside.", shortened(key))
            }
            LinkWarning::UnknownPreset { written, used } => {
                format!(
                    "There is no preset “{}”; “{}” is used.",
                    shortened(written),
                    used.key
                )
            }
            LinkWarning::UnknownVersion { written } => format!(
                "The link is of version “{}”; it is read as version {MODEL_VERSION}.",
                shortened(written)
            ),
            LinkWarning::BadValue {
                assumption,
                written,
                used,
            } => format!(
                "{} ({}) cannot be “{}”: {}. {} is used.",
                assumption.label,
                assumption.key,
                shortened(written),
                allowed(assumption, numerals),
                shown(assumption, *used, numerals)
            ),
        }
    }
}

impl std::fmt::Display for LinkWarning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.words(&Plain))
    }
}

/// What an assumption takes, in words.
pub fn allowed(row: &Assumption, numerals: &dyn Numerals) -> String {
    match row.kind {
        Kind::Choice(choices) => {
            let names: Vec<_> = choices.iter().map(|(name, _)| *name).collect();
            format!("it is one of {}", names.join(", "))
        }
        Kind::Whole => format!("it is a whole number {}", range(row, numerals)),
        Kind::Number => format!("it is a number {}", range(row, numerals)),
    }
}

/// The bounds in words: `from 1 to 10,000 USD/TAO`.
pub(super) fn range(row: &Assumption, numerals: &dyn Numerals) -> String {
    let least = *row.bounds.start();
    let least = exact(least, numerals);
    format!(
        "from {least} to {}",
        shown(row, *row.bounds.end(), numerals)
    )
}

/// A value of an assumption in words, with all its digits.
pub fn shown(row: &Assumption, value: f64, numerals: &dyn Numerals) -> String {
    if let Kind::Choice(choices) = row.kind {
        return choices[value as usize].0.into();
    }
    row.unit.with_symbol(value, exact(value, numerals))
}

/// A value with all its digits; one that has more than browsers write, as a power of ten.
pub fn exact(value: f64, numerals: &dyn Numerals) -> String {
    const MOST: usize = 20;
    match value
        .to_string()
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len())
    {
        decimals if decimals > MOST => format!("{value:e}"),
        decimals => numerals.number(value, decimals),
    }
}

/// What a stranger wrote, short enough to show.
pub(super) fn shortened(written: &str) -> String {
    const MOST: usize = 40;
    if written.chars().count() <= MOST {
        return written.into();
    }
    written.chars().take(MOST).chain(['…']).collect()
}
