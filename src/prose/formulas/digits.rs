//! How many digits the numbers of a formula are shown with: those of a table, and more until what is shown leads to
//! the result that is shown.

use super::super::{UnitWords, ValueWords};
use crate::model::formulas::{Expr, Leaf};
use crate::model::{Kind, Unit, round_to};
use crate::prose::{Numerals, Plain, Quantity, exact};

/// A result of at most this part of what is added up in its formula is zero.
const NOTHING: f64 = 1e-12;

/// The digits of a formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Digits {
    /// Digits of the numbers put in, beyond the usual.
    inputs: usize,
    /// Digits of the result, beyond the least.
    result: usize,
    least: Least,
}

/// The digits that a result has at least.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Least {
    /// Those of a table: as it is shown elsewhere.
    Table,
    /// Three significant ones as well.
    Significant,
}

impl Digits {
    /// The fewest with which the numbers shown lead to the result shown.
    pub(super) fn of(expr: &Expr, value: f64, unit: Unit, least: Least) -> Self {
        const MORE: [usize; 11] = [0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 18];
        let value = cleared(value, expr);
        for result in 0..4 {
            let decimals = least.decimals(value, unit) + result;
            let rounded = |value: f64| read(&number(unit.shown(value), decimals, &Plain));
            for inputs in MORE {
                let put_in = expr.value_with(&|leaf| read_back(leaf, inputs));
                if rounded(cleared(put_in, expr)) == rounded(value) {
                    return Self {
                        inputs,
                        result,
                        least,
                    };
                }
            }
        }
        Self {
            inputs: MORE[MORE.len() - 1],
            result: 0,
            least,
        }
    }

    /// A number put in.
    pub(super) fn input(self, leaf: &Leaf, n: &dyn Numerals) -> Quantity {
        let said = match leaf {
            Leaf::Number(value, unit) => unit.said(*value, n),
            Leaf::Input(id, _) if is_typed(leaf) => id.row().said(in_row(leaf), n),
            Leaf::Input(..) | Leaf::Figure { .. } => {
                let (value, unit) = (leaf.value(), figure_unit(leaf));
                unit.spoken(value, figure(value, unit, self.inputs, n))
            }
        };
        // Beside signs of calculation a yearly rate is a bare one, and × is a sign.
        match said.unit {
            "×" => said.of(""),
            unit if unit.starts_with('%') => said.of("%"),
            _ => said,
        }
    }

    /// The result, in its unit.
    pub(super) fn result(self, value: f64, expr: &Expr, unit: Unit, n: &dyn Numerals) -> Quantity {
        let value = cleared(value, expr);
        let decimals = self.least.decimals(value, unit) + self.result;
        unit.spoken(value, number(unit.shown(value), decimals, n))
    }
}

impl Least {
    fn decimals(self, value: f64, unit: Unit) -> usize {
        match self {
            Least::Table => unit.decimals(value),
            Least::Significant => decimals(value, unit, 0),
        }
    }
}

/// What is nothing but the rounding of its formula is zero.
fn cleared(value: f64, expr: &Expr) -> f64 {
    match value.abs() <= NOTHING * expr.size() {
        true => 0.0,
        false => value,
    }
}

/// Whether a value has so few digits that somebody may have typed it: it is said with all of them.
fn is_typed(leaf: &Leaf) -> bool {
    const FEW: u32 = 6;
    let Leaf::Input(id, _) = leaf else {
        return false;
    };
    let value = in_row(leaf);
    matches!(id.row().kind, Kind::Choice(_)) || round_to(value, FEW) == value
}

/// The value of an input as its row has it: per cent as people write them.
fn in_row(leaf: &Leaf) -> f64 {
    match figure_unit(leaf) {
        Unit::Fraction => Unit::Fraction.shown(leaf.value()),
        _ => leaf.value(),
    }
}

/// The unit that a number is calculated in.
fn figure_unit(leaf: &Leaf) -> Unit {
    match leaf {
        Leaf::Figure { term, .. } => term.unit,
        Leaf::Number(_, unit) => *unit,
        Leaf::Input(id, _) => match id.row().unit {
            Unit::Percent | Unit::PercentPerYear | Unit::PercentPerMonth => Unit::Fraction,
            unit => unit,
        },
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

/// A number put in that nobody typed.
fn figure(value: f64, unit: Unit, more: usize, n: &dyn Numerals) -> String {
    number(unit.shown(value), decimals(value, unit, more), n)
}

/// A number with so many digits after the point, or with all it has where an f64 has no more.
fn number(shown: f64, decimals: usize, n: &dyn Numerals) -> String {
    const DIGITS: usize = 15;
    let whole = shown.abs().max(1.0).log10().floor() as usize;
    let place = shown.abs().log10().floor();
    match decimals + whole > DIGITS {
        // What is too small for a row of zeros is written as a power of ten.
        true if place < -6.0 && place.is_finite() => {
            let digits = (decimals as f64 + place).clamp(0.0, 16.0) as usize;
            format!("{shown:.digits$e}").replace('-', "−")
        }
        true => exact(shown, n),
        false => n.number(shown, decimals),
    }
}

/// What a reader takes a number put in for.
fn read_back(leaf: &Leaf, more: usize) -> f64 {
    if matches!(leaf, Leaf::Number(..)) || is_typed(leaf) {
        return leaf.value();
    }
    let (value, unit) = (leaf.value(), figure_unit(leaf));
    let shown = read(&figure(value, unit, more, &Plain));
    match unit {
        Unit::Fraction | Unit::FractionPerYear => shown / 100.0,
        _ => shown,
    }
}

/// The number that plain digits say.
fn read(plain: &str) -> f64 {
    let digits = plain.replace(',', "").replace('−', "-");
    digits.parse().unwrap_or(f64::NAN)
}
