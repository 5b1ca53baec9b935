//! Formulas as trees of what is calculated with, each number with its name.

use std::ops::{Add, Div, Mul, Sub};

use crate::{AssumptionId, Unit};

/// A number in a formula, with its name.
#[derive(Clone, Debug, PartialEq)]
pub enum Leaf {
    /// An input. Per cent are a fraction here: 15 % is 0.15.
    Input(AssumptionId, f64),
    /// A figure that has a formula of its own, or a step before this one.
    Figure {
        /// What it is.
        term: Term,
        /// Of which month; `None` where it has none.
        month: Option<u32>,
        /// Its value; not finite where it has no answer.
        value: f64,
    },
    /// A number of the model’s own: 12 months, 365.25 days.
    Number(f64, Unit),
}

/// What a figure is called in formulas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Name in the results’ JSON: that of the metric or of the working it is.
    pub key: &'static str,
    /// Name in words.
    pub words: &'static str,
    /// What it counts.
    pub unit: Unit,
}

/// What is done with two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// a + b
    Plus,
    /// a − b
    Minus,
    /// a × b
    Times,
    /// a ÷ b
    Over,
    /// a^b
    Power,
    /// The smaller of both.
    Min,
    /// The larger of both.
    Max,
}

/// A formula, or a part of one.
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A number.
    Leaf(Leaf),
    /// Something done with two parts.
    Two(Op, Box<Expr>, Box<Expr>),
    /// A sum over months.
    Months(Months),
}

/// A sum over months.
#[derive(Clone, Debug, PartialEq)]
pub struct Months {
    /// Number of the first of them.
    pub from: u32,
    /// The month’s part of the sum, one for each month: the same formula with other numbers.
    pub terms: Vec<Expr>,
    /// What the endless rest adds, where the sum has no last month.
    pub rest: Option<f64>,
    /// The input that says how many months there are, if one does.
    pub until: Option<AssumptionId>,
    /// What it counts.
    pub unit: Unit,
}

impl Term {
    pub(super) const fn new(key: &'static str, words: &'static str, unit: Unit) -> Self {
        Self { key, words, unit }
    }

    /// The figure with its value.
    pub(super) fn is(self, value: f64) -> Expr {
        self.leaf(None, value)
    }

    /// The figure of a month.
    pub(super) fn of_month(self, month: u32, value: f64) -> Expr {
        self.leaf(Some(month), value)
    }

    fn leaf(self, month: Option<u32>, value: f64) -> Expr {
        Expr::Leaf(Leaf::Figure {
            term: self,
            month,
            value,
        })
    }
}

impl Leaf {
    /// Its value.
    pub fn value(&self) -> f64 {
        match self {
            Leaf::Input(_, value) | Leaf::Figure { value, .. } | Leaf::Number(value, _) => *value,
        }
    }
}

impl Op {
    fn of(self, one: f64, other: f64) -> f64 {
        match self {
            Op::Plus => one + other,
            Op::Minus => one - other,
            Op::Times => one * other,
            Op::Over => one / other,
            Op::Power => one.powf(other),
            Op::Min => one.min(other),
            Op::Max => one.max(other),
        }
    }
}

impl Expr {
    /// What it comes to.
    pub fn value(&self) -> f64 {
        self.value_with(&Leaf::value)
    }

    /// What it comes to with other numbers in the leaves, rounded ones say.
    pub fn value_with(&self, of: &dyn Fn(&Leaf) -> f64) -> f64 {
        match self {
            Expr::Leaf(leaf) => of(leaf),
            Expr::Two(op, one, other) => op.of(one.value_with(of), other.value_with(of)),
            Expr::Months(months) => {
                let sum: f64 = months.terms.iter().map(|term| term.value_with(of)).sum();
                sum + months.rest.unwrap_or(0.0)
            }
        }
    }

    /// The sum of the sizes of all that is added up in it: the measure of rounding in it.
    pub fn size(&self) -> f64 {
        match self {
            Expr::Leaf(leaf) => leaf.value().abs(),
            Expr::Two(Op::Plus | Op::Minus, one, other) => one.size() + other.size(),
            Expr::Two(Op::Power, ..) => self.value().abs(),
            Expr::Two(Op::Times, one, other) => one.size() * other.size(),
            Expr::Two(Op::Over, one, other) => one.size() * other.size() / other.value().powi(2),
            Expr::Two(Op::Min | Op::Max, one, other) => {
                // Where it is the other one, infinity says nothing.
                let (one, other) = (one.size(), other.size());
                if one.is_finite() && other.is_finite() {
                    one.max(other)
                } else {
                    self.value().abs()
                }
            }
            Expr::Months(months) => {
                let sum: f64 = months.terms.iter().map(Expr::size).sum();
                sum + months.rest.unwrap_or(0.0).abs()
            }
        }
    }

    /// Every number in it, in reading order.
    pub fn leaves(&self) -> Vec<&Leaf> {
        match self {
            Expr::Leaf(leaf) => vec![leaf],
            Expr::Two(_, one, other) => [one.leaves(), other.leaves()].concat(),
            Expr::Months(months) => months.terms.iter().flat_map(Expr::leaves).collect(),
        }
    }

    /// The first sum over months in it.
    pub fn months(&self) -> Option<&Months> {
        match self {
            Expr::Leaf(_) => None,
            Expr::Two(_, one, other) => one.months().or_else(|| other.months()),
            Expr::Months(months) => Some(months),
        }
    }

    fn two(self, op: Op, other: Expr) -> Expr {
        Expr::Two(op, Box::new(self), Box::new(other))
    }

    /// This to the power of another.
    pub(super) fn power(self, exponent: Expr) -> Expr {
        self.two(Op::Power, exponent)
    }

    /// The smaller of this and another.
    pub(super) fn at_most(self, other: Expr) -> Expr {
        self.two(Op::Min, other)
    }

    /// The larger of this and another.
    pub(super) fn at_least(self, other: Expr) -> Expr {
        self.two(Op::Max, other)
    }
}

/// A bare number.
pub(super) fn number(value: f64) -> Expr {
    Expr::Leaf(Leaf::Number(value, Unit::Ratio))
}

/// Days, of which a month or a year has so many.
pub(super) fn days(value: f64) -> Expr {
    Expr::Leaf(Leaf::Number(value, Unit::Days))
}

impl Add for Expr {
    type Output = Expr;
    fn add(self, other: Expr) -> Expr {
        self.two(Op::Plus, other)
    }
}

impl Sub for Expr {
    type Output = Expr;
    fn sub(self, other: Expr) -> Expr {
        self.two(Op::Minus, other)
    }
}

impl Mul for Expr {
    type Output = Expr;
    fn mul(self, other: Expr) -> Expr {
        self.two(Op::Times, other)
    }
}

impl Div for Expr {
    type Output = Expr;
    fn div(self, other: Expr) -> Expr {
        self.two(Op::Over, other)
    }
}
