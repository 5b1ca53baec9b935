//! The chain's answers: storage decoded to the last RAO, and all else refused in words.

use proptest::prelude::*;
use serde_json::{Value, json};
use tao_calculator::data::{
    DataError, SubnetPay, Subnets, Timestamp, issuance_request, pay_as_assumptions, read_issuance,
    read_subnets, subnets_request,
};
use tao_calculator::model::AssumptionId;
use tao_calculator::prose::Plain;

const MOVING_PRICE: &str = "0x658faa385070e074c85bf6b568cf05551abf1b0f4fd14f7b72ee50f9d91d5915";
const ALPHA_OUT: &str = "0x658faa385070e074c85bf6b568cf055525257fbc5458419b7bc7e8c44c521521";
/// `twox_128` of the pallet’s name, then of the item’s.
const NOW: &str = "0xf0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb";
/// 0.086481 TAO per alpha, to a billionth: the vector of the specification.
const PRICE: &str = "0x6b9e2316000000000000000000000000";
/// One alpha a block.
const ONE: &str = "0x00ca9a3b00000000";

fn answer(result: &Value) -> String {
    json!({"jsonrpc": "2.0", "id": 1, "result": result}).to_string()
}

fn issued(result: &str) -> Result<Vec<(AssumptionId, f64)>, DataError> {
    read_issuance(&answer(&json!(result)))
}

/// A price in I96F32, as the node writes it.
fn i96f32(price: f64) -> String {
    let bits = (price * 2f64.powi(32)).round() as i128;
    let digits: String = bits
        .to_le_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("0x{digits}")
}

/// 30 November 2026, 12:00 UTC.
fn now() -> Timestamp {
    "2026-11-30T12:00:00Z".parse().expect("a moment")
}

fn subnets_at(changes: &[(String, Option<&str>)]) -> Result<Subnets, DataError> {
    let text = answer(&json!([{"block": "0x1", "changes": changes}]));
    read_subnets(&text, now())
}

fn subnets(changes: &[(String, Option<&str>)]) -> Result<Vec<SubnetPay>, DataError> {
    subnets_at(changes).map(|subnets| subnets.pay)
}

#[test]
fn issuance_is_decoded_exactly_and_brings_what_follows_by_the_rule() {
    // The specification's vector.
    assert_eq!(
        issued("0x0040600704882600"),
        Ok(vec![
            (AssumptionId::IssuedSupply, 10_845_600.0),
            (AssumptionId::CirculatingSupply, 10_845_600.0),
            (AssumptionId::DailyEmission, 3_600.0),
        ])
    );
    let of_rao = |rao: u64| {
        let digits: String = rao
            .to_le_bytes()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        issued(&format!("0x{digits}")).expect("issuance")
    };
    let emission = |rao| of_rao(rao).last().map(|(_, value)| *value);
    assert_eq!(emission(10_499_999_999_999_999), Some(7_200.0));
    assert_eq!(emission(10_500_000_000_000_000), Some(3_600.0));
    assert_eq!(emission(21_000_000_000_000_000), Some(0.0));
    // So little in circulation nobody can assume: it is not offered.
    let ids: Vec<_> = of_rao(1_000_000_000)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    assert_eq!(
        ids,
        [AssumptionId::IssuedSupply, AssumptionId::DailyEmission]
    );
}

#[test]
fn what_subnets_pay_is_price_times_alpha_the_best_paid_first() {
    let dearer = i96f32(0.5);
    let pay = subnets(&[
        (format!("{MOVING_PRICE}4000"), Some(PRICE)),
        (format!("{MOVING_PRICE}0001"), Some(&dearer)),
        (format!("{MOVING_PRICE}0200"), Some(PRICE)),
        (format!("{MOVING_PRICE}0300"), None),
        // Root and a subnet that nobody asked for.
        (format!("{MOVING_PRICE}0000"), Some(PRICE)),
        (format!("{ALPHA_OUT}0000"), Some(ONE)),
        (format!("{MOVING_PRICE}0101"), Some(PRICE)),
        (format!("{ALPHA_OUT}0101"), Some(ONE)),
        (format!("{ALPHA_OUT}4000"), Some(ONE)),
        (format!("{ALPHA_OUT}0001"), Some(ONE)),
        (format!("{ALPHA_OUT}0200"), Some("0x0000000000000000")),
        (format!("{ALPHA_OUT}0300"), Some(ONE)),
    ]);
    let pay = pay.expect("pay");
    let netuids: Vec<u16> = pay.iter().map(|pay| pay.netuid).collect();
    assert_eq!(
        netuids,
        [256, 64],
        "little-endian; who is paid nothing is left out"
    );
    assert!((pay[1].emitted / 7_200.0 - 0.086481).abs() < 1e-9);
    assert_eq!(pay[0].paid(), 0.41 * 0.5 * 7_200.0);
}

#[test]
fn the_reward_factor_is_that_of_the_specification() {
    let other = i96f32(0.073255);
    let pay = subnets(&[
        (format!("{MOVING_PRICE}0100"), Some(PRICE)),
        (format!("{MOVING_PRICE}0200"), Some(&other)),
        (format!("{ALPHA_OUT}0100"), Some(ONE)),
        (format!("{ALPHA_OUT}0200"), Some(ONE)),
    ]);
    let [(factor_id, factor), (subnets_id, n_subnets)] =
        pay_as_assumptions(&pay.expect("pay"), 3_600.0).expect("both can be assumed");
    assert_eq!(
        (factor_id, subnets_id),
        (AssumptionId::RewardFactor, AssumptionId::Subnets)
    );
    assert!((factor - 0.319472).abs() < 1e-6, "{factor}");
    assert_eq!(n_subnets, 2.0);
    // Nothing is emitted, or more than anybody can assume is paid.
    let much = [SubnetPay {
        netuid: 1,
        emitted: 1e9,
    }];
    assert_eq!(pay_as_assumptions(&much, 3_600.0), None);
    assert_eq!(pay_as_assumptions(&much, 0.0), None);
    assert_eq!(pay_as_assumptions(&[], 3_600.0), None, "nobody is paid");
}

#[test]
fn requests_are_json_rpc_and_for_all_subnets_at_once() {
    let request: Value = serde_json::from_str(&issuance_request()).expect("JSON");
    assert_eq!(
        (&request["jsonrpc"], &request["method"]),
        (&json!("2.0"), &json!("state_getStorage"))
    );
    let request: Value = serde_json::from_str(&subnets_request()).expect("JSON");
    assert_eq!(request["method"], json!("state_queryStorageAt"));
    let keys = request["params"][0].as_array().expect("a list of keys");
    assert_eq!(keys.len(), 2 * 256 + 1);
    assert!(keys.contains(&json!(format!("{MOVING_PRICE}4000"))));
    assert!(keys.contains(&json!(format!("{ALPHA_OUT}0001"))));
    assert!(keys.contains(&json!(NOW)));
}

#[test]
fn pay_is_of_the_moment_of_its_block() {
    let at = |milliseconds: Option<u64>| {
        let digits =
            milliseconds.map(|milliseconds| format!("0x{:016x}", milliseconds.swap_bytes()));
        let pay = [(MOVING_PRICE, PRICE), (ALPHA_OUT, ONE)];
        let pay = pay.map(|(key, value)| (format!("{key}0100"), Some(value)));
        let moment = (NOW.to_string(), digits.as_deref());
        subnets_at(&[&pay[..], &[moment]].concat()).map(|subnets| subnets.at)
    };
    let noon = now().as_millisecond() as u64;
    let before = noon - 5 * 3_600_000 + 1;
    assert_eq!(
        at(Some(before)),
        Ok(Timestamp::from_millisecond(before as i64).ok())
    );
    assert_eq!(
        at(None),
        Ok(None),
        "a node that gives no moment is believed all the same"
    );
    assert_eq!(refused(at(Some(noon + 7_200_000))), DataError::InFuture);
    for never in [0, 1_000, u64::MAX] {
        assert!(matches!(
            refused(at(Some(never))),
            DataError::OutOfRange {
                field: "Timestamp.Now",
                ..
            }
        ));
    }
}

#[track_caller]
fn refused<T: std::fmt::Debug>(read: Result<T, DataError>) -> DataError {
    let why = read.expect_err("it is of no use");
    let words = why.words(&Plain);
    assert!(!words.ends_with('.') && !words.contains('\n'), "{words}");
    why
}

#[test]
fn what_is_no_answer_is_refused_for_what_it_is() {
    let denied =
        r#"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"Method not allowed"}}"#;
    for why in [
        refused(read_issuance(denied)),
        refused(read_subnets(denied, now())),
    ] {
        assert_eq!(
            why,
            DataError::Rpc {
                message: "Method not allowed".into()
            }
        );
    }
    assert_eq!(refused(read_issuance("<html>")), DataError::WebPage);
    assert_eq!(
        refused(read_subnets("{\"result\":[{", now())),
        DataError::CutShort
    );
    let field = |why| match why {
        DataError::Field { field, .. } => field,
        other => panic!("{other:?}"),
    };
    for text in [
        "{}",
        r#"{"result": null}"#,
        r#"{"jsonrpc": "2.0", "id": 1}"#,
    ] {
        assert_eq!(field(refused(read_issuance(text))), "result", "{text}");
    }
    for written in [
        "",
        "0x",
        "10845600",
        "0x00406007048826",
        "0x004060070488260000",
        "0xzz40600704882600",
        "0x+f40600704882600",
    ] {
        assert_eq!(field(refused(issued(written))), "result", "{written}");
    }
    assert!(matches!(
        refused(issued("0xffffffffffffffff")),
        DataError::OutOfRange { .. }
    ));
    assert!(matches!(
        refused(read_issuance(&answer(&json!(10_845_600)))),
        DataError::Field { .. }
    ));
}

#[test]
fn prices_that_cannot_be_are_refused_and_none_at_all_is_no_answer() {
    let priced = |price: &str| {
        subnets(&[
            (format!("{MOVING_PRICE}0100"), Some(price)),
            (format!("{ALPHA_OUT}0100"), Some(ONE)),
        ])
    };
    let negative = i96f32(-1.0);
    assert!(matches!(
        refused(priced(&negative)),
        DataError::OutOfRange { .. }
    ));
    let absurd = i96f32(1e9);
    assert!(matches!(
        refused(priced(&absurd)),
        DataError::OutOfRange { .. }
    ));
    assert!(matches!(refused(priced("0x01")), DataError::Field { .. }));
    for changes in [&[][..], &[(format!("{MOVING_PRICE}0100"), Some(PRICE))]] {
        assert!(matches!(refused(subnets(changes)), DataError::Field { .. }));
    }
    // Keys that nobody asked for say nothing.
    refused(subnets(&[
        ("0x1234".into(), Some(PRICE)),
        (MOVING_PRICE.into(), Some(PRICE)),
    ]));
}

proptest! {
    #[test]
    fn no_answer_stops_the_readers(text in ".*", result in ".{0,40}", key in "[0-9a-f]{0,6}") {
        let _ = (read_issuance(&text), read_subnets(&text, now()), issued(&result));
        if let Ok(pay) = subnets(&[(format!("{MOVING_PRICE}{key}"), Some(PRICE)), (format!("{ALPHA_OUT}{key}"), Some(ONE))]) {
            prop_assert!(pay.iter().all(|pay| pay.emitted.is_finite()));
        }
    }
}
