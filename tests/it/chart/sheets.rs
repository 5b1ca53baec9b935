//! Charts that stand alone: agreed sheets, the same marks as on the page, and that any words and colours make a
//! well-formed document.

use proptest::prelude::*;
use roxmltree::{Document, Node};
use tao_calculator::chart::{Ink, Look, Sheet};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::PRESETS;

use super::drawn::{all, canvas, look, on_page};
use crate::golden::{by_line, check_golden};
use crate::scenarios::cases;

const PAYBACK: &str = "run_rate.payback_months";
const VALUE: &str = "valuation.value_per_tao";
/// CSS pixels that a chart is wide and high on its sheet, and that it stands from the left.
const DRAWN: (f64, f64) = (752.0, 376.0);
const LEFT: f64 = 24.0;

fn sheet<'a>(scenario: &'a str, source: &'a str) -> Sheet<'a> {
    Sheet {
        title: "What adds up",
        summary: "It adds up to 199 USD.",
        scenario,
        compared: "Bear",
        axis: "USD, by months from today",
        source,
        numerals: &Plain,
    }
}

fn by_name<'a>(document: &'a Document, name: &str) -> impl Iterator<Item = Node<'a, 'a>> {
    let nodes = document.descendants().filter(Node::is_element);
    nodes.filter(move |node| node.tag_name().name() == name)
}

/// All that a node says.
fn words(node: Node) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

#[track_caller]
fn number(node: Node, name: &str) -> f64 {
    let value = node.attribute(name).expect(name);
    value.parse().expect("a number")
}

#[test]
fn sheets_are_as_agreed() {
    let look = look();
    let source = "TAO calculator, https://example.org/tao/?v=1, 2026-11-22";
    for (query, path, name) in [("", VALUE, "base"), ("price=300", PAYBACK, "compared")] {
        for (chart, data) in all(query, "", path) {
            let svg = sheet("The article", source).document(&data).svg(&look);
            check_golden(&format!("sheet-{chart}-{name}.svg"), &by_line(&svg));
        }
    }
}

#[test]
fn a_sheet_says_everything_in_the_colours_given() {
    let look = look();
    let colours: Vec<&str> = Ink::all().map(|ink| look.colour(ink)).collect();
    for preset in PRESETS {
        let sheet = sheet("As the chain has it", "from somewhere");
        for (name, chart) in all(&format!("preset={}", preset.key), "price=333", PAYBACK) {
            let svg = sheet.document(&chart).svg(&look);
            let document = Document::parse(&svg).expect("XML");
            let root = document.root_element();
            let (width, height) = (number(root, "width"), number(root, "height"));
            let view_box = format!("0 0 {width} {height}");
            assert_eq!(root.attribute("viewBox"), Some(view_box.as_str()));
            let said = chart.words(&Plain);
            let title = said.as_ref().map_or(sheet.title.into(), |said| {
                format!("{}: {}", sheet.title, said.subject)
            });
            let summary = said.as_ref().map_or(sheet.summary, |said| &said.summary);
            let axis = said.as_ref().map_or(sheet.axis, |said| &said.axis);
            for (tag, expected) in [("title", title.as_str()), ("desc", summary)] {
                let found = by_name(&document, tag).map(words).collect::<Vec<_>>();
                assert_eq!(found, [expected], "{name}");
            }
            let texts: Vec<String> = by_name(&document, "text").map(words).collect();
            for expected in [&title, sheet.scenario, axis, sheet.source] {
                assert!(
                    texts.iter().any(|text| text == expected),
                    "{name}: {expected}"
                );
            }
            for key in chart.legend(&Plain) {
                let stands = texts.contains(&key.words(Some("Bear")));
                let is_said = key.is_compared || !chart.names_itself();
                assert!(!is_said || stands == key.is_drawn, "{name}: {}", key.label);
            }
            for node in document.descendants() {
                let inks = ["fill", "stroke"].map(|name| node.attribute(name));
                for colour in inks
                    .into_iter()
                    .flatten()
                    .filter(|colour| *colour != "none")
                {
                    assert!(colours.contains(&colour), "{name}: {colour} is of no ink");
                }
            }
        }
    }
}

/// Paths, circles and texts.
fn shapes<'a>(document: &'a Document) -> Vec<Node<'a, 'a>> {
    let nodes = document.descendants().filter(Node::is_element);
    let is_shape = |node: &Node| ["path", "circle", "text"].contains(&node.tag_name().name());
    nodes.filter(is_shape).collect()
}

/// Where a shape is: the numbers of its place, or of the first point of its path.
fn place(node: Node) -> (f64, f64) {
    match node.tag_name().name() {
        "text" => (number(node, "x"), number(node, "y")),
        "circle" => (number(node, "cx"), number(node, "cy")),
        _ => {
            let d = node.attribute("d").expect("a path");
            let mut numbers = d[1..].split(|letter: char| letter.is_ascii_alphabetic());
            let (x, y) = numbers
                .next()
                .expect("a start")
                .split_once(' ')
                .expect("a pair");
            (x.parse().expect("a number"), y.parse().expect("a number"))
        }
    }
}

#[test]
fn a_sheet_has_the_marks_of_the_page() {
    let look = look();
    for (name, chart) in all("price=300&compute_cost=3000", "", PAYBACK) {
        let drawing = chart.drawing(&canvas(DRAWN));
        let (page, sheet) = (
            on_page(&drawing),
            sheet("", "from here").document(&chart).svg(&look),
        );
        let (page, sheet) = (page.as_str(), sheet.as_str());
        let [page, sheet] = [page, sheet].map(|svg| Document::parse(svg).expect("XML"));
        let (on_page, on_sheet) = (shapes(&page), shapes(&sheet));
        assert_eq!(on_page.len(), drawing.marks.len(), "{name}");
        // Behind the drawing stands the source alone.
        let on_sheet = &on_sheet[on_sheet.len() - 1 - on_page.len()..];
        let (_, top) = place(on_sheet[0]);
        let top = top - place(on_page[0]).1;
        for (one, other) in on_page.iter().zip(on_sheet) {
            assert_eq!(one.tag_name().name(), other.tag_name().name(), "{name}");
            assert_eq!(words(*one).trim(), words(*other).trim(), "{name}");
            let ((x, y), (x_there, y_there)) = (place(*one), place(*other));
            let is_moved = (x_there - x - LEFT).abs() < 0.01 && (y_there - y - top).abs() < 0.01;
            assert!(is_moved, "{name}: {x} {y} is at {x_there} {y_there}");
            let class = one.attribute("class").expect("a class");
            let ink = Ink::all().find(|ink| ink.class() == class).expect("an ink");
            for attribute in one.attributes() {
                let value = other.attribute(attribute.name());
                match attribute.name() {
                    "class" | "d" | "x" | "y" | "cx" | "cy" => {}
                    "fill" | "stroke" if attribute.value() == ink.css() => {
                        assert_eq!(value, Some(look.colour(ink)), "{name}")
                    }
                    "fill" | "stroke" => {
                        assert_eq!(attribute.value(), Ink::Paper.css());
                        assert_eq!(value, Some(look.colour(Ink::Paper)), "{name}")
                    }
                    _ => assert_eq!(value, Some(attribute.value()), "{name} {attribute:?}"),
                }
            }
        }
    }
}

#[test]
fn what_stands_on_a_sheet_is_inside_it() {
    let link = "https://example.org/?".to_string() + &"compute_cost=1234.5&".repeat(40);
    let scenario = "Price 1,234.50 USD/TAO; ".repeat(20);
    let look = look();
    for (name, chart) in all("", "price=300", PAYBACK) {
        let svg = sheet(&scenario, &link).document(&chart).svg(&look);
        let document = Document::parse(&svg).expect("XML");
        let root = document.root_element();
        let texts: Vec<Node> = by_name(&document, "text").collect();
        for text in &texts {
            assert!(number(*text, "y") < number(root, "height"), "{name}");
            let size = number(*text, "font-size");
            let longest = (number(root, "width") - LEFT) / size / 0.3;
            assert!(words(*text).chars().count() < longest as usize, "{name}");
        }
        let written: String = texts.iter().map(|node| words(*node)).collect();
        assert!(
            written.ends_with(&link),
            "{name}: nothing is lost where lines are broken"
        );
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_words_make_a_document(hostile in prop::collection::vec("(\\PC|[<>&\"'\u{0}-\u{1f}\u{fffe} ]){0,60}", 4)) {
        let look = Look::read(|token| hostile[token.len() % 2 + 2].clone());
        let sheet = Sheet { title: &hostile[0], summary: &hostile[1], ..sheet(&hostile[1], &hostile[2]) };
        for (_, chart) in all("", "price=300", PAYBACK) {
            let svg = sheet.document(&chart).svg(&look);
            let document = Document::parse(&svg);
            prop_assert!(document.is_ok(), "{:?}", document.err());
            // Nothing that was put in became an element.
            let names = ["svg", "title", "desc", "rect", "text", "path", "g", "circle", "tspan"];
            for node in document.unwrap().descendants().filter(Node::is_element) {
                prop_assert!(names.contains(&node.tag_name().name()), "{:?}", node.tag_name());
            }
        }
    }
}
