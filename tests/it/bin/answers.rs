//! `evaluate --all`: the answers to the model's questions as JSON.

use proptest::prelude::*;
use serde_json::{Map, Value};
use tao_calculator::claims::{CLAIMS, Stat, check};
use tao_calculator::model::questions::{
    REVERSE_DCF, THRESHOLDS, bars, circularity, reverse_dcf, thresholds,
};
use tao_calculator::model::{
    ASSUMPTIONS, AssumptionId, METRICS, assumption, evaluate, metric, without_noise,
};
use tao_calculator::scenario::{claim_cases, from_query, results, results_and_answers};

use super::evaluate::run;
use crate::scenario::results::{keys, read};
use crate::scenarios::{any_scenario, cases};

/// The results and answers of a query.
fn answers(query: &str) -> Value {
    let (scenario, unread) = from_query(query);
    let evaluation = evaluate(&scenario.assumptions);
    read(&results_and_answers(&scenario, &evaluation, &unread))
}

/// Keys without the reasons, after checking that a reason stands right behind each null, and nowhere else.
fn plain_keys(object: &Value) -> Vec<&str> {
    let all: Vec<&str> = keys(object);
    for (nth, key) in all.iter().enumerate() {
        let reason = format!("{key}_reason");
        let follows = all.get(nth + 1) == Some(&reason.as_str());
        assert_eq!(object[*key].is_null(), follows, "{key} in {object}");
        assert!(!follows || !object[reason.as_str()].as_str().expect("words").is_empty());
    }
    all.into_iter()
        .filter(|key| !key.ends_with("_reason"))
        .collect()
}

#[test]
fn the_answers_follow_the_results() {
    for query in [
        "",
        "preset=chain-2026-03&price=300",
        "colour=red",
        "discount_rate=3",
        "compute_cost=0&stake_recovered=0",
    ] {
        let (scenario, unread) = from_query(query);
        let plain = read(&results(
            &scenario,
            &evaluate(&scenario.assumptions),
            &unread,
        ));
        let all = answers(query);
        let added = [
            "thresholds",
            "reverse_dcf",
            "tornado",
            "claims",
            "circularity",
            "formulas",
            "simulation",
        ];
        let expected: Vec<&str> = keys(&plain).into_iter().chain(added).collect();
        assert_eq!(keys(&all), expected);
        let without: Map<String, Value> = all
            .as_object()
            .expect("an object")
            .iter()
            .filter(|(key, _)| !added.contains(&key.as_str()))
            .map(|(key, value)| (key.clone(), value.clone()))
            .collect();
        assert_eq!(Value::from(without), plain);
    }
}

#[test]
fn keys_are_those_of_the_tables_in_their_order() {
    let all = answers("");
    assert_eq!(keys(&all["thresholds"]), THRESHOLDS.map(|id| id.row().key));
    for key in THRESHOLDS.map(|id| id.row().key) {
        let expected = [
            "here",
            "payback_at_target",
            "payback_at_target_room",
            "net_zero",
            "net_zero_room",
        ];
        assert_eq!(plain_keys(&all["thresholds"][key]), expected);
    }
    assert_eq!(
        plain_keys(&all["reverse_dcf"]),
        REVERSE_DCF.map(|id| id.row().key)
    );
    assert_eq!(
        keys(&all["tornado"]),
        ["run_rate.payback_months", "valuation.value_per_tao"]
    );
    let rows: Vec<&str> = ASSUMPTIONS.iter().map(|row| row.key).collect();
    for path in keys(&all["tornado"]) {
        assert_eq!(keys(&all["tornado"][path]), rows);
    }
    assert_eq!(
        keys(&all["claims"]),
        CLAIMS.iter().map(|claim| claim.key).collect::<Vec<_>>()
    );
    for claim in CLAIMS.iter() {
        let written = &all["claims"][claim.key];
        assert_eq!(keys(written), ["verdict", "recomputed", "published"]);
        for figures in ["recomputed", "published"] {
            assert!(
                written[figures]
                    .as_object()
                    .expect("figures")
                    .values()
                    .all(Value::is_number)
            );
        }
    }
    let expected = ["a", "b", "self_consistent_value", "fees_to_match_market"];
    assert_eq!(plain_keys(&all["circularity"]), expected);
}

#[test]
fn claims_have_their_verdicts_and_figures() {
    // They are about the article, whatever the scenario.
    let written = &answers("preset=bear&price=1")["claims"];
    for claim in CLAIMS.iter() {
        let (written, finding) = (&written[claim.key], check(claim, &claim_cases()));
        assert_eq!(written["verdict"], finding.verdict.key());
        for (key, value) in claim.published.iter().flat_map(Stat::numbers) {
            assert_eq!(written["published"][key], without_noise(value));
        }
        for (key, value) in finding.recomputed().flat_map(Stat::numbers) {
            assert_eq!(written["recomputed"][key], without_noise(value));
        }
    }
}

#[test]
fn formulas_have_the_numbers_put_in() {
    let all = answers("price=300");
    let written = &all["formulas"];
    let paths: Vec<String> = METRICS.iter().map(|row| row.path.to_string()).collect();
    assert!(
        keys(written)
            .iter()
            .all(|path| paths.iter().any(|known| known == path))
    );
    for path in keys(written) {
        for key in keys(&written[path]) {
            let value = &written[path][key];
            assert!(value.is_number(), "{path}: {key}");
            // What is an assumption or a figure of the results is the same as there.
            if let Some(row) = assumption(key)
                && row.id != AssumptionId::OwnStake
            {
                let given = all["assumptions"][key].as_f64();
                assert_eq!(value.as_f64(), given.map(without_noise), "{path}: {key}");
            }
        }
    }
    let payback = &written["run_rate.payback_months"];
    assert_eq!(keys(payback), ["capital_at_risk", "net_per_month"]);
    for key in keys(payback) {
        assert_eq!(payback[key], all["run_rate"][key], "{key}");
    }
    assert!(written["projection.npv"]["other_months"].is_number());
}

#[test]
fn no_room_is_measured_against_nothing() {
    let written = &answers("compute_cost=0&stake_recovered=100")["thresholds"]["compute_cost"];
    assert!(written["net_zero"].is_number() && written["net_zero_room"].is_null());
    assert_eq!(
        written["net_zero_room_reason"],
        "today’s value is zero, so there is nothing to compare with"
    );
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn answers_are_those_of_the_model(random in any_scenario()) {
        let a = random.assumptions();
        let all = read(&results_and_answers(&random.0, &random.evaluation(), &[]));
        prop_assert!(!all.to_string().contains("NaN"));
        for one in thresholds(&a) {
            let written = &all["thresholds"][one.row.key];
            plain_keys(written);
            prop_assert_eq!(written["here"].as_f64(), Some(one.here));
            let figures = [                ("payback_at_target", one.payback_at_target.exactly()),
                ("payback_at_target_room", one.room(&one.payback_at_target)),
                ("net_zero", one.net_zero.exactly()),
                ("net_zero_room", one.room(&one.net_zero)),
            ];
            for (key, figure) in figures {
                prop_assert_eq!(written[key].as_f64(), figure.map(without_noise), "{}", key);
            }
        }
        plain_keys(&all["reverse_dcf"]);
        for one in reverse_dcf(&a) {
            prop_assert_eq!(all["reverse_dcf"][one.row.key].as_f64(), one.sought.exactly().map(without_noise));
        }
        for path in ["run_rate.payback_months", "valuation.value_per_tao"] {
            for bar in bars(&a, metric(path).unwrap()) {
                let written = &all["tornado"][path][bar.row.key];
                prop_assert_eq!(plain_keys(written), ["low", "high", "swing"]);
                let figures = [("low", bar.low.clone().ok()), ("high", bar.high.clone().ok()), ("swing", bar.swing())];
                for (key, figure) in figures {
                    prop_assert_eq!(written[key].as_f64(), figure.map(without_noise), "{}", key);
                }
            }
        }
        let circle = circularity(&a);
        plain_keys(&all["circularity"]);
        let figures = [
            ("a", circle.a),
            ("b", circle.b),
            ("fees_to_match_market", circle.fees_to_match_market),
            ("self_consistent_value", circle.self_consistent_value),
        ];
        for (key, figure) in figures {
            prop_assert_eq!(all["circularity"][key].as_f64(), figure.ok().map(without_noise), "{}", key);
        }
    }
}

#[test]
fn evaluate_writes_them_with_all() {
    let lines = |arguments: &[&str], input: &[u8]| {
        let output = run(arguments, input);
        assert!(output.status.success());
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let line = |query: &str| {
        let (scenario, unread) = from_query(query);
        let evaluation = evaluate(&scenario.assumptions);
        format!("{}\n", results_and_answers(&scenario, &evaluation, &unread))
    };
    assert_eq!(lines(&["--all", "preset=bear"], b""), line("preset=bear"));
    assert_eq!(
        lines(&["--all"], b"\nprice=300\n"),
        line("") + &line("price=300")
    );
    assert_eq!(lines(&["--all"], b""), "");
}
