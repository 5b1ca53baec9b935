//! What readers see of a claim: labels, units and sentences, never keys.

use tao_calculator::claims::{CLAIMS, Evidence, Finding, Piece, Stat, Test, Verdict};
use tao_calculator::prose::{Part, Phrase, Plain};
use tao_calculator::prose::{
    claims_finding, condition_phrase, finding_phrases, published_quantity, recomputed_quantity,
};

use super::{finding, findings};

/// Everything that a reader may see of a claim.
fn seen(finding: &Finding) -> Vec<String> {
    let published = finding.claim.published.iter();
    let shown = |stat: &Stat| recomputed_quantity(finding, stat, &Plain).to_string();
    let mut seen = vec![
        finding.claim.says.to_string(),
        finding.verdict.label().into(),
    ];
    seen.extend(finding_phrases(finding, &Plain).iter().map(Phrase::text));
    seen.extend(
        published
            .clone()
            .map(|stat| published_quantity(stat, &Plain).to_string()),
    );
    seen.extend(finding.recomputed().map(shown));
    let labels = published.chain(finding.recomputed()).map(|stat| stat.label);
    seen.extend(labels.map(ToString::to_string));
    seen
}

#[test]
fn nothing_reads_like_a_key() {
    for finding in findings() {
        for text in seen(&finding) {
            let is_plain = !text.contains(['_', '{', '}', '|'])
                && !text.contains("NaN")
                && !text.contains("  ");
            assert!(
                is_plain && !text.is_empty(),
                "{}: {text}",
                finding.claim.key
            );
        }
    }
}

#[test]
fn every_figure_has_a_label_and_a_unit() {
    for finding in findings() {
        let mut keys: Vec<&str> = Vec::new();
        for stat in finding.recomputed() {
            assert!(!keys.contains(&stat.key), "{} twice", stat.key);
            keys.push(stat.key);
        }
        for stat in finding.claim.published.iter().chain(finding.recomputed()) {
            assert!(
                !stat.label.is_empty() && stat.label != stat.key,
                "{}",
                stat.key
            );
            let said = recomputed_quantity(&finding, stat, &Plain);
            assert!(!said.unit.is_empty(), "{}: {said}", stat.key);
            assert!(
                !published_quantity(stat, &Plain).unit.is_empty(),
                "{}",
                stat.key
            );
        }
    }
}

#[test]
fn every_claim_is_said_in_sentences() {
    for finding in findings() {
        let key = finding.claim.key;
        assert!(
            !finding.claim.says.is_empty() && !finding.claim.published.is_empty(),
            "{key}"
        );
        let phrases = finding_phrases(&finding, &Plain);
        assert!(!phrases.is_empty(), "{key}");
        for phrase in phrases {
            let text = phrase.text();
            assert!(
                text.ends_with('.') && text.starts_with(char::is_uppercase),
                "{key}: {text}"
            );
            let longest = text
                .split(". ")
                .map(|sentence| sentence.split_whitespace().count());
            let examples = matches!(finding.claim.test, Test::Conditional { are_examples: true });
            assert!(examples || longest.max() <= Some(40), "{key}: {text}");
        }
        assert_eq!(
            CLAIMS.iter().filter(|other| other.key == key).count(),
            1,
            "{key}"
        );
    }
}

#[test]
fn sentences_take_their_figures_from_the_data() {
    const DATES: [&str; 6] = [
        "20 March",
        "March 2026",
        "July 2026",
        "August 2026",
        "December 2025",
        "in 2024",
    ];
    for finding in findings() {
        let Evidence {
            says,
            also,
            conditions,
            outcomes,
            ..
        } = &finding.evidence;
        let clauses = conditions.iter().map(|condition| &condition.says);
        let outcomes = outcomes.iter().map(|outcome| &outcome.says);
        let clauses = clauses.chain(outcomes).flatten();
        for piece in says.iter().chain(also).chain(clauses) {
            let Piece::Text(words) = piece else {
                continue;
            };
            let mut typed = words.to_string();
            for date in DATES {
                typed = typed.replace(date, "");
            }
            assert!(
                !typed.contains(|letter: char| letter.is_ascii_digit()),
                "{typed}"
            );
        }
    }
}

#[test]
fn figures_and_inputs_stay_parts_of_their_kind() {
    let main = findings().filter(|finding| finding.claim.is_main);
    for finding in main {
        let phrases = finding_phrases(&finding, &Plain);
        let parts: Vec<&Part> = phrases.iter().flat_map(|phrase| phrase.parts()).collect();
        assert!(parts.iter().any(|part| matches!(part, Part::Figure(_))));
        assert!(parts.iter().any(|part| matches!(part, Part::Input(..))));
    }
}

#[test]
fn conditions_are_given_as_examples_where_there_are_others() {
    for finding in findings().filter(|finding| finding.verdict == Verdict::HoldsOnlyIf) {
        let are_examples = matches!(finding.claim.test, Test::Conditional { are_examples: true });
        let text = finding_phrases(&finding, &Plain)
            .iter()
            .map(Phrase::text)
            .collect::<String>();
        assert_eq!(text.contains("for example"), are_examples, "{text}");
    }
}

#[test]
fn figures_are_said_to_the_digits_that_their_rounding_bears() {
    #[track_caller]
    fn check(key: &str, name: &str, published: &str, recomputed: &str) {
        let finding = finding(key);
        let plain = |quantity: Option<String>| quantity.unwrap_or_default().replace('\u{a0}', " ");
        let printed = finding.claim.published.iter().find(|stat| stat.key == name);
        let came_out = finding.recomputed().find(|stat| stat.key == name);
        let printed = printed.map(|stat| published_quantity(stat, &Plain).to_string());
        let came_out = came_out.map(|stat| recomputed_quantity(&finding, stat, &Plain).to_string());
        assert_eq!(
            (plain(printed), plain(came_out)),
            (published.into(), recomputed.into()),
            "{name}"
        );
    }
    check("payback", "payback", "13–15 months", "19.7 months");
    check("payback", "recovered_no_cost", "", "69–73 %");
    check("value", "price_growth", "", "26–30 % a year");
    check("value", "market_cap_at_horizon", "", "60.4 billion USD");
    check(
        "market_cap",
        "market_cap",
        "2.62 billion USD",
        "2.62 billion USD",
    );
    check("stake_usd", "stake_usd", "272,720 USD", "272,720 USD");
    check(
        "quarter_usd",
        "quarter_usd",
        "122.8 million USD",
        "122.7 million USD",
    );
    check(
        "quarter_by_days",
        "daily_emission",
        "6,850 TAO a day",
        "5,700 TAO a day",
    );
    check(
        "circulating_supply",
        "circulating_supply",
        "9,597,280 TAO",
        "10.77–10.85 million TAO",
    );
    check("usual_turnover", "usual_turnover", "8–12 %", "10.7–12.2 %");
    check(
        "usual_turnover",
        "quarters_market_cap",
        "",
        "2.3–4.0 billion USD",
    );
    check("downside", "downside", "21–34 %", "19.3–34.0 %");
    check("no_fees", "emission_printed", "", "682 million USD a year");
    check("no_fees", "outside_to_emission", "", "8.37 %");
    check("regions", "europe", "29 %", "");
    check("bitcoin", "change_bitcoin", "−5.73 %", "−5.70 %");
    check("peers", "peers", "2 peers", "1 peer");
}

#[test]
fn what_comes_out_is_measured_as_the_article_measures_it() {
    let main: Vec<_> = findings().filter(|finding| finding.claim.is_main).collect();
    assert_eq!(main.len(), 2, "they are called “the two that matter”");
    for finding in &main {
        let [published] = finding.claim.published else {
            panic!("{}: one range", finding.claim.key);
        };
        let outcomes = &finding.evidence.outcomes;
        assert_eq!(outcomes[0].figure.key, published.key, "the plain sum first");
        for outcome in outcomes {
            assert_eq!(
                outcome.figure.unit, published.unit,
                "{}",
                outcome.figure.key
            );
        }
        let agree = outcomes
            .iter()
            .filter(|one| one.figure.amount.agrees(published.amount));
        assert_eq!(agree.count(), 1, "what is fitted, and nothing else");
        let condition = condition_phrase(finding, &Plain).text();
        assert!(
            condition.ends_with('.') && condition.contains(char::is_numeric),
            "{condition}"
        );
    }
}

#[test]
fn the_title_counts_the_claims_and_follows_the_verdicts() {
    let mut all: Vec<_> = findings().collect();
    let said = |all: &[Finding]| claims_finding(all, &Plain).text();
    let before = said(&all);
    let n = all
        .iter()
        .filter(|one| one.verdict == Verdict::Reproduces)
        .count();
    assert!(
        before.starts_with(&format!("{n} of its {} ", all.len())),
        "{before}"
    );
    for finding in &mut all {
        finding.verdict = Verdict::Reproduces;
    }
    assert!(said(&all).starts_with(&format!("{0} of its {0} ", all.len())));
    assert_ne!(
        said(&all).split_once(' ').unwrap().1,
        before.split_once(' ').unwrap().1
    );
}
