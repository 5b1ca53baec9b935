//! A formula as a phrase: names, or numbers, with the signs between them.

use super::super::{Mention, UnitWords};
use super::digits::Digits;
use crate::model::formulas::{Expr, Leaf, Months, Op};
use crate::prose::{Numerals, Part, Phrase, say};

/// Whether names or numbers stand in the places of the leaves.
#[derive(Clone, Copy)]
pub(super) enum Leaves<'a> {
    /// Names.
    Names(&'a dyn Numerals),
    /// Numbers with so many digits.
    Numbers(Digits, &'a dyn Numerals),
}

/// How closely the parts of a formula hold together: a looser part stands in brackets inside a closer one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bond {
    Sum,
    Product,
    Power,
    One,
}

/// The formula; a figure of another month than `month` says of which.
pub(super) fn written(expr: &Expr, month: Option<u32>, leaves: Leaves) -> Phrase {
    Writing { leaves, month }.phrase(expr)
}

#[derive(Clone, Copy)]
struct Writing<'a> {
    leaves: Leaves<'a>,
    /// The month that the formula is of, inside a sum over months the first of them.
    month: Option<u32>,
}

impl Writing<'_> {
    fn phrase(self, expr: &Expr) -> Phrase {
        match expr {
            Expr::Leaf(leaf) => self.leaf(leaf),
            Expr::Two(Op::Min, one, other) => self.of("min", one, other),
            Expr::Two(Op::Max, one, other) => self.of("max", one, other),
            Expr::Two(op, one, other) => self.two(*op, one, other),
            Expr::Months(months) => self.months(months),
        }
    }

    fn leaf(self, leaf: &Leaf) -> Phrase {
        match (self.leaves, leaf) {
            (Leaves::Numbers(digits, n), leaf) => {
                let quantity = digits.input(leaf, n);
                match leaf {
                    Leaf::Input(id, _) => Part::Input(*id, quantity).into(),
                    _ => quantity.into(),
                }
            }
            (Leaves::Names(n), Leaf::Number(value, unit)) => unit.said(*value, n).into(),
            (Leaves::Names(_), Leaf::Input(id, _)) => id.name().into(),
            (Leaves::Names(_), Leaf::Figure { term, month, .. }) => match (month, self.month) {
                (Some(month), None) => say![term.words, format!(" (month {month})")],
                (Some(month), Some(here)) if *month != here => {
                    say![term.words, format!(" (month {month})")]
                }
                _ => term.words.into(),
            },
        }
    }

    fn two(self, op: Op, one: &Expr, other: &Expr) -> Phrase {
        let (sign, left, right) = match op {
            Op::Plus => (" + ", Bond::Sum, Bond::Product),
            Op::Minus => (" − ", Bond::Sum, Bond::Product),
            Op::Times => (" × ", Bond::Product, Bond::Product),
            Op::Over => (" ÷ ", Bond::Product, Bond::Power),
            _ => ("^", Bond::One, Bond::One),
        };
        // Added to a sum, a sum needs no brackets; nor does a product in a product.
        let right = match op {
            Op::Plus if !self.starts_negative(other) => Bond::Sum,
            _ => right,
        };
        say![self.within(left, one), sign, self.within(right, other)]
    }

    /// In brackets where it holds less closely together than what it stands in.
    fn within(self, outer: Bond, expr: &Expr) -> Phrase {
        match self.bond(expr) < outer {
            true => say!["(", self.phrase(expr), ")"],
            false => self.phrase(expr),
        }
    }

    fn bond(self, expr: &Expr) -> Bond {
        match expr {
            Expr::Leaf(_) if self.starts_negative(expr) => Bond::Sum,
            Expr::Two(Op::Plus | Op::Minus, ..) => Bond::Sum,
            Expr::Two(Op::Times | Op::Over, ..) => Bond::Product,
            Expr::Two(Op::Power, ..) => Bond::Power,
            _ => Bond::One,
        }
    }

    /// Whether it begins with the sign of a negative number.
    fn starts_negative(self, expr: &Expr) -> bool {
        match expr {
            Expr::Leaf(leaf) => match (self.leaves, leaf) {
                (Leaves::Names(_), Leaf::Input(..) | Leaf::Figure { .. }) => false,
                _ => leaf.value() < 0.0,
            },
            Expr::Two(Op::Min | Op::Max | Op::Power, ..) | Expr::Months(_) => false,
            Expr::Two(_, one, _) => self.starts_negative(one),
        }
    }

    fn of(self, name: &'static str, one: &Expr, other: &Expr) -> Phrase {
        say![name, "(", self.phrase(one), "; ", self.phrase(other), ")"]
    }

    /// Only in words: with numbers it is cut short.
    fn months(self, months: &Months) -> Phrase {
        let Some(first) = months.terms.first() else {
            return "0".into();
        };
        let last = months.from + months.terms.len() as u32 - 1;
        let over = match months.rest {
            Some(_) => format!("sum over all months from {} on of (", months.from),
            None if last == months.from => format!("sum over month {last} of ("),
            None => format!("sum over months {} to {last} of (", months.from),
        };
        let inside = Writing {
            month: Some(months.from),
            ..self
        };
        say![over, inside.phrase(first), ")"]
    }
}
