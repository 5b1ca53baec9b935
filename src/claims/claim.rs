//! A claim: what is published, how it is recomputed, and how the two are compared.

use super::{Piece, Stat, Verdict};
use crate::model::{AssumptionId, Assumptions};

/// One thing that the article says: a row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// Its name in the results' JSON.
    pub key: &'static str,
    /// Whether it is one of those that people come for; they come first.
    pub is_main: bool,
    /// What the article says, in a few words of ours.
    pub says: &'static str,
    /// The figures it prints.
    pub published: &'static [Stat],
    /// How the verdict follows from the figures.
    pub test: Test,
    /// Recomputes it.
    pub recompute: fn(&Cases) -> Evidence,
    /// A scenario that shows it: a preset, and what differs from it.
    pub scenario: Shown,
}

/// A preset's key, and what differs from it.
pub type Shown = Option<(&'static str, &'static [(AssumptionId, f64)])>;

/// The article's own scenario.
pub const ARTICLE: Shown = Some(("article-2026-03", &[]));
/// The same as the chain has it.
pub const CHAIN: Shown = Some(("chain-2026-03", &[]));

/// The scenarios that claims are recomputed from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cases {
    /// The article's figures, and what is fitted to them.
    pub article: Assumptions,
    /// What the chain had in the month of the article.
    pub chain_march: Assumptions,
    /// What the chain paid in July 2026.
    pub chain_july: Assumptions,
}

/// What recomputing a claim gives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Evidence {
    /// The figures.
    pub figures: Vec<Stat>,
    /// What came out, in sentences.
    pub says: Vec<Piece>,
    /// What would have to be true; none where nothing in reach would do.
    pub conditions: Vec<Condition>,
    /// What else there is to know, in sentences.
    pub also: Vec<Piece>,
    /// What comes out in a few scenarios, beside the published range: the plain sum first, then what matters most.
    pub outcomes: Vec<Outcome>,
}

impl Evidence {
    /// Figures, and what they say.
    pub fn of<const N: usize>(figures: [Stat; N], says: Vec<Piece>) -> Self {
        Self {
            figures: figures.into(),
            says,
            ..Self::default()
        }
    }
}

/// What comes out in a scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The figure, in the unit of the published one.
    pub figure: Stat,
    /// In which scenario, in words that follow the figure.
    pub says: Vec<Piece>,
    /// Whether it is recomputed; the others are there to compare with, and are printed by the article.
    pub is_recomputed: bool,
}

impl Outcome {
    /// What comes out, where anything does.
    pub fn of(figure: Option<Stat>, says: Vec<Piece>) -> Option<Self> {
        figure.map(|figure| Self {
            figure,
            says,
            is_recomputed: true,
        })
    }
}

/// Something that is not published, under which the claim is true.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// The figure it asks for.
    pub figure: Option<Stat>,
    /// A clause that follows an "if".
    pub says: Vec<Piece>,
}

impl Condition {
    /// A condition on a figure, where there is one.
    pub fn on(figure: Option<Stat>, says: impl Fn(Stat) -> Vec<Piece>) -> Option<Self> {
        figure.map(|stat| Self {
            figure,
            says: says(stat),
        })
    }
}

/// How the verdict follows from the figures: those published and recomputed under one key are compared.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// They agree within their rounding, or else this is the verdict.
    Equal(Verdict),
    /// The recomputed figure is the most there can be: the published one is no larger, or else this is the verdict.
    AtMost(Verdict),
    /// They agree with nothing assumed beyond what is published, or else under the conditions.
    Conditional {
        /// Whether the conditions are examples of more.
        are_examples: bool,
    },
    /// By size: from a part on, something matters; the article says whether it does. Its ways to measure it may differ.
    Size {
        /// So many of the recomputed figures, the first ones, measure the size, as fractions.
        measures: usize,
        /// Our judgement, since the article gives none.
        matters_from: f64,
        /// Whether the article says that it matters.
        is_said_to_matter: bool,
    },
    /// The first recomputed figure is the sum of parts that should make a whole.
    Whole,
    /// They agree, and the article states all that the rule takes.
    Rule {
        /// What the rule takes.
        inputs: &'static [&'static str],
        /// What of it the article states.
        stated: &'static [&'static str],
    },
    /// To recompute it these would be needed; the article publishes none of them.
    Missing(&'static [&'static str]),
}
