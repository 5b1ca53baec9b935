//! The widget rendered natively: what each view shows, and what it leaves out.

use leptos::prelude::*;
use tao_calculator::app::Embed;
use tao_calculator::model::{ASSUMPTIONS, in_sight};
use tao_calculator::scenario::View;

/// The widget as HTML, showing the scenario of a query.
fn html(query: &str) -> String {
    let query = query.to_string();
    let html = Owner::new_root(None).with(|| view! { <Embed query /> }.to_html());
    html.replace('\u{a0}', " ")
}

/// The ids of the assumptions that can be set, in their order.
fn controls(html: &str) -> Vec<&str> {
    let rows = html.match_indices("data-key=\"").map(|(at, mark)| {
        let rest = &html[at + mark.len()..];
        &rest[..rest.find('"').expect("a closing quote")]
    });
    rows.collect()
}

#[test]
fn every_view_has_the_headline_and_the_way_to_the_whole_page() {
    for view in View::ALL {
        let html = html(&format!("view={}&price=300", view.key()));
        for part in [
            "id=\"sentence\"",
            "class=\"headline\"",
            "300 USD",
            "id=\"full-page\"",
        ] {
            assert!(html.contains(part), "{part} is missing from {}", view.key());
        }
    }
}

#[test]
fn a_view_leaves_out_what_it_is_not_about() {
    let parts = [
        ("id=\"breakeven-heading\"", [true, true, false, true]),
        ("id=\"value-heading\"", [true, false, true, true]),
        ("id=\"balance-chart\"", [true, true, false, false]),
        ("id=\"value-chart\"", [true, false, true, false]),
        ("id=\"claims\"", [false, false, false, true]),
    ];
    for (part, shown) in parts {
        for (view, is_shown) in View::ALL.iter().zip(shown) {
            let html = html(&format!("view={}", view.key()));
            assert_eq!(html.contains(part), is_shown, "{part} in {}", view.key());
        }
    }
    for part in [
        "class=\"presets\"",
        "id=\"share\"",
        "id=\"last-visit\"",
        "id=\"goal\"",
    ] {
        for view in View::ALL {
            let html = html(&format!("view={}", view.key()));
            assert!(!html.contains(part), "{part} in {}", view.key());
        }
    }
}

#[test]
fn controls_are_those_asked_for_in_the_order_named() {
    for view in View::ALL {
        let html = html(&format!(
            "view={}&controls=tax_rate,price,horizon_years",
            view.key()
        ));
        assert_eq!(controls(&html), ["tax_rate", "price", "horizon_years"]);
    }
    for row in ASSUMPTIONS {
        let html = html(&format!("view=value&controls={}", row.key));
        assert!(html.contains(row.label), "{} can be set", row.key);
    }
    let in_sight: Vec<_> = in_sight().iter().map(|row| row.key).collect();
    assert_eq!(controls(&html("")), in_sight);
    assert_eq!(controls(&html("view=breakeven")), ["price", "validators"]);
    assert_eq!(
        controls(&html("view=value")),
        ["price_growth", "discount_rate"]
    );
    assert!(controls(&html("view=claims")).is_empty());
}

#[test]
fn what_could_not_be_used_is_said_and_what_differs_is_not() {
    assert!(html("price=-1").contains("id=\"unread\""));
    assert!(!html("price=300").contains("id=\"opened\""));
}

#[test]
fn it_has_no_style_attribute_and_no_inline_handler() {
    for view in View::ALL {
        let html = html(&format!("view={}", view.key()));
        assert!(
            !html.contains(" style=") && !html.contains(" onclick=") && !html.contains("<script")
        );
    }
}
