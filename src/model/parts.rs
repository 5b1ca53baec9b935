//! The parts of an [`Evaluation`](super::Evaluation) one at a time, under its own names: a question that is put a
//! thousand times a second computes no more than it reads.

use super::alternatives::Alternatives;
use super::breakeven::balances;
use super::projection::Projection;
use super::undefined::finite;
use super::validator::{discount_factor, flows, flows_until, today};
use super::worth::{Worth, worths};
use super::{Assumptions, Figure, alternatives as elsewhere, projection as over_time};

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

/// The same TAO held or delegated.
pub(super) fn alternatives(a: &Assumptions) -> Alternatives {
    elsewhere::alternatives(a, &at_end(a))
}

/// What the same TAO is worth after the operating time.
fn at_end(a: &Assumptions) -> Worth {
    let months = a.operating_months as usize;
    worths(a, &flows_until(a, months))[months]
}
