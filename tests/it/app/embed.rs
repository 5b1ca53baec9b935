//! The widget rendered natively: what each view shows, and what it leaves out.

use tao_calculator::model::ASSUMPTIONS;
use tao_calculator::scenario::View;

use super::page::Rendered;

/// The keys of the assumptions that can be set, in their order.
fn controls(query: &str) -> Vec<String> {
    Rendered::widget(query).attributes("[data-key]", "data-key")
}

#[test]
fn every_view_has_the_headline_and_the_way_to_the_whole_page() {
    for view in View::ALL {
        let widget = Rendered::widget(&format!("view={}&price=300", view.key()));
        for part in ["#sentence", ".headline", "#full-page"] {
            assert!(widget.has(part), "{part} is missing from {}", view.key());
        }
        assert!(widget.texts("#sentence")[0].contains("300"));
    }
}

#[test]
fn a_view_leaves_out_what_it_is_not_about() {
    let parts = [
        (".three", [View::Compact].as_slice()),
        (
            "#breakeven-heading",
            &[View::Full, View::Breakeven, View::Claims],
        ),
        ("#value-heading", &[View::Full, View::Value, View::Claims]),
        (
            "#balance-chart",
            &[View::Full, View::Compact, View::Breakeven],
        ),
        ("#value-chart", &[View::Full, View::Value]),
        ("#claims", &[View::Claims]),
    ];
    for (part, shown) in parts {
        for view in View::ALL {
            let widget = Rendered::widget(&format!("view={}", view.key()));
            let is_shown = shown.contains(view);
            assert_eq!(widget.has(part), is_shown, "{part} in {}", view.key());
        }
    }
    for part in [".presets", "#share", "#last-visit", "#goal"] {
        for view in View::ALL {
            let widget = Rendered::widget(&format!("view={}", view.key()));
            assert!(!widget.has(part), "{part} in {}", view.key());
        }
    }
}

#[test]
fn at_a_glance_every_number_in_the_sentence_that_can_be_moved_has_its_rail() {
    let widget = Rendered::widget("view=compact");
    let (links, rails) = (
        widget.texts("#sentence a"),
        widget.texts("#sentence a.movable"),
    );
    assert!(links.len() > 3);
    assert_eq!(links, rails);
    assert!(widget.texts("#sentence a.movable svg").len() == rails.len());
    assert!(
        Rendered::widget("view=full")
            .texts("#sentence a.movable")
            .is_empty()
    );
}

#[test]
fn controls_are_those_asked_for_in_the_order_named() {
    for view in View::ALL {
        let query = format!("view={}&controls=tax_rate,price,horizon_years", view.key());
        assert_eq!(controls(&query), ["tax_rate", "price", "horizon_years"]);
    }
    for row in ASSUMPTIONS {
        let query = format!("view=value&controls={}", row.key);
        assert_eq!(controls(&query), [row.key]);
    }
    let of_everything = [
        "price",
        "validators",
        "own_stake",
        "stake_recovered",
        "compute_cost",
        "daily_emission",
        "price_growth",
        "discount_rate",
    ];
    assert_eq!(controls(""), of_everything);
    assert_eq!(controls("view=compact"), ["price", "stake_recovered"]);
    assert_eq!(controls("view=breakeven"), ["price", "validators"]);
    assert_eq!(controls("view=value"), ["price_growth", "discount_rate"]);
    assert!(controls("view=claims").is_empty());
}

#[test]
fn what_could_not_be_used_is_said_and_what_differs_is_not() {
    assert!(Rendered::widget("price=-1").has("#unread"));
    assert!(!Rendered::widget("price=300").has("#opened"));
}
