//! Rank correlation: whether one thing tends to be large where another is, however far apart their numbers are.

use crate::{Figure, Undefined};

/// Spearman's correlation of two lists of the same length, from −1 to 1: that of their ranks.
pub(super) fn rank_correlation(one: &[f64], other: &[f64]) -> Figure {
    let (one, other) = (ranks(one), ranks(other));
    // Ranks, their mean taken away, add up to nothing.
    let product = |one: &[f64], other: &[f64]| -> f64 {
        one.iter().zip(other).map(|(one, other)| one * other).sum()
    };
    let size = (product(&one, &one) * product(&other, &other)).sqrt();
    if size == 0.0 {
        return Err(Undefined::NothingVaries);
    }
    Ok((product(&one, &other) / size).clamp(-1.0, 1.0))
}

/// The place of each number among all, from the smallest, less the mean place; equal numbers share theirs.
fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<u32> = (0..values.len() as u32).collect();
    let value = |nth: &u32| values[*nth as usize];
    order.sort_unstable_by(|one, other| value(one).total_cmp(&value(other)));
    let mean = (values.len() as f64 - 1.0) / 2.0;
    let mut ranks = vec![0.0; values.len()];
    let mut before = 0;
    for equal in order.chunk_by(|one, other| value(one) == value(other)) {
        let shared = before as f64 + (equal.len() as f64 - 1.0) / 2.0 - mean;
        for nth in equal {
            ranks[*nth as usize] = shared;
        }
        before += equal.len();
    }
    ranks
}
