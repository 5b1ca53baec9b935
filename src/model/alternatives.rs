//! The same TAO without a validator: held, or delegated to one.

use super::meeting::meeting;
use super::network;
use super::undefined::finite;
use super::worth::Worth;
use super::{Assumptions, DAYS_PER_MONTH, DAYS_PER_YEAR, Figure, Undefined};

/// What the same TAO does elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternatives {
    /// USD today: buying the TAO and selling all of it after the operating time, discounted.
    pub hold_npv: Figure,
    /// USD today: a delegator's rewards, and the same part of the stake coming back as to who runs.
    pub delegate_npv: Figure,
    /// USD today: what running adds to holding.
    pub run_over_hold: Figure,
    /// USD today: what running adds to delegating.
    pub run_over_delegate: Figure,
    /// TAO's worth that a delegator earns a year over its stake, a fraction.
    pub delegate_apr: Figure,
    /// TAO of own stake, nearest to today's, at which running and delegating are worth the same.
    pub stake_to_beat_delegating: Figure,
    /// TAO, own and delegated, whose take pays today's costs at full uptime and before tax.
    pub take_covers_costs_from: Figure,
}

/// The alternatives; `worth` is what the TAO is worth at the end of the operating time.
pub(super) fn alternatives(a: &Assumptions, worth: &Worth) -> Alternatives {
    Alternatives {
        hold_npv: finite(worth.hold),
        delegate_npv: finite(worth.delegate),
        run_over_hold: finite(worth.run - worth.hold),
        run_over_delegate: finite(worth.run - worth.delegate),
        delegate_apr: delegate_apr(a),
        stake_to_beat_delegating: meeting(a).nearest,
        take_covers_costs_from: take_covers_costs_from(a),
    }
}

/// A delegator's yield today.
pub(super) fn delegate_apr(a: &Assumptions) -> Figure {
    let today = network::today(a);
    let share = (1.0 - a.take / 100.0) * (a.own_stake / today.total_stake).min(1.0);
    finite(share * today.pool / DAYS_PER_MONTH * DAYS_PER_YEAR / a.own_stake)
}

/// The stake whose take pays today's costs.
pub(super) fn take_covers_costs_from(a: &Assumptions) -> Figure {
    let today = network::today(a);
    let paid = today.pool * a.price * (1.0 - a.selling_cost / 100.0) + today.fees;
    match (a.take / 100.0, paid) {
        (0.0, _) => Err(Undefined::NoTake),
        (_, 0.0) => Err(Undefined::NothingPaidOut),
        (take, paid) => finite(today.cost / (take * paid / today.total_stake)),
    }
}
