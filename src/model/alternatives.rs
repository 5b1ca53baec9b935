//! The same TAO without a validator: held, or delegated to one.

use super::network::Network;
use super::undefined::finite;
use super::validator::{Flow, discount_factor};
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

/// The alternatives over the same operating time and network as `flows`.
pub(super) fn alternatives(a: &Assumptions, flows: &[Flow]) -> Alternatives {
    let (take, tax, selling) = (a.take / 100.0, a.tax_rate / 100.0, a.selling_cost / 100.0);
    let paid_out = a.validator_share / 100.0;
    let today = *Network::new(a).now();
    let operating = &flows[..a.operating_months as usize];
    let v = 1.0 / discount_factor(a);

    let price_at_end = operating[operating.len() - 1].network.price;
    let hold_npv =
        a.own_stake * (price_at_end * (1.0 - selling) * v.powf(a.operating_months) - a.price);
    let mut factor = 1.0;
    let rewards: f64 = operating
        .iter()
        .map(|Flow { network, .. }| {
            factor *= v;
            let share = (1.0 - take) * (a.own_stake / network.total_stake).min(1.0);
            let sold = paid_out * network.emission * network.price;
            share * (sold * (1.0 - selling - tax) + network.fees * (1.0 - tax)) * factor
        })
        .sum();
    let share = (1.0 - take) * (a.own_stake / today.total_stake).min(1.0);
    Alternatives {
        hold_npv: finite(hold_npv),
        delegate_npv: finite(hold_npv + rewards),
        delegate_apr: finite(share * paid_out * a.daily_emission * DAYS_PER_YEAR / a.own_stake),
        stake_to_beat_delegating: {
            let paid = paid_out * today.emission * a.price * (1.0 - selling) + today.fees;
            match (take, paid) {
                (0.0, _) => Err(Undefined::NoTake),
                (_, 0.0) => Err(Undefined::NothingPaidOut),
                _ => finite(today.cost / (take * paid / today.total_stake)),
            }
        },
    }
}
