//! What the page writes as answers to questions: the figures of the model, well-formed, nothing inline.

use std::cmp::Ordering;

use roxmltree::{Document, Node};
use tao_calculator::model::questions::claims::{CLAIMS, Verdict, check};
use tao_calculator::model::questions::{
    REVERSE_DCF, THRESHOLDS, reverse_dcf, thresholds, tornado, watch_list,
};
use tao_calculator::model::{Assumptions, METRICS, Unit, assumption, metric};
use tao_calculator::prose::Plain;
use tao_calculator::request::asked::{
    beliefs_html, claims_html, idle_html, reasons_html, thresholds_html,
};
use tao_calculator::scenario::{PRESETS, Scenario, from_query, halving_words};

pub const QUERIES: [&str; 11] = [
    "",
    "preset=chain-2026-03",
    "preset=breakthrough",
    "compute_cost=1000000",
    "terminal_growth=10&discount_rate=5",
    "price_anchor=self&revenue_per_subnet=2e7&adoption=10",
    "daily_emission=0",
    "stake_recovered=100&hardware_cost=0&subnets=0",
    "stake_recovered=100&hardware_cost=0&price=50",
    "compute_cost=20000&price=150",
    "target_payback=13.98",
];

pub fn of(query: &str) -> Assumptions {
    from_query(query).0.assumptions
}

/// The article’s preset with these assumptions.
fn scenario(a: &Assumptions) -> Scenario {
    Scenario {
        assumptions: *a,
        ..Scenario::default()
    }
}

/// Everything written for a scenario.
fn all(a: &Assumptions) -> Vec<String> {
    let mut all = vec![
        thresholds_html(&scenario(a), &Plain),
        reasons_html(a, &Plain),
        beliefs_html(a, &Plain),
        claims_html(&Assumptions::default(), &Plain),
    ];
    for metric in METRICS {
        all.push(idle_html(a, metric, &Plain));
    }
    all
}

/// Reads HTML that is well-formed enough to be XML.
pub fn with<T>(html: &str, read: impl FnOnce(Node) -> T) -> T {
    let text = format!("<root>{}</root>", html.replace("<br>", "<br/>"));
    let document = Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {html}"));
    read(document.root_element())
}

pub fn by<'a, 'b>(node: Node<'a, 'b>, name: &str, value: &str) -> Option<Node<'a, 'b>> {
    node.descendants()
        .find(|node| node.attribute(name) == Some(value))
}

fn words(node: Node) -> String {
    let texts = node.descendants().filter(|node| node.is_text());
    let text = texts.filter_map(|node| node.text());
    text.collect::<String>().replace('\u{a0}', " ")
}

#[test]
fn everything_is_well_formed_and_nothing_is_inline() {
    for query in QUERIES {
        for html in all(&of(query)) {
            with(&html, |root| {
                for node in root.descendants() {
                    for attribute in node.attributes() {
                        let name = attribute.name();
                        assert!(
                            name != "style" && !name.starts_with("on"),
                            "{query}: {name}"
                        );
                    }
                }
            });
            assert!(
                !html.contains("NaN") && !html.contains(">inf") && !html.contains("=inf"),
                "{query}: {html}"
            );
        }
    }
}

/// Where something breaks, on the side of today that it lies on, and how far that is; a cure is said to be one.
fn check_cell(cell: &str, unit: Unit, here: f64, at: Option<f64>, holds: bool) {
    let Some(at) = at else {
        return assert_eq!(cell, "nowhere");
    };
    let number = unit.format_beside(at, here, &Plain).replace('\u{a0}', " ");
    let expected = if holds { "" } else { "would hold at " };
    assert!(
        cell.starts_with(&format!("{expected}{number} ")),
        "{cell}: {at}"
    );
    if (at - here).abs() > 1e-8 {
        assert!(
            number != unit.typed(here, &Plain).replace('\u{a0}', " "),
            "{cell}"
        );
    }
    if here != 0.0 {
        let sign = match at.total_cmp(&here) {
            Ordering::Less => '−',
            Ordering::Equal => '0',
            Ordering::Greater => '+',
        };
        let room = cell.rsplit_once(&format!("{number} ")).expect("room").1;
        assert!(room.starts_with(sign), "{cell}: {at}");
        let is_nothing = |room: &str| !room.contains(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
        assert!(at == here || !is_nothing(room), "{cell}: {at}");
    }
}

#[test]
fn thresholds_are_those_of_the_model() {
    for query in QUERIES {
        let a = of(query);
        with(&thresholds_html(&scenario(&a), &Plain), |root| {
            for one in thresholds(&a) {
                let row = by(root, "data-threshold", one.row.key).expect("a row");
                let cells: Vec<_> = row.children().map(words).collect();
                let unit = one.row.unit;
                assert_eq!(cells[0], one.row.label);
                assert_eq!(
                    cells[1],
                    unit.typed(one.here, &Plain).replace('\u{a0}', " ")
                );
                for (cell, at, holds) in [
                    (&cells[2], one.payback_breaks_at, one.pays_back),
                    (&cells[3], one.net_zero.exactly(), one.earns),
                ] {
                    check_cell(cell, unit, one.here, at, holds);
                }
            }
            for one in watch_list(&a) {
                let Some(row) = by(root, "data-watched", one.row.key) else {
                    continue;
                };
                let cell = row.children().map(words).nth(2).expect("a cell");
                check_cell(&cell, one.row.unit, one.here, one.edge, one.holds);
            }
            let n_others = watch_list(&a)
                .iter()
                .filter(|one| !THRESHOLDS.contains(&one.row.key))
                .count();
            let watched = root
                .descendants()
                .filter(|node| node.has_attribute("data-watched"));
            assert_eq!(watched.count(), n_others);
        });
    }
}

#[test]
fn each_threshold_that_is_missing_has_its_reason() {
    for query in QUERIES {
        let a = of(query);
        let rows = thresholds_html(&scenario(&a), &Plain);
        let n_missing = rows.matches("nowhere</td>").count();
        with(&reasons_html(&a, &Plain), |root| {
            let reasons = root.descendants().filter(|node| node.has_tag_name("li"));
            assert_eq!(reasons.count(), n_missing, "{query}");
        });
    }
}

fn outlook(query: &str, key: &str) -> String {
    let html = thresholds_html(&from_query(query).0, &Plain);
    with(&html, |root| {
        words(by(root, "data-outlook", key).expect("an outlook"))
    })
}

#[test]
fn the_next_halving_is_said_as_above_and_what_follows_only_where_one_comes() {
    for query in [
        "",
        "preset=chain-2026-03",
        "daily_emission=0",
        "issued_supply=21000000&daily_emission=7200",
    ] {
        let (scenario, _) = from_query(query);
        let next = halving_words(&scenario.assumptions, scenario.preset.chain_issued, &Plain);
        let said = outlook(query, "daily_emission");
        let rest = said
            .strip_prefix(&next.replace('\u{a0}', " "))
            .expect(&said);
        let comes = metric("network.next_halving_days").expect("a metric").of;
        assert_eq!(
            rest.is_empty(),
            comes(&scenario.assumptions).is_err(),
            "{said}"
        );
    }
    assert!(outlook("", "daily_emission").contains("Half of today’s emission is 3,425 TAO/day"));
}

#[test]
fn what_compute_may_cost_is_said_where_no_cost_is_the_limit() {
    let check = |query: &str, begin: &str, end: &str| {
        let said = outlook(query, "compute_cost");
        assert!(said.starts_with(begin) && said.ends_with(end), "{said}");
    };
    check(
        "",
        "A validator earns nothing at 5,686 USD/month.",
        ": it costs less than that already.",
    );
    check(
        "own_stake=1000000&price=10000",
        "Even at the largest cost allowed, 1,000,000 USD/month, a validator earns.",
        " in 24.",
    );
    check(
        "other_cost=10000",
        "Even where compute costs nothing, a validator loses money.",
        " in 24.",
    );
}

#[test]
fn what_breaks_where_nothing_is_at_risk_is_not_said_to_break_nowhere() {
    let a = of("stake_recovered=100&hardware_cost=0");
    with(&thresholds_html(&scenario(&a), &Plain), |root| {
        let cells = |row: Node| row.children().map(words).collect::<Vec<_>>();
        let price = cells(by(root, "data-threshold", "price").expect("a row"));
        assert_eq!(
            price[2..],
            ["71.94 USD/TAO −73.6 %", "71.94 USD/TAO −73.6 %"]
        );
    });
    let stake = watch_list(&a).swap_remove(1);
    assert!(
        stake.edge.is_some_and(|at| (at - 3_790.75).abs() < 0.01),
        "{stake:?}"
    );
    assert!(!reasons_html(&a, &Plain).contains("from 0 months"));
}

#[test]
fn a_belief_sets_what_makes_the_value_the_price() {
    for query in QUERIES {
        let a = of(query);
        with(&beliefs_html(&a, &Plain), |root| {
            for (key, one) in REVERSE_DCF.iter().zip(reverse_dcf(&a)) {
                let item = by(root, "data-belief", key).expect("an item");
                let button = item
                    .descendants()
                    .find(|node| node.has_attribute("data-set"));
                assert_eq!(
                    button.is_some(),
                    one.sought.exactly().is_some(),
                    "{query} {key}"
                );
                let Some(button) = button else { continue };
                let mut believed = a;
                for pair in button.attribute("data-set").expect("values").split('&') {
                    let (key, value) = pair.split_once('=').expect("a pair");
                    let row = assumption(key).expect("a row");
                    (row.set)(&mut believed, value.parse().expect("a number"));
                }
                let value = metric("valuation.value_per_tao").expect("a metric");
                let value = (value.of)(&believed).expect("a value");
                assert!(
                    (value / a.price - 1.0).abs() < 1e-8,
                    "{query} {key}: {value}"
                );
            }
        });
    }
}

#[test]
fn what_moves_nothing_is_named() {
    for query in QUERIES {
        let a = of(query);
        for path in ["run_rate.payback_months", "valuation.value_per_tao"] {
            let metric = metric(path).expect("a metric");
            let idle = idle_html(&a, metric, &Plain);
            for bar in tornado(&a, metric).iter().filter(|bar| bar.has_no_effect()) {
                let said = with(&idle, words);
                assert!(said.contains(bar.row.label), "{}", bar.row.key);
            }
        }
    }
}

#[test]
fn every_claim_has_a_row_with_its_verdict_and_they_are_counted() {
    let base = PRESETS[0].assumptions();
    let findings: Vec<_> = CLAIMS.iter().map(|claim| check(claim, &base)).collect();
    with(&claims_html(&base, &Plain), |root| {
        for finding in &findings {
            let row = by(root, "data-claim", finding.claim.key).expect("a row");
            let said = words(row);
            assert!(said.contains(finding.verdict.label()), "{said}");
            assert!(said.contains(&finding.sentence(&Plain).replace('\u{a0}', " ")));
            assert!(!said.contains('{'), "{said}");
            for figure in &finding.recomputed {
                let line = by(row, "data-figure", figure.name).expect("a line");
                let shown = figure.words(&Plain);
                assert!(words(line).contains(&shown.replace('\u{a0}', " ")));
            }
        }
        for verdict in Verdict::ALL {
            let n = findings
                .iter()
                .filter(|finding| finding.verdict == verdict)
                .count();
            let counted = words(root).contains(&format!("{} {n}", verdict.label()));
            assert!(counted, "{} {n}", verdict.label());
        }
    });
}

#[test]
fn a_claim_links_to_its_own_scenario() {
    let base = PRESETS[0].assumptions();
    with(&claims_html(&base, &Plain), |root| {
        for claim in CLAIMS.iter() {
            let row = by(root, "data-claim", claim.key).expect("a row");
            let link = row
                .descendants()
                .find(|node| node.has_attribute("data-load"));
            let Some((preset, changes)) = claim.scenario else {
                assert!(link.is_none());
                continue;
            };
            let query = link
                .and_then(|link| link.attribute("data-load"))
                .expect("a link");
            let (scenario, unread) = from_query(query);
            let said = words(link.expect("a link"));
            let preset_label = scenario.preset.label;
            assert!(
                said.starts_with(&format!("Load “{preset_label}”")),
                "{said}"
            );
            assert_eq!(said.matches(", ").count(), changes.len(), "{said}");
            assert!(
                unread.is_empty() && scenario.preset.key == preset,
                "{query}"
            );
            for (key, value) in changes {
                let row = assumption(key).expect("a row");
                assert_eq!((row.get)(&scenario.assumptions), *value, "{query}");
                let named = format!("{} {}", row.label, row.unit.format(*value, &Plain));
                assert!(
                    said.contains(&named.replace('\u{a0}', " ")),
                    "{said}: {named}"
                );
            }
        }
    });
}
