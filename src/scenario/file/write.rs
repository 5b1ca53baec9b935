//! Writing a scenario file.

use serde::Serialize;

use super::FORMAT;
use crate::model::evaluate;
use crate::scenario::results::{Number, Values};
use crate::scenario::{MODEL_VERSION, RecordedAnswers, Scenario};

#[derive(Serialize)]
struct ScenarioFile {
    format: &'static str,
    version: u32,
    #[serde(flatten)]
    scenario: Description,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<Baseline>,
    answers: Answers,
}

#[derive(Serialize)]
struct Description {
    preset: &'static str,
    /// The day of its figures, where it is not the preset's.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    assumptions: Values,
    /// The pairs of its link that mean nothing here.
    #[serde(skip_serializing_if = "Option::is_none")]
    unknown: Option<String>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Baseline {
    Preset(&'static str),
    Pinned(Box<Description>),
}

#[derive(Serialize)]
struct Answers {
    payback_months: Option<Number>,
    value_per_tao: Option<Number>,
}

/// Writes a scenario with every assumption, what it is compared with unless that is its own preset, and the answers
/// it has.
pub fn write_file(scenario: &Scenario, baseline: Option<&Scenario>) -> String {
    let own = Scenario::of(scenario.preset);
    let was = RecordedAnswers::of(&evaluate(&scenario.assumptions));
    let file = ScenarioFile {
        format: FORMAT,
        version: MODEL_VERSION,
        scenario: Description::of(scenario),
        baseline: baseline.filter(|one| **one != own).map(Baseline::of),
        answers: Answers {
            payback_months: was.payback_months.map(Number),
            value_per_tao: was.value_per_tao.map(Number),
        },
    };
    let json = serde_json::to_string_pretty(&file).expect("names and values are JSON");
    json + "\n"
}

impl Description {
    fn of(scenario: &Scenario) -> Self {
        let is_of_preset = scenario.at == scenario.preset.date;
        let unknown = (!scenario.unknown.is_empty()).then(|| scenario.unknown.join("&"));
        Self {
            preset: scenario.preset.key,
            at: (!is_of_preset).then(|| scenario.at.to_string()),
            assumptions: Values(scenario.assumptions),
            unknown,
        }
    }
}

impl Baseline {
    fn of(scenario: &Scenario) -> Self {
        if *scenario == Scenario::of(scenario.preset) {
            Self::Preset(scenario.preset.key)
        } else {
            Self::Pinned(Box::new(Description::of(scenario)))
        }
    }
}
