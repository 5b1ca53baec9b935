//! What the same TAO is worth run, delegated or held, depending on how long.

use super::Assumptions;
use super::validator::{Flow, discount_factor, exit, outlay};

/// Net present values in USD today of the same TAO, ended after some months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// Months until the end; 0 ends it today.
    pub month: u32,
    /// Running a validator and quitting then.
    pub run: f64,
    /// Delegating to a validator and selling then.
    pub delegate: f64,
    /// Holding and selling then.
    pub hold: f64,
}

/// The three at the end of every month of `flows`, from month 0 on.
pub(super) fn worths(a: &Assumptions, flows: &[Flow]) -> Vec<Worth> {
    let v = 1.0 / discount_factor(a);
    let (take, tax, selling) = (a.take / 100.0, a.tax_rate / 100.0, a.selling_cost / 100.0);
    let outlay = outlay(a);
    let held = |price: f64, factor: f64| a.own_stake * (price * (1.0 - selling) * factor - a.price);
    let start = Worth {
        month: 0,
        run: exit(a, a.own_stake, a.price) - outlay,
        delegate: held(a.price, 1.0),
        hold: held(a.price, 1.0),
    };
    let (mut factor, mut earned, mut rewards) = (1.0, 0.0, 0.0);
    let later = flows.iter().map(|flow| {
        let network = &flow.network;
        factor *= v;
        earned += flow.net * factor;
        // A delegator's share: sold like a validator's, taxed on its value, at no other cost.
        let share = (1.0 - take) * (a.own_stake / network.total_stake).min(1.0);
        let paid_out = a.validator_share / 100.0 * network.emission * network.price;
        rewards += share * (paid_out * (1.0 - selling - tax) + network.fees * (1.0 - tax)) * factor;
        let hold = held(network.price, factor);
        Worth {
            month: network.month,
            run: earned + flow.exit * factor - outlay,
            delegate: hold + rewards,
            hold,
        }
    });
    [start].into_iter().chain(later).collect()
}
