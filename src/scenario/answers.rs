//! The answers to the model's questions as JSON, beside the results: what `evaluate --all` writes.

use serde_json::{Map, Value, json};

use super::results::{insert, number, results};
use super::{LinkWarning, PRESETS, Scenario};
use crate::model::questions::claims::{CLAIMS, check};
use crate::model::questions::{Bar, Sought, bars, circularity, reverse_dcf, thresholds};
use crate::model::{Evaluation, Figure, Metric, Plain, Undefined, metric};

/// Metrics that the tornado is written for.
const TORNADOES: [&str; 2] = ["run_rate.payback_months", "valuation.value_per_tao"];

/// The results, and every answer: thresholds, reverse DCF, tornado, claims and circularity.
pub fn results_and_answers(
    scenario: &Scenario,
    evaluation: &Evaluation,
    unread: &[LinkWarning],
) -> Value {
    let mut all = results(scenario, evaluation, unread);
    if let Value::Object(object) = &mut all {
        object.insert("thresholds".into(), all_thresholds(scenario));
        object.insert("reverse_dcf".into(), beliefs(scenario));
        object.insert("tornado".into(), tornadoes(scenario));
        object.insert("claims".into(), claims());
        object.insert("circularity".into(), circle(scenario));
    }
    all
}

/// A found value, or `null` and why there is none.
fn found(
    object: &mut Map<String, Value>,
    key: &str,
    value: Option<f64>,
    reason: impl Fn() -> String,
) {
    object.insert(key.into(), value.map_or(Value::Null, number));
    if value.is_none() {
        object.insert(format!("{key}_reason"), reason().into());
    }
}

fn all_thresholds(scenario: &Scenario) -> Value {
    let a = &scenario.assumptions;
    let mut all = Map::new();
    for one in thresholds(a) {
        let mut object = Map::new();
        object.insert("here".into(), number(one.here));
        let mut insert = |key: &str, sought: &Sought, words: &dyn Fn() -> String| {
            found(&mut object, key, sought.exactly(), words);
            let no_room = || match sought.exactly() {
                Some(_) => Undefined::NothingToday.words(&Plain),
                None => words(),
            };
            found(
                &mut object,
                &format!("{key}_room"),
                one.room(sought),
                no_room,
            );
        };
        insert("payback_at_target", &one.payback_at_target, &|| {
            one.payback_words(a, &Plain)
        });
        insert("net_zero", &one.net_zero, &|| one.net_words(&Plain));
        all.insert(one.row.key.into(), object.into());
    }
    all.into()
}

fn beliefs(scenario: &Scenario) -> Value {
    let mut all = Map::new();
    for one in reverse_dcf(&scenario.assumptions) {
        let words = || one.words(&Plain);
        found(&mut all, one.row.key, one.sought.exactly(), words);
    }
    all.into()
}

fn tornadoes(scenario: &Scenario) -> Value {
    let one = |metric: &Metric| -> Value {
        let bars = bars(&scenario.assumptions, metric);
        let written = bars.iter().map(|one| (one.row.key.to_string(), bar(one)));
        written.collect::<Map<_, _>>().into()
    };
    let metrics = TORNADOES.iter().filter_map(|path| metric(path));
    let written = metrics.map(|metric| (metric.path(), one(metric)));
    written.collect::<Map<_, _>>().into()
}

fn bar(bar: &Bar) -> Value {
    let mut object = Map::new();
    insert(&mut object, "low", &bar.low);
    insert(&mut object, "high", &bar.high);
    let swing: Figure = match (bar.swing(), &bar.low, &bar.high) {
        (Some(swing), ..) => Ok(swing),
        (None, Err(reason), _) | (None, _, Err(reason)) => Err(reason.clone()),
        (None, Ok(_), Ok(_)) => Err(Undefined::TooLarge),
    };
    insert(&mut object, "swing", &swing);
    object.into()
}

/// The claims are about the article's own case, whatever the scenario.
fn claims() -> Value {
    let base = PRESETS[0].assumptions();
    let mut all = Map::new();
    for claim in CLAIMS.iter() {
        let finding = check(claim, &base);
        let mut recomputed = Map::new();
        for figure in &finding.recomputed {
            recomputed.insert(figure.name.into(), number(figure.figure.value));
        }
        for found in &finding.conditions {
            recomputed.insert(format!("{}_from", found.name), number(found.range.low));
            recomputed.insert(format!("{}_to", found.name), number(found.range.high));
        }
        let published: Map<String, Value> = claim
            .published
            .iter()
            .map(|figure| (figure.name.to_string(), number(figure.figure.value)))
            .collect();
        all.insert(
            claim.key.into(),
            json!({
                "verdict": finding.verdict.label(),
                "recomputed": recomputed,
                "published": published,
            }),
        );
    }
    all.into()
}

fn circle(scenario: &Scenario) -> Value {
    let circle = circularity(&scenario.assumptions);
    let mut object = Map::new();
    insert(&mut object, "a", &circle.a);
    insert(&mut object, "b", &circle.b);
    insert(
        &mut object,
        "self_consistent_value",
        &circle.self_consistent_value,
    );
    insert(
        &mut object,
        "fees_to_match_market",
        &circle.fees_to_match_market,
    );
    object.into()
}
