//! The same TAO without a validator: held, or delegated to one.

use super::network;
use super::undefined::finite;
use super::worth::Worth;
use super::{Assumptions, DAYS_PER_YEAR, Figure, Undefined};

/// What the same TAO does elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternatives {
    /// USD today: the price's change over the operating time, discounted.
    pub hold_npv: Figure,
    /// USD today: that, and a delegator's rewards.
    pub delegate_npv: Figure,
    /// TAO a delegator earns a year over its stake, a fraction.
    pub delegate_apr: Figure,
    /// TAO, own and delegated, from which running beats delegating at full uptime and before tax.
    pub stake_to_beat_delegating: Figure,
}

/// The alternatives; `worth` is what the TAO is worth at the end of the operating time.
pub(super) fn alternatives(a: &Assumptions, worth: &Worth) -> Alternatives {
    let (take, selling) = (a.take / 100.0, a.selling_cost / 100.0);
    let paid_out = a.validator_share / 100.0;
    let today = network::today(a);
    let share = (1.0 - take) * (a.own_stake / today.total_stake).min(1.0);
    let paid = paid_out * today.emission * a.price * (1.0 - selling) + today.fees;
    Alternatives {
        hold_npv: finite(worth.hold),
        delegate_npv: finite(worth.delegate),
        delegate_apr: finite(share * paid_out * a.daily_emission * DAYS_PER_YEAR / a.own_stake),
        stake_to_beat_delegating: match (take, paid) {
            (0.0, _) => Err(Undefined::NoTake),
            (_, 0.0) => Err(Undefined::NothingPaidOut),
            _ => finite(today.cost / (take * paid / today.total_stake)),
        },
    }
}
