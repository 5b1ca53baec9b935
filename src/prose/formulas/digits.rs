//! How many digits the numbers of a formula are shown with: those of a table, and more until what is shown leads to
//! the result that is shown.

use crate::model::formulas::{Expr, Leaf};
use crate::model::{Unit, round_to};
use crate::prose::{Numerals, Plain, Quantity, exact};

/// A result of at most this part of what is added up in its formula is zero.
const NOTHING: f64 = 1e-12;

/// Digits beyond those of a table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Digits {
    /// Of the numbers put in.
    inputs: usize,
    /// Of the result.
    result: usize,
}

impl Digits {
    /// The fewest with which the numbers shown lead to the result shown.
    pub(super) fn of(expr: &Expr, value: f64, unit: Unit) -> Self {
        const MORE: [usize; 11] = [0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18];
        let value = cleared(value, expr);
        for result in 0..4 {
            let expected = rounded(value, unit, result);
            for inputs in MORE {
                let put_in = expr.value_with(&|leaf| read_back(leaf, inputs));
                let put_in = cleared(put_in, expr);
                if rounded_as(put_in, value, unit, result) == expected {
                    return Self { inputs, result };
                }
            }
        }
        Self {
            inputs: MORE[MORE.len() - 1],
            result: 0,
        }
    }

    /// A number put in.
    pub(super) fn input(self, leaf: &Leaf, n: &dyn Numerals) -> Quantity {
        match leaf {
            Leaf::Input(id, _) => {
                let said = id.row().said(in_row(leaf), n);
                match id.row().unit {
                    Unit::Times => said.of(""),
                    Unit::Percent | Unit::PercentPerYear | Unit::PercentPerMonth => said.of("%"),
                    _ => said,
                }
            }
            Leaf::Figure { term, value, .. } => {
                let shown = term.unit.shown(*value);
                let number = number(shown, decimals(*value, term.unit, self.inputs), n);
                let said = term.unit.spoken(*value, number);
                match term.unit {
                    Unit::Fraction | Unit::FractionPerYear => said.of("%"),
                    Unit::Times => said.of(""),
                    _ => said,
                }
            }
            Leaf::Number(value, unit) => unit.said(*value, n),
        }
    }

    /// The result, in its unit.
    pub(super) fn result(self, value: f64, expr: &Expr, unit: Unit, n: &dyn Numerals) -> Quantity {
        let value = cleared(value, expr);
        let number = number(
            unit.shown(value),
            unit.decimals(value) + self.result,
            n,
        );
        unit.spoken(value, number)
    }
}

/// What is nothing but the rounding of its formula is zero.
fn cleared(value: f64, expr: &Expr) -> f64 {
    match value.abs() <= NOTHING * expr.size() {
        true => 0.0,
        false => value,
    }
}

/// The value of an input as its row has it: per cent as people write them.
fn in_row(leaf: &Leaf) -> f64 {
    match leaf {
        Leaf::Input(id, value) => match id.row().unit {
            Unit::Percent | Unit::PercentPerYear | Unit::PercentPerMonth => {
                Unit::Fraction.shown(*value)
            }
            _ => *value,
        },
        other => other.value(),
    }
}

/// The digits after the point: at least a table’s and three significant ones, no zeros at the end.
fn decimals(value: f64, unit: Unit, more: usize) -> usize {
    let shown = unit.shown(value);
    let significant = match shown.abs() {
        size if size > 0.0 => (2.0 - size.log10().floor()).max(0.0) as usize,
        _ => 0,
    };
    let most = unit.decimals(value).max(significant) + more;
    let is_exact = |decimals: &usize| *decimals < 15 && round_to(shown, *decimals as u32) == shown;
    (0..most).find(is_exact).unwrap_or(most)
}

/// A number with so many digits after the point; with all it has where those are more.
fn number(shown: f64, decimals: usize, n: &dyn Numerals) -> String {
    const MOST: usize = 15;
    // A hundred million and more has no digits left to round in an f64’s fifteen.
    let has = 15 - (shown.abs().max(1.0).log10().floor() as usize).min(15);
    if decimals > MOST || decimals > has || shown.abs() >= 1e15 {
        exact(shown, n)
    } else {
        n.number(shown, decimals)
    }
}

/// What a reader takes a number put in for.
fn read_back(leaf: &Leaf, more: usize) -> f64 {
    match leaf {
        Leaf::Input(..) | Leaf::Number(..) => leaf.value(),
        Leaf::Figure { term, value, .. } => {
            let shown = term.unit.shown(*value);
            let written = number(shown, decimals(*value, term.unit, more), &Plain);
            let plain = written.replace(',', "").replace('−', "-");
            let read: f64 = plain.parse().unwrap_or(shown);
            match term.unit {
                Unit::Fraction | Unit::FractionPerYear => read / 100.0,
                _ => read,
            }
        }
    }
}

fn rounded(value: f64, unit: Unit, more: usize) -> f64 {
    rounded_as(value, value, unit, more)
}

/// `value` rounded to the digits that another is shown with.
fn rounded_as(value: f64, other: f64, unit: Unit, more: usize) -> f64 {
    round_to(unit.shown(value), (unit.decimals(other) + more) as u32)
}
