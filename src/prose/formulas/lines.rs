//! A formula line by line: each step in words, then with its numbers.

use super::digits::Digits;
use super::written::{Leaves, written};
use crate::model::formulas::{Expr, Formula, Gives, Leaf};
use crate::model::{Figure, Unit};
use crate::prose::{Numerals, Phrase, say};

/// A step of a formula.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its name and how it is calculated: `breakeven = money assumed lost ÷ net income a month`.
    pub words: Phrase,
    /// The same with numbers: `58,544 USD ÷ 4,186 USD a month = 14.0 months`; empty where one of them has no answer.
    pub numbers: Phrase,
}

/// The lines of a figure’s formula, the figure itself last; `name` is what it is called.
pub fn formula_lines(
    name: &str,
    unit: Unit,
    figure: &Figure,
    formula: &Formula,
    n: &dyn Numerals,
) -> Vec<Line> {
    let steps = formula.steps.iter().map(|step| {
        let numbers = numbers(&step.expr, step.term.unit, n);
        line(step.term.words.into(), &step.expr, numbers, n)
    });
    let result = &formula.result;
    let last = match (formula.gives, figure) {
        (Gives::Figure, Ok(value)) => {
            let unit = unit_of(unit);
            let numbers = calculated(result, *value, unit, n);
            line(name.to_string().into(), result, numbers, n)
        }
        (Gives::Figure, Err(reason)) => {
            let numbers = reason.phrase(n);
            line(name.to_string().into(), result, numbers, n)
        }
        (Gives::Zero, figure) => {
            let found = match figure {
                Ok(value) => say![
                    format!("{name} is found by search: at "),
                    unit.format(*value, n),
                    " this is zero: "
                ],
                Err(reason) => say![name.to_string(), ": ", reason.phrase(n), ". Sought: 0 = "],
            };
            Line {
                words: say![found, written(result, Leaves::Names(n))],
                numbers: match figure {
                    Ok(_) => numbers(result, Unit::Usd, n),
                    Err(_) => Phrase::default(),
                },
            }
        }
    };
    steps.chain([last]).collect()
}

fn line(name: Phrase, expr: &Expr, numbers: Phrase, n: &dyn Numerals) -> Line {
    Line {
        words: say![name, " = ", written(expr, Leaves::Names(n))],
        numbers,
    }
}

/// A yearly rate is calculated as a bare one.
fn unit_of(unit: Unit) -> Unit {
    match unit {
        Unit::Count => Unit::Ratio,
        unit => unit,
    }
}

fn numbers(expr: &Expr, unit: Unit, n: &dyn Numerals) -> Phrase {
    calculated(expr, expr.value(), unit, n)
}

/// The numbers and what they come to; nothing where one of them is none.
fn calculated(expr: &Expr, value: f64, unit: Unit, n: &dyn Numerals) -> Phrase {
    let short = expr.abridged();
    let is_known = short.leaves().iter().all(|leaf| leaf.value().is_finite());
    if !is_known || !value.is_finite() {
        return Phrase::default();
    }
    let digits = Digits::of(&short, value, unit);
    let result = digits.result(value, &short, unit, n);
    match &short {
        // A number is not said to be itself.
        Expr::Leaf(Leaf::Number(..) | Leaf::Input(..)) => say![result],
        _ => say![
            written(&short, Leaves::Numbers(digits, n)),
            " = ",
            result
        ],
    }
}
