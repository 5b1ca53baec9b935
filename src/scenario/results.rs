//! Results as JSON, with every figure or the reason why there is none.

use std::borrow::Cow;
use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::answers::Answers;
use super::{LinkWarning, MODEL_VERSION, Scenario};
use crate::model::{
    ASSUMPTIONS, Assumptions, Evaluation, Figure, Kind, METRICS, Section, warnings,
};
use crate::prose::Plain;

/// One object: the assumptions as in links, every figure or `null` with its reason, the warnings in words. `{}`
/// writes it in one line, `{:#}` with every member in a line of its own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Results {
    model: u32,
    assumptions: Values,
    #[serde(flatten)]
    sections: ByKey<Figures>,
    warnings: Vec<String>,
    #[serde(flatten)]
    answers: Option<Answers>,
}

/// The results of a scenario.
pub fn results(scenario: &Scenario, evaluation: &Evaluation, unread: &[LinkWarning]) -> Results {
    let sections = Section::ALL.map(|part| (part.key().into(), section(part, evaluation)));
    let flags = warnings(
        &scenario.assumptions,
        evaluation,
        scenario.preset.chain_issued,
    );
    Results {
        model: MODEL_VERSION,
        assumptions: Values(scenario.assumptions),
        sections: ByKey(sections.into()),
        warnings: unread
            .iter()
            .map(|warning| warning.words(&Plain))
            .chain(flags.iter().map(|flag| flag.phrase(&Plain).text()))
            .collect(),
        answers: None,
    }
}

/// The results, and every answer to the model's questions: thresholds, reverse DCF, tornado, claims and circularity.
pub fn results_and_answers(
    scenario: &Scenario,
    evaluation: &Evaluation,
    unread: &[LinkWarning],
) -> Results {
    Results {
        answers: Some(Answers::of(&scenario.assumptions)),
        ..results(scenario, evaluation, unread)
    }
}

impl fmt::Display for Results {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let json = if f.alternate() {
            serde_json::to_string_pretty(self)
        } else {
            serde_json::to_string(self)
        };
        f.write_str(&json.map_err(|_| fmt::Error)?)
    }
}

fn section(section: Section, evaluation: &Evaluation) -> Figures {
    let mut figures = Figures::default();
    for row in METRICS.iter().filter(|row| row.section == section) {
        figures.insert(row.key, (row.get)(evaluation));
    }
    figures
}

/// Every assumption by its key, as in links.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Values(pub Assumptions);

impl Serialize for Values {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(ASSUMPTIONS.len()))?;
        for row in ASSUMPTIONS {
            let value = (row.get)(&self.0);
            match row.kind {
                Kind::Choice(names) => map.serialize_entry(row.key, names[value as usize].0)?,
                Kind::Number | Kind::Whole => map.serialize_entry(row.key, &Number(value))?,
            }
        }
        map.end()
    }
}

/// A number in the fewest digits that read back as the same: whole ones without `.0`, and zero without a sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Below this every whole number is exact, and shorter than as a power of ten.
        const EXACT: f64 = 1e15;
        let value = self.0 + 0.0;
        if value.fract() == 0.0 && value.abs() < EXACT {
            serializer.serialize_i64(value as i64)
        } else {
            serializer.serialize_f64(value)
        }
    }
}

/// Named figures in their order, each a number, or `null` and beside it the reason.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Figures(Vec<(Cow<'static, str>, Result<f64, String>)>);

impl Figures {
    pub(super) fn insert(&mut self, key: impl Into<Cow<'static, str>>, figure: &Figure) {
        let figure = figure
            .clone()
            .map_err(|reason| reason.phrase(&Plain).text());
        self.0.push((key.into(), figure));
    }

    /// A found value, or the reason why there is none.
    pub(super) fn insert_found(
        &mut self,
        key: impl Into<Cow<'static, str>>,
        value: Option<f64>,
        reason: impl FnOnce() -> String,
    ) {
        self.0.push((key.into(), value.ok_or_else(reason)));
    }
}

impl Serialize for Figures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (key, figure) in &self.0 {
            match figure {
                Ok(value) => map.serialize_entry(key, &Number(*value))?,
                Err(reason) => {
                    map.serialize_entry(key, &())?;
                    map.serialize_entry(&format!("{key}_reason"), reason)?;
                }
            }
        }
        map.end()
    }
}

/// An object of members that are alike.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ByKey<T>(pub Vec<(Cow<'static, str>, T)>);

impl<T: Serialize> Serialize for ByKey<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

impl<K: Into<Cow<'static, str>>, T> FromIterator<(K, T)> for ByKey<T> {
    fn from_iter<I: IntoIterator<Item = (K, T)>>(members: I) -> Self {
        let named = members.into_iter().map(|(key, value)| (key.into(), value));
        Self(named.collect())
    }
}
