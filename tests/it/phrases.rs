//! What assumptions and answers are called inside sentences: nouns in the singular, whatever their labels are.

use tao_calculator::model::questions::{Reached, Sought};
use tao_calculator::model::{ASSUMPTIONS, Assumption, METRICS, Metric, Plain, Undefined};

/// Words that no noun begins or ends with.
const NO_NOUN: [&str; 11] = [
    "in", "of", "by", "at", "from", "after", "every", "within", "per", "it", "paid",
];
/// Words at the end that would make it a plural.
const PLURALS: [&str; 5] = ["validators", "subnets", "costs", "rewards", "again"];

#[test]
fn every_phrase_is_a_noun_in_the_singular() {
    let rows = ASSUMPTIONS.iter().map(Assumption::phrase);
    for phrase in rows.chain(METRICS.iter().map(Metric::phrase)) {
        let words: Vec<_> = phrase.split(' ').collect();
        let (first, last) = (words[0], words[words.len() - 1]);
        assert!(
            !NO_NOUN.contains(&first) && !NO_NOUN.contains(&last),
            "{phrase}"
        );
        assert!(words.len() > 1 || !PLURALS.contains(&last), "{phrase}");
        assert!(
            !phrase.contains(',') && !phrase.starts_with(char::is_whitespace),
            "{phrase}"
        );
        let starts_low =
            first.starts_with(|letter: char| letter.is_lowercase() || letter.is_ascii_digit());
        assert!(starts_low || first == "TAO", "{phrase}");
    }
}

/// Every kind of answer.
fn answers() -> Vec<Sought> {
    let reached = |value: f64, unlimited: bool| Reached {
        at: 1.0,
        value,
        unlimited,
    };
    let (low, high) = (reached(2.0, false), reached(3.0, true));
    vec![
        Sought::At(1.0),
        Sought::Jump {
            below: low,
            above: high,
        },
        Sought::From {
            first: high,
            before: low,
        },
        Sought::OutOfReach {
            lowest: Some(low),
            highest: Some(high),
            undefined: None,
        },
        Sought::OutOfReach {
            lowest: None,
            highest: None,
            undefined: Some(Undefined::NothingTraded),
        },
        Sought::NoEffect(Ok(1.0)),
        Sought::NoEffect(Err(Undefined::NothingTraded)),
        Sought::Choice,
    ]
}

#[test]
fn every_sentence_calls_them_so() {
    for row in ASSUMPTIONS {
        for metric in METRICS {
            for answer in answers() {
                let words = answer.words(row, metric, 2.5, &Plain);
                assert!(words.contains(&row.phrase()), "{words}");
                let names_metric = !matches!(
                    answer,
                    Sought::OutOfReach {
                        lowest: Some(_),
                        ..
                    } | Sought::Choice
                );
                assert!(!names_metric || words.contains(&metric.phrase()), "{words}");
                assert!(
                    !words.contains(row.label) || row.phrase().contains(row.label),
                    "{words}"
                );
            }
        }
    }
}

#[test]
fn ends_beside_the_target_are_told_from_it() {
    for metric in METRICS {
        for (target, apart) in [(9.65, 0.004), (199.2, 0.09), (0.0, 1e-7), (14.0, 1e-5)] {
            let reached = |by: f64| Reached {
                at: 1.0,
                value: target + by,
                unlimited: false,
            };
            let (one, other) = (reached(apart), reached(2.0 * apart));
            let ends = [
                Sought::OutOfReach {
                    lowest: Some(one),
                    highest: Some(other),
                    undefined: None,
                },
                Sought::Jump {
                    below: reached(-apart),
                    above: one,
                },
                Sought::From {
                    first: one,
                    before: reached(-apart),
                },
            ];
            let wanted = format!(" {}", metric.unit.typed(target, &Plain));
            for answer in ends {
                let words = answer.words(&ASSUMPTIONS[1], metric, target, &Plain);
                assert_eq!(words.matches(&wanted).count(), 1, "{words}");
                let Some((_, ends)) = words.split_once("goes from ") else {
                    continue;
                };
                let (one, other) = ends.split_once(" to ").expect("two ends");
                assert_ne!(
                    one.split(" at ").next(),
                    other.split(" at ").next(),
                    "{words}"
                );
            }
        }
    }
}

#[test]
fn what_has_no_limit_is_said_with_its_side() {
    for (value, expected) in [
        (-1e300, "below any number towards"),
        (1e300, "above any number towards"),
    ] {
        let (end, other) = (
            Reached {
                at: 1.0,
                value,
                unlimited: true,
            },
            Reached {
                at: 2.0,
                value: 1.0,
                unlimited: false,
            },
        );
        let (lowest, highest) = if value < 0.0 {
            (end, other)
        } else {
            (other, end)
        };
        let answer = Sought::OutOfReach {
            lowest: Some(lowest),
            highest: Some(highest),
            undefined: None,
        };
        let words = answer.words(&ASSUMPTIONS[1], &METRICS[0], 5.0, &Plain);
        assert!(words.contains(expected), "{words}");
    }
}
