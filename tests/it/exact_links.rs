//! Exact links say every value, and the answers it had.

use tao_calculator::model::{ASSUMPTIONS, Evaluation, Plain, Undefined, evaluate};
use tao_calculator::scenario::{Detail, Link, Scenario, Settings, Was, read_link, write_link};

fn exact(query: &str) -> String {
    let Link {
        scenario, baseline, ..
    } = read_link(query);
    let settings = Settings::default();
    write_link(&scenario, baseline.as_ref(), &settings, Detail::Exact)
}

fn today(query: &str) -> Evaluation {
    evaluate(&read_link(query).scenario.assumptions)
}

/// The answers that the exact link to a query ends with, and that they are today's.
#[track_caller]
fn check_answers(query: &str, expected: &str) {
    let written = exact(query);
    let (_, found) = written.split_once("was=").expect("answers");
    assert_eq!(found, expected, "{query:?}");
    let link = read_link(&written);
    assert_eq!(link.warnings, []);
    let was = link.was.expect("answers");
    assert!(!was.differs_from(&today(query)), "{was:?}");
    assert_eq!(was.words(&today(query), true, &Plain), None);
}

/// Answers that could be those of a query today.
#[track_caller]
fn check_same(query: &str, was: &str, expected: bool) {
    let link = read_link(&format!("{query}&was={was}"));
    assert_eq!(link.warnings, []);
    let was = link.was.expect("answers");
    assert_eq!(
        was.differs_from(&today(query)),
        !expected,
        "{was:?} of {query:?}"
    );
    assert_eq!(was.words(&today(query), true, &Plain).is_none(), expected);
}

#[test]
fn every_value_is_said_preset_and_all() {
    for query in [
        "",
        "preset=bear&price=300&cash_flows=fees",
        "vs=squeeze&foo=1",
    ] {
        let written = exact(query);
        for row in ASSUMPTIONS {
            assert!(
                written.contains(&format!("&{}=", row.key)),
                "{} in {written}",
                row.key
            );
        }
        assert!(written.starts_with("v=1&preset="), "{written}");
        let (exact, link) = (read_link(&written), read_link(query));
        assert_eq!(exact.scenario, link.scenario);
        assert_eq!(exact.baseline, link.baseline);
    }
}

#[test]
fn the_answers_are_those_of_the_specification() {
    // "Checked by hand": run-rate payback and value per TAO.
    check_answers("", "13.985,199.111");
    check_answers("preset=chain-2026-03", "523.518,156.073");
    check_answers("preset=bear", "13.985,43.775");
    check_answers("compute_cost=1000000&discount_rate=3", "none,none");
    check_answers(
        "stake_recovered=100&hardware_cost=0&discount_rate=3",
        "0,none",
    );
}

#[test]
fn small_answers_keep_five_digits() {
    let mut evaluation = today("");
    evaluation.run_rate.payback_months = Ok(0.001_234_567_8);
    evaluation.valuation.value_per_tao = Ok(-1.234_567_8e300);
    let was = Was::of(&evaluation);
    assert_eq!(was.payback_months, Some(0.001_234_6));
    assert_eq!(was.value_per_tao, Some(-1.234_567_8e300));
    assert!(!was.differs_from(&evaluation));
    evaluation.run_rate.payback_months = Ok(9.999_999);
    assert_eq!(Was::of(&evaluation).payback_months, Some(10.0));
}

#[test]
fn only_what_is_beyond_the_rounding_differs() {
    check_same("", "13.985,199.111", true);
    check_same("", "13.985,199.11", true);
    check_same("", "13.9852,199.1", false);
    check_same("", "13.98,199.111", false);
    check_same("", "none,199.111", false);
    check_same("discount_rate=3", "13.985,none", true);
    check_same("discount_rate=3", "13.985,0", false);
    // What rounding leaves of a sum that is zero.
    let mut evaluation = today("");
    evaluation.valuation.value_per_tao = Ok(3e-14);
    let was = Was::of(&evaluation);
    evaluation.valuation.value_per_tao = Ok(-2e-14);
    assert!(!was.differs_from(&evaluation));
}

#[test]
fn the_sentence_names_both_answers_then_and_now() {
    let was = read_link("was=12,none").was.expect("answers");
    let mut evaluation = today("");
    assert_eq!(
        was.words(&evaluation, true, &Plain).expect("a sentence"),
        "When this was written, the breakeven at today’s rates was 12\u{a0}months and the value no answer; \
         the model now gives 13.985\u{a0}months and 199.111\u{a0}USD/TAO."
    );
    // What could not be read is not the model's doing.
    let part = was.words(&evaluation, false, &Plain).expect("a sentence");
    assert!(
        !part.contains("model") && part.contains("with what of it can be used they are 13.985")
    );
    evaluation.valuation.value_per_tao = Err(Undefined::NoSupply);
    assert!(
        was.words(&evaluation, true, &Plain)
            .expect("a sentence")
            .ends_with("and no answer.")
    );
}

#[test]
fn answers_that_are_none_are_named() {
    for written in [
        "", "1", "1,", ",1", "1,2,3", "NaN,1", "1,inf", "1e309,1", "None,1", "x",
    ] {
        let link = read_link(&format!("was={written}"));
        assert_eq!(link.was, None, "{written}");
        assert_eq!(
            link.warnings
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>(),
            [format!(
                "The answers it had (was) cannot be “{written}”: they are a number of months and one of USD, or none, \
                 with a comma between. They are left aside."
            )]
        );
        assert_eq!(link.scenario, Scenario::default());
    }
    let link = read_link("was=1,2&was=x");
    assert_eq!(link.was.and_then(|was| was.payback_months), Some(1.0));
}
