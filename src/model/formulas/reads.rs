//! Which formulas an assumption is in, and which answers follow from those: read off the formulas themselves.

use std::collections::BTreeSet;

use super::expr::{Expr, Leaf};
use super::formula::{Formula, Working};
use super::scene::Scene;
use super::workings::workings;
use crate::model::{AssumptionId, METRICS, Metric};

/// A figure that has a formula.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figured {
    /// A figure of the results.
    Metric(&'static Metric),
    /// What those are made of.
    Working(&'static Working),
}

impl PartialEq for Working {
    /// Rows are told apart by their names.
    fn eq(&self, other: &Self) -> bool {
        self.term.key == other.term.key
    }
}

/// Every figure with the formula it has in a scene; of a month the first.
#[derive(Debug)]
pub struct Formulas(Vec<(Figured, Formula)>);

impl Figured {
    /// Name in the results’ JSON.
    pub fn key(self) -> &'static str {
        match self {
            Figured::Metric(row) => row.key,
            Figured::Working(row) => row.term.key,
        }
    }
}

impl Formulas {
    /// The formulas of a scene: workings first, then metrics in the order of the results.
    pub fn of(s: &Scene) -> Self {
        let workings = workings().map(|row| (Figured::Working(row), (row.formula)(s, 1)));
        let metrics = METRICS
            .iter()
            .map(|row| (Figured::Metric(row), (row.formula)(s)));
        Self(workings.chain(metrics).collect())
    }

    /// Each with its formula.
    pub fn iter(&self) -> impl Iterator<Item = &(Figured, Formula)> {
        self.0.iter()
    }

    /// Those in whose formula an assumption is, or decides which it is.
    pub fn reading(&self, id: AssumptionId) -> impl Iterator<Item = &(Figured, Formula)> {
        self.iter()
            .filter(move |(_, formula)| formula.inputs_read().contains(&id))
    }

    /// The metrics that follow from an assumption, directly or through others, in the order of the results.
    pub fn answers_from(&self, id: AssumptionId) -> Vec<&'static Metric> {
        let direct = |(_, formula): &(Figured, Formula)| formula.inputs_read().contains(&id);
        let mut reached: Vec<bool> = self.iter().map(direct).collect();
        loop {
            let known = self.0.iter().zip(&reached).filter(|(_, reached)| **reached);
            let known: BTreeSet<&str> = known.map(|((figured, _), _)| figured.key()).collect();
            let follows = |(_, formula): &(Figured, Formula)| {
                formula.figures_read().any(|key| known.contains(key))
            };
            let next: Vec<bool> = self
                .0
                .iter()
                .zip(&reached)
                .map(|(one, reached)| *reached || follows(one))
                .collect();
            if next == reached {
                break;
            }
            reached = next;
        }
        let all = self.0.iter().zip(reached).filter(|(_, reached)| *reached);
        let metrics = all.filter_map(|((figured, _), _)| match figured {
            Figured::Metric(row) => Some(*row),
            Figured::Working(_) => None,
        });
        metrics.collect()
    }
}

impl Formula {
    /// The inputs it reads.
    pub fn inputs_read(&self) -> BTreeSet<AssumptionId> {
        let mut read: BTreeSet<_> = self.chosen_by.iter().copied().collect();
        for expr in self.exprs() {
            read.extend(until(expr));
            read.extend(expr.leaves().into_iter().filter_map(|leaf| match leaf {
                Leaf::Input(id, _) => Some(*id),
                _ => None,
            }));
        }
        read
    }

    /// The figures it reads, by their keys.
    fn figures_read(&self) -> impl Iterator<Item = &'static str> {
        self.exprs()
            .flat_map(Expr::leaves)
            .filter_map(|leaf| match leaf {
                Leaf::Figure { term, .. } => Some(term.key),
                _ => None,
            })
    }
}

fn until(expr: &Expr) -> Option<AssumptionId> {
    expr.months().map(|months| months.until)
}
