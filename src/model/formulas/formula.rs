//! A figure's formula: steps, and what they lead to.

use super::expr::{Expr, Leaf, Term};
use super::scene::Scene;
use super::shown::OTHER_MONTHS;
use crate::{AssumptionId, Assumptions, Figure, Unit};

/// How a figure follows from the inputs and from other figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    /// What is worked out first, one after the other.
    pub steps: Vec<Step>,
    /// What that leads to.
    pub result: Expr,
    /// How the figure follows from it.
    pub gives: Gives,
    /// Inputs that decide which formula it is, without being numbers in it.
    pub chosen_by: Vec<AssumptionId>,
    /// Figures without which there is no answer, without being numbers in it, by their keys.
    pub needs: Vec<&'static str>,
    /// What is assumed in it, where that is not the scenario itself.
    pub elsewhere: Option<Box<Assumptions>>,
}

/// How a figure follows from the result of its formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gives {
    /// The result is the figure.
    Figure,
    /// The figure, which is in the formula, makes the result zero; it was found by search.
    Zero,
}

/// A step before the last.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it works out.
    pub term: Term,
    /// How.
    pub expr: Expr,
}

/// A figure that metrics are made of, and that is shown with its own formula.
#[derive(Debug)]
pub struct Working {
    /// What it is.
    pub term: Term,
    /// Which of the others it belongs to.
    pub part: WorkingPart,
    /// Its value in a month, where it has months.
    pub get: fn(&Scene, u32) -> Figure,
    /// Its formula in that month.
    pub formula: fn(&Scene, u32) -> Formula,
}

/// What workings have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkingPart {
    /// A month at today’s rates.
    Today,
    /// The months to come, one by one.
    Month,
    /// Present values of all validators’ income and costs.
    Value,
}

impl WorkingPart {
    /// Every part.
    pub const ALL: [WorkingPart; 3] = [WorkingPart::Today, WorkingPart::Month, WorkingPart::Value];
}

impl From<Expr> for Formula {
    fn from(result: Expr) -> Self {
        Formula {
            steps: Vec::new(),
            result,
            gives: Gives::Figure,
            chosen_by: Vec::new(),
            needs: Vec::new(),
            elsewhere: None,
        }
    }
}

impl Formula {
    /// With steps before it.
    pub(super) fn after(mut self, steps: Vec<Step>) -> Self {
        self.steps = steps;
        self
    }

    /// With inputs that decide which formula it is.
    pub(super) fn chosen_by(mut self, ids: &[AssumptionId]) -> Self {
        self.chosen_by.extend(ids);
        self
    }

    /// Found by search: where the result is zero.
    pub(super) fn solved(mut self) -> Self {
        self.gives = Gives::Zero;
        self
    }

    /// Without an answer where another figure has none.
    pub(super) fn needing(mut self, term: Term) -> Self {
        self.needs.push(term.key);
        self
    }

    /// Of other assumptions than the scenario’s.
    pub(super) fn at(mut self, a: Assumptions) -> Self {
        self.elsewhere = Some(Box::new(a));
        self
    }

    /// What is calculated, step by step; the result comes last.
    pub fn exprs(&self) -> impl Iterator<Item = &Expr> {
        let steps = self.steps.iter().map(|step| &step.expr);
        steps.chain([&self.result])
    }

    /// The numbers put in: no step of its own, each name once, of months the first ones that are shown.
    pub fn inputs(&self) -> Vec<(String, f64)> {
        let mut inputs: Vec<(String, f64)> = Vec::new();
        let own = |key: &str| self.steps.iter().any(|step| step.term.key == key);
        let steps = self.steps.iter().map(|step| (Some(step.term), &step.expr));
        let all = steps.chain([(None, &self.result)]);
        let leaves = all.flat_map(|(step, expr)| {
            let leaves = expr.shown_leaves().into_iter();
            leaves.map(move |leaf| (step, leaf))
        });
        for (step, leaf) in leaves {
            let (key, value) = match leaf {
                Leaf::Number(..) => continue,
                Leaf::Input(id, value) => (id.row().key.into(), linked(id, value)),
                Leaf::Figure { term, .. } if own(term.key) => continue,
                Leaf::Figure { term, month, value } => match (month, step) {
                    (Some(month), _) => (format!("{}_{month}", term.key), value),
                    // Every step may have other months of its own.
                    (None, Some(step)) if term.key == OTHER_MONTHS => {
                        (format!("{}_{OTHER_MONTHS}", step.key), value)
                    }
                    (None, _) => (term.key.into(), value),
                },
            };
            if value.is_finite() && inputs.iter().all(|(other, _)| *other != key) {
                inputs.push((key, value));
            }
        }
        inputs
    }
}

/// Per cent as people write them in links.
fn linked(id: AssumptionId, value: f64) -> f64 {
    match id.row().unit {
        Unit::Percent | Unit::PercentPerYear | Unit::PercentPerMonth => {
            crate::round_to(value * 100.0, 10)
        }
        _ => value,
    }
}
