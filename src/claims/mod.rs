//! The article's claims, recomputed: THE table is [`CLAIMS`], kept in two files, the verdicts follow from the figures.

mod computed;
mod condition;
mod finding;
mod market;
mod network;
mod rounded;

use std::sync::LazyLock;

use crate::model::{AssumptionId, Assumptions, Unit};
use market::MARKET;
use network::NETWORK;

pub use condition::{Condition, Found};
pub use finding::{Finding, check};
pub use rounded::Rounded;

/// Every claim, in the order of the article's facts.
pub static CLAIMS: LazyLock<Vec<&'static Claim>> =
    LazyLock::new(|| MARKET.iter().chain(NETWORK).collect());

/// One thing that the article says, and how it is checked.
#[derive(Debug)]
pub struct Claim {
    /// Its name in the results' JSON.
    pub key: &'static str,
    /// What the article says, in a few words of ours.
    pub says: &'static str,
    /// The figures it prints.
    pub published: &'static [Named],
    /// How it is checked.
    pub test: Test,
    /// What came out, in a sentence; `{name}` stands for a figure, recomputed or else as the article and the chain
    /// have it, `{printed name}` for a published one, `{input key}` for an assumption of the base case.
    pub sentence: &'static str,
    /// A scenario that shows it: a preset, and what differs from it.
    pub scenario: Shown,
}

/// A preset's key, and what differs from it.
pub type Shown = Option<(&'static str, &'static [(AssumptionId, f64)])>;

/// A figure with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Named {
    /// Its name in the JSON and in the sentence.
    pub name: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// The figure, with its rounding.
    pub figure: Rounded,
}

impl Named {
    /// The figure to no digit that its rounding leaves open.
    pub fn known(&self) -> f64 {
        let Rounded { value, low, high } = self.figure;
        let open = (high - low) / 2.0;
        match open.log10().floor() {
            power if power >= 1.0 => {
                let digit = 10f64.powi(power as i32);
                (value / digit).round() * digit
            }
            _ => value,
        }
    }
}

/// Figures computed from the base case; those named like a published one are compared with it.
pub type Compute = fn(&Assumptions) -> Vec<Named>;

/// How a claim is checked. What a published figure is compared with has its name.
#[derive(Debug)]
pub enum Test {
    /// Against what the article's own figures give.
    Own(Compute),
    /// Against what the chain's rules and records give.
    Chain(Compute),
    /// Against the most that the chain's rules allow.
    ChainAtMost(Compute),
    /// By size, the first figure computed: from `matters_from` on it would matter; the article says whether it does.
    Size {
        /// The size first.
        compute: Compute,
        /// A fraction: our judgement, since the article gives none.
        matters_from: f64,
        /// Whether the article says that it matters.
        is_said_to_matter: bool,
    },
    /// Parts that should add up to a whole, the first figure computed.
    Parts(Compute),
    /// A rule that takes these inputs, of which the article states some.
    Rule {
        /// What the rule says.
        compute: Compute,
        /// What it takes.
        inputs: &'static [&'static str],
        /// What the article states.
        stated: &'static [&'static str],
    },
    /// A range, from the first published figure to the last, against what the published inputs give, with nothing
    /// assumed beyond them: the first figure computed. Where that lies outside, the values of one unpublished input
    /// at which it would not.
    Unpublished {
        /// What the published inputs give.
        compute: Compute,
        /// What would have to hold.
        conditions: &'static [Condition],
    },
    /// A conclusion, or a figure, from these published inputs.
    Derived {
        /// What can be said anyway.
        compute: Compute,
        /// What is published to derive it from.
        inputs: &'static [&'static str],
    },
}

/// What becomes of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its figures come out, within their rounding.
    Reproduces,
    /// They come out under conditions that are not published.
    HoldsOnlyIf,
    /// Its own figures do not agree.
    ContradictsItself,
    /// The chain says otherwise.
    ContradictsTheChain,
    /// It is true, but small.
    Overstated,
    /// A part of it is missing.
    Incomplete,
    /// No inputs are published.
    CannotBeDerived,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 7] = [
        Verdict::Reproduces,
        Verdict::HoldsOnlyIf,
        Verdict::ContradictsItself,
        Verdict::ContradictsTheChain,
        Verdict::Overstated,
        Verdict::Incomplete,
        Verdict::CannotBeDerived,
    ];

    /// In words, on the page and in the JSON.
    pub fn label(self) -> &'static str {
        match self {
            Verdict::Reproduces => "reproduces",
            Verdict::HoldsOnlyIf => "holds only if",
            Verdict::ContradictsItself => "contradicts itself",
            Verdict::ContradictsTheChain => "contradicts the chain",
            Verdict::Overstated => "overstated",
            Verdict::Incomplete => "incomplete",
            Verdict::CannotBeDerived => "cannot be derived",
        }
    }
}
