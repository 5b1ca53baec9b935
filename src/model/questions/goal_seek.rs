//! Goal seek: the value of an assumption at which a metric has a given value.

use super::Sought;
use super::line::{EVERY_STOP, WHILE_MOVING, seek};
use crate::{Ask, Assumption, Assumptions};

/// The value of `row`, all else equal, at which what is asked is `target`: the one nearest to today's on the slider's
/// scale, within the bounds, both ends included; otherwise what stands in the way.
///
/// Looks at every stop of the slider and between them for crossings, turns and ends of stretches without answers.
///
/// ```
/// use tao_model::{Assumptions, assumption, metric};
/// use tao_model::questions::{Sought, goal_seek};
/// let (price, payback) = (assumption("price").unwrap(), metric("run_rate.payback_months").unwrap());
/// let sought = goal_seek(&Assumptions::default(), price, payback, 14.0);
/// assert!(matches!(sought, Sought::At(at) if (at - 272.51).abs() < 0.01));
/// ```
pub fn goal_seek(
    base: &Assumptions,
    row: &'static Assumption,
    asked: &dyn Ask,
    target: f64,
) -> Sought {
    seek(base, row, asked, target, EVERY_STOP)
}

/// The same from no more than fifty stops of the slider: for chances, each of which takes a simulation.
pub fn quick_seek(
    base: &Assumptions,
    row: &'static Assumption,
    asked: &dyn Ask,
    target: f64,
) -> Sought {
    seek(base, row, asked, target, WHILE_MOVING)
}
