//! What the same TAO is worth run, delegated or held, depending on how long.

use super::Assumptions;
use super::validator::{Flow, discount_factor, exit, outlay};

/// A difference of at most this part of the sums it is between counts as none.
pub(super) const NO_DIFFERENCE: f64 = 1e-9;

/// Net present values in USD today of the same TAO, ended after some months.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worth {
    /// Months until the end; 0 ends it today.
    pub month: u32,
    /// Running a validator and quitting then.
    pub run: f64,
    /// Delegating to a validator and quitting then: the same part of the stake comes back.
    pub delegate: f64,
    /// Holding and selling all of it then.
    pub hold: f64,
}

/// The three at the end of every month of `flows`, from month 0 on.
pub(super) fn worths(a: &Assumptions, flows: &[Flow]) -> Vec<Worth> {
    let v = 1.0 / discount_factor(a);
    let paid = a.own_stake * a.entry_price;
    let outlay = outlay(a);
    // All of it sold, at a price less selling cost.
    let sold = |price: f64| a.own_stake * price * (1.0 - a.selling_cost / 100.0);
    let start = Worth {
        month: 0,
        run: exit(a, a.own_stake, a.price) - outlay,
        delegate: exit(a, a.own_stake, a.price) - paid,
        hold: sold(a.price) - paid,
    };
    let (mut factor, mut earned, mut delegated) = (1.0, 0.0, 0.0);
    let later = flows.iter().map(|flow| {
        let price = flow.network.price;
        factor *= v;
        earned += flow.net * factor;
        delegated += delegator_income(a, flow) * factor;
        Worth {
            month: flow.network.month,
            run: earned + flow.exit * factor - outlay,
            delegate: delegated + exit(a, a.own_stake, price) * factor - paid,
            hold: sold(price) * factor - paid,
        }
    });
    [start].into_iter().chain(later).collect()
}

/// USD that a delegator's share of a month brings: sold like a validator's, taxed on its value, at no other cost.
pub(super) fn delegator_income(a: &Assumptions, Flow { network, .. }: &Flow) -> f64 {
    let (take, tax, selling) = (a.take / 100.0, a.tax_rate / 100.0, a.selling_cost / 100.0);
    let share = (1.0 - take) * (a.own_stake / network.total_stake).min(1.0);
    share * (network.pool * network.price * (1.0 - selling - tax) + network.fees * (1.0 - tax))
}

/// Whether one net present value is above another by more than rounding, which grows with what was paid.
pub(super) fn beats(a: &Assumptions, one: f64, other: f64) -> bool {
    one - other > NO_DIFFERENCE * outlay(a).max(one.abs()).max(other.abs())
}
