//! The months of a sum as a table.

use super::super::UnitWords;
use super::digits::{Digits, Least};
use crate::model::formulas::{Formula, Leaf};
use crate::prose::Numerals;

/// Every month of a sum: its numbers, and what it adds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MonthTable {
    /// Names of the columns.
    pub head: Vec<String>,
    /// The months, in words of the columns.
    pub rows: Vec<Vec<String>>,
}

/// The table of the first sum over months in a formula.
pub fn month_table(formula: &Formula, n: &dyn Numerals) -> Option<MonthTable> {
    let months = formula.exprs().find_map(|expr| expr.months())?;
    let first = months.terms.first()?;
    let of_month = |leaf: &&Leaf| matches!(leaf, Leaf::Figure { month: Some(_), .. });
    let names = first.leaves().into_iter().filter(of_month);
    let names = names.filter_map(|leaf| match leaf {
        Leaf::Figure { term, .. } => Some(match term.unit.words() {
            "" => term.words.to_string(),
            unit => format!("{}, {unit}", term.words),
        }),
        _ => None,
    });
    let sum = match months.unit.words() {
        "" => "adds".to_string(),
        unit => format!("adds, {unit}"),
    };
    let head = ["month".to_string()].into_iter().chain(names).chain([sum]);
    let rows = (months.from..).zip(&months.terms).map(|(month, term)| {
        let digits = Digits::of(term, term.value(), months.unit, Least::Table);
        let leaves = term.leaves().into_iter().filter(of_month);
        let cells = leaves.map(|leaf| digits.input(leaf, n).number);
        let adds = digits.result(term.value(), term, months.unit, n).number;
        let month = n.number(f64::from(month), 0);
        [month].into_iter().chain(cells).chain([adds]).collect()
    });
    Some(MonthTable {
        head: head.collect(),
        rows: rows.collect(),
    })
}
