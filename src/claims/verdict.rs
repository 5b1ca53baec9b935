//! What becomes of a claim.

/// What becomes of a claim; there are no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Its figures come out, within their rounding.
    Reproduces,
    /// They come out under conditions that are not published.
    HoldsOnlyIf,
    /// The article's own figures or statements do not agree.
    ContradictsItself,
    /// The chain says otherwise.
    ContradictsTheChain,
    /// What is on record elsewhere says otherwise.
    ContradictsTheRecord,
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
        Verdict::ContradictsTheRecord,
        Verdict::Incomplete,
        Verdict::CannotBeDerived,
    ];

    /// Its name in the JSON.
    pub fn key(self) -> &'static str {
        match self {
            Verdict::Reproduces => "reproduces",
            Verdict::HoldsOnlyIf => "holds only if",
            Verdict::ContradictsItself => "contradicts itself",
            Verdict::ContradictsTheChain => "contradicts the chain",
            Verdict::ContradictsTheRecord => "contradicts the record",
            Verdict::Incomplete => "incomplete",
            Verdict::CannotBeDerived => "cannot be derived",
        }
    }
}

/// How verdicts are grouped: the fewest kinds that a reader has to tell apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It comes out.
    Holds,
    /// It comes out under conditions that are not published.
    Conditional,
    /// By itself, by the chain or by the record.
    Contradicted,
    /// What it would take to tell is not published.
    Unchecked,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Standing; 4] = [
        Standing::Holds,
        Standing::Conditional,
        Standing::Contradicted,
        Standing::Unchecked,
    ];
    /// The same, the worst one first.
    pub const WORST_FIRST: [Standing; 4] = [
        Standing::Contradicted,
        Standing::Unchecked,
        Standing::Conditional,
        Standing::Holds,
    ];
}

impl Verdict {
    /// The group that it belongs to.
    pub fn standing(self) -> Standing {
        match self {
            Verdict::Reproduces => Standing::Holds,
            Verdict::HoldsOnlyIf => Standing::Conditional,
            Verdict::ContradictsItself
            | Verdict::ContradictsTheChain
            | Verdict::ContradictsTheRecord => Standing::Contradicted,
            Verdict::Incomplete | Verdict::CannotBeDerived => Standing::Unchecked,
        }
    }
}
