//! The validator over time: when it breaks even, and what running it for a while is worth.

use super::breakeven::{Balance, reached, reversed};
use super::finance::irr_monthly;
use super::undefined::finite;
use super::validator::{Flow, capital_at_risk, discount_factor, exit, outlay};
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

/// The figures of a validator's flows and of the balances made from them.
pub(super) fn projection(a: &Assumptions, flows: &[Flow], balances: &[Balance]) -> Projection {
    let (outlay, capital) = (outlay(a), capital_at_risk(a));
    let operating = &flows[..a.operating_months as usize];
    let last = operating[operating.len() - 1];
    let per_month = 1.0 / discount_factor(a);
    let at_end = per_month.powf(a.operating_months);
    let discounted = operating
        .iter()
        .rev()
        .fold(0.0, |later, flow| (flow.net + later) * per_month);

    let npv = -outlay + discounted + last.exit * at_end;
    let npv_stake = -a.own_stake * a.price + exit(a, a.own_stake, last.network.price) * at_end;
    let earned: f64 = operating.iter().map(|flow| flow.net).sum();
    let until_end = &balances[..=operating.len()];
    Projection {
        payback_months: reached(balances, |balance| balance.projected, capital),
        discounted_payback_months: reached(balances, |balance| balance.discounted, capital),
        exit_payback_months: reached(balances, |balance| balance.quitting, outlay),
        npv: finite(npv),
        npv_stake: finite(npv_stake),
        npv_operation: finite(npv - npv_stake),
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
