//! The page rendered natively: the same components, without a browser.

use leptos::prelude::*;
use scraper::{Html, Selector};
use tao_calculator::app::{App, Embed};
use tao_calculator::model::{ASSUMPTIONS, AssumptionId, evaluate};
use tao_calculator::prose::{Plain, answer, operator_answer};
use tao_calculator::scenario::{PRESETS, Role, from_query, read_link};

/// Something rendered, as a browser reads it.
pub struct Rendered(Html);

impl Rendered {
    /// The whole page, showing the scenario of a query.
    pub fn page(query: &str) -> Self {
        let link = read_link(query);
        Self::of(|| view! { <App link /> }.to_html())
    }

    /// The widget, showing the scenario of a query.
    pub fn widget(query: &str) -> Self {
        let link = read_link(query);
        Self::of(|| view! { <Embed link /> }.to_html())
    }

    fn of(html: impl FnOnce() -> String) -> Self {
        Self(Html::parse_fragment(&Owner::new_root(None).with(html)))
    }

    /// The texts of the elements that a selector finds.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let texts = self
            .0
            .select(&selector)
            .map(|element| element.text().collect());
        texts.collect()
    }

    /// What an attribute says of the elements that a selector finds.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let elements = self.0.select(&selector);
        elements
            .filter_map(|element| Some(element.attr(name)?.to_string()))
            .collect()
    }

    /// The levels of its headings, from the top.
    pub fn levels(&self) -> Vec<u8> {
        let selector = Selector::parse("h1, h2, h3, h4, h5, h6").expect("a selector");
        let names = self
            .0
            .select(&selector)
            .map(|element| element.value().name());
        names.map(|name| name.as_bytes()[1] - b'0').collect()
    }

    /// Whether there is such an element.
    pub fn has(&self, selector: &str) -> bool {
        !self.texts(selector).is_empty()
    }
}

#[test]
fn for_every_role_its_rows_are_in_sight_in_order_and_every_other_is_there_once() {
    for who in Role::ALL {
        let page = Rendered::page(&format!("who={}", who.key()));
        let keys = |selector| page.attributes(selector, "data-key");
        let key = |id: &AssumptionId| id.row().key;
        let in_sight: Vec<_> = who.in_sight().iter().map(key).collect();
        assert_eq!(keys(".assumptions > .row"), in_sight);
        let mut all = keys(".assumptions .row");
        all.sort_unstable();
        let mut expected: Vec<_> = ASSUMPTIONS.iter().map(|row| row.key).collect();
        expected.sort_unstable();
        assert_eq!(all, expected);
        let chosen = page.attributes(".who [checked]", "value");
        assert_eq!(chosen, [who.key()]);
    }
}

#[test]
fn groups_say_what_is_the_readers_in_them() {
    let summaries = |query| Rendered::page(query).texts(".group summary em");
    let of = |query| summaries(query).concat().trim().to_string();
    assert_eq!(of(""), "");
    assert_eq!(of("take=9&uptime=90"), "· 2 yours");
    assert_eq!(of("take=9&uptime=90&who=operator"), "· 1 yours");
}

#[test]
fn every_preset_has_its_place() {
    let page = Rendered::page("");
    let presets = page.texts(".presets button").join("\n");
    for preset in PRESETS {
        assert!(presets.contains(preset.label), "{}", preset.key);
    }
}

#[test]
fn the_sentence_is_that_of_the_scenario() {
    let queries = ["", "price=300&validators=5000", "compute_cost=10000"];
    let seen_by = |query| Role::ALL.iter().map(move |who| (query, who));
    for (query, who) in queries.into_iter().flat_map(seen_by) {
        let query = &format!("{query}&who={}", who.key());
        let a = from_query(query).0.assumptions;
        let say = match who {
            Role::Reader => answer,
            Role::Operator => operator_answer,
        };
        let said = say(&a, &evaluate(&a), &Plain).text();
        let [shown] = &Rendered::page(query).texts("#sentence")[..] else {
            panic!("one sentence");
        };
        assert_eq!(
            shown.replace('\u{a0}', " ").trim(),
            said.replace('\u{a0}', " ")
        );
    }
}
