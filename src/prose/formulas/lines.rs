//! A formula line by line: each step in words, then with its numbers.

use super::super::{Noun, Phrased, UnitWords};
use super::digits::{Digits, Least};
use super::written::{Leaves, written};
use crate::model::formulas::{Expr, Formula, Gives, Leaf, Working};
use crate::model::{Figure, Metric, Unit};
use crate::prose::{Numerals, Phrase, say};

/// A step of a formula.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// What it is and how it is calculated: `breakeven = money assumed lost ÷ net income a month`.
    pub words: Phrase,
    /// The same with numbers: `58,544 USD ÷ 4,186 USD a month = 14.0 months`, or why there is no answer.
    pub numbers: Phrase,
}

/// The lines of a metric’s formula, the metric itself last.
pub fn metric_lines(
    row: &Metric,
    figure: &Figure,
    formula: &Formula,
    n: &dyn Numerals,
) -> Vec<Line> {
    let name = Phrase::from(row.noun().into_owned());
    let last = match (formula.gives, figure) {
        (Gives::Figure, Ok(value)) => {
            let numbers = calculated(&formula.result, (*value, row.unit, Least::Table), None, n);
            line(name, &formula.result, numbers, None, n)
        }
        (Gives::Figure, Err(reason)) => line(name, &formula.result, reason.phrase(n), None, n),
        (Gives::Zero, figure) => solved(row, name, figure, formula, n),
    };
    steps(formula, n).chain([last]).collect()
}

/// The lines of a working’s formula in a month.
pub fn working_lines(
    row: &Working,
    month: u32,
    figure: &Figure,
    formula: &Formula,
    n: &dyn Numerals,
) -> Vec<Line> {
    let (result, month) = (&formula.result, Some(month));
    let numbers = match figure {
        Ok(value) => calculated(
            result,
            (*value, row.term.unit, Least::Significant),
            month,
            n,
        ),
        Err(reason) => reason.phrase(n),
    };
    let last = line(row.term.words.into(), result, numbers, month, n);
    steps(formula, n).chain([last]).collect()
}

fn steps(formula: &Formula, n: &dyn Numerals) -> impl Iterator<Item = Line> {
    formula.steps.iter().map(|step| {
        let value = step.expr.value();
        let result = (value, step.term.unit, Least::Significant);
        let numbers = calculated(&step.expr, result, None, n);
        line(step.term.words.into(), &step.expr, numbers, None, n)
    })
}

/// What the answer of a search makes zero.
fn solved(
    row: &Metric,
    name: Phrase,
    figure: &Figure,
    formula: &Formula,
    n: &dyn Numerals,
) -> Line {
    let zero = written(&formula.result, None, Leaves::Names(n));
    match figure {
        Ok(value) => {
            let result = (0.0, Unit::Usd, Least::Table);
            let found = row.unit.spoken(*value, row.unit.number(*value, n));
            Line {
                words: say![name, " = ", found, ", found by search; there 0 = ", zero],
                numbers: calculated(&formula.result, result, None, n),
            }
        }
        Err(reason) => Line {
            words: say![name, ", sought where 0 = ", zero],
            numbers: reason.phrase(n),
        },
    }
}

fn line(name: Phrase, expr: &Expr, numbers: Phrase, month: Option<u32>, n: &dyn Numerals) -> Line {
    Line {
        words: say![name, " = ", written(expr, month, Leaves::Names(n))],
        numbers,
    }
}

/// The numbers and what they come to; nothing where one of them is none.
fn calculated(
    expr: &Expr,
    (value, unit, least): (f64, Unit, Least),
    month: Option<u32>,
    n: &dyn Numerals,
) -> Phrase {
    let short = expr.abridged();
    let is_known = short.leaves().iter().all(|leaf| leaf.value().is_finite());
    if !is_known || !value.is_finite() {
        return Phrase::default();
    }
    let digits = Digits::of(&short, value, unit, least);
    let result = digits.result(value, &short, unit, n);
    match &short {
        // A number is not said to be itself.
        Expr::Leaf(Leaf::Number(..) | Leaf::Input(..)) => result.into(),
        _ => say![
            written(&short, month, Leaves::Numbers(digits, n)),
            " = ",
            result
        ],
    }
}
