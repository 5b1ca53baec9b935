//! The validator over time: when it breaks even, and what running it for a while is worth.

use super::breakeven::{Balance, reached, reversed};
use super::finance::irr_monthly;
use super::undefined::finite;
use super::validator::{Flow, capital_at_risk, outlay, required_return};
use super::worth::Worth;
use super::{Assumptions, Figure};

/// The validator over time, up to the month it stops and beyond.
#[derive(Clone, Debug, PartialEq)]
pub struct Projection {
    /// Months until net cash has repaid the capital at risk.
    pub payback_months: Figure,
    /// Months from which stopping has a net present value of zero or more.
    pub discounted_payback_months: Figure,
    /// Months from which quitting leaves nothing lost.
    pub exit_payback_months: Figure,
    /// USD today: outlay, net income and exit after the operating time, discounted.
    pub npv: Figure,
    /// Yearly rate at which the npv is zero, a fraction.
    pub irr: Figure,
    /// The yearly rate that the irr is to be compared with, a fraction: the discount rate with the chance of failure in it.
    pub required_return: Figure,
    /// What comes back over what was paid.
    pub multiple: Figure,
    /// Whether net cash falls below the capital at risk again before the validator stops.
    pub payback_reversed: bool,
    /// Whether quitting loses money again at a later month end before the validator stops.
    pub exit_payback_reversed: bool,
    /// Whether stopping has a negative net present value again at a later month end before the validator stops.
    pub discounted_payback_reversed: bool,
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
    let earned: f64 = operating.iter().map(|flow| flow.net).sum();
    let until_end = &balances[..=operating.len()];
    Projection {
        payback_months: reached(balances, |balance| balance.projected, capital),
        discounted_payback_months: reached(balances, |balance| balance.discounted, outlay),
        exit_payback_months: reached(balances, |balance| balance.quitting, outlay),
        npv: finite(worth.run),
        irr: irr(outlay, operating),
        required_return: finite(required_return(a) / 100.0),
        multiple: finite((earned + last.exit) / outlay),
        payback_reversed: reversed(until_end, |balance| balance.projected, capital),
        exit_payback_reversed: reversed(until_end, |balance| balance.quitting, outlay),
        discounted_payback_reversed: reversed(until_end, |balance| balance.discounted, outlay),
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
