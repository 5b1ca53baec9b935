//! What the pages show before their program runs: HTML without fault, and the figures of the model.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use scraper::{ElementRef, Html, Selector};
use tao_calculator::app::shell::Page;
use tao_calculator::model::{Evaluation, METRICS, MetricId, Unit, assumption, evaluate, metric};
use tao_calculator::prose::{Phrased, Plain, UnitWords, exact};
use tao_calculator::scenario::{REFERENCES, against_chain, credit, from_query};

use super::shell::{read, text};
use crate::golden::root;

/// Where a chart comes from.
static CREDIT: LazyLock<Selector> =
    LazyLock::new(|| Selector::parse(".credit").expect("a selector"));

/// Every page, as a browser reads it.
fn pages() -> impl Iterator<Item = (Page, Html)> {
    Page::all().map(|page| (page, read(page, None)))
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect("a selector");
    html.select(&selector).collect()
}

fn words(element: ElementRef) -> String {
    element.text().collect::<String>().trim().to_string()
}

fn evaluation(page: Page) -> Evaluation {
    evaluate(&from_query(&page.query()).0.assumptions)
}

#[test]
fn a_browser_finds_no_fault_in_the_html() {
    for (page, html) in pages() {
        assert!(html.errors.is_empty(), "{page:?}: {:?}", html.errors);
        let spoilt = text(&page.file_name(), None).replacen("</section>", "", 1);
        assert!(!Html::parse_document(&spoilt).errors.is_empty());
    }
}

#[test]
fn no_id_is_there_twice_and_whatever_is_named_is_there() {
    for (page, html) in pages() {
        let mut n_times = BTreeMap::new();
        for element in all(&html, "[id]") {
            *n_times.entry(element.attr("id").unwrap()).or_insert(0) += 1;
        }
        let twice: Vec<_> = n_times.iter().filter(|(_, times)| **times > 1).collect();
        assert!(twice.is_empty(), "{page:?}: {twice:?}");
        for attribute in ["for", "aria-labelledby", "aria-describedby"] {
            for element in all(&html, &format!("[{attribute}]")) {
                for id in element.attr(attribute).unwrap().split(' ') {
                    assert!(n_times.contains_key(id), "{page:?}: {attribute} {id}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_inline() {
    for (page, html) in pages() {
        for selector in ["[style]", "style", "script:not([src])"] {
            assert!(all(&html, selector).is_empty(), "{selector} in {page:?}");
        }
        for element in all(&html, "*") {
            let handler = element
                .value()
                .attrs()
                .find(|(name, _)| name.starts_with("on"));
            assert_eq!(handler, None, "{page:?}");
        }
    }
}

#[test]
fn every_chart_gives_its_source_and_licence_once_and_a_widget_leaves_it_at_its_last_line() {
    for (page, html) in pages() {
        let charts = all(&html, ".chart, #tornado");
        assert!(!charts.is_empty(), "{page:?}");
        let expected = match page {
            Page::Embed => vec![],
            _ => vec![format!("Source: {}.", credit(&from_query(&page.query()).0))],
        };
        for chart in charts {
            let credits: Vec<String> = chart.select(&CREDIT).map(words).collect();
            assert_eq!(credits, expected, "{page:?}: {:?}", chart.attr("id"));
        }
    }
}

#[test]
fn figures_are_those_of_the_model() {
    for (page, html) in pages() {
        let evaluation = evaluation(page);
        let shown = all(&html, "[data-metric]");
        assert!(shown.len() >= 3, "{page:?}");
        for element in shown {
            let path = element.attr("data-metric").unwrap();
            let row = metric(path).expect("a metric of the table");
            let said = words(element).to_lowercase();
            let expected = match (row.get)(&evaluation) {
                // In large letters a unit is a word.
                Ok(value) if element.attr("class") == Some("headline") => {
                    row.unit.prose(*value, &Plain).number
                }
                Ok(value) => row.unit.format(*value, &Plain).to_string(),
                Err(reason) => reason.phrase(&Plain).text(),
            };
            assert!(
                said.starts_with(&expected.to_lowercase()),
                "{page:?}: {path} is {said:?} instead of {expected:?}"
            );
        }
    }
}

#[test]
fn every_figure_has_its_place_on_a_page_of_a_scenario() {
    for (page, html) in pages().filter(|(page, _)| *page != Page::Embed) {
        for row in METRICS {
            let selector = format!("[data-metric='{}']", row.path);
            assert!(!all(&html, &selector).is_empty(), "{page:?}: {}", row.path);
        }
    }
}

#[test]
fn fields_hold_the_assumptions_without_a_program() {
    for (page, html) in pages() {
        let (scenario, _) = from_query(&page.query());
        let value = |key: &str| (assumption(key).unwrap().get)(&scenario.assumptions);
        let fields = all(&html, "[data-field]");
        assert!(!fields.is_empty());
        for field in fields {
            let key = field.attr("data-field").unwrap();
            let expected = exact(value(key), &Plain);
            assert_eq!(
                field.attr("value"),
                Some(expected.as_str()),
                "{page:?}: {key}"
            );
        }
        for slider in all(&html, "[type=range]") {
            let number = |name: &str| slider.attr(name).unwrap().parse::<u32>().unwrap();
            assert!(number("value") <= number("max"));
        }
        for list in all(&html, "select[data-choice]") {
            let chosen = Selector::parse("option[selected]").unwrap();
            assert_eq!(list.select(&chosen).count(), 1, "{page:?}");
        }
    }
}

#[test]
fn charts_are_there_for_narrow_and_for_wide_pages() {
    for (page, html) in pages() {
        let charts = all(&html, ".drawing");
        let figures = all(&html, "figure.chart");
        assert_eq!(charts.len(), figures.len(), "{page:?}");
        assert_eq!(charts.len() == 1, page == Page::Embed, "{page:?}");
        for selector in [".drawing > .narrow > svg", ".drawing > .wide > svg"] {
            assert_eq!(all(&html, selector).len(), charts.len(), "{page:?}");
        }
    }
}

#[test]
fn every_page_leads_to_a_page_that_is_there() {
    let names: Vec<String> = Page::all().map(Page::file_name).collect();
    for (page, html) in pages() {
        for link in all(&html, "#app a[href]") {
            let href = link.attr("href").unwrap();
            // Sources are elsewhere.
            if href.starts_with("https://") {
                continue;
            }
            let path = href.split(['?', '#']).next().unwrap();
            let is_there = ["", "./"].contains(&path) || names.iter().any(|name| name == path);
            let is_served = path.ends_with(".html") && root().join("public").join(path).is_file();
            let is_source = REFERENCES.iter().any(|source| source.url == Some(href));
            assert!(is_there || is_served || is_source, "{page:?}: {href}");
        }
    }
    // The way out of a frame that no program ever starts in.
    let way_out = all(&read(Page::Embed, None), "#full-page")[0]
        .attr("href")
        .map(String::from);
    assert_eq!(way_out.as_deref(), Some("./"));
}

#[test]
fn the_foot_leads_to_third_party_notices_and_says_what_is_stored() {
    for (page, html) in pages().filter(|(page, _)| *page != Page::Embed) {
        let links = all(&html, "footer a[href='third-party.html']");
        assert_eq!(links.len(), 1, "{page:?}");
        let names = all(&html, "#privacy code");
        assert!(words(names[0]).starts_with("tao-calculator:"), "{page:?}");
    }
    let notices = fs::read_to_string(root().join("public/third-party.html")).expect("notices");
    let notices = Html::parse_document(&notices);
    assert!(notices.errors.is_empty(), "{:?}", notices.errors);
    let named: Vec<String> = all(&notices, "li").into_iter().map(words).collect();
    for package in ["leptos ", "plotters ", "serde_json ", "wasm-bindgen "] {
        assert!(
            named.iter().any(|name| name.starts_with(package)),
            "{package}"
        );
    }
}

#[test]
fn without_scripts_it_is_said_what_is_shown_and_what_is_missing() {
    for page in Page::all() {
        let html = text(&page.file_name(), None);
        let (_, rest) = html.split_once("<noscript>").expect("a sentence");
        let (sentence, _) = rest.split_once("</noscript>").expect("its end");
        assert!(sentence.contains("figures of the scenario") && sentence.contains("JavaScript"));
    }
}

#[test]
fn the_sum_behind_the_breakeven_stands_in_its_section() {
    for (page, html) in pages().filter(|(page, _)| !page.file_name().starts_with("embed")) {
        let shown = all(&html, "#breakeven > .formula.numbers");
        assert_eq!(shown.len(), 1, "{page:?}");
        let payback = MetricId::Payback.row();
        let expected = match (payback.get)(&evaluation(page)) {
            Ok(months) => format!("= {}", Unit::Months.format(*months, &Plain)),
            Err(reason) => reason.phrase(&Plain).text(),
        };
        let said = words(shown[0]);
        assert!(
            said.ends_with(&expected),
            "{page:?}: {said} without {expected}"
        );
    }
}

#[test]
fn the_chain_and_the_sources_are_there_without_scripts() {
    for (page, html) in pages().filter(|(page, _)| !page.file_name().starts_with("embed")) {
        let compared: Vec<_> = all(&html, "[data-compared]")
            .into_iter()
            .map(|row| row.attr("data-compared").unwrap())
            .collect();
        let expected: Vec<_> = against_chain().iter().map(|row| row.key).collect();
        assert_eq!(compared, expected, "{page:?}");
        let links: Vec<_> = all(&html, "#sources a")
            .into_iter()
            .map(|link| link.attr("href").unwrap())
            .collect();
        let expected: Vec<_> = REFERENCES.iter().filter_map(|source| source.url).collect();
        assert_eq!(links, expected, "{page:?}");
    }
}
