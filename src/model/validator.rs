//! One validator: today's run-rate, and its cash flows month by month.

use super::finance::irr_monthly;
use super::network::{Network, NetworkMonth, monthly};
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
    /// TAO earned.
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
fn today(a: &Assumptions) -> Flow {
    let undiverted = Assumptions {
        restake_share: 0.0,
        ..*a
    };
    Flow {
        stake: a.own_stake,
        exit: exit(a, a.own_stake, a.price),
        ..flow(&undiverted, Network::new(a).now(), a.own_stake)
    }
}

/// The flows of months 1, 2, … [`LONGEST`].
pub fn flows(a: &Assumptions) -> Vec<Flow> {
    Network::new(a)
        .take(LONGEST as usize)
        .scan(a.own_stake, |stake, network| {
            let flow = flow(a, &network, *stake);
            *stake = flow.stake;
            Some(flow)
        })
        .collect()
}

/// What a validator with `stake` TAO of its own at the month's beginning earns in it.
fn flow(a: &Assumptions, network: &NetworkMonth, stake: f64) -> Flow {
    let weight = (stake + a.take / 100.0 * a.delegated_stake) * (a.uptime / 100.0);
    let share = (weight / network.total_stake).min(1.0);
    let reward = a.validator_share / 100.0 * network.emission * share;
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
fn exit(a: &Assumptions, stake: f64, price: f64) -> f64 {
    a.stake_recovered / 100.0 * stake * price * (1.0 - a.selling_cost / 100.0)
}

/// USD paid at the start: stake, hardware and registration.
fn outlay(a: &Assumptions) -> f64 {
    (a.own_stake + a.registration_cost) * a.price + a.hardware_cost
}

/// The part of the outlay that does not come back at today's price, USD.
pub(super) fn capital_at_risk(a: &Assumptions) -> f64 {
    (1.0 - a.stake_recovered / 100.0) * a.own_stake * a.price
        + a.hardware_cost
        + a.registration_cost * a.price
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
    /// USD of it that does not come back.
    pub capital_at_risk: Figure,
    /// Months until net income has repaid that.
    pub payback_months: Figure,
    /// TAO earned a year over own stake, a fraction.
    pub apr: Figure,
    /// USD/TAO at which a month's net is zero.
    pub breakeven_price: Figure,
}

/// The figures at today's rates.
pub(super) fn run_rate(a: &Assumptions) -> RunRate {
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

/// The figures of the flows of [`flows`].
pub(super) fn projection(a: &Assumptions, flows: &[Flow]) -> Projection {
    let (outlay, capital) = (outlay(a), capital_at_risk(a));
    let v = 1.0 / discount_factor(a);
    let net = || flows.iter().map(|flow| flow.net);
    let discounted = || {
        net().scan(1.0, move |factor, net| {
            *factor *= v;
            Some(net * *factor)
        })
    };
    let quitting = || {
        running_sum(net())
            .zip(flows)
            .map(move |(sum, flow)| sum + flow.exit - outlay)
    };

    let operating = &flows[..a.operating_months as usize];
    let last = operating[operating.len() - 1];
    let at_end = v.powf(a.operating_months);
    let npv = -outlay + discounted().take(operating.len()).sum::<f64>() + last.exit * at_end;
    let npv_stake = -a.own_stake * a.price + exit(a, a.own_stake, last.network.price) * at_end;

    let payback = reached(running_sum(net()).map(|sum| sum - capital), -capital);
    let exit_payback = reached(quitting(), exit(a, a.own_stake, a.price) - outlay);
    let not_recovered = |balance: f64, whole: f64| Undefined::NotRecovered {
        share: (balance + whole) / whole,
        years: f64::from(LONGEST) / 12.0,
    };
    Projection {
        payback_months: payback.map_err(|balance| not_recovered(balance, capital)),
        discounted_payback_months: reached(
            running_sum(discounted()).map(|sum| sum - capital),
            -capital,
        )
        .map_err(|balance| not_recovered(balance, capital)),
        exit_payback_months: exit_payback.map_err(|balance| not_recovered(balance, outlay)),
        npv: finite(npv),
        npv_stake: finite(npv_stake),
        npv_operation: finite(npv - npv_stake),
        irr: irr(outlay, operating),
        multiple: finite((operating.iter().map(|flow| flow.net).sum::<f64>() + last.exit) / outlay),
        payback_reversed: payback.is_ok_and(|month| {
            falls_below(
                running_sum(net())
                    .map(|sum| sum - capital)
                    .take(operating.len()),
                month,
            )
        }),
        exit_payback_reversed: exit_payback
            .is_ok_and(|month| falls_below(quitting().take(operating.len()), month)),
    }
}

/// 1 + r a month, with r the discount rate that the chance of failure is turned into.
pub(super) fn discount_factor(a: &Assumptions) -> f64 {
    monthly(a.discount_rate) / monthly(-a.failure_rate)
}

/// Month at which a balance that stands at `today` and then at `month_ends` first reaches zero, linear
/// inside the month; otherwise the last balance.
fn reached(month_ends: impl Iterator<Item = f64>, today: f64) -> Result<f64, f64> {
    if today >= 0.0 {
        return Ok(0.0);
    }
    let mut before = today;
    for (month, balance) in month_ends.enumerate() {
        if balance >= 0.0 {
            return Ok(month as f64 + before / (before - balance));
        }
        before = balance;
    }
    Err(before)
}

/// Whether a balance is negative at a month end after `month`.
fn falls_below(month_ends: impl Iterator<Item = f64>, month: f64) -> bool {
    month_ends
        .enumerate()
        .any(|(index, balance)| index as f64 + 1.0 > month && balance < 0.0)
}

fn running_sum(values: impl Iterator<Item = f64>) -> impl Iterator<Item = f64> {
    values.scan(0.0, |sum, value| {
        *sum += value;
        Some(*sum)
    })
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
