//! What a TAO is worth if the cash flows of all validators and their stakers are discounted.

use super::network::{Network, paid_out};
use super::undefined::finite;
use super::validator::{discount_factor, required_return};
use super::{
    Assumptions, CashFlows, Figure, NetworkMonth, PriceAnchor, Undefined, ValueBasis, emission::CAP,
};

/// Distance to the terminal growth's limit below which there is no answer.
const NO_GAP: f64 = 1e-12;

/// Figures of the discounted cash flow valuation.
///
/// It is the present value of validators' and their stakers' pre-tax net income per TAO, miners' and
/// owners' income excluded; not what a holder receives.
#[derive(Clone, Debug, PartialEq)]
pub struct Valuation {
    /// USD/TAO at the chosen anchor.
    pub value_per_tao: Figure,
    /// USD/TAO of it from the years of the horizon.
    pub forecast_per_tao: Figure,
    /// USD/TAO of it from all time after.
    pub terminal_per_tao: Figure,
    /// Terminal part of the value, a fraction.
    pub terminal_share: Figure,
    /// Value over market price, less one.
    pub upside: Figure,
    /// Value added per dollar of price.
    pub a: Figure,
    /// USD/TAO of value at a price of zero.
    pub b: Figure,
    /// USD/TAO at which value and price agree.
    pub self_consistent_value: Figure,
    /// TAO the value is spread over.
    pub supply: Figure,
    /// USD/TAO at the market price over TAO in circulation.
    pub value_circulating: Figure,
    /// USD/TAO at the market price over TAO issued by the end of the horizon.
    pub value_diluted: Figure,
    /// USD/TAO at the market price over all TAO.
    pub value_max: Figure,
    /// USD/TAO of usage fees less costs alone, on the chosen basis.
    pub value_fees_only: Figure,
    /// USD/TAO that the price path comes to at the end of the horizon.
    pub price_at_horizon: Figure,
    /// USD of all TAO issued by then at that price.
    pub market_cap_at_horizon: Figure,
    /// Part of the discounted income that emission pays, a fraction; `None` without income.
    pub emission_share: Option<f64>,
}

/// Present values in USD of one stretch of time.
#[derive(Clone, Copy, Debug, Default)]
struct Present {
    /// Of emission, per dollar of today's price: TAO, as it were.
    emission: f64,
    /// Of usage fees.
    fees: f64,
    /// Of all validators' costs.
    costs: f64,
}

impl Present {
    fn plus(self, other: Present) -> Present {
        Present {
            emission: self.emission + other.emission,
            fees: self.fees + other.fees,
            costs: self.costs + other.costs,
        }
    }

    /// The same without what does not count.
    fn counting(self, cash_flows: CashFlows) -> Present {
        match cash_flows {
            CashFlows::All => self,
            CashFlows::Fees => Present {
                emission: 0.0,
                ..self
            },
        }
    }

    /// USD at a price.
    fn at(self, price: f64) -> f64 {
        self.emission * price + self.fees - self.costs
    }
}

/// The value per TAO, and what it is made of.
pub fn valuation(a: &Assumptions) -> Valuation {
    let mut network = Network::new(a);
    let forecast = months(a, &mut network).fold(Present::default(), Present::plus);
    let supply = match a.value_basis {
        ValueBasis::Circulating => a.circulating_supply,
        ValueBasis::Diluted => network.now().issued,
        ValueBasis::Max => CAP,
    };
    let terminal = match terminal(a, &network) {
        Ok(terminal) => terminal,
        Err(reason) => return unanswered(supply, network.now(), &reason),
    };
    let everything = forecast.plus(terminal);
    let whole = everything.counting(a.cash_flows);

    let per_tao = |usd: f64, supply: f64| match supply {
        0.0 => Err(Undefined::NoSupply),
        _ => finite(usd / supply),
    };
    let slope = per_tao(whole.emission, supply);
    let intercept = per_tao(whole.at(0.0), supply);
    let self_consistent = self_consistent(&slope, &intercept, whole.fees > 0.0);
    let anchor = match a.price_anchor {
        PriceAnchor::Market => Ok(a.price),
        PriceAnchor::SelfConsistent => self_consistent.clone(),
    };
    let anchored = |part: Present| {
        anchor
            .clone()
            .and_then(|price| per_tao(part.counting(a.cash_flows).at(price), supply))
    };
    let at_market = |supply: f64| per_tao(whole.at(a.price), supply);
    let value = anchored(whole);
    let terminal_per_tao = anchored(terminal);

    let from_emission = whole.emission * a.price;
    let income = from_emission + whole.fees;
    Valuation {
        terminal_share: match (&terminal_per_tao, &value) {
            (Ok(_), Ok(value)) if *value <= 0.0 => Err(Undefined::ValueNotPositive),
            (Ok(terminal), Ok(value)) => finite(terminal / value),
            (Err(reason), _) | (_, Err(reason)) => Err(reason.clone()),
        },
        upside: value
            .clone()
            .and_then(|value| finite(value / a.price - 1.0)),
        forecast_per_tao: anchored(forecast),
        value_per_tao: value,
        terminal_per_tao,
        a: slope,
        b: intercept,
        self_consistent_value: self_consistent,
        supply: finite(supply),
        value_circulating: at_market(a.circulating_supply),
        value_diluted: at_market(network.now().issued),
        value_max: at_market(CAP),
        value_fees_only: per_tao(everything.counting(CashFlows::Fees).at(a.price), supply),
        price_at_horizon: price_of(network.now()),
        market_cap_at_horizon: market_cap_of(network.now()),
        emission_share: (income > 0.0).then(|| from_emission / income),
    }
}

/// Present values of the horizon's months; they take the network to the horizon.
fn months(a: &Assumptions, network: &mut Network) -> impl Iterator<Item = Present> {
    let v = 1.0 / discount_factor(a);
    // Per dollar of today's price, so that the value is a straight line in it.
    let per_dollar = (1.0 - a.selling_cost / 100.0) / a.price;
    let mut factor = 1.0;
    network
        .by_ref()
        .take(12 * a.horizon_years as usize)
        .map(move |month| {
            factor *= v;
            Present {
                emission: per_dollar * month.pool * month.price * factor,
                fees: month.fees * factor,
                costs: month.validators * month.cost * factor,
            }
        })
}

/// USD/TAO that each year of the horizon adds to a value, discounted to today; empty where there is no value.
pub(super) fn value_by_year(a: &Assumptions, valuation: &Valuation) -> Vec<f64> {
    let anchor = match a.price_anchor {
        PriceAnchor::Market => Ok(a.price),
        PriceAnchor::SelfConsistent => valuation.self_consistent_value.clone(),
    };
    let (Ok(price), Ok(supply), Ok(_)) = (anchor, &valuation.supply, &valuation.value_per_tao)
    else {
        return Vec::new();
    };
    let months: Vec<Present> = months(a, &mut Network::new(a)).collect();
    let year = |months: &[Present]| {
        months
            .iter()
            .fold(Present::default(), |sum, month| sum.plus(*month))
    };
    months
        .chunks(12)
        .map(|months| year(months).counting(a.cash_flows).at(price) / supply)
        .collect()
}

/// Present value of all time after the horizon at which `network` stands: price, fees and costs grow by
/// terminal_growth, emission keeps halving. It may be negative: nobody stops.
fn terminal(a: &Assumptions, network: &Network) -> Result<Present, Undefined> {
    let ln_q = ln_q(a)?;
    let perpetuity = ln_q.exp() / -ln_q.exp_m1();
    let discounted = discount_factor(a).powf(-12.0 * a.horizon_years);
    let at_end = network.now();
    let per_dollar = paid_out(a) * (1.0 - a.selling_cost / 100.0) * at_end.price / a.price;
    Ok(Present {
        emission: per_dollar * network.emission().clone().discounted_sum(ln_q) * discounted,
        fees: at_end.fees * perpetuity * discounted,
        costs: at_end.validators * at_end.cost * perpetuity * discounted,
    })
}

/// ln q, where q = (growth · (1 − failure) / (1 + discount_rate))^(1/12) is what a month after the horizon counts against
/// the one before; from its distance to 1 lest digits are lost.
pub(super) fn ln_q(a: &Assumptions) -> Result<f64, Undefined> {
    let (growth, failure) = (1.0 + a.terminal_growth / 100.0, a.failure_rate / 100.0);
    let gap = 1.0 + a.discount_rate / 100.0 - growth * (1.0 - failure);
    if gap <= NO_GAP {
        return Err(Undefined::GrowthTooHigh {
            terminal_growth: a.terminal_growth,
            discount_rate: required_return(a),
        });
    }
    Ok((-gap / (1.0 + a.discount_rate / 100.0)).ln_1p() / 12.0)
}

/// The price that equals its own value, where value = slope · price + intercept; `fees` says whether there are any.
fn self_consistent(slope: &Figure, intercept: &Figure, fees: bool) -> Figure {
    let (slope, intercept) = (slope.clone()?, intercept.clone()?);
    if slope >= 1.0 {
        return Err(Undefined::NoStablePrice { slope });
    }
    if intercept <= 0.0 {
        return Err(Undefined::NoPriceSupported {
            crossing: intercept / (1.0 - slope),
            emission: slope > 0.0,
            fees,
        });
    }
    finite(intercept / (1.0 - slope))
}

/// Every figure but the supply and what the price path comes to is undefined for the same reason.
fn unanswered(supply: f64, at_horizon: &NetworkMonth, reason: &Undefined) -> Valuation {
    let none = || Err(reason.clone());
    Valuation {
        value_per_tao: none(),
        forecast_per_tao: none(),
        terminal_per_tao: none(),
        terminal_share: none(),
        upside: none(),
        a: none(),
        b: none(),
        self_consistent_value: none(),
        supply: finite(supply),
        value_circulating: none(),
        value_diluted: none(),
        value_max: none(),
        value_fees_only: none(),
        price_at_horizon: price_of(at_horizon),
        market_cap_at_horizon: market_cap_of(at_horizon),
        emission_share: None,
    }
}

fn price_of(at_horizon: &NetworkMonth) -> Figure {
    finite(at_horizon.price)
}

fn market_cap_of(at_horizon: &NetworkMonth) -> Figure {
    finite(at_horizon.price * at_horizon.issued)
}
