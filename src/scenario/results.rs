//! Results as JSON, with every figure or the reason why there is none.

use serde_json::{Map, Value, json};

use super::{LinkWarning, MODEL_VERSION, Scenario};
use crate::model::{ASSUMPTIONS, Evaluation, Kind, METRICS, Plain, Section, warnings};

/// One object: the assumptions as in links, every figure or `null` with its reason, the warnings in words.
pub fn results(scenario: &Scenario, evaluation: &Evaluation, unread: &[LinkWarning]) -> Value {
    let mut object = Map::new();
    object.insert("model".into(), MODEL_VERSION.into());
    object.insert("assumptions".into(), assumptions(scenario));
    for part in Section::ALL {
        object.insert(part.key().into(), section(part, evaluation));
    }
    let flags = warnings(
        &scenario.assumptions,
        evaluation,
        scenario.preset.chain_issued,
    );
    let words: Vec<String> = unread
        .iter()
        .map(|warning| warning.words(&Plain))
        .chain(flags.iter().map(|flag| flag.words(&Plain)))
        .collect();
    object.insert("warnings".into(), json!(words));
    Value::Object(object)
}

/// Every assumption by its key, as in links.
pub(super) fn assumptions(scenario: &Scenario) -> Value {
    ASSUMPTIONS
        .iter()
        .map(|row| {
            let value = (row.get)(&scenario.assumptions);
            let written = match row.kind {
                Kind::Choice(names) => names[value as usize].0.into(),
                Kind::Number | Kind::Whole => number(value),
            };
            (row.key.to_string(), written)
        })
        .collect::<Map<_, _>>()
        .into()
}

fn section(section: Section, evaluation: &Evaluation) -> Value {
    let mut figures = Map::new();
    for row in METRICS.iter().filter(|row| row.section == section) {
        match (row.get)(evaluation) {
            Ok(value) => {
                figures.insert(row.key.into(), number(*value));
            }
            Err(reason) => {
                figures.insert(row.key.into(), Value::Null);
                figures.insert(format!("{}_reason", row.key), reason.words(&Plain).into());
            }
        }
    }
    figures.into()
}

/// A whole number is written without its `.0`, as people and JavaScript write it.
pub(super) fn number(value: f64) -> Value {
    const EXACT: f64 = 9_007_199_254_740_992.0; // 2^53
    if value.fract() == 0.0 && value.abs() < EXACT {
        json!(value as i64)
    } else {
        json!(value)
    }
}
