//! What decides between running and delegating where they come out about equal.

use super::tornado;
use crate::{AssumptionId, Assumptions, MetricId, evaluate};

/// Differences within this part of the outlay are about equal.
pub const ABOUT_EQUAL: f64 = 0.02;

/// Where running and delegating come out about equal, the assumption that decides between them: what moves the
/// difference most, each over its own plausible range.
pub fn decisive(a: &Assumptions) -> Option<AssumptionId> {
    let evaluation = evaluate(a);
    let difference = evaluation.alternatives.run_over_delegate.as_ref().ok()?;
    let outlay = evaluation.run_rate.outlay.as_ref().ok()?;
    if difference.abs() > ABOUT_EQUAL * outlay {
        return None;
    }
    let bars = tornado(a, MetricId::RunOverDelegate.row());
    bars.first().map(|bar| bar.row.id)
}
