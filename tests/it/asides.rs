//! What stands beside the answers as HTML: knife-edges, the next halving, three answers to start from.

use proptest::prelude::*;
use tao_calculator::app::{edge_html, escape, starts, starts_html};
use tao_calculator::model::questions::{payback_knife_edge, value_knife_edge};
use tao_calculator::model::{ASSUMPTIONS, METRICS, metric};
use tao_calculator::prose::Plain;
use tao_calculator::scenario::{PRESETS, Scenario, from_query, halving_words};

use crate::scenarios::{any_scenario, cases};

/// HTML as it reads; texts between tags are escaped, so that tags are all that is in angle brackets.
pub fn text(html: &str) -> String {
    let mut parts = html.split('<');
    let first = parts.next().unwrap_or_default().to_string();
    let text = parts.fold(first, |text, part| {
        let (_, words) = part.split_once('>').expect("a tag ends");
        text + words
    });
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    text.replace("&#39;", "'")
        .replace("&amp;", "&")
        .replace('\u{a0}', " ")
}

/// The one number in a text in plain English.
fn number_in(text: &str) -> f64 {
    let digits: String = text
        .replace('−', "-")
        .chars()
        .filter(|letter| letter.is_ascii_digit() || "-.e".contains(*letter))
        .collect();
    digits.parse().expect("a number")
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn an_edge_reads_as_its_words_and_leads_to_its_row(random in any_scenario()) {
        let a = random.assumptions();
        for edge in [payback_knife_edge(&a), value_knife_edge(&a)] {
            let html = edge_html(&edge, &Plain);
            let words = edge.words(&Plain).replace('\u{a0}', " ");
            prop_assert!(text(&html).eq_ignore_ascii_case(&format!("{words}.")), "{}", html);
            let link = format!("<a class=\"to-row\" href=\"#{0}\" data-row=\"{0}\">{1}</a>", edge.row.key, edge.label());
            prop_assert!(html.contains(&link), "{}", html);
        }
    }

    #[test]
    fn an_edge_is_written_on_the_side_of_today_that_it_lies_on(random in any_scenario()) {
        let a = random.assumptions();
        for edge in [payback_knife_edge(&a), value_knife_edge(&a)] {
            let Some(at) = edge.edge else { continue };
            // Beyond nine digits after the point nobody looks.
            prop_assume!(at == edge.here || (at - edge.here).abs() > 1e-8);
            let shown = number_in(&edge.row.unit.prose_beside(at, edge.here, &Plain).replace(edge.row.unit.symbol(), ""));
            prop_assert_eq!(shown.partial_cmp(&edge.here), at.partial_cmp(&edge.here), "{} for {}", shown, at);
        }
    }
}

#[test]
fn the_next_halving_says_where_the_chain_counts_otherwise() {
    let words = |query: &str| {
        let (scenario, _) = from_query(query);
        halving_words(&scenario.assumptions, scenario.preset.chain_issued, &Plain)
            .replace('\u{a0}', " ")
    };
    assert_eq!(
        words(""),
        "Next halving: in 132 days, at 9,597,280 TAO issued as assumed here; the chain’s own count, 10,845,600 TAO issued \
         and 3,600 TAO/day, says in 1,362 days."
    );
    assert_eq!(
        words("preset=chain-2026-03"),
        "Next halving: in 1,362 days."
    );
    assert_eq!(
        words("preset=chain-2026-03&daily_emission=0"),
        "Next halving: nothing is emitted, so no halving comes."
    );
    for preset in PRESETS {
        let a = preset.assumptions();
        let says_so = words(&format!("preset={}", preset.key)).contains("the chain’s own count");
        assert_eq!(
            says_so,
            a.issued_supply != preset.chain_issued,
            "{}",
            preset.key
        );
    }
}

#[test]
fn three_answers_are_computed_and_lead_to_their_scenarios() {
    let html = starts_html(&Scenario::default(), &Plain);
    let items: Vec<&str> = html.split("<li>").skip(1).collect();
    let payback = metric("run_rate.payback_months").expect("a metric");
    let queries = ["", "preset=chain-2026-03", "stake_recovered=0"];
    assert_eq!(items.len(), queries.len());
    for ((item, query), start) in items.iter().zip(queries).zip(starts(&Plain)) {
        let (expected, _) = from_query(query);
        assert!(start.scenario.is_as(&expected), "{query}");
        let figure = (payback.of)(&expected.assumptions).expect("months");
        let said = payback.unit.format(figure, &Plain).replace('\u{a0}', " ");
        assert!(text(item).starts_with(&said), "{item} starts with {said}");
        let link = item
            .split("href=\"?")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let (linked, unread) = from_query(&link.expect("a link").replace("&amp;", "&"));
        assert!(linked.is_as(&expected) && unread.is_empty(), "{item}");
    }
    assert!(text(items[0]).contains("80 % of the stake comes back, which is our assumption"));
}

#[test]
fn the_answer_in_use_is_marked() {
    let marked = |now: &Scenario| {
        let html = starts_html(now, &Plain);
        html.split("<li>")
            .skip(1)
            .map(|item| item.contains("aria-current=\"true\""))
            .collect::<Vec<_>>()
    };
    for (nth, start) in starts(&Plain).iter().enumerate() {
        let expected: Vec<bool> = (0..3).map(|place| place == nth).collect();
        assert_eq!(marked(&start.scenario), expected);
    }
    assert_eq!(marked(&from_query("price=300").0), [false; 3]);
}

#[test]
fn what_is_escaped_is_text() {
    let hostile = r#"<b title="x" class='y'>&amp;</b>"#;
    let escaped = escape(hostile);
    assert!(!escaped.contains(['<', '>', '"', '\'']), "{escaped}");
    assert_eq!(text(&escaped), hostile);
    for label in ASSUMPTIONS
        .iter()
        .map(|row| row.label)
        .chain(METRICS.iter().map(|row| row.label))
    {
        assert_eq!(text(&escape(label)), label);
    }
}

#[test]
fn more_digits_are_written_only_where_they_tell() {
    let unit = metric("valuation.value_per_tao").expect("a metric").unit;
    let words = |value: f64, other: f64| {
        unit.prose_beside(value, other, &Plain)
            .replace('\u{a0}', " ")
    };
    assert_eq!(
        words(272.05, 300.0),
        unit.prose(272.05, &Plain).replace('\u{a0}', " ")
    );
    assert_eq!(words(272.048, 272.0), "272.05 USD/TAO");
    assert_eq!(words(272.6, 272.72), "272.6 USD/TAO");
    assert_eq!(words(272.0, 272.0), "272 USD/TAO");
}
