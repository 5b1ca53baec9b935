//! Exact links hold every value and the answers of the time, so that the page can say what changed since.

use tao_calculator::model::{ASSUMPTIONS, Evaluation, Undefined, evaluate};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::{
    Cause, ChangedAnswers, Detail, Link, LinkWarning, ModelChange, RecordedAnswers, Scenario,
    Settings, read_file, read_link, write_link,
};

use super::links::check_named;

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
    assert!(!was.differ_from(&today(query)), "{was:?}");
    assert_eq!(was.change(&link.scenario, &today(query), true), None);
}

/// Answers that could be those of a query today.
#[track_caller]
fn check_same(query: &str, was: &str, expected: bool) {
    let link = read_link(&format!("{query}&was={was}"));
    assert_eq!(link.warnings, []);
    let was = link.was.expect("answers");
    assert_eq!(
        was.differ_from(&today(query)),
        !expected,
        "{was:?} of {query:?}"
    );
    let change = was.change(&link.scenario, &today(query), true);
    assert_eq!(change.is_none(), expected);
}

#[test]
fn every_value_is_there_preset_and_all() {
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
        assert!(written.starts_with("v=2&preset="), "{written}");
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
    let was = RecordedAnswers::of(&evaluation);
    assert_eq!(was.payback_months, Some(0.001_234_6));
    assert_eq!(was.value_per_tao, Some(-1.234_567_8e300));
    assert!(!was.differ_from(&evaluation));
    evaluation.run_rate.payback_months = Ok(9.999_999);
    assert_eq!(RecordedAnswers::of(&evaluation).payback_months, Some(10.0));
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
    let was = RecordedAnswers::of(&evaluation);
    evaluation.valuation.value_per_tao = Ok(-2e-14);
    assert!(!was.differ_from(&evaluation));
}

#[test]
fn the_sentence_names_both_answers_then_and_now() {
    let link = read_link("was=12,none");
    let was = link.was.expect("answers");
    let mut evaluation = today("");
    evaluation.valuation.value_per_tao = Err(Undefined::NoSupply);
    evaluation.run_rate.payback_months = Ok(13.985);
    let change = |was_read| {
        let change = was.change(&link.scenario, &evaluation, was_read);
        change.expect("a change")
    };
    assert_eq!(
        change(true),
        ChangedAnswers {
            then: was,
            now: RecordedAnswers::of(&evaluation),
            cause: Cause::Unknown,
        }
    );
    for part in ["12\u{a0}months", "13.985\u{a0}months", "no value", "model"] {
        let words = change(true).words(&Plain);
        assert!(words.contains(part), "“{part}” is missing in “{words}”");
    }
    // What could not be read is not the model's doing.
    assert_eq!(change(false).cause, Cause::PartlyRead);
    assert!(!change(false).words(&Plain).contains("model"));
}

/// A link with other answers than today's, and why they are others.
#[track_caller]
fn check_cause(query: &str, expected: Cause) {
    let link = read_link(&format!("{query}&was=1,2"));
    let was_read = !link.warnings.iter().any(LinkWarning::is_of_scenario);
    let change = link
        .was
        .expect("answers")
        .change(&link.scenario, &today(query), was_read);
    let change = change.expect("a change");
    assert_eq!(change.cause, expected, "{query}");
    if let Cause::ModelChanged(changes) = expected {
        for one in changes {
            assert!(change.words(&Plain).contains(one.words()), "{one:?}");
        }
    }
}

#[test]
#[rustfmt::skip] // one case a line
fn a_changed_model_is_named_where_it_can_matter() {
    use ModelChange::{PurchasePrice, RewardFactor, SubnetLimit};
    let fees = "adoption=10&subnet_growth=100";
    check_cause(&format!("v=1&{fees}"), Cause::ModelChanged(vec![SubnetLimit]));
    check_cause("v=1&price=300&entry_price=200", Cause::ModelChanged(vec![PurchasePrice]));
    check_cause(&format!("v=0&{fees}&reward_factor=2"), Cause::ModelChanged(vec![RewardFactor, SubnetLimit]));
    // None of the changes can matter, or it is today's model that gave them.
    check_cause("v=1", Cause::Unknown);
    check_cause("v=1&price=300", Cause::Unknown);
    check_cause("v=1&subnet_growth=100", Cause::Unknown);
    check_cause("v=1&adoption=10&subnet_growth=10&horizon_years=1", Cause::Unknown);
    check_cause(fees, Cause::Unknown);
    check_cause(&format!("v=2&{fees}"), Cause::Unknown);
    // Nor is it to blame for what could not be read.
    check_cause(&format!("v=1&{fees}&price=x"), Cause::PartlyRead);
    check_cause(&format!("v=9&{fees}"), Cause::PartlyRead);
    let results = r#"{"model": 1, "assumptions": {"adoption": 10, "subnet_growth": 100},
        "run_rate": {"payback_months": 1}, "valuation": {"value_per_tao": 2}}"#;
    let link = read_file(results.as_bytes()).expect("results");
    let evaluation = evaluate(&link.scenario.assumptions);
    let change = link.was.expect("answers").change(&link.scenario, &evaluation, true);
    assert_eq!(change.expect("a change").cause, Cause::ModelChanged(vec![SubnetLimit]));
}

#[test]
fn answers_that_are_none_are_named() {
    for written in [
        "", "1", "1,", ",1", "1,2,3", "NaN,1", "1,inf", "1e309,1", "None,1", "x",
    ] {
        let link = read_link(&format!("was={written}"));
        assert_eq!(link.was, None, "{written}");
        let expected = LinkWarning::BadAnswers {
            written: written.into(),
        };
        assert_eq!(link.warnings, [expected]);
        check_named(&link.warnings[0], &["was", written]);
        assert_eq!(link.scenario, Scenario::default());
    }
    let link = read_link("was=1,2&was=x");
    assert_eq!(link.was.and_then(|was| was.payback_months), Some(1.0));
}

#[test]
fn an_answer_beyond_all_numerals_is_said_as_a_power_of_ten() {
    let link = read_link("was=1e308,none");
    let change = link
        .was
        .expect("answers")
        .change(&link.scenario, &today(""), true);
    let words = change.expect("a change").words(&Plain);
    assert!(words.contains("1e308") && words.len() < 300, "{words}");
}
