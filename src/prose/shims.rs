//! Old names, until the layers above say phrases.

use super::*;
use crate::model::questions::*;
use crate::model::*;

impl Undefined {
    /// Old name.
    pub fn words(&self, n: &dyn Numerals) -> String {
        self.phrase(n).text()
    }
}
impl Warning {
    /// Old name.
    pub fn words(&self, n: &dyn Numerals) -> String {
        self.phrase(n).text()
    }
}
impl Belief {
    /// Old name.
    pub fn words(&self, n: &dyn Numerals) -> String {
        belief_phrase(self, n).text()
    }
}
impl KnifeEdge {
    /// Old name.
    pub fn words(&self, n: &dyn Numerals) -> String {
        edge_phrase(self, n).text()
    }
    /// Old name.
    pub fn label(&self) -> String {
        self.row.noun().into()
    }
}
impl Sought {
    /// Old name.
    pub fn words(
        &self,
        row: &Assumption,
        metric: &Metric,
        target: f64,
        n: &dyn Numerals,
    ) -> String {
        sought_phrase(self, row, metric, target, n).text()
    }
}
impl Threshold {
    /// Old name.
    pub fn payback_words(&self, a: &Assumptions, n: &dyn Numerals) -> String {
        sought_phrase(
            &self.payback_at_target,
            self.row,
            MetricId::Payback.row(),
            a.target_payback,
            n,
        )
        .text()
    }
    /// Old name.
    pub fn net_words(&self, n: &dyn Numerals) -> String {
        sought_phrase(
            &self.net_zero,
            self.row,
            MetricId::NetPerMonth.row(),
            0.0,
            n,
        )
        .text()
    }
}
impl Circularity {
    /// Old name.
    pub fn words(&self, n: &dyn Numerals) -> String {
        circularity_phrase(self, n).text()
    }
    /// Old name.
    pub fn fees_words(&self, n: &dyn Numerals) -> Option<String> {
        Some(fees_phrase(self, n)?.text())
    }
}
impl Assumption {
    /// Old name.
    pub fn phrase(&self) -> String {
        self.noun().into()
    }
}
impl Metric {
    /// Old name.
    pub fn phrase(&self) -> String {
        Metric::noun(self).into()
    }
}
impl Unit {
    /// Old name.
    pub fn with_symbol(self, value: f64, number: String) -> String {
        self.tabular(value, number).to_string()
    }
}
impl std::fmt::Display for Undefined {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}", self.phrase(&Plain))
    }
}
