//! What is said about a claim and what came out of it.

use super::{Mention, Numerals, Phrase, Quantity, UnitWords, exact, say};
use crate::claims::{Amount, Evidence, Finding, Piece, Rounded, Stat, Test, Verdict};
use crate::model::{Unit, round_to};

impl Verdict {
    /// What it is called on the page.
    pub fn label(self) -> &'static str {
        match self {
            Verdict::HoldsOnlyIf => "true only if",
            verdict => verdict.key(),
        }
    }
}

/// What came out, a phrase for each paragraph: the finding, what would have to be true, and what else there is to know.
pub fn finding_phrases(finding: &Finding, n: &dyn Numerals) -> Vec<Phrase> {
    let Evidence { says, also, .. } = &finding.evidence;
    let paragraphs = [
        pieces_phrase(finding, says, n),
        conditions_phrase(finding, n),
        missing_phrase(finding.claim.test),
        pieces_phrase(finding, also, n),
    ];
    let is_said = |phrase: &Phrase| !phrase.is_empty();
    paragraphs.into_iter().filter(is_said).collect()
}

/// A published figure, as it is printed.
pub fn published_quantity(stat: &Stat, n: &dyn Numerals) -> Quantity {
    let scale = scale(stat);
    written(stat, &scale, |value| {
        exact(round_to(scale.of(value.value), 9), n)
    })
}

/// A recomputed figure: to three digits, to as many after the point as the published one beside it, and to none that
/// the rounding of its inputs leaves open.
pub fn recomputed_quantity(finding: &Finding, stat: &Stat, n: &dyn Numerals) -> Quantity {
    let scale = scale(stat);
    let mut published = finding.claim.published.iter();
    let beside = published
        .find(|one| one.key == stat.key && one.unit == stat.unit)
        .map_or(0, printed_decimals);
    let own = |values: &[Rounded], last: Rounded| {
        let values: Vec<f64> = values.iter().map(|value| scale.of(value.value)).collect();
        decimals(&values, scale.of(half(last)), stat.unit)
    };
    let decimals = match stat.amount {
        Amount::One(one) => own(&[one], one),
        Amount::Range(from, to) => own(&[from, to], to).max(telling(&scale, from, to)),
    }
    .max(beside);
    written(stat, &scale, |value| {
        let borne = if decimals == 0 {
            to_borne(value)
        } else {
            value.value
        };
        n.number(scale.of(borne), decimals)
    })
}

/// A sentence of a claim, its figures written.
pub(super) fn pieces_phrase(finding: &Finding, pieces: &[Piece], n: &dyn Numerals) -> Phrase {
    let mut phrase = Phrase::default();
    for piece in pieces {
        match piece {
            Piece::Text(words) => phrase.add(*words),
            Piece::Figure(stat) => phrase.add(recomputed_quantity(finding, stat, n)),
            Piece::Printed(stat) => phrase.add(published_quantity(stat, n)),
            Piece::Input(id) => phrase.add(id.input(&finding.cases.article, n)),
        }
    }
    phrase
}

/// Under what it is true; nothing is said of a claim that is true or false as it stands.
fn conditions_phrase(finding: &Finding, n: &dyn Numerals) -> Phrase {
    let conditions = &finding.evidence.conditions;
    if finding.verdict != Verdict::HoldsOnlyIf || conditions.is_empty() {
        return Phrase::default();
    }
    let clauses = conditions
        .iter()
        .map(|condition| say!["if ", pieces_phrase(finding, &condition.says, n)]);
    let are_examples = matches!(finding.claim.test, Test::Conditional { are_examples: true });
    say![
        "The claim is true only ",
        are_examples.then_some("under conditions that the article does not give: for example "),
        either(clauses.collect()),
        "."
    ]
}

/// Alternatives: `one; two; or three`.
fn either(clauses: Vec<Phrase>) -> Phrase {
    let last = clauses.len().saturating_sub(1);
    let mut phrase = Phrase::default();
    for (place, clause) in clauses.into_iter().enumerate() {
        phrase.add(match place {
            0 => "",
            place if place == last => "; or ",
            _ => "; ",
        });
        phrase.add(clause);
    }
    phrase
}

fn missing_phrase(test: Test) -> Phrase {
    match test {
        Test::Missing(inputs) => format!(
            "To check the claim one would need {}, which the article does not give.",
            listed(inputs)
        )
        .into(),
        _ => Phrase::default(),
    }
}

/// `one, two and three`.
fn listed(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).into(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// In what a figure is written: its unit, or millions or billions of it.
struct Scale {
    unit: Unit,
    by: f64,
    words: &'static str,
}

impl Scale {
    fn of(&self, value: f64) -> f64 {
        self.unit.shown(value) / self.by
    }
}

/// Dollars from a million on are counted in millions, and so is TAO that nobody knows to the last one.
fn scale(stat: &Stat) -> Scale {
    let most = match stat.amount {
        Amount::One(one) | Amount::Range(_, one) => one,
    };
    let (million, billion) = match stat.unit {
        Unit::Usd => ("million USD", "billion USD"),
        Unit::UsdPerDay => ("million USD a day", "billion USD a day"),
        Unit::UsdPerYear => ("million USD a year", "billion USD a year"),
        Unit::Tao if half(most) > 1_000.0 => ("million TAO", "billion TAO"),
        _ => ("", ""),
    };
    let (by, words) = match most.value.abs() {
        _ if million.is_empty() => (1.0, stat.unit.words()),
        size if size >= 1e9 => (1e9, billion),
        size if size >= 1e6 => (1e6, million),
        _ => (1.0, stat.unit.words()),
    };
    let words = if stat.things.is_empty() {
        words
    } else {
        stat.things
    };
    Scale {
        unit: stat.unit,
        by,
        words,
    }
}

/// A figure with its unit, given how a number of it is written.
fn written(stat: &Stat, scale: &Scale, number: impl Fn(Rounded) -> String) -> Quantity {
    let (number, is_one) = match stat.amount {
        Amount::One(one) => (number(one), scale.of(one.value) == 1.0),
        Amount::Range(from, to) => match (number(from), number(to)) {
            (from, to) if from == to => (from, false),
            (from, to) => (format!("{from}–{to}"), false),
        },
    };
    let is_plural = matches!(
        stat.unit,
        Unit::Months | Unit::Days | Unit::Years | Unit::Count
    );
    let unit = match is_one && is_plural {
        true => scale.words.trim_end_matches('s'),
        false => scale.words,
    };
    Quantity { number, unit }
}

/// By how much the number may be off.
fn half(value: Rounded) -> f64 {
    (value.high - value.low) / 2.0
}

/// The power of ten of the first digit, one that lies a rounding error below a power of ten included.
fn magnitude(value: f64) -> i32 {
    (value.log10() + 1e-9).floor() as i32
}

/// Digits after the point of recomputed numbers, the last of which may be off by `half`: those that it needs.
fn decimals(values: &[f64], half: f64, unit: Unit) -> usize {
    const MOST: i32 = 6;
    let last = values.last().copied().unwrap_or(0.0);
    let significant = match last.abs() {
        size if size == 0.0 || size >= 100.0 => 0,
        size => (2 - magnitude(size)).clamp(0, MOST),
    };
    let borne = match half {
        half if half > 0.0 => (-magnitude(half)).clamp(0, MOST),
        _ => MOST,
    };
    let most = match unit {
        // A hundredth of a month is not worth a word.
        Unit::Months | Unit::Days => 1,
        _ => MOST,
    };
    let least = significant.min(borne).min(most);
    let says_all = |decimals: &i32| {
        let is_said = |value: &f64| round_to(*value, *decimals as u32) == *value;
        values.iter().all(is_said)
    };
    (0..least).find(says_all).unwrap_or(least) as usize
}

/// Digits after the point that it takes to tell the ends of a range apart.
fn telling(scale: &Scale, from: Rounded, to: Rounded) -> usize {
    let rounded = |value: Rounded, decimals| round_to(scale.of(value.value), decimals);
    let differ = |decimals: &u32| rounded(from, *decimals) != rounded(to, *decimals);
    (0..=4).find(differ).unwrap_or(0) as usize
}

/// Digits after the point that a published figure is printed with.
fn printed_decimals(stat: &Stat) -> usize {
    let scale = scale(stat);
    let decimals = |value: Rounded| {
        let number = round_to(scale.of(value.value), 9).to_string();
        number.split_once('.').map_or(0, |(_, digits)| digits.len())
    };
    match stat.amount {
        Amount::One(one) => decimals(one),
        Amount::Range(from, to) => decimals(from).max(decimals(to)),
    }
}

/// The number to no digit before the point that its rounding leaves open.
fn to_borne(value: Rounded) -> f64 {
    match half(value) {
        half if half >= 10.0 => {
            let digit = 10f64.powi(magnitude(half));
            (value.value / digit).round() * digit
        }
        _ => value.value,
    }
}
