//! `evaluate --all`: the simulation as JSON.

use serde_json::Value;
use tao_calculator::model::evaluate;
use tao_calculator::model::questions::simulation::{Breakeven, Chance, simulate};
use tao_calculator::model::without_noise;
use tao_calculator::scenario::{from_query, results_and_answers};

use crate::scenario::results::{keys, read};

/// The simulation of a query.
fn written(query: &str) -> Value {
    let (scenario, unread) = from_query(query);
    let evaluation = evaluate(&scenario.assumptions);
    read(&results_and_answers(&scenario, &evaluation, &unread))["simulation"].clone()
}

#[test]
fn it_has_the_keys_of_the_specification() {
    let all = written("");
    let expected = [
        "seed",
        "paths",
        "chance_projected_by_target",
        "chance_projected_by_target_se",
        "chance_exit_by_target",
        "chance_exit_by_target_se",
        "projected_payback_months",
        "exit_payback_months",
        "value_per_tao",
        "chance_value_above_price",
        "chance_value_above_price_se",
        "chance_run_over_delegate",
        "chance_run_over_delegate_se",
        "chance_run_over_hold",
        "chance_run_over_hold_se",
    ];
    assert_eq!(keys(&all), expected);
    assert_eq!((&all["seed"], &all["paths"]), (&1.into(), &4_096.into()));
    assert_eq!(keys(&all["value_per_tao"]), ["p10", "p50", "p90"]);
    let months = ["p10", "p50", "p90", "p90_reason", "never"];
    assert_eq!(keys(&all["projected_payback_months"]), months);
    let never = all["projected_payback_months"]["never"]
        .as_f64()
        .expect("a share");
    let reason = all["projected_payback_months"]["p90_reason"]
        .as_str()
        .expect("a reason");
    assert!(
        reason.contains(&format!("{:.1}", 100.0 * never)),
        "{reason}"
    );
}

#[test]
fn it_is_that_of_the_model() {
    let query = "seed=4294967295&price_volatility=60&target_payback=20.5";
    let (all, a) = (written(query), from_query(query).0.assumptions);
    let simulation = simulate(&a);
    let sample = simulation.sample().expect("a sample");
    let number = |value: &Value| value.as_f64().expect("a number");
    let check = |key: &str, chance: Chance| {
        let found = [key.to_string(), format!("{key}_se")].map(|key| number(&all[key]));
        assert_eq!(
            found,
            [chance.share, chance.standard_error].map(without_noise),
            "{key}"
        );
    };
    assert_eq!(all["seed"], 4_294_967_295_u32);
    for (breakeven, chance, months) in [
        (
            Breakeven::Projected,
            "chance_projected_by_target",
            "projected_payback_months",
        ),
        (
            Breakeven::Exit,
            "chance_exit_by_target",
            "exit_payback_months",
        ),
    ] {
        check(chance, sample.chance_by(breakeven, 20.5));
        let quantiles = sample
            .months_until(breakeven)
            .map(|months| months.ok().map(without_noise));
        assert_eq!(all[months]["p10"].as_f64(), quantiles.p10);
        assert_eq!(all[months]["p50"].as_f64(), quantiles.p50);
        assert_eq!(all[months]["p90"].as_f64(), quantiles.p90);
        assert_eq!(
            number(&all[months]["never"]),
            without_noise(sample.never(breakeven).share)
        );
    }
    let value = sample.value().expect("a value").map(without_noise);
    let found = ["p10", "p50", "p90"].map(|key| number(&all["value_per_tao"][key]));
    assert_eq!(found, [value.p10, value.p50, value.p90]);
    check(
        "chance_value_above_price",
        sample.value_above_price().expect("a chance"),
    );
    check("chance_run_over_delegate", sample.run_over_delegate());
    check("chance_run_over_hold", sample.run_over_hold());
}

#[test]
fn without_a_value_it_says_why() {
    let all = written("discount_rate=3&terminal_growth=4");
    for key in [
        "value_per_tao",
        "chance_value_above_price",
        "chance_value_above_price_se",
    ] {
        assert!(all[key].is_null(), "{key}");
        let reason = all[format!("{key}_reason")].as_str().expect("a reason");
        assert!(
            reason.starts_with("terminal growth must stay below"),
            "{reason}"
        );
    }
    assert!(all["chance_run_over_hold"].is_number());
}
