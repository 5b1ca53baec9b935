//! The knife-edge under a headline: how far one assumption may move before the headline no longer holds.

use super::line::{WHILE_MOVING, seek};
use super::sought::lowered;
use super::{Sought, row, run_rate, valuation};
use crate::model::{Assumption, Assumptions, Figure, Metric, Numerals};

/// A statement about a metric, as it depends on one assumption.
#[derive(Clone, Debug)]
pub struct KnifeEdge {
    /// The assumption.
    pub row: &'static Assumption,
    /// Its value now.
    pub here: f64,
    /// The statement.
    pub statement: Statement,
    /// Whether it holds as things are.
    pub holds: bool,
    /// Where it begins or ceases to hold, nearest to today; otherwise why it never changes.
    pub edge: Sought,
    /// Whether it holds above the edge; otherwise below. Of no meaning without an edge.
    pub above: bool,
}

/// What a headline says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Statement {
    /// The run-rate payback is at most this many months.
    PaidBackWithin(f64),
    /// A TAO is worth at least its market price, this one.
    WorthItsPrice(f64),
}

impl Statement {
    fn metric(self) -> &'static Metric {
        match self {
            Statement::PaidBackWithin(_) => run_rate("payback_months"),
            Statement::WorthItsPrice(_) => valuation("value_per_tao"),
        }
    }

    fn target(self) -> f64 {
        match self {
            Statement::PaidBackWithin(months) => months,
            Statement::WorthItsPrice(price) => price,
        }
    }

    /// Whether a figure bears it out; no answer does not.
    fn holds(self, figure: &Figure) -> bool {
        match (self, figure) {
            (Statement::PaidBackWithin(months), Ok(figure)) => *figure <= months,
            (Statement::WorthItsPrice(price), Ok(figure)) => *figure >= price,
            (_, Err(_)) => false,
        }
    }
}

/// "Within 14 months only while TAO stays above 272 USD".
pub fn payback_knife_edge(a: &Assumptions) -> KnifeEdge {
    knife_edge(a, row("price"), Statement::PaidBackWithin(a.target_payback))
}

/// "Worth its price only while the price grows by more than 30 % a year".
pub fn value_knife_edge(a: &Assumptions) -> KnifeEdge {
    knife_edge(a, row("price_growth"), Statement::WorthItsPrice(a.price))
}

/// Where a statement begins or ceases to hold along one assumption.
pub fn knife_edge(base: &Assumptions, row: &'static Assumption, statement: Statement) -> KnifeEdge {
    let metric = statement.metric();
    let holds_at = |value: f64| {
        let mut a = *base;
        (row.set)(&mut a, value);
        statement.holds(&(metric.of)(&a))
    };
    let edge = seek(base, row, metric, statement.target(), WHILE_MOVING);
    // A little above the edge, where it is told from it for certain.
    let above = edge.exactly().is_some_and(|at| {
        let (low, high) = (*row.bounds.start(), *row.bounds.end());
        let apart = 1e-6 * (high - low).min(at.abs().max(1e-6));
        if at + apart <= high {
            holds_at(at + apart)
        } else {
            !holds_at(at - apart)
        }
    });
    KnifeEdge {
        row,
        here: (row.get)(base),
        statement,
        holds: holds_at((row.get)(base)),
        edge,
        above,
    }
}

impl KnifeEdge {
    /// The assumption's name as it stands in the sentence.
    pub fn label(&self) -> String {
        lowered(self.row.label)
    }

    /// The sentence without its end, with numbers the reader's way.
    pub fn words(&self, numerals: &dyn Numerals) -> String {
        let metric = self.statement.metric();
        let statement = match self.statement {
            Statement::PaidBackWithin(months) => {
                format!("within {}", metric.unit.prose(months, numerals))
            }
            Statement::WorthItsPrice(_) => "worth its price".into(),
        };
        let label = self.label();
        let at_edge = |at: f64| self.row.unit.prose_beside(at, self.here, numerals);
        let side = if self.above { "above" } else { "below" };
        match (&self.edge, self.holds) {
            (Sought::At(at), true) => format!(
                "{statement} only while {label} stays {side} {}",
                at_edge(*at)
            ),
            (Sought::At(at), false) => {
                format!("{statement} only with {label} {side} {}", at_edge(*at))
            }
            (_, true) => format!("{statement} at any {label}"),
            (_, false) => format!("{statement} at no {label}"),
        }
    }
}
