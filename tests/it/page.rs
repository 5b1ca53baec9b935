//! The page rendered natively: the same components, without a browser.

use leptos::prelude::*;
use tao_calculator::app::{App, Part, sentence};
use tao_calculator::model::{evaluate, in_sight};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::{PRESETS, from_query};

/// The page as HTML, showing the scenario of a query.
fn html(query: &str) -> String {
    let query = query.to_string();
    let html = Owner::new_root(None).with(|| view! { <App query /> }.to_html());
    html.replace('\u{a0}', " ")
}

fn words(query: &str) -> String {
    let (scenario, _) = from_query(query);
    let evaluation = evaluate(&scenario.assumptions);
    let parts = sentence(&scenario.assumptions, &evaluation, &Plain)
        .into_iter()
        .map(|part| match part {
            Part::Text(text) | Part::Figure(text) | Part::Input { text, .. } => text,
        });
    parts.collect::<String>().replace('\u{a0}', " ")
}

#[test]
fn it_renders_without_a_browser() {
    let html = html("");
    for figure in [">14.0<", ">199<", ">18.7 months<", ">153.93 USD/TAO<"] {
        assert!(html.contains(figure), "{figure} is missing");
    }
    for row in in_sight() {
        assert!(
            html.contains(row.label) && html.contains(row.help),
            "{} is missing",
            row.key
        );
    }
    for preset in PRESETS {
        assert!(html.contains(preset.label), "{} is missing", preset.key);
    }
}

#[test]
fn it_renders_the_scenario_of_its_query() {
    let html = html("price=300&validators=5000");
    assert!(html.contains(">300 USD<") && html.contains(">5,000<"));
    assert!(!html.contains(">272.72 USD<"), "the base's price shows");
}

#[test]
fn the_breakeven_wanted_is_said_as_it_was_typed() {
    let html = html("target_payback=13.98");
    assert!(
        html.contains("beyond the 13.98 months wanted") && html.contains("Within 13.98 months")
    );
}

#[test]
fn it_has_no_style_attribute_and_no_inline_handler() {
    let html = html("");
    assert!(
        !html.contains(" style="),
        "the page's policy forbids style attributes"
    );
    assert!(
        !html.contains(" onclick=") && !html.contains("<script"),
        "nothing inline"
    );
}

#[test]
fn the_sentence_says_what_happens() {
    assert_eq!(
        words(""),
        "At 272.72 USD and 4,100 validators, 1,000 TAO earns 187 USD a day, 138 after costs, and repays the 58,544 USD \
         assumed not to come back in 14.0 months, if the other 218,176 USD of stake comes back at today’s price."
    );
    assert_eq!(
        words("stake_recovered=0"),
        "At 272.72 USD and 4,100 validators, 1,000 TAO earns 187 USD a day, 138 after costs, and repays the \
         276,720 USD assumed not to come back in 66.1 months."
    );
    assert_eq!(
        words("stake_recovered=100&hardware_cost=0"),
        "At 272.72 USD and 4,100 validators, 1,000 TAO earns 187 USD a day, 138 after costs, and has nothing to repay, \
         if the 272,720 USD of stake comes back at today’s price."
    );
    assert_eq!(
        words("delegated_stake=5000&compute_cost=0&validators=1&stake_recovered=0&own_stake=1"),
        "At 272.72 USD and 1 validator, 1 TAO with 5,000 TAO delegated earns 690,107 USD a day, 690,107 after costs, and \
         repays the 4,273 USD assumed not to come back in 0.000203 months."
    );
    assert_eq!(
        words("compute_cost=10000"),
        "At 272.72 USD and 4,100 validators, 1,000 TAO earns 187 USD a day but, after costs, loses 142."
    );
}
