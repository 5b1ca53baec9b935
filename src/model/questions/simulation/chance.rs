//! A chance, and how far it may be off.

use super::draw::N_SCRAMBLINGS;

/// How many of the paths something is true of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Chance {
    /// As a fraction of all paths.
    pub share: f64,
    /// Standard error of that: how far the scramblings, each a sample of its own, disagree.
    pub standard_error: f64,
}

impl Chance {
    /// From how many paths of each scrambling it is true of; each has `n_each` of them.
    pub(super) fn of_counts(counts: &[u32; N_SCRAMBLINGS], n_each: usize) -> Self {
        let shares = counts.map(|count| f64::from(count) / n_each as f64);
        let n = N_SCRAMBLINGS as f64;
        let share = shares.iter().sum::<f64>() / n;
        let squares: f64 = shares.iter().map(|one| (one - share) * (one - share)).sum();
        Self {
            share,
            standard_error: (squares / (n - 1.0) / n).sqrt(),
        }
    }
}
