//! The parts of an [`Evaluation`](super::Evaluation) one at a time, under its own names: a question that is put a
//! thousand times a second computes no more than it reads.

pub(super) use super::alternatives::{delegate_apr, take_covers_costs_from};
use super::breakeven::balances;
use super::meeting::meeting;
use super::projection::Projection;
use super::undefined::finite;
use super::validator::{discount_factor, flows, flows_until, today};
use super::worth::{Worth, worths};
use super::{Assumptions, Figure, projection as over_time};

pub(super) use super::context::context;
pub(super) use super::validator::run_rate;
pub(super) use super::valuation::valuation;

/// The validator over time.
pub(super) fn projection(a: &Assumptions) -> Projection {
    let (flows, end) = (flows(a), a.operating_months as usize);
    let balances = balances(a, &flows, today(a).net, discount_factor(a));
    let worths = worths(a, &flows[..end]);
    over_time::projection(a, &flows, &balances, &worths[end])
}

/// The net present value alone: no month after the end, no payback, no rate of return.
pub(super) fn npv(a: &Assumptions) -> Figure {
    finite(at_end(a).run)
}

/// What holding is worth, alone.
pub(super) fn hold_npv(a: &Assumptions) -> Figure {
    finite(at_end(a).hold)
}

/// What delegating is worth, alone.
pub(super) fn delegate_npv(a: &Assumptions) -> Figure {
    finite(at_end(a).delegate)
}

/// What running adds to holding, alone.
pub(super) fn run_over_hold(a: &Assumptions) -> Figure {
    let end = at_end(a);
    finite(end.run - end.hold)
}

/// What running adds to delegating, alone.
pub(super) fn run_over_delegate(a: &Assumptions) -> Figure {
    let end = at_end(a);
    finite(end.run - end.delegate)
}

/// The stake from which running beats delegating, alone.
pub(super) fn stake_to_beat_delegating(a: &Assumptions) -> Figure {
    meeting(a).nearest
}

/// What the same TAO is worth after the operating time.
fn at_end(a: &Assumptions) -> Worth {
    let months = a.operating_months as usize;
    worths(a, &flows_until(a, months))[months]
}
