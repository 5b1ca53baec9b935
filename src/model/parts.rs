//! The parts of an [`Evaluation`](super::Evaluation) one at a time, under its own names: a question that is put a
//! thousand times a second computes no more than it reads.

use super::alternatives::Alternatives;
use super::breakeven::balances;
use super::projection::Projection;
use super::validator::{discount_factor, flows, today};
use super::worth::worths;
use super::{Assumptions, alternatives as elsewhere, projection as over_time};

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

/// The same TAO held or delegated.
pub(super) fn alternatives(a: &Assumptions) -> Alternatives {
    let (flows, end) = (flows(a), a.operating_months as usize);
    elsewhere::alternatives(a, &worths(a, &flows[..end])[end])
}
