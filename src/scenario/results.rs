//! Results as JSON, with every figure or the reason why there is none.

use serde_json::{Map, Value, json};

use super::{LinkWarning, MODEL_VERSION, Scenario};
use crate::model::{ASSUMPTIONS, Evaluation, Figure, Kind, METRICS, Plain, Section, warnings};

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
        insert(&mut figures, row.key, (row.get)(evaluation));
    }
    figures.into()
}

/// A figure, or `null` and beside it the reason.
pub(super) fn insert(object: &mut Map<String, Value>, key: &str, figure: &Figure) {
    match figure {
        Ok(value) => {
            object.insert(key.into(), number(*value));
        }
        Err(reason) => {
            object.insert(key.into(), Value::Null);
            object.insert(format!("{key}_reason"), reason.words(&Plain).into());
        }
    }
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
