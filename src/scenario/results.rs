//! Results as JSON, with every figure or the reason why there is none.

use std::fmt;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::answers::Answers;
use super::json::{ByKey, Figures, Number};
use super::{LinkWarning, MODEL_VERSION, Scenario};
use crate::model::{ASSUMPTIONS, Assumptions, Evaluation, Kind, METRICS, Section, warnings};
use crate::prose::{Phrased, Plain};

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

/// The results, and every answer to the model's questions: thresholds, reverse DCF, tornado, claims, circularity
/// and the simulation; and the numbers put into each formula.
pub fn results_and_answers(
    scenario: &Scenario,
    evaluation: &Evaluation,
    unread: &[LinkWarning],
) -> Results {
    Results {
        answers: Some(Answers::of(&scenario.assumptions, evaluation)),
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
