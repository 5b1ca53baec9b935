//! The validator over time: when it breaks even, and what running it for a while is worth.

use super::breakeven::{Balance, reached, reversed};
use super::finance::irr_monthly;
use super::undefined::finite;
use super::validator::{Flow, capital_at_risk, discount_factor, exit, outlay};
use super::worth::Worth;
use super::{Assumptions, Figure};

/// The validator over time, up to the month it stops and beyond.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// Months until net cash has repaid the capital at risk.
    pub payback_months: Figure,
    /// The same with each month's net discounted.
    pub discounted_payback_months: Figure,
    /// Months from which quitting leaves nothing lost.
    pub exit_payback_months: Figure,
    /// USD today: outlay, net income and exit after the operating time, discounted.
    pub npv: Figure,
    /// USD: the part of it that the stake's own price makes.
    pub npv_stake: Figure,
    /// USD: the part of it that running the validator makes.
    pub npv_operation: Figure,
    /// Yearly rate at which the npv is zero, a fraction.
    pub irr: Figure,
    /// What comes back over what was paid.
    pub multiple: Figure,
    /// Whether net cash falls below the capital at risk again before the validator stops.
    pub payback_reversed: bool,
    /// Whether quitting loses money again at a later month end before the validator stops.
    pub exit_payback_reversed: bool,
}

/// The figures of a validator's flows, of the balances made from them, and of what its TAO is worth at the end
/// of the operating time.
pub(super) fn projection(
    a: &Assumptions,
    flows: &[Flow],
    balances: &[Balance],
    worth: &Worth,
) -> Projection {
    let (outlay, capital) = (outlay(a), capital_at_risk(a));
    let operating = &flows[..a.operating_months as usize];
    let last = operating[operating.len() - 1];
    let at_end = discount_factor(a).powf(-a.operating_months);
    let npv_stake = exit(a, a.own_stake, last.network.price) * at_end - a.own_stake * a.price;
    let earned: f64 = operating.iter().map(|flow| flow.net).sum();
    let until_end = &balances[..=operating.len()];
    Projection {
        payback_months: reached(balances, |balance| balance.projected, capital),
        discounted_payback_months: reached(balances, |balance| balance.discounted, capital),
        exit_payback_months: reached(balances, |balance| balance.quitting, outlay),
        npv: finite(worth.run),
        npv_stake: finite(npv_stake),
        npv_operation: finite(worth.run - npv_stake),
        irr: irr(outlay, operating),
        multiple: finite((earned + last.exit) / outlay),
        payback_reversed: reversed(until_end, |balance| balance.projected),
        exit_payback_reversed: reversed(until_end, |balance| balance.quitting),
    }
}

/// The rate of return of paying the outlay, running, and quitting after the operating time.
fn irr(outlay: f64, operating: &[Flow]) -> Figure {
    let mut cash_flows: Vec<f64> = [-outlay]
        .into_iter()
        .chain(operating.iter().map(|flow| flow.net))
        .collect();
    if let (Some(last_flow), Some(last)) = (cash_flows.last_mut(), operating.last()) {
        *last_flow += last.exit;
    }
    irr_monthly(&cash_flows)
}
