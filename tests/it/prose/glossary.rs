//! The glossary: words that say what they mean, and texts that stay as they are.

use tao_calculator::model::METRICS;
use tao_calculator::prose::{GLOSSARY, Part, Term, glossed};

#[test]
fn every_word_has_its_own_line() {
    for entry in &GLOSSARY {
        assert_eq!(entry.term.entry().name, entry.name);
        assert!(entry.meaning.ends_with('.'), "{}", entry.name);
    }
}

#[test]
fn a_text_reads_as_it_did_and_explains_each_word_once() {
    for row in METRICS {
        let phrase = glossed(row.help);
        assert_eq!(phrase.text(), row.help);
        let terms: Vec<Term> = terms(row.help);
        for (nth, term) in terms.iter().enumerate() {
            assert!(!terms[..nth].contains(term), "{term:?} in “{}”", row.help);
        }
    }
}

#[test]
fn words_are_found_whole_and_the_longer_first() {
    assert_eq!(terms("What stakers and mistakes are made of"), []);
    assert_eq!(terms("Paid in subnet tokens"), [Term::Alpha]);
    assert_eq!(terms("Its stake, and the take"), [Term::Stake, Term::Take]);
    assert_eq!(
        terms("subnets, then subnet tokens"),
        [Term::Subnet, Term::Alpha]
    );
}

fn terms(text: &'static str) -> Vec<Term> {
    let phrase = glossed(text);
    let term = |part: &Part| match part {
        Part::Term(term, _) => Some(*term),
        _ => None,
    };
    phrase.parts().iter().filter_map(term).collect()
}
