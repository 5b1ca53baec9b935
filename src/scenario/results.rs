//! Results as JSON, with every figure or the reason why there is none.

use super::json::Json;
use super::{LinkWarning, MODEL_VERSION, Scenario};
use crate::model::{ASSUMPTIONS, Evaluation, Figure, Kind, METRICS, Plain, Section, warnings};

/// Names and values of an object.
pub(super) type Members = Vec<(String, Json)>;

/// One object: the assumptions as in links, every figure or `null` with its reason, the warnings in words.
pub fn results(scenario: &Scenario, evaluation: &Evaluation, unread: &[LinkWarning]) -> Json {
    Json::Object(members(scenario, evaluation, unread))
}

/// What stands in that object.
pub(super) fn members(
    scenario: &Scenario,
    evaluation: &Evaluation,
    unread: &[LinkWarning],
) -> Members {
    let mut members = vec![
        ("model".into(), Json::Number(MODEL_VERSION.into())),
        ("assumptions".into(), assumptions(scenario)),
    ];
    for part in Section::ALL {
        members.push((part.key().into(), section(part, evaluation)));
    }
    let flags = warnings(
        &scenario.assumptions,
        evaluation,
        scenario.preset.chain_issued,
    );
    let words = unread
        .iter()
        .map(|warning| warning.words(&Plain))
        .chain(flags.iter().map(|flag| flag.words(&Plain)));
    members.push((
        "warnings".into(),
        Json::List(words.map(Json::Text).collect()),
    ));
    members
}

/// Every assumption by its key, as in links.
pub(super) fn assumptions(scenario: &Scenario) -> Json {
    Json::object(ASSUMPTIONS.iter().map(|row| {
        let value = (row.get)(&scenario.assumptions);
        let written = match row.kind {
            Kind::Choice(names) => Json::text(names[value as usize].0),
            Kind::Number | Kind::Whole => Json::Number(value),
        };
        (row.key, written)
    }))
}

fn section(section: Section, evaluation: &Evaluation) -> Json {
    let mut figures = Vec::new();
    for row in METRICS.iter().filter(|row| row.section == section) {
        insert(&mut figures, row.key, (row.get)(evaluation));
    }
    Json::Object(figures)
}

/// A figure, or `null` and beside it the reason.
pub(super) fn insert(members: &mut Members, key: &str, figure: &Figure) {
    match figure {
        Ok(value) => members.push((key.into(), Json::Number(*value))),
        Err(reason) => {
            members.push((key.into(), Json::Null));
            members.push((format!("{key}_reason"), Json::Text(reason.words(&Plain))));
        }
    }
}
