//! The answers to the model's questions as JSON, beside the results: what `evaluate --all` writes.

use serde::Serialize;

use super::description::claim_cases;
use super::json::{ByKey, Figures, Number};
use super::simulated::Simulated;
use crate::claims::{CLAIMS, Cases, Claim, Stat, check};
use crate::model::formulas::Scene;
use crate::model::questions::{Bar, Sought, Threshold, bars, circularity, reverse_dcf, thresholds};
use crate::model::{Assumptions, Evaluation, Figure, METRICS, Metric, MetricId, Undefined};
use crate::prose::{Phrased, Plain, belief_phrase, sought_phrase};

/// Metrics that the tornado is written for.
const TORNADOES: [MetricId; 2] = [MetricId::Payback, MetricId::ValuePerTao];

/// Every answer, by its question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct Answers {
    thresholds: ByKey<WrittenThreshold>,
    reverse_dcf: Figures,
    tornado: ByKey<ByKey<Figures>>,
    claims: ByKey<WrittenClaim>,
    circularity: Figures,
    formulas: ByKey<ByKey<Number>>,
    simulation: Option<Simulated>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WrittenThreshold {
    here: Number,
    #[serde(flatten)]
    found: Figures,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WrittenClaim {
    verdict: &'static str,
    recomputed: ByKey<Number>,
    published: ByKey<Number>,
}

impl Answers {
    /// The answers for these assumptions; the claims are about the article's own case, whatever the scenario.
    pub(super) fn of(a: &Assumptions, evaluation: &Evaluation) -> Self {
        let cases = claim_cases();
        let thresholds = thresholds(a).into_iter();
        Self {
            thresholds: thresholds
                .map(|one| (one.row.key, threshold(&one, a)))
                .collect(),
            reverse_dcf: beliefs(a),
            tornado: tornadoes(a),
            claims: CLAIMS
                .iter()
                .map(|row| (row.key, claim(row, &cases)))
                .collect(),
            circularity: circle(a),
            formulas: formulas(&Scene { a, e: evaluation }),
            simulation: Simulated::of(a),
        }
    }
}

fn threshold(one: &Threshold, a: &Assumptions) -> WrittenThreshold {
    let mut found = Figures::default();
    let mut insert = |key: &'static str, sought: &Sought, words: &dyn Fn() -> String| {
        found.insert_found(key, sought.exactly(), words);
        let no_room = || match sought.exactly() {
            Some(_) => Undefined::NothingToday.phrase(&Plain).text(),
            None => words(),
        };
        found.insert_found(format!("{key}_room"), one.room(sought), no_room);
    };
    let words = |sought: &Sought, metric: MetricId, target: f64| {
        sought_phrase(sought, one.here, one.row, metric.row(), target, &Plain).text()
    };
    insert("payback_at_target", &one.payback_at_target, &|| {
        words(&one.payback_at_target, MetricId::Payback, a.target_payback)
    });
    insert("net_zero", &one.net_zero, &|| {
        words(&one.net_zero, MetricId::NetPerMonth, 0.0)
    });
    WrittenThreshold {
        here: Number(one.here),
        found,
    }
}

fn beliefs(a: &Assumptions) -> Figures {
    let mut all = Figures::default();
    for one in reverse_dcf(a) {
        all.insert_found(one.row.key, one.sought.exactly(), || {
            belief_phrase(&one, &Plain).text()
        });
    }
    all
}

fn tornadoes(a: &Assumptions) -> ByKey<ByKey<Figures>> {
    let one = |metric: &Metric| {
        let bars = bars(a, metric);
        bars.iter().map(|one| (one.row.key, bar(one))).collect()
    };
    let metrics = TORNADOES.iter().map(|id| id.row());
    metrics.map(|metric| (metric.path, one(metric))).collect()
}

fn bar(bar: &Bar) -> Figures {
    let swing: Figure = match (bar.swing(), &bar.low, &bar.high) {
        (Some(swing), ..) => Ok(swing),
        (None, Err(reason), _) | (None, _, Err(reason)) => Err(reason.clone()),
        (None, Ok(_), Ok(_)) => Err(Undefined::TooLarge),
    };
    let mut figures = Figures::default();
    figures.insert("low", &bar.low);
    figures.insert("high", &bar.high);
    figures.insert("swing", &swing);
    figures
}

fn claim(claim: &'static Claim, cases: &Cases) -> WrittenClaim {
    let finding = check(claim, cases);
    let numbers = |stat: &Stat| {
        let numbers = stat.numbers().into_iter();
        numbers.map(|(key, value)| (key, Number::computed(value)))
    };
    WrittenClaim {
        verdict: finding.verdict.key(),
        recomputed: finding.recomputed().flat_map(numbers).collect(),
        published: claim.published.iter().flat_map(numbers).collect(),
    }
}

/// The numbers put into each metric’s formula, by their names; metrics whose formula has none are left out.
fn formulas(s: &Scene) -> ByKey<ByKey<Number>> {
    let inputs = |row: &Metric| -> ByKey<Number> {
        let inputs = (row.formula)(s).inputs().into_iter();
        inputs
            .map(|(key, value)| (key, Number::computed(value)))
            .collect()
    };
    let all = METRICS.iter().map(|row| (row.path, inputs(row)));
    all.filter(|(_, inputs)| !inputs.0.is_empty()).collect()
}

fn circle(a: &Assumptions) -> Figures {
    let circle = circularity(a);
    let mut figures = Figures::default();
    for (key, figure) in [
        ("a", &circle.a),
        ("b", &circle.b),
        ("self_consistent_value", &circle.self_consistent_value),
        ("fees_to_match_market", &circle.fees_to_match_market),
    ] {
        figures.insert(key, figure);
    }
    figures
}
