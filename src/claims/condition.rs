//! What would have to be true for a published range to come out: found by goal seek.

use crate::model::questions::goal_seek;
use crate::model::{AssumptionId, Assumptions, MetricId};

/// At which values of an assumption does a metric lie in a published range?
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// The assumption.
    pub row: AssumptionId,
    /// The metric.
    pub metric: MetricId,
    /// The two ends of the published range.
    pub targets: (f64, f64),
    /// What else is assumed.
    pub changes: &'static [(AssumptionId, f64)],
}

impl Wanted {
    /// The assumption's values at both ends, the smaller first; `None` where an end is out of reach.
    ///
    /// ```
    /// use tao_calculator::claims::Wanted;
    /// use tao_calculator::model::{AssumptionId, Assumptions, MetricId};
    /// let growth = Wanted {
    ///     row: AssumptionId::PriceGrowth,
    ///     metric: MetricId::ValuePerTao,
    ///     targets: (180.0, 220.0),
    ///     changes: &[],
    /// };
    /// let (from, to) = growth.found(&Assumptions::default()).unwrap();
    /// assert_eq!((from.round(), to.round()), (26.0, 30.0));
    /// ```
    pub fn found(&self, base: &Assumptions) -> Option<(f64, f64)> {
        let a = self
            .changes
            .iter()
            .fold(*base, |a, (id, value)| a.with(*id, *value));
        let at = |target| goal_seek(&a, self.row.row(), self.metric.row(), target).exactly();
        let (one, other) = (at(self.targets.0)?, at(self.targets.1)?);
        Some((one.min(other), one.max(other)))
    }
}
