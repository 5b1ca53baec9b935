//! The market's answers: the documented form is read, everything else refused in words that name what is wrong.

use proptest::prelude::*;
use tao_calculator::data::{DataError, Timestamp, day, read_market};
use tao_calculator::model::AssumptionId;
use tao_calculator::prose::Plain;

/// An answer in the documented form, of 30 November 2026, 14:05 UTC.
const ANSWER: &str = r#"{
    "bittensor": {"usd": 241.1, "usd_market_cap": 2313904208.0, "usd_24h_vol": 120500000.5, "usd_24h_change": -2.5, "last_updated_at": 1796047500},
    "bitcoin": {"usd": 91000, "usd_24h_change": 1.25, "last_updated_at": 1796047500},
    "fetch-ai": {"usd": 0.25, "usd_24h_change": -4.0},
    "singularitynet": {"usd": null, "usd_24h_change": null}
}"#;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(seconds).expect("a moment")
}

/// Five minutes later.
fn now() -> Timestamp {
    at(1_796_047_800)
}

#[test]
fn the_documented_form_is_read() {
    let market = read_market(ANSWER, now()).expect("it is well formed");
    assert_eq!(
        (market.tao.price, market.volume_24h),
        (241.1, 120_500_000.5)
    );
    assert_eq!(market.tao.change_24h, -0.025);
    assert_eq!(market.bitcoin.map(|bitcoin| bitcoin.price), Some(91_000.0));
    let in_bitcoin = market.change_in_bitcoin().expect("both changes are known");
    assert!(((1.0 + in_bitcoin) * 1.0125 - 0.975).abs() < 1e-12);
    assert_eq!(day(market.at).to_string(), "2026-11-30");
    let peers: Vec<&str> = market.peers.iter().map(|(name, _)| *name).collect();
    assert_eq!(peers, ["FET"], "what has no figures is left out");
    assert_eq!(
        market.values(),
        [
            (AssumptionId::Price, 241.1),
            (AssumptionId::Volume24h, 120_500_000.5)
        ]
    );
}

#[track_caller]
fn refused(text: &str) -> DataError {
    let why = read_market(text, now()).expect_err(text);
    let words = why.words(&Plain);
    assert!(!words.ends_with('.') && !words.contains('\n'), "{words}");
    why
}

#[test]
fn what_is_no_answer_is_refused_for_what_it_is() {
    assert_eq!(
        refused("<!doctype html><title>Sign in</title>"),
        DataError::WebPage
    );
    assert_eq!(refused("\n <html>"), DataError::WebPage);
    for text in ["", " ", "ok", "{'bittensor': 1}", "price=1"] {
        assert_eq!(refused(text), DataError::NotJson, "{text}");
    }
    for length in [1, 40, ANSWER.len() / 2, ANSWER.len() - 1] {
        assert_eq!(refused(&ANSWER[..length]), DataError::CutShort, "{length}");
    }
    assert_eq!(refused(&format!("{ANSWER} x")), DataError::NotJson);
}

#[test]
fn a_figure_that_is_missing_or_no_number_is_named() {
    for (text, field, said) in [
        ("{}", ".", "bittensor"),
        (r#"{"status": {"error_code": 429}}"#, ".", "bittensor"),
        ("[]", ".", "invalid length"),
        (&ANSWER.replace("\"usd\": 241.1, ", ""), "bittensor", "usd"),
        (
            &ANSWER.replace("241.1", "\"241.1\""),
            "bittensor.usd",
            "string",
        ),
        (&ANSWER.replace("241.1", "null"), "bittensor.usd", "null"),
        (
            &ANSWER.replace("241.1", "[241.1]"),
            "bittensor.usd",
            "sequence",
        ),
        (
            &ANSWER.replace("0.25", "\"<b>x</b>\""),
            "fetch-ai.usd",
            "string",
        ),
    ] {
        match refused(text) {
            DataError::Field { field: named, why } => {
                assert_eq!(named, field, "{why}");
                assert!(why.contains(said), "{why}");
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn figures_that_cannot_be_are_refused_with_what_can() {
    for (from, to, field) in [
        ("241.1", "-241.1", "bittensor.usd"),
        ("241.1", "0", "bittensor.usd"),
        ("241.1", "1e12", "bittensor.usd"),
        ("120500000.5", "-1", "bittensor.usd_24h_vol"),
        ("120500000.5", "1e300", "bittensor.usd_24h_vol"),
        ("-2.5", "-100", "bittensor.usd_24h_change"),
        ("-2.5", "1e9", "bittensor.usd_24h_change"),
    ] {
        match refused(&ANSWER.replacen(from, to, 1)) {
            DataError::OutOfRange { field: named, .. } => assert_eq!(named, field),
            other => panic!("{to}: {other:?}"),
        }
    }
    // Too large for any number.
    refused(&ANSWER.replacen("241.1", "1e999", 1));
}

#[test]
fn what_the_model_does_not_need_is_left_out_where_it_cannot_be() {
    for (from, to) in [
        ("91000", "-1"),
        ("91000", "null"),
        ("1.25", "-100"),
        ("1.25", "1e99"),
    ] {
        let market = read_market(&ANSWER.replacen(from, to, 1), now()).expect("TAO is there");
        assert_eq!(
            (market.bitcoin, market.change_in_bitcoin()),
            (None, None),
            "{to}"
        );
    }
}

#[test]
fn an_answer_from_the_future_is_refused_and_a_clock_may_be_a_little_behind() {
    let ahead =
        |seconds: i64| ANSWER.replacen("1796047500", &(1_796_047_800 + seconds).to_string(), 1);
    assert!(read_market(&ahead(600), now()).is_ok());
    assert_eq!(refused(&ahead(7_200)), DataError::InFuture);
    assert!(matches!(
        refused(&ahead(i64::MAX / 2)),
        DataError::OutOfRange { .. }
    ));
}

proptest! {
    #[test]
    fn no_answer_stops_the_reader(text in ".*", at_byte in 0..ANSWER.len(), junk in ".{0,4}") {
        let _ = read_market(&text, now());
        if ANSWER.is_char_boundary(at_byte) {
            let (before, after) = ANSWER.split_at(at_byte);
            if let Ok(market) = read_market(&format!("{before}{junk}{after}"), now()) {
                for (id, value) in market.values() {
                    prop_assert!(id.row().accepts(value), "{value}");
                }
            }
        }
    }
}
