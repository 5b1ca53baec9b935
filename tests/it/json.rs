//! JSON that the calculator writes, as somebody else reads it.

use proptest::prelude::*;
use serde_json::{Value, json};
use tao_calculator::scenario::Json;

use crate::results::read;
use crate::scenarios::cases;

/// Numbers of every bit pattern, texts of every letter, and lists and objects of them.
fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<f64>().prop_map(Json::Number),
        any::<String>().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 64, 6, |inner| {
        let member = (any::<String>(), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Json::List),
            prop::collection::vec(member, 0..6).prop_map(named_once),
        ]
    })
}

/// Names that come twice are left to those who read.
fn named_once(members: Vec<(String, Json)>) -> Json {
    let numbered = members.into_iter().enumerate();
    Json::object(numbered.map(|(nth, (name, value))| (format!("{nth}{name}"), value)))
}

/// Checks that what was read is what was meant: numbers to the bit, members in their order.
fn check(read: &Value, meant: &Json) {
    match (read, meant) {
        (Value::Null, Json::Null) => {}
        (Value::Null, Json::Number(value)) => assert!(!value.is_finite(), "{value}"),
        (Value::Number(number), Json::Number(value)) => {
            let found = number.as_f64().expect("a float");
            // Zero has no sign.
            assert_eq!(found.to_bits(), (value + 0.0).to_bits(), "{value:e}");
        }
        (Value::String(text), Json::Text(words)) => assert_eq!(text, words),
        (Value::Array(found), Json::List(values)) => {
            assert_eq!(found.len(), values.len());
            found
                .iter()
                .zip(values)
                .for_each(|(one, other)| check(one, other));
        }
        (Value::Object(found), Json::Object(members)) => {
            assert!(found.keys().eq(members.iter().map(|(name, _)| name)));
            let meant = members.iter().map(|(_, value)| value);
            found
                .values()
                .zip(meant)
                .for_each(|(one, other)| check(one, other));
        }
        _ => panic!("{read} instead of {meant}"),
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn anything_reads_back_in_one_line_and_in_many(json in any_json()) {
        check(&read(&json), &json);
        prop_assert!(!json.to_string().contains('\n'));
        let lines = format!("{json:#}");
        check(&serde_json::from_str(&lines).expect("JSON"), &json);
    }

    /// No number is longer than a browser would write it, but for a sign.
    #[test]
    fn numbers_are_short(value in any::<f64>()) {
        prop_assert!(Json::Number(value).to_string().len() <= 24, "{}", Json::Number(value));
    }
}

#[test]
fn people_can_read_it() {
    let json = Json::object([
        ("none", Json::Null),
        ("whole", Json::Number(6_850.0)),
        ("large", Json::Number(1e300)),
        ("small", Json::Number(-1.5e-7)),
        ("zero", Json::Number(-0.0)),
        ("quoted", Json::text("a “b” \"c\" \\ \n")),
        ("empty", Json::List(vec![])),
        ("nothing", Json::Object(vec![])),
        ("list", Json::List(vec![Json::text("x"), Json::Number(0.1)])),
    ]);
    assert_eq!(
        json.to_string(),
        r#"{"none":null,"whole":6850,"large":1e300,"small":-1.5e-7,"zero":0,"quoted":"a “b” \"c\" \\ \u000a","empty":[],"nothing":{},"list":["x",0.1]}"#
    );
    let meant = json!({
        "none": null, "whole": 6850, "large": 1e300, "small": -1.5e-7, "zero": 0, "quoted": "a “b” \"c\" \\ \n",
        "empty": [], "nothing": {}, "list": ["x", 0.1],
    });
    assert_eq!(read(&json), meant);
    assert_eq!(
        format!(
            "{:#}",
            Json::object([
                ("a", Json::List(vec![Json::Null, Json::List(vec![])])),
                ("b", Json::Null)
            ])
        ),
        "{\n  \"a\": [\n    null,\n    []\n  ],\n  \"b\": null\n}"
    );
}
