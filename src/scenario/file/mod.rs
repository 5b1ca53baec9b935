//! Scenario files: JSON that people can read, and that is opened again to the last bit.

mod error;
mod json;

pub use error::FileError;

use super::json::Json as Written;
use super::link::encode;
use super::results::assumptions;
use super::{Link, MODEL_VERSION, Scenario, Was, read_link};
use crate::model::evaluate;
use json::{Json, parse};

/// What a scenario file calls itself.
const FORMAT: &str = "tao-calculator scenario";
/// Bytes of the largest file that is read: a scenario takes two thousand.
const LARGEST: usize = 1_000_000;

/// Writes a scenario with every assumption, what it is compared with unless that is its own preset, and the answers
/// it has.
pub fn write_file(scenario: &Scenario, baseline: Option<&Scenario>) -> String {
    let mut members = vec![
        ("format", Written::text(FORMAT)),
        ("version", Written::Number(MODEL_VERSION.into())),
    ];
    describe(scenario, &mut members);
    let own = Scenario::of(scenario.preset);
    if let Some(baseline) = baseline.filter(|one| **one != own) {
        let written = if *baseline == Scenario::of(baseline.preset) {
            Written::text(baseline.preset.key)
        } else {
            let mut pinned = Vec::new();
            describe(baseline, &mut pinned);
            Written::object(pinned)
        };
        members.push(("baseline", written));
    }
    let was = Was::of(&evaluate(&scenario.assumptions));
    let answer = |value: Option<f64>| value.map_or(Written::Null, Written::Number);
    let answers = [
        ("payback_months", answer(was.payback_months)),
        ("value_per_tao", answer(was.value_per_tao)),
    ];
    members.push(("answers", Written::object(answers)));
    format!("{:#}\n", Written::object(members))
}

/// The members of a scenario: preset, assumptions, and the pairs of its link that mean nothing here.
fn describe(scenario: &Scenario, members: &mut Vec<(&str, Written)>) {
    members.push(("preset", Written::text(scenario.preset.key)));
    members.push(("assumptions", assumptions(scenario)));
    if !scenario.unknown.is_empty() {
        members.push(("unknown", Written::Text(scenario.unknown.join("&"))));
    }
}

/// Reads a scenario file, or the assumptions of results as JSON: what can be used is used, and single values that
/// cannot come back as warnings.
pub fn read_file(bytes: &[u8]) -> Result<Link, FileError> {
    file_as_query(bytes).map(|query| read_link(&query))
}

/// What a file says, said as a link.
pub fn file_as_query(bytes: &[u8]) -> Result<String, FileError> {
    check_size(bytes.len())?;
    let text = std::str::from_utf8(bytes).map_err(|error| match error.error_len() {
        None => FileError::CutShort {
            line: bytes.iter().filter(|byte| **byte == b'\n').count() + 1,
        },
        Some(_) => FileError::NotText {
            byte: error.valid_up_to() + 1,
        },
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    match parse(text)? {
        Json::Object { members, .. } => query(&members),
        other => Err(FileError::NoScenario {
            found: other.kind(),
        }),
    }
}

/// Whether a file of so many bytes may be a scenario: a larger one need not even be loaded.
pub fn check_size(bytes: usize) -> Result<(), FileError> {
    let most = LARGEST;
    if bytes > most {
        return Err(FileError::TooLarge { bytes, most });
    }
    Ok(())
}

/// A member of an object of JSON.
type Member<'a> = (String, Json<'a>);

/// The last member of this name.
fn member<'a>(members: &'a [Member], name: &str) -> Option<&'a Json<'a>> {
    let mut named = members.iter().rev().filter(|(key, _)| key == name);
    named.next().map(|(_, value)| value)
}

/// The same, said as a link: one reader serves both.
fn query(members: &[Member]) -> Result<String, FileError> {
    match (member(members, "format"), member(members, "assumptions")) {
        (Some(format), _) if format.text() != FORMAT => {
            return Err(FileError::OtherFormat {
                written: format.text().into(),
            });
        }
        (None, None) => return Err(FileError::NoAssumptions),
        (_, Some(Json::Object { .. })) | (Some(_), None) => {}
        (_, Some(other)) => {
            return Err(FileError::BadAssumptions {
                found: other.kind(),
            });
        }
    }
    // An empty pair first: a question mark behind it is no beginning of a query.
    let mut pairs = vec![String::new()];
    if member(members, "format").is_none() {
        say_results(members, &mut pairs);
    } else {
        say_scenario(members, &mut pairs);
    }
    Ok(pairs.join("&"))
}

/// Results: all but the assumptions and the two answers follows from these.
fn say_results(members: &[Member], pairs: &mut Vec<String>) {
    let kept = |(key, _): &&Member| matches!(key.as_str(), "model" | "preset" | "assumptions");
    say(members.iter().filter(kept), pairs);
    let answer = |section, key| match member(members, section)? {
        Json::Object { members, .. } => member(members, key),
        _ => None,
    };
    let payback = answer("run_rate", "payback_months");
    if let (Some(payback), Some(value)) = (payback, answer("valuation", "value_per_tao")) {
        pairs.push(was(Some(payback), Some(value)));
    }
}

/// A scenario file, its baseline being a query within the query.
fn say_scenario(members: &[Member], pairs: &mut Vec<String>) {
    let (mut scenario, mut around) = (Vec::new(), Vec::new());
    for one in members {
        match (one.0.as_str(), &one.1) {
            ("baseline", Json::Other("null")) => {}
            ("baseline", Json::Object { members, .. }) => {
                let mut inner = vec![String::new()];
                say(members, &mut inner);
                around.push(pair("vs", &inner.join("&")));
            }
            ("baseline", other) => around.push(pair("vs", other.text())),
            ("answers", Json::Object { members, .. }) => around.push(was(
                member(members, "payback_months"),
                member(members, "value_per_tao"),
            )),
            ("answers", other) => around.push(pair("was", other.text())),
            _ => scenario.push(one),
        }
    }
    say(scenario, pairs);
    pairs.extend(around);
}

/// The members of a scenario as pairs of a link; those that mean nothing here are pairs that mean nothing there.
fn say<'a>(members: impl IntoIterator<Item = &'a Member<'a>>, pairs: &mut Vec<String>) {
    let mut said = Vec::new();
    for (key, value) in members {
        match (key.as_str(), value) {
            ("format", _) => {}
            ("version" | "model", version) => said.push(pair("v", version.text())),
            ("assumptions", Json::Object { members, .. }) => {
                let values = members.iter().map(|(key, value)| pair(key, value.text()));
                said.extend(values);
            }
            // First, so that it cannot outdo what stands in the file itself.
            ("unknown", Json::Text(query)) => pairs.push(query.clone()),
            (key, other) => said.push(pair(key, other.text())),
        }
    }
    pairs.extend(said);
}

/// A pair of a link.
fn pair(key: &str, value: &str) -> String {
    format!("{}={}", encode(key), encode(value))
}

/// The answers it had, as in links.
fn was(payback: Option<&Json>, value: Option<&Json>) -> String {
    let answer = |answer: Option<&Json>| match answer.map(Json::text) {
        Some("null") => "none".to_string(),
        text => text.unwrap_or_default().to_string(),
    };
    pair("was", &format!("{},{}", answer(payback), answer(value)))
}
