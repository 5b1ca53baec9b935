//! Charts that stand alone: golden sheets, and that any words and colours make a well-formed document.

use proptest::prelude::*;
use roxmltree::{Document, Node};
use tao_calculator::chart::{
    BridgeChart, Chart, Exported, Ink, Look, PARTS, Sheet, balance_chart, mixed, worth_chart,
};
use tao_calculator::model::{Evaluation, evaluate, metric};
use tao_calculator::prose::Plain;
use tao_calculator::request::asked::{bars_chart, map_chart};
use tao_calculator::scenario::{PRESETS, from_query};

use crate::golden::check_golden;
use crate::scenarios::cases;

const STYLE: &str = include_str!("../../style/charts.css");

/// The look of the page in light colours.
pub fn look() -> Look {
    let tokens = include_str!("../../style/tokens.css");
    let token = |name: &str| {
        let (_, value) = tokens.split_once(&format!("--{name}: ")).expect("a token");
        let value = &value[..value.find(';').expect("its end")];
        let light = value
            .strip_prefix("light-dark(")
            .and_then(|both| both.split_once(','));
        light.map_or(value, |(light, _)| light).to_string()
    };
    Look {
        words: token("ink"),
        serif: token("serif"),
        sans: token("sans"),
        inks: Ink::ALL.map(|ink| token(ink.token())),
        card: token("card"),
        hush: token("hush"),
    }
}

pub fn sheet<'a>(scenario: &'a str, source: &'a str, look: &'a Look) -> Sheet<'a> {
    Sheet {
        title: "What adds up",
        summary: "It adds up to 199 USD.",
        scenario,
        compared: "Bear",
        axis: "USD, by months from today",
        source,
        look,
        numerals: &Plain,
    }
}

fn of(query: &str) -> (Evaluation, f64, f64) {
    let a = from_query(query).0.assumptions;
    (evaluate(&a), a.operating_months, a.price)
}

/// The sheet of each chart of a scenario compared with the base.
fn sheets(query: &str, sheet: &Sheet) -> [(&'static str, String); 3] {
    let (evaluation, months, price) = of(query);
    let base = of("").0;
    let base = Some(&base).filter(|base| **base != evaluation);
    let bridge = BridgeChart::new(&evaluation, base, price).expect("a value");
    let balance = balance_chart(&evaluation, base, months);
    [
        ("balance", sheet.svg(&balance)),
        ("worth", sheet.svg(&worth_chart(&evaluation, base, months))),
        ("value", sheet.svg(&bridge)),
    ]
}

/// The sheet of the bars and of the map of a scenario compared with the base.
pub fn chosen_sheets(query: &str, path: &str, sheet: &Sheet) -> [(&'static str, String); 2] {
    let [a, base] = [query, ""].map(|query| from_query(query).0.assumptions);
    let bars = bars_chart(&a, metric(path).expect("a metric"), &Plain);
    let map = map_chart(&a, &base, ["price", "compute_cost", path], &Plain).expect("a map");
    let charts: [(_, &dyn Exported); 2] = [("bars", &bars), ("map", &map)];
    charts.map(|(name, chart)| (name, sheet.svg(chart)))
}

/// All of them.
fn all_sheets(query: &str, sheet: &Sheet) -> Vec<(&'static str, String)> {
    let chosen = chosen_sheets(query, "run_rate.payback_months", sheet);
    sheets(query, sheet).into_iter().chain(chosen).collect()
}

/// Words of a kind of element, in the order of the document.
fn words(document: &Document, name: &str) -> Vec<String> {
    let elements = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", name)));
    elements
        .map(|node| node.text().unwrap_or_default().trim().into())
        .collect()
}

#[test]
fn sheets_are_as_agreed() {
    let look = look();
    let source = "TAO calculator, https://example.org/tao/?v=1, 2026-11-22";
    for (query, name) in [("", "base"), ("price=300", "compared")] {
        for (chart, svg) in sheets(query, &sheet("The article", source, &look)) {
            check_golden(
                &format!("sheet-{chart}-{name}.svg"),
                &svg.replace("><", ">\n<"),
            );
        }
    }
}

#[test]
fn sheets_of_what_the_reader_chose_are_as_agreed() {
    let look = look();
    let source = "TAO calculator, https://example.org/tao/?v=1, 2026-11-22";
    for (query, path, name) in [
        ("", "valuation.value_per_tao", "base"),
        ("price=300", "run_rate.payback_months", "compared"),
    ] {
        for (chart, svg) in chosen_sheets(query, path, &sheet("The article", source, &look)) {
            check_golden(
                &format!("sheet-{chart}-{name}.svg"),
                &svg.replace("><", ">\n<"),
            );
        }
    }
}

#[test]
fn a_sheet_says_everything_in_the_colours_given() {
    let look = look();
    let grounds = [&look.words, &look.card, &look.hush].map(String::clone);
    let shades = PARTS.map(|part| mixed(&look.inks[Ink::First as usize], part, &look.card));
    for preset in PRESETS {
        let sheet = sheet("As the chain has it", "from somewhere", &look);
        let query = format!("preset={}", preset.key);
        let (evaluation, months, _) = of(&query);
        let legend = balance_chart(&evaluation, Some(&of("").0), months).legend();
        for (chart, svg) in all_sheets(&query, &sheet) {
            let document = Document::parse(&svg).expect("XML");
            let root = document.root_element();
            let size = |name| {
                root.attribute(name)
                    .expect("a size")
                    .parse::<f64>()
                    .expect("a number")
            };
            let (width, height) = (size("width"), size("height"));
            assert_eq!(
                root.attribute("viewBox"),
                Some(format!("0 0 {width} {height}").as_str())
            );
            let (mut title, mut axis) = (sheet.title.to_string(), sheet.axis);
            if ["bars", "map"].contains(&chart) {
                // What the reader chose is in the title and below it.
                title += ": Breakeven at today’s rates";
                axis = "Breakeven at today’s rates in months";
            } else {
                assert_eq!(words(&document, "desc"), [sheet.summary]);
            }
            assert_eq!(words(&document, "title"), [title.as_str()]);
            let texts = words(&document, "text");
            assert!(texts.iter().any(|text| text.starts_with(axis)), "{axis}");
            for expected in [&title, sheet.scenario, sheet.source] {
                assert!(texts.iter().any(|text| text == expected), "{expected}");
            }
            if chart == "balance" {
                for key in &legend {
                    let words = key.words(Some("Bear"));
                    let stands = texts.contains(&words);
                    assert_eq!(stands, key.is_drawn, "{words}");
                }
            }
            assert!(!svg.contains("#0000A"), "a stand-in is left");
            let colors = |node: Node| {
                let all = ["fill", "stroke"].map(|name| node.attribute(name));
                all.into_iter()
                    .flatten()
                    .map(String::from)
                    .collect::<Vec<_>>()
            };
            for color in document
                .descendants()
                .flat_map(colors)
                .filter(|color| !["none", "url(#hatch)"].contains(&color.as_str()))
            {
                assert!(
                    grounds.contains(&color)
                        || look.inks.contains(&color)
                        || shades.contains(&color),
                    "{color} is of no ink"
                );
            }
        }
    }
}

#[test]
fn what_stands_on_a_sheet_is_inside_it() {
    let link = "https://example.org/?".to_string() + &"compute_cost=1234.5&".repeat(40);
    let scenario = "Price 1,234.50 USD/TAO; ".repeat(20);
    let look = look();
    for (_, svg) in all_sheets("", &sheet(&scenario, &link, &look)) {
        let document = Document::parse(&svg).expect("XML");
        let root = document.root_element();
        let height: f64 = root.attribute("height").unwrap().parse().unwrap();
        let texts: Vec<_> = root
            .children()
            .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
            .collect();
        let foot = |node: &Node| node.attribute("y").unwrap().parse::<f64>().unwrap();
        assert!(texts.iter().map(foot).is_sorted(), "line below line");
        assert!(texts.iter().all(|node| foot(node) < height));
        let longest = texts
            .iter()
            .map(|node| node.text().unwrap().chars().count())
            .max();
        assert!(longest < Some(130), "{longest:?} letters in a line");
        let written: String = texts.iter().map(|node| node.text().unwrap()).collect();
        assert!(
            written.ends_with(&link),
            "nothing is lost where lines are broken"
        );
    }
}

#[test]
fn inks_look_as_the_style_sheet_says() {
    for ink in Ink::ALL {
        for attribute in ["stroke", "fill"] {
            let Some((_, rule)) =
                STYLE.split_once(&format!("[{attribute}=\"{}\"]", ink.stand_in()))
            else {
                continue;
            };
            let rule = &rule[..rule.find('}').expect("a rule ends")];
            assert!(
                rule.contains(&format!("{attribute}: var(--{})", ink.token())),
                "{}",
                ink.name()
            );
            let dashes = rule
                .split_once("stroke-dasharray: ")
                .map(|(_, dashes)| &dashes[..dashes.find(';').unwrap()]);
            if attribute == "stroke" {
                assert_eq!(dashes, ink.dashes(), "{}", ink.name());
                let faint = rule.contains(&format!("stroke-opacity: {};", Ink::FAINT));
                assert_eq!(faint, ink.is_faint(), "{}", ink.name());
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn any_words_make_a_document(hostile in prop::collection::vec("(\\PC|[<>&\"'\u{0}-\u{1f}\u{fffe} ]){0,60}", 4)) {
        let look = Look { sans: hostile[3].clone(), words: hostile[2].clone(), ..look() };
        let sheet = Sheet { title: &hostile[0], summary: &hostile[1], ..sheet(&hostile[1], &hostile[2], &look) };
        for (_, svg) in all_sheets("", &sheet) {
        let document = Document::parse(&svg);
        prop_assert!(document.is_ok(), "{:?}", document.err());
        // Nothing that was put in became an element.
        let names = ["svg", "title", "desc", "rect", "text", "path", "g", "line", "polyline", "circle", "tspan", "defs", "pattern"];
        for node in document.unwrap().descendants().filter(Node::is_element) {
            prop_assert!(names.contains(&node.tag_name().name()), "{:?}", node.tag_name());
        }
        }
    }
}
