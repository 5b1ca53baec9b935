//! The answers to the model's questions as JSON, beside the results: what `evaluate --all` writes.

use super::json::Json;
use super::results::{Members, insert, members};
use super::{LinkWarning, PRESETS, Scenario};
use crate::claims::{CLAIMS, check};
use crate::model::questions::{Bar, Sought, bars, circularity, reverse_dcf, thresholds};
use crate::model::{Evaluation, Figure, Metric, Plain, Undefined, metric};

/// Metrics that the tornado is written for.
const TORNADOES: [&str; 2] = ["run_rate.payback_months", "valuation.value_per_tao"];

/// The results, and every answer: thresholds, reverse DCF, tornado, claims and circularity.
pub fn results_and_answers(
    scenario: &Scenario,
    evaluation: &Evaluation,
    unread: &[LinkWarning],
) -> Json {
    let mut all = members(scenario, evaluation, unread);
    all.extend([
        ("thresholds".into(), all_thresholds(scenario)),
        ("reverse_dcf".into(), beliefs(scenario)),
        ("tornado".into(), tornadoes(scenario)),
        ("claims".into(), claims()),
        ("circularity".into(), circle(scenario)),
    ]);
    Json::Object(all)
}

/// A found value, or `null` and why there is none.
fn found(members: &mut Members, key: &str, value: Option<f64>, reason: impl Fn() -> String) {
    members.push((key.into(), value.map_or(Json::Null, Json::Number)));
    if value.is_none() {
        members.push((format!("{key}_reason"), Json::Text(reason())));
    }
}

fn all_thresholds(scenario: &Scenario) -> Json {
    let a = &scenario.assumptions;
    Json::object(thresholds(a).into_iter().map(|one| {
        let mut object = vec![("here".into(), Json::Number(one.here))];
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
        (one.row.key, Json::Object(object))
    }))
}

fn beliefs(scenario: &Scenario) -> Json {
    let mut all = Vec::new();
    for one in reverse_dcf(&scenario.assumptions) {
        let words = || one.words(&Plain);
        found(&mut all, one.row.key, one.sought.exactly(), words);
    }
    Json::Object(all)
}

fn tornadoes(scenario: &Scenario) -> Json {
    let one = |metric: &Metric| {
        let bars = bars(&scenario.assumptions, metric);
        Json::object(bars.iter().map(|one| (one.row.key, bar(one))))
    };
    let metrics = TORNADOES.iter().filter_map(|path| metric(path));
    Json::object(metrics.map(|metric| (metric.path(), one(metric))))
}

fn bar(bar: &Bar) -> Json {
    let mut object = Vec::new();
    insert(&mut object, "low", &bar.low);
    insert(&mut object, "high", &bar.high);
    let swing: Figure = match (bar.swing(), &bar.low, &bar.high) {
        (Some(swing), ..) => Ok(swing),
        (None, Err(reason), _) | (None, _, Err(reason)) => Err(reason.clone()),
        (None, Ok(_), Ok(_)) => Err(Undefined::TooLarge),
    };
    insert(&mut object, "swing", &swing);
    Json::Object(object)
}

/// The claims are about the article's own case, whatever the scenario.
fn claims() -> Json {
    let base = PRESETS[0].assumptions();
    Json::object(CLAIMS.iter().map(|claim| {
        let finding = check(claim, &base);
        let figures = finding.recomputed.iter();
        let ranges = finding.conditions.iter().flat_map(|found| {
            let (name, range) = (found.name, &found.range);
            [
                (format!("{name}_from"), Json::Number(range.low)),
                (format!("{name}_to"), Json::Number(range.high)),
            ]
        });
        let recomputed = figures
            .map(|figure| (figure.name.to_string(), Json::Number(figure.figure.value)))
            .chain(ranges);
        let published = claim
            .published
            .iter()
            .map(|figure| (figure.name, Json::Number(figure.figure.value)));
        let object = Json::object([
            ("verdict", Json::text(finding.verdict.label())),
            ("recomputed", Json::object(recomputed)),
            ("published", Json::object(published)),
        ]);
        (claim.key, object)
    }))
}

fn circle(scenario: &Scenario) -> Json {
    let circle = circularity(&scenario.assumptions);
    let mut object = Vec::new();
    for (key, figure) in [
        ("a", &circle.a),
        ("b", &circle.b),
        ("self_consistent_value", &circle.self_consistent_value),
        ("fees_to_match_market", &circle.fees_to_match_market),
    ] {
        insert(&mut object, key, figure);
    }
    Json::Object(object)
}
