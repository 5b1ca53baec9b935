//! Writing a link: as short as gives every bit back.

use super::MODEL_VERSION;
use super::pairs::encode;
use crate::model::{ASSUMPTIONS, evaluate};
use crate::scenario::value::written;
use crate::scenario::{PRESETS, RecordedAnswers, Scenario, Settings};

/// How much a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// What differs from the preset.
    Changes,
    /// Every value, and the answers it had.
    Exact,
}

/// Writes a link, without its question mark: its version first; empty for the base case compared with itself, which
/// an empty query is for good.
///
/// A baseline that is the scenario's own preset, the preset's day, and settings as they are anyway, go without saying.
/// A baseline is written by its changes even in an exact link, since what presets mean is frozen.
pub fn write_link(
    scenario: &Scenario,
    baseline: Option<&Scenario>,
    settings: &Settings,
    detail: Detail,
) -> String {
    let is_exact = detail == Detail::Exact;
    let mut pairs = Vec::new();
    if is_exact || *scenario.preset != PRESETS[0] {
        pairs.push(format!("preset={}", scenario.preset.key));
    }
    pairs.extend(day(scenario));
    pairs.extend(values(scenario, detail));
    if let Some(baseline) = baseline.filter(|one| **one != Scenario::of(scenario.preset)) {
        pairs.push(format!("vs={}", encode(&compared(baseline))));
    }
    if is_exact {
        let was = RecordedAnswers::of(&evaluate(&scenario.assumptions));
        pairs.push(format!("was={}", was.written()));
    }
    pairs.extend(settings.pairs());
    pairs.extend(scenario.unknown.iter().cloned());
    if !pairs.is_empty() {
        pairs.insert(0, format!("v={MODEL_VERSION}"));
    }
    pairs.join("&")
}

/// What differs from the preset, compared with it and shown the usual way.
pub fn to_query(scenario: &Scenario) -> String {
    write_link(scenario, None, &Settings::default(), Detail::Changes)
}

/// The day of its figures, unless it is the preset's.
fn day(scenario: &Scenario) -> Option<String> {
    let is_of_preset = scenario.at == scenario.preset.date;
    (!is_of_preset).then(|| format!("at={}", scenario.at))
}

/// The assumptions as pairs.
fn values(scenario: &Scenario, detail: Detail) -> impl Iterator<Item = String> {
    ASSUMPTIONS
        .iter()
        .filter(move |row| detail == Detail::Exact || scenario.differs(row))
        .map(|row| {
            let value = (row.get)(&scenario.assumptions);
            format!("{}={}", row.key, written(row, value))
        })
}

/// A baseline: the name of a preset, or a query, which has an equals sign.
fn compared(baseline: &Scenario) -> String {
    if *baseline == Scenario::of(baseline.preset) {
        return baseline.preset.key.into();
    }
    let mut pairs: Vec<String> = day(baseline).into_iter().collect();
    pairs.extend(values(baseline, Detail::Changes));
    if *baseline.preset != PRESETS[0] || pairs.is_empty() {
        pairs.insert(0, format!("preset={}", baseline.preset.key));
    }
    pairs.extend(baseline.unknown.iter().cloned());
    pairs.join("&")
}
