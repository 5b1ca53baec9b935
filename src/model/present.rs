//! What the cash flows of all validators and their stakers are worth today: the months of the horizon, and all time after.

use super::emission::Emission;
use super::network::paid_out;
use super::validator::{discount_factor, required_return};
use super::{Assumptions, CashFlows, NetworkMonth, Undefined};

/// Distance to the terminal growth's limit below which there is no answer.
const NO_GAP: f64 = 1e-12;

/// Present values in USD of one stretch of time.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Present {
    /// Of emission, per dollar of today's price: TAO, as it were.
    pub(super) emission: f64,
    /// Of usage fees.
    pub(super) fees: f64,
    /// Of all validators' costs.
    pub(super) costs: f64,
}

impl Present {
    pub(super) fn plus(self, other: Present) -> Present {
        Present {
            emission: self.emission + other.emission,
            fees: self.fees + other.fees,
            costs: self.costs + other.costs,
        }
    }

    /// The same without what does not count.
    pub(super) fn counting(self, cash_flows: CashFlows) -> Present {
        match cash_flows {
            CashFlows::All => self,
            CashFlows::Fees => Present {
                emission: 0.0,
                ..self
            },
        }
    }

    /// USD at a price.
    pub(super) fn at(self, price: f64) -> f64 {
        self.emission * price + self.fees - self.costs
    }
}

/// Present value of the horizon's months; no more of `network` pass than these.
pub(super) fn forecast(a: &Assumptions, network: impl Iterator<Item = NetworkMonth>) -> Present {
    months(a, network).fold(Present::default(), Present::plus)
}

/// Present values of the horizon's months one by one.
pub(super) fn months(
    a: &Assumptions,
    network: impl Iterator<Item = NetworkMonth>,
) -> impl Iterator<Item = Present> {
    let v = 1.0 / discount_factor(a);
    // Per dollar of today's price, so that the value is a straight line in it.
    let per_dollar = (1.0 - a.selling_cost / 100.0) / a.price;
    let mut factor = 1.0;
    network
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

/// All time after the horizon: price, fees and costs grow by terminal_growth, emission keeps halving.
#[derive(Clone, Copy, Debug)]
pub(super) struct Afterwards {
    /// Today's price, USD/TAO.
    price: f64,
    /// What is paid out of each TAO emitted and left after selling.
    kept: f64,
    /// TAO emitted, each month's counted as of the horizon.
    emission: f64,
    /// What a flow of the horizon's last month is worth then, if it goes on for ever.
    perpetuity: f64,
    /// What a dollar at the horizon is worth today.
    discounted: f64,
}

impl Afterwards {
    /// `emission` is what is still to come at the horizon.
    pub(super) fn new(a: &Assumptions, emission: &Emission) -> Result<Self, Undefined> {
        let ln_q = ln_q(a)?;
        Ok(Self {
            price: a.price,
            kept: paid_out(a) * (1.0 - a.selling_cost / 100.0),
            emission: emission.clone().discounted_sum(ln_q),
            perpetuity: ln_q.exp() / -ln_q.exp_m1(),
            discounted: discount_factor(a).powf(-12.0 * a.horizon_years),
        })
    }

    /// Its present value, from the horizon's last month on. It may be negative: nobody stops.
    pub(super) fn present(&self, at_horizon: &NetworkMonth) -> Present {
        let per_dollar = self.kept * at_horizon.price / self.price;
        let flow = |usd: f64| usd * self.perpetuity * self.discounted;
        Present {
            emission: per_dollar * self.emission * self.discounted,
            fees: flow(at_horizon.fees),
            costs: flow(at_horizon.validators * at_horizon.cost),
        }
    }
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
