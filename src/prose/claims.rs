//! What came out of a claim's check.

use super::{Numerals, Phrase, Quantity};
use crate::claims::{Finding, Found, Named};
use crate::model::assumption;

/// What came out, as a sentence: the claim's own, with its figures in it.
pub fn finding_phrase(finding: &Finding, n: &dyn Numerals) -> Phrase {
    let mut phrase = Phrase::default();
    let mut rest = finding.claim.sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        phrase.add(before);
        phrase.add(figure(finding, name, n));
        rest = after;
    }
    phrase.add(rest);
    phrase
}

/// A figure of the sentence.
fn figure(finding: &Finding, name: &str, n: &dyn Numerals) -> Option<Quantity> {
    if let Some(row) = name.strip_prefix("input ").and_then(assumption) {
        return Some(row.unit.said((row.get)(&finding.base), n));
    }
    if let Some(found) = finding.conditions.iter().find(|found| found.name == name) {
        return Some(condition_phrase(found, n));
    }
    finding.figure(name).map(|named| named_quantity(&named, n))
}

/// A figure as it is printed.
pub fn named_quantity(named: &Named, n: &dyn Numerals) -> Quantity {
    named.unit.prose(named.known(), n)
}

/// From where to where a published range comes out, in whole numbers: `24–34 %`.
pub fn condition_phrase(found: &Found, n: &dyn Numerals) -> Quantity {
    let number = |value: f64| n.number(found.unit.shown(value), 0);
    let (low, high) = (number(found.range.low), number(found.range.high));
    found.unit.spoken(found.range.high, format!("{low}–{high}"))
}

/// The name of a figure in a table.
pub fn figure_label(name: &str) -> String {
    name.replace('_', " ")
}
