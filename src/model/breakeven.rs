//! The balance of a validator over time, and when it reaches zero.

use super::validator::{Flow, capital_at_risk, exit, outlay};
use super::{Assumptions, Figure, LONGEST, Undefined};

/// A shortfall on the first day of at most this part of what was paid is rounding, and counts as none.
const ROUNDING: f64 = 1e-9;

/// Money earned less money paid, in USD at the end of a month; zero is the breakeven.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Balance {
    /// 0 is today.
    pub month: u32,
    /// With every month like today, against the money assumed lost.
    pub run_rate: f64,
    /// With the months as projected, against the money assumed lost.
    pub projected: f64,
    /// With the months as projected and the stake sold now, against the whole outlay.
    pub quitting: f64,
    /// The same with every flow discounted to today: the net present value of stopping now.
    pub discounted: f64,
}

/// Balances of month 0 and of every month of `flows`; `net_today` is a month's net at today's rates and
/// `discount` the factor 1 + r of a month.
pub(super) fn balances(
    a: &Assumptions,
    flows: &[Flow],
    net_today: f64,
    discount: f64,
) -> Vec<Balance> {
    let (capital, outlay) = (capital_at_risk(a), outlay(a));
    let quitting_today = exit(a, a.own_stake, a.price) - outlay;
    let start = Balance {
        month: 0,
        run_rate: -capital,
        projected: -capital,
        quitting: quitting_today,
        discounted: quitting_today,
    };
    let (mut earned, mut earned_discounted, mut factor) = (0.0, 0.0, 1.0);
    let later = flows.iter().map(|flow| {
        factor /= discount;
        earned += flow.net;
        earned_discounted += flow.net * factor;
        Balance {
            month: flow.network.month,
            run_rate: net_today * f64::from(flow.network.month) - capital,
            projected: earned - capital,
            quitting: earned + flow.exit - outlay,
            discounted: earned_discounted + flow.exit * factor - outlay,
        }
    });
    [start].into_iter().chain(later).collect()
}

/// Month at which a balance first reaches zero, linear inside the month. `whole` is what had to be earned, to
/// say which part of it was when it never does.
pub(super) fn reached(balances: &[Balance], of: fn(&Balance) -> f64, whole: f64) -> Figure {
    let Some(at) = first_reached(balances, of, whole) else {
        let last = balances.last().map_or(-whole, of);
        return Err(Undefined::NotRecovered {
            share: (last + whole) / whole,
            years: f64::from(LONGEST) / 12.0,
        });
    };
    if at == 0 {
        return Ok(0.0);
    }
    let (before, after) = (of(&balances[at - 1]), of(&balances[at]));
    Ok(f64::from(balances[at - 1].month) + before / (before - after))
}

/// A balance at any time, linear inside the month.
pub(super) fn balance_at(balances: &[Balance], of: fn(&Balance) -> f64, month: f64) -> f64 {
    let at = |month: f64| of(&balances[month as usize]);
    let (before, after) = (at(month.floor()), at(month.ceil()));
    before + (after - before) * month.fract()
}

/// Whether a balance that was reached falls below zero again at a later one of these month ends.
pub(super) fn reversed(balances: &[Balance], of: fn(&Balance) -> f64, whole: f64) -> bool {
    first_reached(balances, of, whole)
        .is_some_and(|at| balances[at + 1..].iter().any(|balance| of(balance) < 0.0))
}

/// The first place at which a balance is not below zero.
fn first_reached(balances: &[Balance], of: fn(&Balance) -> f64, whole: f64) -> Option<usize> {
    let shortfall = |month: u32| if month == 0 { ROUNDING * whole } else { 0.0 };
    balances
        .iter()
        .position(|balance| of(balance) >= -shortfall(balance.month))
}
