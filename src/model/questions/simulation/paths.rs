//! The paths around a projection, and what follows on each.

use super::bridge::MONTHS;
use super::draw::Draw;
use super::outcome::{Future, Outcome};
use super::sample::Breakeven;
use super::swing::Swing;
use crate::breakeven::{Balance, balance_at, balances, reached};
use crate::network::{Costs, Network};
use crate::validator::{Flow, capital_at_risk, discount_factor, flows_through, outlay, today};
use crate::valuation::MarketValue;
use crate::worth::worths;
use crate::{Assumptions, NetworkMonth, Undefined};

/// All ways that assumptions allow for: where nothing swings, each is the projection.
#[derive(Clone, Debug)]
pub struct Paths {
    a: Assumptions,
    /// The network as projected, from month 1 to the horizon or the last month simulated, whichever is later.
    projected: Vec<NetworkMonth>,
    swing: Swing,
    value: Result<MarketValue, Undefined>,
    net_today: f64,
}

impl Paths {
    /// Computes what all paths have in common.
    pub fn new(a: &Assumptions) -> Self {
        let mut network = Network::new(a);
        let mut projected: Vec<_> = network.by_ref().take(n_valued(a)).collect();
        let value = MarketValue::new(a, &network);
        projected.extend(network.take(MONTHS.saturating_sub(n_valued(a))));
        Self {
            a: *a,
            projected,
            swing: Swing::new(a),
            value,
            net_today: today(a).net,
        }
    }

    /// The assumptions that it is about.
    pub fn assumptions(&self) -> &Assumptions {
        &self.a
    }

    /// The network on a path from month 1 on. Beyond the last month simulated it goes on from there as projected.
    pub fn months(&self, draw: &Draw) -> Vec<NetworkMonth> {
        self.first_months(draw, self.projected.len())
    }

    /// No more of them than so many.
    fn first_months(&self, draw: &Draw, n_months: usize) -> Vec<NetworkMonth> {
        let factors = self.swing.factors(draw, n_months);
        let mut costs = Costs::new(&self.a, self.swing.deflation(draw));
        let months = self.projected.iter().take(n_months).enumerate();
        let months = months.map(|(nth, month)| {
            let nth = nth.min(MONTHS - 1);
            NetworkMonth {
                price: month.price * factors.price[nth],
                validators: month.validators * factors.validators[nth],
                total_stake: month.total_stake * factors.validators[nth],
                cost: costs.month(),
                ..*month
            }
        });
        months.collect()
    }

    /// What running, delegating and holding come to on a path by the end of the operating time.
    pub fn future(&self, draw: &Draw) -> Future {
        let months = self.first_months(draw, self.a.operating_months as usize);
        let price = months.last().map_or(self.a.price, |month| month.price);
        let flows: Vec<Flow> = flows_through(&self.a, months.into_iter()).collect();
        Future {
            price,
            worths: worths(&self.a, &flows),
        }
    }

    /// Whether a path breaks even by the target, with no more of it computed than that takes.
    pub fn breaks_even(&self, draw: &Draw, breakeven: Breakeven) -> bool {
        let a = &self.a;
        let months = self.first_months(draw, a.target_payback.ceil() as usize);
        let flows: Vec<Flow> = flows_through(a, months.into_iter()).collect();
        let balances = balances(a, &flows, self.net_today, discount_factor(a));
        let month = match breakeven {
            Breakeven::Projected => reached(&balances, |one| one.projected, capital_at_risk(a)),
            Breakeven::Exit => reached(&balances, |one| one.quitting, outlay(a)),
        };
        month.is_ok_and(|month| month <= a.target_payback)
    }

    /// What comes of a path.
    pub fn outcome(&self, draw: &Draw) -> Outcome {
        let a = &self.a;
        let (months, operating) = (self.months(draw), a.operating_months as usize);
        let mut flows: Vec<Flow> = Vec::with_capacity(MONTHS);
        flows.extend(flows_through(a, months[..MONTHS].iter().copied()));
        let balances = balances(a, &flows, self.net_today, discount_factor(a));
        let by_end = |of: fn(&Balance) -> f64, whole: f64| reached(&balances, of, whole).ok();
        Outcome {
            payback: by_end(|balance| balance.projected, capital_at_risk(a)),
            exit_payback: by_end(|balance| balance.quitting, outlay(a)),
            quitting_at_target: balance_at(&balances, |one| one.quitting, a.target_payback),
            cash: std::array::from_fn(|month| balances[month].projected as f32),
            value: match &self.value {
                Ok(value) => value.of(&months[..n_valued(a)]),
                Err(reason) => Err(reason.clone()),
            },
            worth: worths(a, &flows[..operating])[operating],
            price: self.swing.mean_price(draw, operating),
            validators: months[MONTHS - 1].validators / self.projected[MONTHS - 1].validators,
            compute_deflation: self.swing.deflation(draw),
        }
    }
}

/// Months that are valued one by one.
fn n_valued(a: &Assumptions) -> usize {
    12 * a.horizon_years as usize
}
