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
