//! Formulas as short as they are shown: of a sum over months the first ones, and what the others add.

use super::expr::{Expr, Leaf, Months, Op, Term, number};

/// Months of a sum that are shown one by one.
pub const FIRST_MONTHS: usize = 3;

/// What the other months of a sum add.
const OTHER_MONTHS: &str = "all other months";

impl Months {
    /// How many months are not shown one by one; `None` where there is no last one.
    pub fn n_others(&self) -> Option<usize> {
        match self.rest {
            Some(_) => None,
            None => Some(self.terms.len().saturating_sub(FIRST_MONTHS)),
        }
    }

    fn abridged(&self) -> Expr {
        let (first, others) = self.terms.split_at(self.terms.len().min(FIRST_MONTHS));
        let rest = others.iter().map(Expr::value).sum::<f64>() + self.rest.unwrap_or(0.0);
        let has_rest = !others.is_empty() || self.rest.is_some();
        let term = Term::new("other_months", OTHER_MONTHS, self.unit);
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

    /// Whether it is a sum or a difference, which a factor beside it puts in brackets.
    pub fn is_sum(&self) -> bool {
        matches!(self, Expr::Two(Op::Plus | Op::Minus, ..))
    }
}
