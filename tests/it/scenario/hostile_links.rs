//! A link from a stranger is just another link: whatever it holds, what can be used is used.

use proptest::prelude::*;
use tao_calculator::model::ASSUMPTIONS;
use tao_calculator::prose::Plain;
use tao_calculator::scenario::{Scenario, from_query, read_link};

use super::links::{check_base, check_read, check_refused, unknown_key};
use crate::scenarios::cases;

#[test]
fn bytes_that_are_no_text_do_no_harm() {
    check_refused("price=%FF%FE", "price", "\u{fffd}\u{fffd}", 272.72);
    check_refused("price=%", "price", "%", 272.72);
    check_refused("price=%3", "price", "%3", 272.72);
    check_refused("price=%zz", "price", "%zz", 272.72);
    check_refused("price=%+1", "price", "% 1", 272.72);
    check_refused("price=3%000", "price", "3\u{0}0", 272.72);
    check_base("%F0%9F=1", &[unknown_key("\u{fffd}")]);
}

#[test]
fn a_hostile_link_is_read_like_any_other() {
    // 64 kB of a key, of a value, of pairs: words stay short, and what can be used is used.
    let long = "x".repeat(65_536);
    for query in [
        long.clone(),
        format!("price={long}"),
        format!("preset={long}"),
        format!("v={long}"),
        format!("at={long}"),
        format!("vs={long}"),
        format!("was={long}"),
        format!("view={long}"),
    ] {
        let (scenario, warnings) = from_query(&query);
        assert!(scenario.is_as(&Scenario::default()), "{query:.80}");
        assert_eq!(warnings.len(), 1);
        assert!(warnings[0].to_string().len() < 400, "{}", warnings[0]);
    }
    // What would read the same is said once.
    let (scenario, warnings) = from_query(&"price=NaN&".repeat(6_554));
    assert_eq!((scenario, warnings.len()), (Scenario::default(), 1));
    let (scenario, warnings) = from_query(&"price=2&price=300&".repeat(3_641));
    assert_eq!((scenario.assumptions.price, warnings.len()), (300.0, 1));
    check_read(&format!("price={}300", "0".repeat(65_536)), "price", 300.0);
    check_read(&format!("{}price=300", "&".repeat(65_536)), "price", 300.0);
}

#[test]
fn twice_the_link_takes_no_more_than_twice_the_memory() {
    let pairs = |pair: fn(usize) -> String, n: usize| (0..n).map(pair).collect::<String>();
    let patterns: [fn(usize) -> String; 8] = [
        |n| format!("a{n}=1&"),
        |n| format!("price={n}x&"),
        |n| format!("vs=a{n}%3D1&"),
        |n| format!("{}a{n}", if n == 0 { "vs=" } else { "%3D1%26" }),
        |n| format!("{}a{n}", if n == 0 { "controls=" } else { "," }),
        |_| "v=9&preset=x&%25%FF&=&".into(),
        |n| format!("at={n}&was={n},1&view=value&amp;"),
        |n| format!("utm_{n}=\u{200b}&price=٣x{n}&amp;amp;"),
    ];
    for pair in patterns {
        let bytes = |n: usize| {
            let query = pairs(pair, n);
            allocation_counter::measure(|| drop(read_link(&query))).bytes_total
        };
        let (once, twice) = (bytes(1_024), bytes(2_048));
        assert!(
            twice < once * 5 / 2,
            "{once} and {twice} bytes for {}",
            pairs(pair, 3)
        );
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_text_is_read(query in prop_oneof![".*", "(&?(amp;|price|seed|preset|at|vs|v|%[0-9a-f]{0,2}|=|\\+|-|[0-9.e])){0,40}"]) {
        let (scenario, warnings) = from_query(&query);
        for row in ASSUMPTIONS {
            prop_assert!(row.accepts((row.get)(&scenario.assumptions)), "{}", row.key);
        }
        for warning in warnings {
            prop_assert!(!warning.words(&Plain).is_empty());
        }
    }
}
