//! Reading a scenario file: it becomes a link, so that one reader serves both.

use serde_json::value::RawValue;

use super::members::{Members, kind, members, parse, text_of};
use super::text::text;
use super::{FORMAT, FileError};
use crate::scenario::link::encode;
use crate::scenario::{Link, read_link};

/// Bytes of the largest file that is read: a scenario takes two thousand.
const LARGEST: usize = 1_000_000;

/// Reads a scenario file, or the assumptions of results as JSON: what can be used is used, and single values that
/// cannot come back as warnings.
pub fn read_file(bytes: &[u8]) -> Result<Link, FileError> {
    file_as_query(bytes).map(|query| read_link(&query))
}

/// What a file says, as a link.
pub fn file_as_query(bytes: &[u8]) -> Result<String, FileError> {
    check_size(bytes.len())?;
    let text = text(bytes)?;
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let whole = parse(&text)?;
    let found = kind(whole);
    let members = members(whole).ok_or(FileError::NoScenario { found })?;
    check_members(&members)?;
    // An empty pair first: a question mark behind it does not begin a query.
    let mut pairs = vec![String::new()];
    match members.last("format") {
        Some(_) => scenario_pairs(&members, &mut pairs),
        None => results_pairs(&members, &mut pairs),
    }
    Ok(pairs.join("&"))
}

/// Whether a file of so many bytes may be a scenario: a larger one need not even be loaded.
pub fn check_size(bytes: usize) -> Result<(), FileError> {
    let most = LARGEST;
    if bytes > most {
        return Err(FileError::TooLarge { bytes, most });
    }
    Ok(())
}

/// Whether an object is a scenario or results.
fn check_members(all: &Members) -> Result<(), FileError> {
    let format = all.last("format").map(text_of);
    match (format, all.last("assumptions")) {
        (Some(format), _) if format != FORMAT => Err(FileError::OtherFormat {
            written: format.into(),
        }),
        (None, None) => Err(FileError::NoAssumptions),
        (_, Some(other)) if members(other).is_none() => {
            let found = kind(other);
            Err(FileError::BadAssumptions { found })
        }
        _ => Ok(()),
    }
}

/// Results: all but the assumptions and the two answers follows from these.
fn results_pairs(all: &Members, pairs: &mut Vec<String>) {
    const OF_SCENARIO: [&str; 4] = ["model", "preset", "at", "assumptions"];
    for (key, value) in &all.0 {
        if OF_SCENARIO.contains(&key.as_str()) {
            push_pairs(key, value, pairs);
        }
    }
    let answer = |section, key| members(all.last(section)?)?.last(key);
    let payback = answer("run_rate", "payback_months");
    if let (Some(payback), Some(value)) = (payback, answer("valuation", "value_per_tao")) {
        pairs.push(answers_pair(Some(payback), Some(value)));
    }
}

/// A scenario file, its baseline being a query within the query.
fn scenario_pairs(all: &Members, pairs: &mut Vec<String>) {
    pairs.extend(unknown_pairs(all));
    let mut around = Vec::new();
    for (key, value) in &all.0 {
        match (key.as_str(), members(value)) {
            ("baseline", _) if value.get() == "null" => {}
            ("baseline", Some(baseline)) => {
                let mut inner = vec![String::new()];
                inner.extend(unknown_pairs(&baseline));
                for (key, value) in &baseline.0 {
                    push_pairs(key, value, &mut inner);
                }
                around.push(pair("vs", &inner.join("&")));
            }
            ("baseline", None) => around.push(pair("vs", &text_of(value))),
            ("answers", Some(answers)) => around.push(answers_pair(
                answers.last("payback_months"),
                answers.last("value_per_tao"),
            )),
            ("answers", None) => around.push(pair("was", &text_of(value))),
            _ => push_pairs(key, value, pairs),
        }
    }
    pairs.extend(around);
}

/// Pairs of a link that mean nothing here, as a file holds them. They stand before all others, so that they cannot
/// outdo what stands in the file itself.
fn unknown_pairs(all: &Members) -> impl Iterator<Item = String> {
    let texts = all.0.iter().filter(|(key, value)| is_unknown(key, value));
    texts.map(|(_, value)| text_of(value).into_owned())
}

fn is_unknown(key: &str, value: &RawValue) -> bool {
    key == "unknown" && value.get().starts_with('"')
}

/// A member of a scenario as pairs of a link; one that means nothing here is a pair that means nothing there.
fn push_pairs(key: &str, value: &RawValue, pairs: &mut Vec<String>) {
    match (key, members(value)) {
        ("format", _) => {}
        _ if is_unknown(key, value) => {}
        ("version" | "model", _) => pairs.push(pair("v", &text_of(value))),
        ("assumptions", Some(assumptions)) => {
            let values = assumptions.0.iter();
            pairs.extend(values.map(|(key, value)| pair(key, &text_of(value))));
        }
        _ => pairs.push(pair(key, &text_of(value))),
    }
}

/// A pair of a link.
fn pair(key: &str, value: &str) -> String {
    format!("{}={}", encode(key), encode(value))
}

/// The answers it had, as in links.
fn answers_pair(payback: Option<&RawValue>, value: Option<&RawValue>) -> String {
    let [payback, value] = [payback, value].map(|answer| match answer.map(RawValue::get) {
        Some("null") => "none".into(),
        _ => answer.map(text_of).unwrap_or_default(),
    });
    pair("was", &format!("{payback},{value}"))
}
