//! What assumptions and answers are called inside sentences: nouns in the singular, whatever their labels are.

use tao_calculator::model::questions::{CHANCES, Reached, Sought};
use tao_calculator::model::{
    ASSUMPTIONS, Assumption, AssumptionId, METRICS, Measure, MetricId, Undefined,
};
use tao_calculator::prose::{Noun, Part, Phrase, Plain, Quantity, UnitWords, sought_phrase};

/// Words that no noun begins or ends with.
const NO_NOUN: [&str; 11] = [
    "in", "of", "by", "at", "from", "after", "every", "within", "per", "it", "paid",
];
/// Words at the end that would make it a plural.
const PLURALS: [&str; 5] = ["validators", "subnets", "costs", "rewards", "again"];

#[test]
fn every_phrase_is_a_noun_in_the_singular() {
    let rows = ASSUMPTIONS.iter().map(Assumption::noun);
    for phrase in rows.chain(
        METRICS
            .iter()
            .map(|row| &row.measure)
            .chain(CHANCES)
            .map(Measure::noun),
    ) {
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
fn every_answer_is_said_and_names_the_assumption() {
    for row in ASSUMPTIONS {
        for metric in METRICS {
            for answer in answers() {
                let words = sought_phrase(&answer, 0.0, row, metric, 2.5, &Plain).text();
                assert!(words.contains(&*row.noun()), "{words}");
                assert!(!words.contains("  ") && !words.contains("NaN"), "{words}");
            }
        }
    }
}

/// The figures that a phrase says.
fn figures(phrase: &Phrase) -> Vec<Quantity> {
    let figures = phrase.parts().iter().filter_map(|part| match part {
        Part::Figure(quantity) => Some(quantity.clone()),
        _ => None,
    });
    figures.collect()
}

#[test]
fn ends_beside_the_target_are_told_from_it() {
    // A unit that the assumption does not have tells its figures apart.
    let row = &ASSUMPTIONS[0];
    for metric in METRICS
        .iter()
        .filter(|metric| metric.unit.words() != row.unit.words())
    {
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
            for answer in ends {
                let mut said = figures(&sought_phrase(&answer, 0.0, row, metric, target, &Plain));
                said.retain(|quantity| quantity.unit != row.unit.words());
                said.sort_by(|one, other| one.number.cmp(&other.number));
                assert_eq!(said.len(), 3, "the target and two ends: {said:?}");
                said.dedup();
                assert_eq!(said.len(), 3, "each told from the others: {said:?}");
            }
        }
    }
}

#[test]
fn what_has_no_limit_is_said_without_a_figure() {
    let end = |value: f64, unlimited: bool| Reached {
        at: 1.0,
        value,
        unlimited,
    };
    let said = |lowest, highest| {
        let answer = Sought::OutOfReach {
            lowest: Some(lowest),
            highest: Some(highest),
            undefined: None,
        };
        let (row, metric) = (&ASSUMPTIONS[0], MetricId::Payback.row());
        let phrase = sought_phrase(&answer, 0.0, row, metric, 5.0, &Plain);
        let months = figures(&phrase);
        let months = months
            .iter()
            .filter(|one| one.unit.starts_with("month"))
            .count();
        (months, phrase.text())
    };
    let (of_below, below) = said(end(-1e300, true), end(1.0, false));
    let (of_above, above) = said(end(1.0, false), end(1e300, true));
    assert_eq!((of_below, of_above), (2, 2), "the target and the other end");
    assert_ne!(below, above);
}

#[test]
fn sentences_begin_large_and_end_with_a_full_stop() {
    let phrase = Phrase::from("élan is here").sentence();
    assert_eq!(phrase.text(), "Élan is here.");
    assert_eq!(Phrase::from("14 months").capitalized().text(), "14 months");
    assert!(Phrase::default().is_empty());
}

#[test]
fn words_beside_words_are_one_part() {
    let mut phrase = Phrase::from("one ");
    phrase.add("and ");
    phrase.add(String::from("another"));
    assert_eq!(phrase.parts(), [Part::Text("one and another".into())]);
}

#[test]
fn a_value_found_is_told_from_the_one_now() {
    let (row, metric) = (AssumptionId::Price.row(), MetricId::Payback.row());
    let said = |at| sought_phrase(&Sought::At(at), 272.72, row, metric, 14.0, &Plain).text();
    // Rounded to three digits both would be 273.
    assert!(said(272.51).contains("272.5"), "{}", said(272.51));
    assert!(said(136.36).contains("136\u{a0}"), "{}", said(136.36));
}
