//! Formulas as short as they are shown: of a sum over months the first ones, and what the others add.

use super::expr::{Expr, Leaf, Months, Term, number};

/// Months of a sum that are shown one by one.
pub const FIRST_MONTHS: usize = 3;

/// Key of what the other months of a sum add.
pub(super) const OTHER_MONTHS: &str = "other_months";

impl Months {
    fn abridged(&self) -> Expr {
        let (first, others) = self.terms.split_at(self.terms.len().min(FIRST_MONTHS));
        let rest = others.iter().map(Expr::value).sum::<f64>() + self.rest.unwrap_or(0.0);
        let has_rest = !others.is_empty() || self.rest.is_some();
        let term = Term::new(OTHER_MONTHS, "all other months", self.unit);
        let rest = has_rest.then(|| term.is(rest));
        let all = first.iter().cloned().chain(rest);
        all.reduce(|sum, term| sum + term).unwrap_or(number(0.0))
    }
}

impl Expr {
    /// The same with every sum over months cut short.
    pub fn abridged(&self) -> Expr {
        match self {
            Expr::Leaf(leaf) => Expr::Leaf(leaf.clone()),
            Expr::Two(op, one, other) => {
                Expr::Two(*op, Box::new(one.abridged()), Box::new(other.abridged()))
            }
            Expr::Months(months) => months.abridged(),
        }
    }

    /// The numbers that are shown of it, in reading order.
    pub(super) fn shown_leaves(&self) -> Vec<Leaf> {
        self.abridged().leaves().into_iter().cloned().collect()
    }
}
