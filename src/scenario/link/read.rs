//! Reading a link: what can be used is used, and what cannot comes back as warnings.

use std::collections::BTreeSet;

use super::migrate::migrate;
use super::pairs::{Pair, pairs};
use super::{Link, MODEL_VERSION};
use crate::model::{Assumption, Plain, assumption};
use crate::scenario::value::parse;
use crate::scenario::{LinkWarning, PRESETS, Preset, Scenario, Was, preset};

/// The version of a query that names none, whatever the version of today: what is out there keeps its meaning.
const UNVERSIONED: u32 = 1;

/// Reads what it can; whatever it could not use comes back as warnings. Time grows with the length of the query.
pub fn read_link(query: &str) -> Link {
    let mut link = read(query, UNVERSIONED, Part::Scenario);
    // A notice that reads the same as another says nothing new.
    let mut said = BTreeSet::new();
    link.warnings
        .retain(|warning| said.insert(warning.words(&Plain)));
    link
}

/// The scenario alone, as [`read_link`] reads it.
pub fn from_query(query: &str) -> (Scenario, Vec<LinkWarning>) {
    let link = read_link(query);
    (link.scenario, link.warnings)
}

/// What a query describes.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Scenario,
    /// What the scenario is compared with: assumptions and nothing else.
    Baseline,
}

/// Reads a query that is of `version` unless it says otherwise.
fn read(query: &str, version: u32, part: Part) -> Link {
    let mut link = Link::default();
    let mut pairs = pairs(query);
    let version = link.version_of(&pairs, version);
    migrate(&mut pairs, version);
    // The preset counts first, wherever it stands.
    link.scenario = Scenario::of(link.preset_of(&pairs));
    let mut met = BTreeSet::new();
    for pair in pairs {
        let row = assumption(&pair.key);
        match row.and_then(|row| Some((row, parse(row, &pair.value)?))) {
            Some((row, value)) => link.set(row, value, met.insert(row.key)),
            None => link.take(pair, version, part),
        }
    }
    link.settle();
    link
}

impl Link {
    /// The last version in the pairs that is known, or else `default`.
    fn version_of(&mut self, pairs: &[Pair], default: u32) -> u32 {
        let (mut used, mut unknown) = (default, Vec::new());
        for pair in pairs.iter().filter(|pair| pair.key == "v") {
            match (0..=MODEL_VERSION).find(|known| known.to_string() == pair.value.trim()) {
                Some(known) => used = known,
                None => unknown.push(pair.value.clone()),
            }
        }
        let warning = |written| LinkWarning::UnknownVersion { written, used };
        self.warnings.extend(unknown.into_iter().map(warning));
        used
    }

    /// The last preset in the pairs that exists, or else the base.
    fn preset_of(&mut self, pairs: &[Pair]) -> &'static Preset {
        let (mut used, mut unknown) = (&PRESETS[0], Vec::new());
        for pair in pairs.iter().filter(|pair| pair.key == "preset") {
            match preset(pair.value.trim()) {
                Some(known) => used = known,
                None => unknown.push(pair.value.clone()),
            }
        }
        let warning = |written| LinkWarning::UnknownPreset { written, used };
        self.warnings.extend(unknown.into_iter().map(warning));
        used
    }

    /// Sets an assumption, and says so unless it is the first value for it.
    fn set(&mut self, row: &'static Assumption, value: f64, is_first: bool) {
        (row.set)(&mut self.scenario.assumptions, value);
        if !is_first {
            self.warnings
                .push(LinkWarning::Repeated { row, used: value });
        }
    }

    /// Uses one pair that is no value of an assumption, or says why it cannot.
    fn take(&mut self, pair: Pair, version: u32, part: Part) {
        let Pair {
            written,
            key,
            value,
        } = pair;
        if let Some(row) = assumption(&key) {
            return self.warnings.push(LinkWarning::BadValue {
                assumption: row,
                written: value,
                used: 0.0,
            });
        }
        match (key.as_str(), part) {
            ("preset" | "v", _) => {}
            ("vs" | "was" | "view" | "controls" | "theme", Part::Baseline) => {
                self.warnings.push(LinkWarning::UnknownKey { key });
            }
            ("vs", _) => self.compare_with(value, version),
            ("was", _) => match Was::parse(&value) {
                Some(was) => self.was = Some(was),
                None => self
                    .warnings
                    .push(LinkWarning::BadAnswers { written: value }),
            },
            ("view" | "controls" | "theme", _) => {
                let unusable = self.settings.take(&key, &value);
                self.warnings.extend(unusable);
            }
            _ => {
                // A raw # would end the query that this is written into.
                self.scenario.unknown.push(written.replace('#', "%23"));
                // No name, nothing to say of it.
                if !key.is_empty() {
                    self.warnings.push(LinkWarning::UnknownKey { key });
                }
            }
        }
    }

    /// Reads the baseline: the name of a preset, or a query of its own.
    fn compare_with(&mut self, written: String, version: u32) {
        if let Some(named) = preset(written.trim()) {
            self.baseline = Some(Scenario::of(named));
        } else if written.contains('=') {
            let inner = read(&written, version, Part::Baseline);
            self.baseline = Some(inner.scenario);
            let about = |warning| LinkWarning::OfBaseline(Box::new(warning));
            self.warnings.extend(inner.warnings.into_iter().map(about));
        } else {
            self.warnings.push(LinkWarning::UnknownBaseline { written });
        }
    }

    /// Once everything is read: what is used where a value is bad or not the only one, and whether the baseline goes without saying.
    fn settle(&mut self) {
        for warning in &mut self.warnings {
            match warning {
                LinkWarning::BadValue {
                    assumption: row,
                    used,
                    ..
                }
                | LinkWarning::Repeated { row, used } => {
                    *used = (row.get)(&self.scenario.assumptions);
                }
                LinkWarning::UnknownView { used, .. } => *used = self.settings.view,
                LinkWarning::UnknownTheme { used, .. } => *used = self.settings.theme,
                _ => {}
            }
        }
        let own = Scenario::of(self.scenario.preset);
        self.baseline.take_if(|baseline| *baseline == own);
    }
}
