//! The scenario as a picture: it says what the page says, of the scenario that the page shows, and all of it can be read.

use roxmltree::Document as Xml;
use tao_calculator::app::scenario_picture;
use tao_calculator::app::shell::{PICTURE, look};
use tao_calculator::chart::{Anchor, Document, Text};
use tao_calculator::model::{Unit, evaluate};
use tao_calculator::prose::{Plain, UnitWords};
use tao_calculator::scenario::{PRESETS, finding_phrase, from_query};

use crate::model::checked_by_hand;

const NAME: &str = "The article; TAO price 300 USD/TAO, Validators 5,000";
const ADDRESSES: [&str; 2] = [
    "https://example.org/tao/?v=2&price=300&validators=5000",
    "https://example.org/tao/",
];

/// Every preset, the scenarios checked by hand, and some that have no answers.
fn queries() -> Vec<String> {
    let presets = PRESETS
        .iter()
        .map(|preset| format!("preset={}", preset.key));
    let unanswered = [
        "compute_cost=1000000",
        "daily_emission=0",
        "price=1e-9",
        "stake_recovered=100&hardware_cost=0",
    ];
    let others = checked_by_hand::queries()
        .chain(unanswered)
        .map(String::from);
    presets.chain(others).collect()
}

fn picture_of(query: &str, name: &str, addresses: [&str; 2]) -> Document {
    let (scenario, _) = from_query(query);
    let evaluation = evaluate(&scenario.assumptions);
    let base = evaluate(&from_query("").0.assumptions);
    let compared = (base != evaluation).then_some(&base);
    scenario_picture(&scenario, &evaluation, compared, name, addresses, &Plain)
}

fn words(text: &Text) -> String {
    text.runs.iter().map(|run| run.words.as_str()).collect()
}

/// All that a picture says, in its order.
fn said(picture: &Document) -> String {
    let words: Vec<String> = picture.texts(&look()).iter().map(words).collect();
    words.join(" ")
}

/// Left, top, right and bottom of words in the broadest letters.
fn frame(text: &Text) -> [f64; 4] {
    let before = match text.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => text.room / 2.0,
        Anchor::End => text.room,
    };
    let (x, y) = (text.at.0 - before, text.at.1);
    [x, y - 0.8 * text.size, x + text.room, y + 0.22 * text.size]
}

#[test]
fn it_says_the_finding_and_the_months_of_its_scenario() {
    for query in queries() {
        let (scenario, _) = from_query(&query);
        let evaluation = evaluate(&scenario.assumptions);
        let said = said(&picture_of(&query, NAME, ADDRESSES));
        let finding = finding_phrase(&scenario, &evaluation, &Plain).text();
        for expected in [&finding, NAME, ADDRESSES[0]] {
            assert!(said.contains(expected), "{query}: {expected} in {said}");
        }
        // What is far beyond the operating time is not drawn.
        let drawn = [
            &evaluation.run_rate.payback_months,
            &evaluation.projection.payback_months,
        ];
        let drawn = drawn
            .into_iter()
            .flatten()
            .filter(|months| **months <= 60.0 && **months > 0.0);
        for months in drawn {
            let months = Unit::Months.prose(*months, &Plain).of("").to_string();
            assert!(said.contains(&months), "{query}: {months} in {said}");
        }
    }
}

#[test]
fn no_words_leave_it_or_lie_on_others() {
    let (width, height) = (f64::from(PICTURE.0), f64::from(PICTURE.1));
    for query in queries() {
        for name in [NAME.to_string(), NAME.repeat(6)] {
            let texts = picture_of(&query, &name, ADDRESSES).texts(&look());
            for (nth, text) in texts.iter().enumerate() {
                let [left, top, right, bottom] = frame(text);
                assert!(
                    left >= 0.0 && top >= 0.0 && right <= width && bottom <= height,
                    "{query}: {} from {left} {top} to {right} {bottom}",
                    words(text)
                );
                assert!(text.size >= 24.0, "{query}: {} is too small", words(text));
                for other in &texts[..nth] {
                    let [other_left, other_top, other_right, other_bottom] = frame(other);
                    let is_apart = right <= other_left
                        || other_right <= left
                        || bottom <= other_top
                        || other_bottom <= top;
                    assert!(
                        is_apart,
                        "{query}: {} lies on {}",
                        words(text),
                        words(other)
                    );
                }
            }
        }
    }
}

#[test]
fn what_is_painted_is_what_is_written() {
    let look = look();
    for query in queries() {
        let picture = picture_of(&query, NAME, ADDRESSES);
        let [whole, shapes] = [picture.svg(&look), picture.shapes(&look)];
        let [whole, shapes] = [&whole, &shapes].map(|svg| Xml::parse(svg).expect("XML"));
        for document in [&whole, &shapes] {
            let root = document.root_element();
            let size = ["width", "height"].map(|side| root.attribute(side).unwrap().parse());
            assert_eq!(size, [Ok(PICTURE.0), Ok(PICTURE.1)], "{query}");
        }
        let count = |document: &Xml, name: &str| {
            let nodes = document.descendants();
            nodes.filter(|node| node.tag_name().name() == name).count()
        };
        assert_eq!(count(&whole, "text"), picture.texts(&look).len(), "{query}");
        assert_eq!(count(&shapes, "text"), 0, "{query}");
        for name in ["path", "circle", "g", "rect"] {
            assert_eq!(count(&whole, name), count(&shapes, name), "{query}: {name}");
        }
    }
}

#[test]
fn what_is_too_long_gives_way() {
    let long = format!("{}?{}", ADDRESSES[1], "price=300&".repeat(20));
    let said = said(&picture_of("", &NAME.repeat(6), [&long, ADDRESSES[1]]));
    assert!(
        said.contains(ADDRESSES[1]) && !said.contains("price=300"),
        "{said}"
    );
    assert!(said.contains(&NAME[..40]) && said.contains(" …"), "{said}");
}
