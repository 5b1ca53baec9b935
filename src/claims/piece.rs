//! What is said about a claim: words, and figures that stay figures until they are written.

use super::Stat;
use crate::model::AssumptionId;

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// Words.
    Text(&'static str),
    /// A recomputed figure.
    Figure(Stat),
    /// A figure as the article prints it, with all its digits.
    Printed(Stat),
    /// An assumption of the article's scenario.
    Input(AssumptionId),
}

impl From<&'static str> for Piece {
    fn from(words: &'static str) -> Self {
        Piece::Text(words)
    }
}

impl From<Stat> for Piece {
    fn from(stat: Stat) -> Self {
        Piece::Figure(stat)
    }
}

impl From<AssumptionId> for Piece {
    fn from(id: AssumptionId) -> Self {
        Piece::Input(id)
    }
}

impl From<Option<Stat>> for Piece {
    /// A figure that the model may have no answer for.
    fn from(stat: Option<Stat>) -> Self {
        stat.map_or(Piece::Text("no answer"), Piece::Figure)
    }
}

/// Pieces from what stands in a sentence, one after the other.
macro_rules! said {
    ($($piece:expr),+ $(,)?) => { vec![$($crate::claims::Piece::from($piece)),+] };
}
pub(super) use said;
