//! What a TAO is worth if the cash flows of all validators and their stakers are discounted.

use super::network::Network;
use super::present::{Afterwards, Present, forecast, months};
use super::undefined::finite;
use super::{
    Assumptions, CashFlows, Figure, NetworkMonth, PriceAnchor, Undefined, ValueBasis, emission::CAP,
};

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

/// The value per TAO, and what it is made of.
pub fn valuation(a: &Assumptions) -> Valuation {
    let mut network = Network::new(a);
    let forecast = forecast(a, network.by_ref());
    let supply = supply(a, network.now());
    let terminal = match Afterwards::new(a, network.emission()) {
        Ok(afterwards) => afterwards.present(network.now()),
        Err(reason) => return unanswered(supply, network.now(), &reason),
    };
    let everything = forecast.plus(terminal);
    let whole = everything.counting(a.cash_flows);

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

/// TAO that the value is spread over.
fn supply(a: &Assumptions, at_horizon: &NetworkMonth) -> f64 {
    match a.value_basis {
        ValueBasis::Circulating => a.circulating_supply,
        ValueBasis::Diluted => at_horizon.issued,
        ValueBasis::Max => CAP,
    }
}

fn per_tao(usd: f64, supply: f64) -> Figure {
    match supply {
        0.0 => Err(Undefined::NoSupply),
        _ => finite(usd / supply),
    }
}

/// The value per TAO at today's market price of whatever way the network goes to the horizon.
#[derive(Clone, Debug)]
pub(super) struct MarketValue {
    a: Assumptions,
    afterwards: Afterwards,
    supply: f64,
}

impl MarketValue {
    /// For all ways of a network whose issuance and emission after the horizon are those of `at_horizon`.
    pub(super) fn new(a: &Assumptions, at_horizon: &Network) -> Result<Self, Undefined> {
        let afterwards = Afterwards::new(a, at_horizon.emission())?;
        let supply = supply(a, at_horizon.now());
        per_tao(0.0, supply)?;
        Ok(Self {
            a: *a,
            afterwards,
            supply,
        })
    }

    /// The value; `months` are those of the horizon.
    pub(super) fn of(&self, months: &[NetworkMonth]) -> Figure {
        let a = &self.a;
        let whole = forecast(a, months.iter().copied());
        let whole = match months.last() {
            Some(at_horizon) => whole.plus(self.afterwards.present(at_horizon)),
            None => whole,
        };
        per_tao(whole.counting(a.cash_flows).at(a.price), self.supply)
    }
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
    let months: Vec<Present> = months(a, Network::new(a)).collect();
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
