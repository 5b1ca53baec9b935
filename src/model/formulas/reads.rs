//! Which formulas an assumption is in, and which answers follow from those: read off the formulas themselves.

use std::collections::BTreeSet;

use super::expr::Leaf;
use super::formula::{Formula, Working};
use super::scene::Scene;
use super::workings::workings;
use crate::{AssumptionId, METRICS, Metric};

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
pub struct Formulas(Vec<Reader>);

/// A figure, its formula and what that reads.
#[derive(Debug)]
pub struct Reader {
    /// The figure.
    pub figured: Figured,
    /// Its formula.
    pub formula: Formula,
    /// Inputs in it, or that decide which it is.
    pub inputs: BTreeSet<AssumptionId>,
    /// Figures in it, by their keys.
    figures: BTreeSet<&'static str>,
}

impl Figured {
    /// Name in the results’ JSON.
    pub fn key(self) -> &'static str {
        match self {
            Figured::Metric(row) => row.key,
            Figured::Working(row) => row.term.key,
        }
    }
}

impl Reader {
    fn new(figured: Figured, formula: Formula) -> Self {
        let mut inputs: BTreeSet<_> = formula.chosen_by.iter().copied().collect();
        let mut figures: BTreeSet<_> = formula.needs.iter().copied().collect();
        for expr in formula.exprs() {
            inputs.extend(expr.months().and_then(|months| months.until));
            for leaf in expr.leaves() {
                match leaf {
                    Leaf::Input(id, _) => _ = inputs.insert(*id),
                    Leaf::Figure { term, .. } => _ = figures.insert(term.key),
                    Leaf::Number(..) => {}
                }
            }
        }
        Self {
            figured,
            formula,
            inputs,
            figures,
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
        let all = workings.chain(metrics);
        Self(
            all.map(|(figured, formula)| Reader::new(figured, formula))
                .collect(),
        )
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Reader> {
        self.0.iter()
    }

    /// Those that read an assumption.
    pub fn reading(&self, id: AssumptionId) -> impl Iterator<Item = &Reader> {
        self.iter().filter(move |one| one.inputs.contains(&id))
    }

    /// The metrics that follow from an assumption, directly or through others, in the order of the results.
    pub fn answers_from(&self, id: AssumptionId) -> Vec<&'static Metric> {
        let reads = |one: &Reader| one.inputs.contains(&id);
        let mut reached: Vec<bool> = self.iter().map(reads).collect();
        loop {
            let known = self.iter().zip(&reached).filter(|(_, reached)| **reached);
            let known: BTreeSet<&str> = known.map(|(one, _)| one.figured.key()).collect();
            let all = self.iter().zip(&reached);
            let next: Vec<bool> = all
                .map(|(one, reached)| *reached || !one.figures.is_disjoint(&known))
                .collect();
            if next == reached {
                break;
            }
            reached = next;
        }
        let all = self.iter().zip(reached).filter(|(_, reached)| *reached);
        let metrics = all.filter_map(|(one, _)| match one.figured {
            Figured::Metric(row) => Some(row),
            Figured::Working(_) => None,
        });
        metrics.collect()
    }
}
