//! What can be asked of assumptions, a thousand times if need be.

use super::{Assumptions, Figure, Unit};

/// Something with one number for any assumptions, or a reason for none.
#[derive(Debug)]
pub struct Measure {
    /// Its name in links and files: `run_rate.payback_months`.
    pub path: &'static str,
    /// Name on the page.
    pub label: &'static str,
    /// What it is called inside a sentence, where the label is no noun in the singular.
    pub noun: Option<&'static str>,
    /// What it means, in a sentence or two.
    pub help: &'static str,
    /// What its number counts.
    pub unit: Unit,
    /// By how much it may miss what is wanted of it and still count as that: by nothing, or by one path of all.
    pub resolution: f64,
    /// Computes it, and hardly anything else.
    pub of: fn(&Assumptions) -> Figure,
}

impl PartialEq for Measure {
    /// Rows are told apart by their names.
    fn eq(&self, other: &Self) -> bool {
        self.path == other.path
    }
}

/// Whatever answers for assumptions.
pub trait Ask {
    /// The answer.
    fn ask(&self, a: &Assumptions) -> Figure;

    /// See [`Measure::resolution`].
    fn resolution(&self) -> f64;
}

impl Ask for Measure {
    fn ask(&self, a: &Assumptions) -> Figure {
        (self.of)(a)
    }

    fn resolution(&self) -> f64 {
        self.resolution
    }
}
