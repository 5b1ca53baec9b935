//! One validator: today's run-rate, and its cash flows month by month.

use super::network::{self, Network, NetworkMonth, monthly};
use super::undefined::finite;
use super::{Assumptions, DAYS_PER_MONTH, DAYS_PER_YEAR, Figure, Undefined};

/// Months looked at before an answer is "never": 30 years.
pub const LONGEST: u32 = 360;

/// One validator in one month; flows fall at its end, in USD unless said otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flow {
    /// The network in that month.
    pub network: NetworkMonth,
    /// The validator's part of what is paid out, a fraction.
    pub share: f64,
    /// TAO’s worth earned.
    pub reward: f64,
    /// Sold rewards after selling cost, and fees.
    pub income: f64,
    /// Tax on the month's rewards and fees less cost, never negative.
    pub tax: f64,
    /// Income less cost less tax.
    pub net: f64,
    /// TAO staked at the month's end, restaked rewards included.
    pub stake: f64,
    /// What quitting at the month's end brings: the stake that comes back, sold.
    pub exit: f64,
}

/// Today's flow, with nothing restaked and the stake still whole: the article's notion.
pub(super) fn today(a: &Assumptions) -> Flow {
    let undiverted = Assumptions {
        restake_share: 0.0,
        ..*a
    };
    Flow {
        stake: a.own_stake,
        exit: exit(a, a.own_stake, a.price),
        ..flow(&undiverted, &network::today(a), a.own_stake)
    }
}

/// The flows of months 1, 2, … [`LONGEST`].
pub fn flows(a: &Assumptions) -> Vec<Flow> {
    flows_until(a, LONGEST as usize)
}

/// The flows of the first `months` months.
pub(super) fn flows_until(a: &Assumptions, months: usize) -> Vec<Flow> {
    flows_through(a, Network::new(a).take(months)).collect()
}

/// The flows of the months of a network, which begin with month 1.
pub(super) fn flows_through(
    a: &Assumptions,
    months: impl Iterator<Item = NetworkMonth>,
) -> impl Iterator<Item = Flow> {
    months.scan(a.own_stake, |stake, network| {
        let flow = flow(a, &network, *stake);
        *stake = flow.stake;
        Some(flow)
    })
}

/// What a validator with `stake` TAO of its own at the month's beginning earns in it.
fn flow(a: &Assumptions, network: &NetworkMonth, stake: f64) -> Flow {
    let weight = (stake + a.take / 100.0 * a.delegated_stake) * (a.uptime / 100.0);
    let share = (weight / network.total_stake).min(1.0);
    let reward = network.pool * share;
    let restaked = a.restake_share / 100.0 * reward;
    let fees = share * network.fees;
    let income = (reward - restaked) * network.price * (1.0 - a.selling_cost / 100.0) + fees;
    let tax = a.tax_rate / 100.0 * (reward * network.price + fees - network.cost).max(0.0);
    let stake = stake + restaked;
    Flow {
        network: *network,
        share,
        reward,
        income,
        tax,
        net: income - network.cost - tax,
        stake,
        exit: exit(a, stake, network.price),
    }
}

/// USD that quitting with `stake` TAO brings at `price`; not taxed.
pub(super) fn exit(a: &Assumptions, stake: f64, price: f64) -> f64 {
    a.stake_recovered / 100.0 * stake * price * (1.0 - a.selling_cost / 100.0)
}

/// USD paid at the start: stake, hardware and registration, at the price paid then.
pub(super) fn outlay(a: &Assumptions) -> f64 {
    (a.own_stake + a.registration_cost) * a.entry_price + a.hardware_cost
}

/// The part of the outlay that is assumed lost, USD. What was paid stays paid, whatever the price does since.
pub(super) fn capital_at_risk(a: &Assumptions) -> f64 {
    (1.0 - a.stake_recovered / 100.0) * a.own_stake * a.entry_price
        + a.hardware_cost
        + a.registration_cost * a.entry_price
}

/// A month's worth at today's rates.
#[derive(Clone, Debug, PartialEq)]
pub struct RunRate {
    /// TAO earned a day.
    pub tao_per_day: Figure,
    /// USD a month: income after selling cost, before costs and tax.
    pub revenue_per_month: Figure,
    /// USD a month.
    pub cost_per_month: Figure,
    /// USD a month after costs and tax.
    pub net_per_month: Figure,
    /// USD paid at the start.
    pub outlay: Figure,
    /// USD of it that is assumed lost.
    pub capital_at_risk: Figure,
    /// Months until net income has repaid that.
    pub payback_months: Figure,
    /// TAO earned a year over own stake, a fraction.
    pub apr: Figure,
    /// USD/TAO at which a month's net is zero.
    pub breakeven_price: Figure,
}

/// The figures at today's rates.
pub fn run_rate(a: &Assumptions) -> RunRate {
    let today = today(a);
    let capital_at_risk = capital_at_risk(a);
    let tao_per_day = today.reward / DAYS_PER_MONTH;
    RunRate {
        tao_per_day: finite(tao_per_day),
        revenue_per_month: finite(today.income),
        cost_per_month: finite(today.network.cost),
        net_per_month: finite(today.net),
        outlay: finite(outlay(a)),
        capital_at_risk: finite(capital_at_risk),
        payback_months: if today.net > 0.0 {
            finite(capital_at_risk / today.net)
        } else {
            Err(Undefined::LosesMoney {
                net_per_month: today.net,
            })
        },
        apr: finite(tao_per_day * DAYS_PER_YEAR / a.own_stake),
        breakeven_price: breakeven_price(a, &today),
    }
}

/// The price at which a month's net is zero, tax included.
fn breakeven_price(a: &Assumptions, today: &Flow) -> Figure {
    let uncovered = today.network.cost - today.share * today.network.fees;
    if uncovered <= 0.0 {
        return Ok(0.0);
    }
    if today.reward == 0.0 {
        return Err(Undefined::NoTaoEarned);
    }
    let (tax, selling) = (a.tax_rate / 100.0, a.selling_cost / 100.0);
    finite(uncovered * (1.0 - tax) / (today.reward * (1.0 - tax - selling)))
}

/// The discount rate that the chance of failure is turned into, (1 + d)/(1 − f) − 1, in per cent a year; written so
/// that 3 % stays 3 %.
pub(super) fn required_return(a: &Assumptions) -> f64 {
    (a.discount_rate + a.failure_rate) / (1.0 - a.failure_rate / 100.0)
}

/// 1 + r a month, with r the discount rate that the chance of failure is turned into.
pub(super) fn discount_factor(a: &Assumptions) -> f64 {
    monthly(a.discount_rate) / monthly(-a.failure_rate)
}
