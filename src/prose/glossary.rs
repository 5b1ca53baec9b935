//! Words of the field, and what they mean.

use super::{Part, Phrase, Term};

/// A line of the glossary.
pub struct Entry {
    /// The word.
    pub term: Term,
    /// As the list has it.
    pub name: &'static str,
    /// How texts write it.
    pub written: &'static [&'static str],
    /// What it means, in a sentence or two.
    pub meaning: &'static str,
}

/// Every word, in the order of the list; [`Term`] has the same.
pub const GLOSSARY: [Entry; 11] = [
    Entry {
        term: Term::Tao,
        name: "TAO",
        written: &[],
        meaning: "The coin of the Bittensor network. There will never be more than 21 million.",
    },
    Entry {
        term: Term::Subnet,
        name: "Subnet",
        written: &["subnets", "subnet"],
        meaning: "A market of its own on the network, in which miners compete at one task and validators judge their work.",
    },
    Entry {
        term: Term::Alpha,
        name: "Alpha, or subnet token",
        written: &["subnet tokens", "subnet token"],
        meaning: "The token of a subnet. Validators and stakers are paid in these; to have TAO they must be sold.",
    },
    Entry {
        term: Term::Stake,
        name: "Stake",
        written: &["stake"],
        meaning: "TAO that is put up. The more a validator has behind it, its own and delegated, the larger its part of the rewards.",
    },
    Entry {
        term: Term::Take,
        name: "Take",
        written: &["take"],
        meaning: "The part of its delegators’ rewards that a validator keeps. The chain allows up to 18 %.",
    },
    Entry {
        term: Term::Delegation,
        name: "Delegation",
        written: &["delegations", "delegating", "delegation"],
        meaning: "Staking TAO with somebody else’s validator: no machines to run, but the take to pay.",
    },
    Entry {
        term: Term::Halving,
        name: "Halving",
        written: &["halvings", "halving"],
        meaning: "Each time the TAO issued reach a mark set by the rule, daily emission is cut in half. The first was in December 2025.",
    },
    Entry {
        term: Term::RunRate,
        name: "Run-rate, or today’s rates",
        written: &["at today’s rates", "today’s rates"],
        meaning: "As if price, rewards and costs stayed as they are today. “As projected” lets them change as assumed.",
    },
    Entry {
        term: Term::DiscountRate,
        name: "Discount rate",
        written: &["discount rate", "discounted"],
        meaning: "What money could earn elsewhere at the same risk. At 15 % a year, 115 USD in a year are worth 100 USD today.",
    },
    Entry {
        term: Term::Npv,
        name: "Net present value, NPV",
        written: &["net present values", "net present value"],
        meaning: "Everything that comes in, less all that is paid, each counted at what it is worth today. Above zero it beats the discount rate.",
    },
    Entry {
        term: Term::Irr,
        name: "Internal rate of return, IRR",
        written: &["internal rate of return", "IRR"],
        meaning: "The yearly return at which the net present value is zero: what the money earns here.",
    },
];

impl Term {
    /// Its line.
    pub fn entry(self) -> &'static Entry {
        &GLOSSARY[self as usize]
    }

    /// The word as a sentence writes it, which says what it means where it stands.
    pub fn said(self, words: &'static str) -> Part {
        Part::Term(self, words)
    }
}

/// A text in which each word of the glossary says, at its first place, what it means.
pub fn glossed(text: &'static str) -> Phrase {
    // Where two begin at the same place the longer is meant: “subnet tokens” before “subnet”.
    let first = |entry: &'static Entry| {
        let places = entry.written.iter();
        let places = places.filter_map(|written| Some((whole_word(text, written)?, *written)));
        let nearest = places.min_by_key(|(at, written)| (*at, usize::MAX - written.len()));
        nearest.map(|(at, written)| (at, written, entry.term))
    };
    let mut found: Vec<_> = GLOSSARY.iter().filter_map(first).collect();
    found.sort_by_key(|(at, written, _)| (*at, usize::MAX - written.len()));
    let (mut phrase, mut end) = (Phrase::default(), 0);
    for (at, written, term) in found {
        if at >= end {
            phrase.add(&text[end..at]);
            phrase.add(term.said(&text[at..at + written.len()]));
            end = at + written.len();
        }
    }
    phrase.add(&text[end..]);
    phrase
}

/// Where a word first stands alone in a text.
fn whole_word(text: &str, word: &str) -> Option<usize> {
    let is_alone = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let ends = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
        ends(before) && ends(after)
    };
    text.match_indices(word)
        .map(|(at, _)| at)
        .find(|at| is_alone(*at))
}
