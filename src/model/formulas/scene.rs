//! What formulas are made from: a set of assumptions and what the model says of it.

use super::expr::{Expr, Leaf, Months, number};
use crate::{AssumptionId, Assumptions, Evaluation, Figure, Flow, NetworkMonth, Unit};

/// A set of assumptions and its evaluation.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// What is assumed.
    pub a: &'a Assumptions,
    /// What follows.
    pub e: &'a Evaluation,
}

impl Scene<'_> {
    /// An input; per cent as a fraction.
    pub(super) fn input(&self, id: AssumptionId) -> Expr {
        let row = id.row();
        let value = (row.get)(self.a);
        let value = match row.unit {
            Unit::Percent | Unit::PercentPerYear | Unit::PercentPerMonth => value / 100.0,
            _ => value,
        };
        Expr::Leaf(Leaf::Input(id, value))
    }

    /// 1 + an input in per cent.
    pub(super) fn one_plus(&self, id: AssumptionId) -> Expr {
        number(1.0) + self.input(id)
    }

    /// 1 − an input in per cent.
    pub(super) fn one_less(&self, id: AssumptionId) -> Expr {
        number(1.0) - self.input(id)
    }

    /// The validator’s flow of a month from 1 on.
    pub(super) fn flow(&self, month: u32) -> &Flow {
        &self.e.flows[month as usize - 1]
    }

    /// The network in a month from 1 on.
    pub(super) fn network(&self, month: u32) -> &NetworkMonth {
        &self.flow(month).network
    }

    /// A sum over the months from 1 to `last`.
    pub(super) fn sum(
        &self,
        last: u32,
        until: Option<AssumptionId>,
        unit: Unit,
        term: impl Fn(u32) -> Expr,
    ) -> Expr {
        Expr::Months(Months {
            from: 1,
            terms: (1..=last).map(term).collect(),
            rest: None,
            until,
            unit,
        })
    }

    /// The last month of the horizon.
    pub(super) fn horizon(&self) -> u32 {
        12 * self.a.horizon_years as u32
    }

    /// The month in which the validator stops.
    pub(super) fn end(&self) -> u32 {
        self.a.operating_months as u32
    }
}

/// The number, or none.
pub(super) fn known(figure: &Figure) -> f64 {
    figure.as_ref().copied().unwrap_or(f64::NAN)
}

/// A month as a part of a year: an exponent.
pub(super) fn years(month: u32) -> Expr {
    number(f64::from(month)) / number(12.0)
}
