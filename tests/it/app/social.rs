//! The pictures that go with links: agreed drawings, which `cargo xtask pictures` draws and makes pictures of.

use std::fs;

use roxmltree::{Document, Node};
use tao_calculator::app::shell::{
    Answer, PICTURE, Page, SITE, drawing, look, name, picture_name, picture_words,
};
use tao_calculator::chart::{ChartData, Headline, balance_chart, social};
use tao_calculator::model::evaluate;
use tao_calculator::prose::Plain;
use tao_calculator::scenario::{PRESETS, from_query};

use crate::golden::{by_line, check_golden, root};

const AXIS: &str = "USD earned less what does not come back, by months from today";

/// Every page that others show.
fn pages() -> impl Iterator<Item = Page> {
    Page::all().filter(|page| *page != Page::Embed)
}

fn texts<'a>(document: &'a Document) -> impl Iterator<Item = Node<'a, 'a>> {
    let svg = "http://www.w3.org/2000/svg";
    document
        .descendants()
        .filter(move |node| node.has_tag_name((svg, "text")))
}

#[test]
fn drawings_are_as_agreed_and_each_has_its_picture() {
    for page in pages() {
        let picture = picture_name(page);
        let name = picture.replace('/', "-").replace(".png", ".svg");
        let agreed = fs::read_to_string(root().join("tests/golden").join(&name));
        assert!(
            agreed.is_ok_and(|agreed| agreed == by_line(&drawing(page))),
            "tests/golden/{name} is not what is drawn now: review it after `cargo xtask pictures`"
        );
        assert!(
            root().join("public").join(&picture).is_file(),
            "public/{picture} is missing: `cargo xtask pictures` makes it"
        );
    }
}

#[test]
fn every_letter_can_be_read_at_half_the_size() {
    for page in pages() {
        let svg = drawing(page);
        let document = Document::parse(&svg).expect("XML");
        for node in texts(&document) {
            let size: f64 = node.attribute("font-size").unwrap().parse().unwrap();
            let group = node
                .parent()
                .unwrap()
                .attribute("transform")
                .unwrap_or_default();
            let (_, scale) = group.split_once("scale(").expect("a scale");
            let scale: f64 = scale.trim_end_matches(')').parse().unwrap();
            assert!(size * scale >= 24.0, "{:?}: {}", node.text(), size * scale);
        }
    }
}

#[test]
fn a_picture_says_both_answers_and_is_of_the_size_its_tags_say() {
    for preset in PRESETS {
        let svg = drawing(Page::Preset(preset));
        let document = Document::parse(&svg).expect("XML");
        let all: Vec<_> = texts(&document).filter_map(|node| node.text()).collect();
        let said = all.join(" ");
        for words in picture_words(preset, &evaluate(&preset.assumptions())) {
            for part in words.parts() {
                assert!(said.contains(part), "{}: {part} in {said}", preset.key);
            }
        }
        assert!(all.contains(&name(preset).as_str()) && all.contains(&SITE));
        let root = document.root_element();
        assert_eq!(
            root.attribute("width"),
            Some(PICTURE.0.to_string().as_str())
        );
        assert_eq!(
            root.attribute("height"),
            Some(PICTURE.1.to_string().as_str())
        );
    }
}

#[test]
fn a_reason_why_there_is_no_answer_has_room() {
    let (scenario, _) = from_query("compute_cost=1000000&terminal_growth=10&discount_rate=5");
    let evaluation = evaluate(&scenario.assumptions);
    let words = picture_words(&PRESETS[0], &evaluation);
    let chart = ChartData::Lines(balance_chart(&evaluation, None, 36.0));
    let headline = Headline::Answers("Costs", words.each_ref().map(Answer::parts));
    let svg = social(SITE, &headline, AXIS, &chart, &Plain).svg(&look());
    check_golden("picture-without-answers.svg", &by_line(&svg));
}

#[test]
fn the_index_pages_picture_states_no_figure() {
    let svg = drawing(Page::Index);
    let document = Document::parse(&svg).expect("XML");
    let said: String = texts(&document).filter_map(|node| node.text()).collect();
    assert!(
        said.starts_with(SITE) && !said.contains(char::is_numeric),
        "{said}"
    );
}
