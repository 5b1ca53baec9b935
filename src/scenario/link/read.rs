//! Reading a link: what can be used is used, and what cannot comes back as warnings.

use std::collections::HashSet;

use super::Link;
use super::foreign::{MOST, Room, is_tracking};
use super::migrate::migrate;
use super::named::Named;
use super::pairs::{Pair, pairs};
use crate::model::assumption;
use crate::prose::Plain;
use crate::scenario::MODEL_VERSION;
use crate::scenario::day::parse_date;
use crate::scenario::plain::plain;
use crate::scenario::presets::presets_of;
use crate::scenario::value::parse;
use crate::scenario::{LinkWarning, PRESETS, Preset, RecordedAnswers, Scenario};

/// The version of a query that names none, whatever the version of today: what is out there keeps its meaning.
const UNVERSIONED: u32 = 2;

/// Names that say something of a scenario beside its assumptions.
const OF_SCENARIO: [&str; 3] = ["v", "preset", "at"];
/// Names that say something beside the scenario.
const AROUND: [&str; 6] = ["vs", "was", "view", "controls", "theme", "who"];

/// Reads what it can; whatever it could not use comes back as warnings. Time grows with the length of the query.
pub fn read_link(query: &str) -> Link {
    read_link_on(&PRESETS[0], query)
}

/// The same of a query that counts on top of a preset, as on that preset's own page, unless it names another.
pub fn read_link_on(base: &'static Preset, query: &str) -> Link {
    let mut room = Room::new();
    let mut link = read(query, UNVERSIONED, Subject::Scenario(base), &mut room);
    if room.dropped > 0 {
        link.warnings.push(LinkWarning::UnknownDropped {
            pairs: room.dropped,
            room: MOST,
        });
    }
    // A notice that reads the same as another says nothing new.
    let mut seen = HashSet::new();
    link.warnings
        .retain(|warning| seen.insert(warning.words(&Plain)));
    link
}

/// The scenario alone, as [`read_link`] reads it.
pub fn from_query(query: &str) -> (Scenario, Vec<LinkWarning>) {
    let link = read_link(query);
    (link.scenario, link.warnings)
}

/// What a query describes.
#[derive(Clone, Copy, PartialEq)]
enum Subject {
    /// Of a preset, unless it names another.
    Scenario(&'static Preset),
    /// What the scenario is compared with: a scenario and nothing else.
    Baseline,
}

/// Reads a query that is of `version` unless it says otherwise.
fn read(query: &str, version: u32, subject: Subject, room: &mut Room) -> Link {
    let mut link = Link::default();
    let mut pairs = pairs(query);
    let version = link.read_version(&pairs, version);
    migrate(&mut pairs, version);
    // The preset counts first, wherever it stands.
    let base = match subject {
        Subject::Scenario(base) => base,
        Subject::Baseline => &PRESETS[0],
    };
    link.scenario = Scenario::of(link.read_preset(&pairs, version, base));
    link.read_day(&pairs);
    link.read_values(&pairs, subject, room);
    if subject != Subject::Baseline {
        link.read_answers(&pairs, version);
        link.read_baseline(&pairs, version, room);
        link.read_settings(&pairs);
    }
    link
}

impl Link {
    fn read_version(&mut self, pairs: &[Pair], default: u32) -> u32 {
        let known = |written: &str| {
            (0..=MODEL_VERSION).find(|version| version.to_string() == plain(written))
        };
        let warning = |written, used: &u32| LinkWarning::UnknownVersion {
            written,
            used: *used,
        };
        Named::of(pairs, "v", known).or(default, warning, &mut self.warnings)
    }

    fn read_preset(
        &mut self,
        pairs: &[Pair],
        version: u32,
        base: &'static Preset,
    ) -> &'static Preset {
        let known = |written: &str| preset_of(version, written);
        let warning = |written, used: &&'static Preset| LinkWarning::UnknownPreset {
            written,
            version,
            used,
        };
        Named::of(pairs, "preset", known).or(base, warning, &mut self.warnings)
    }

    fn read_day(&mut self, pairs: &[Pair]) {
        let warning = |written, used: &_| LinkWarning::BadDate {
            written,
            used: *used,
        };
        let of_preset = self.scenario.at;
        self.scenario.at =
            Named::of(pairs, "at", parse_date).or(of_preset, warning, &mut self.warnings);
    }

    fn read_answers(&mut self, pairs: &[Pair], version: u32) {
        let read = |written: &str| RecordedAnswers::parse(written, version).map(Some);
        let warning = |written, _: &_| LinkWarning::BadAnswers { written };
        self.was = Named::of(pairs, "was", read).or(None, warning, &mut self.warnings);
    }

    /// Reads the name of a preset, or a query of its own.
    fn read_baseline(&mut self, pairs: &[Pair], version: u32, room: &mut Room) {
        let read = |written: &str| {
            let is_one = preset_of(version, written).is_some() || written.contains('=');
            is_one.then(|| Some(written.to_string()))
        };
        let warning = |written, _: &_| LinkWarning::UnknownBaseline { written, version };
        let Some(written) = Named::of(pairs, "vs", read).or(None, warning, &mut self.warnings)
        else {
            return;
        };
        let baseline = preset_of(version, &written).map_or_else(
            || {
                let inner = read_inner(&written, version, room);
                let about = |warning| LinkWarning::OfBaseline(Box::new(warning));
                self.warnings.extend(inner.warnings.into_iter().map(about));
                inner.scenario
            },
            Scenario::of,
        );
        // Its own preset goes without saying.
        let own = Scenario::of(self.scenario.preset);
        self.baseline = Some(baseline).filter(|baseline| *baseline != own);
    }

    /// Reads the assumptions, and keeps what means nothing here.
    fn read_values(&mut self, pairs: &[Pair], subject: Subject, room: &mut Room) {
        let mut set = HashSet::new();
        for pair in pairs {
            let key = pair.key.as_str();
            if let Some(row) = assumption(key) {
                // What is used is known once all values are read.
                let used = f64::NAN;
                match parse(row, &pair.value) {
                    Some(value) => {
                        (row.set)(&mut self.scenario.assumptions, value);
                        if !set.insert(row.key) {
                            self.warnings.push(LinkWarning::Repeated { row, used });
                        }
                    }
                    None => self.warnings.push(LinkWarning::BadValue {
                        assumption: row,
                        written: pair.value.clone(),
                        used,
                    }),
                }
            } else if AROUND.contains(&key) && subject == Subject::Baseline {
                // A name of ours: nobody else needs it.
                self.warnings
                    .push(LinkWarning::UnknownKey { key: key.into() });
            } else if !OF_SCENARIO.contains(&key) && !AROUND.contains(&key) && !is_tracking(key) {
                self.keep_unknown(pair, subject, room);
            }
        }
        self.settle_values();
    }

    fn keep_unknown(&mut self, pair: &Pair, subject: Subject, room: &mut Room) {
        // A raw # would end the query that this is written into.
        let written = pair.written.replace('#', "%23");
        if !room.takes(&written, subject == Subject::Baseline) {
            return;
        }
        self.scenario.unknown.push(written);
        // No name, nothing to say of it.
        if !pair.key.is_empty() {
            let key = pair.written_key();
            self.warnings.push(LinkWarning::UnknownKey { key });
        }
    }

    /// Once every value is read: what is used where one is bad or not the only one.
    fn settle_values(&mut self) {
        for warning in &mut self.warnings {
            if let LinkWarning::BadValue {
                assumption: row,
                used,
                ..
            }
            | LinkWarning::Repeated { row, used } = warning
            {
                *used = (row.get)(&self.scenario.assumptions);
            }
        }
    }
}

fn read_inner(query: &str, version: u32, room: &mut Room) -> Link {
    read(query, version, Subject::Baseline, room)
}

/// The preset of a version of links with this name.
fn preset_of(version: u32, written: &str) -> Option<&'static Preset> {
    let written = plain(written);
    presets_of(version).find(|preset| preset.key == written)
}
