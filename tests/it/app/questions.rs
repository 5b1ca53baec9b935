//! The questions that the page answers: their order, their places in the bar, and the squares of the first one.

use tao_calculator::claims::{CLAIMS, check};
use tao_calculator::model::MetricId;
use tao_calculator::scenario::{Role, claim_cases};

use super::page::Rendered;

#[test]
fn sections_are_numbered_in_their_order_and_the_bar_leads_to_each() {
    for who in Role::ALL {
        check_order(&Rendered::page(&format!("who={}", who.key())));
    }
}

fn check_order(page: &Rendered) {
    let asked = page.texts(".question");
    let links = page.texts(".slim-bar nav a");
    assert_eq!(asked.len(), links.len());
    for (nth, (question, link)) in asked.iter().zip(&links).enumerate() {
        for words in [question, link] {
            assert!(words.starts_with(&format!("{} ", nth + 1)), "{words}");
        }
    }
    // In the order of the page, each above the heading that answers it.
    let sections = page.attributes(
        ":is(section, figure):has(> .question, > figcaption > .question)",
        "id",
    );
    let hrefs = page.attributes(".slim-bar nav a", "href");
    assert_eq!(
        hrefs,
        sections
            .iter()
            .map(|id| format!("#{id}"))
            .collect::<Vec<_>>()
    );
    assert_eq!(page.texts(".question + h2").len(), asked.len());
}

#[test]
fn operators_read_first_what_concerns_their_own_validator() {
    let [reader, operator] = ["who=reader", "who=operator"].map(Rendered::page);
    let links = |page: &Rendered| page.attributes(".slim-bar nav a", "href");
    assert_ne!(links(&reader), links(&operator));
    assert_eq!(links(&operator)[0], "#worth-chart");
    let mut both = [links(&reader), links(&operator)];
    both.iter_mut().for_each(|links| links.sort_unstable());
    assert_eq!(both[0], both[1], "the same questions");
    let figures = |page: &Rendered| page.attributes(".leads [data-metric]", "data-metric");
    assert!(figures(&reader).is_empty());
    for floor in [
        MetricId::BreakevenPrice,
        MetricId::StakeToBeatDelegating,
        MetricId::TakeCoversCostsFrom,
    ] {
        assert!(
            figures(&operator).contains(&floor.row().path.to_string()),
            "{floor:?}"
        );
    }
}

#[test]
fn no_level_of_headings_is_skipped() {
    for page in [Rendered::page(""), Rendered::page("preset=squeeze")] {
        let levels = page.levels();
        assert_eq!(levels.first(), Some(&1));
        for ends in levels.windows(2) {
            assert!(ends[1] <= ends[0] + 1, "{levels:?}");
        }
    }
}

#[test]
fn every_claim_has_a_square_that_leads_to_it_and_says_what_became_of_it() {
    let page = Rendered::page("");
    let names = page.attributes(".squares a", "aria-label");
    let hrefs = page.attributes(".squares a", "href");
    assert_eq!(names.len(), CLAIMS.len());
    for href in &hrefs {
        assert!(page.has(&format!("[data-claim] {href}")), "{href}");
    }
    for claim in CLAIMS.iter() {
        let verdict = check(claim, &claim_cases()).verdict;
        let name = format!("{}: {}", claim.says, verdict.label());
        assert!(names.contains(&name), "{name}");
    }
    let counts = page.texts(".squares b");
    let counts = counts
        .iter()
        .map(|count| count.parse::<usize>().expect("a number"));
    assert_eq!(counts.sum::<usize>(), CLAIMS.len());
    assert_eq!(page.texts(".squares .main").len(), 2);
}
