//! The whole network month by month: emission, price, validators, stake, costs and fees.

use std::f64::consts::LN_2;

use super::emission::Emission;
use super::{Assumptions, DAYS_PER_MONTH};

/// Subnets that the chain has room for, since July 2026.
pub(super) const SUBNET_LIMIT: f64 = 256.0;

/// The network in one month; flows fall at its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NetworkMonth {
    /// Number of the month; 0 is today.
    pub month: u32,
    /// TAO emitted in the month.
    pub emission: f64,
    /// TAO’s worth of what all validators and their stakers are paid in it.
    pub pool: f64,
    /// TAO issued by its end.
    pub issued: f64,
    /// Halvings by its end.
    pub halvings: u32,
    /// USD for one TAO.
    pub price: f64,
    /// Validators sharing the rewards.
    pub validators: f64,
    /// TAO staked with all of them.
    pub total_stake: f64,
    /// USD that running one validator costs in the month.
    pub cost: f64,
    /// USD of usage fees paid to all validators and their stakers in the month.
    pub fees: f64,
}

/// Annual growth in per cent as a factor a month.
pub(super) fn monthly(percent_per_year: f64) -> f64 {
    (1.0 + percent_per_year / 100.0).powf(1.0 / 12.0)
}

/// The months of the network, from month 1 on and without end.
///
/// Levels are carried from month to month by constant factors: over 360 months that stays
/// within 1e-13 of the powers, and costs no `pow`.
#[derive(Clone, Debug)]
pub struct Network {
    now: NetworkMonth,
    emission: Emission,
    paid_out: f64,
    /// Growth of the validators in the month to come, as a fraction.
    validator_growth: f64,
    costs: Costs,
    average_stake: f64,
    subnets: f64,
    subnet_limit: f64,
    fees_per_subnet: f64,
    factors: Factors,
}

/// USD that running one validator costs, from month 1 on and without end.
#[derive(Clone, Debug)]
pub(super) struct Costs {
    compute: f64,
    factor: f64,
    other: f64,
}

impl Costs {
    /// The costs if compute gets cheaper by `deflation` per cent a year, whatever the assumptions say of that.
    pub(super) fn new(a: &Assumptions, deflation: f64) -> Self {
        Self {
            compute: a.compute_cost,
            factor: monthly(-deflation),
            other: a.other_cost,
        }
    }

    /// The costs of the next month.
    pub(super) fn month(&mut self) -> f64 {
        self.compute *= self.factor;
        self.compute + self.other
    }
}

/// Factors from one month to the next.
#[derive(Clone, Copy, Debug)]
struct Factors {
    price: f64,
    stake: f64,
    subnets: f64,
    revenue: f64,
    validator_growth: f64,
}

/// TAO’s worth of what all validators and their stakers are paid, per TAO emitted.
pub(super) fn paid_out(a: &Assumptions) -> f64 {
    a.validator_share / 100.0 * a.reward_factor
}

/// USD of usage fees that each subnet brings to validators and their stakers in a month of today.
fn fees_per_subnet(a: &Assumptions) -> f64 {
    a.adoption / 100.0 * a.revenue_per_subnet / 12.0 * a.fee_share / 100.0
}

/// The network today. Its emission is `daily_emission` for a month, whatever the issuance.
pub(super) fn today(a: &Assumptions) -> NetworkMonth {
    NetworkMonth {
        month: 0,
        emission: a.daily_emission * DAYS_PER_MONTH,
        pool: paid_out(a) * a.daily_emission * DAYS_PER_MONTH,
        issued: a.issued_supply,
        halvings: Emission::new(a.issued_supply, a.daily_emission).halvings(),
        price: a.price,
        validators: a.validators,
        total_stake: a.validators * a.average_stake,
        cost: a.compute_cost + a.other_cost,
        fees: a.subnets * fees_per_subnet(a),
    }
}

impl Network {
    /// The network of these assumptions, standing at today.
    pub fn new(a: &Assumptions) -> Self {
        Self {
            now: today(a),
            emission: Emission::new(a.issued_supply, a.daily_emission),
            paid_out: paid_out(a),
            validator_growth: a.validator_growth / 100.0,
            costs: Costs::new(a, a.compute_deflation),
            average_stake: a.average_stake,
            subnets: a.subnets,
            subnet_limit: a.subnets.max(SUBNET_LIMIT),
            fees_per_subnet: fees_per_subnet(a),
            factors: Factors {
                price: monthly(a.price_growth),
                stake: monthly(a.stake_growth),
                subnets: monthly(a.subnet_growth),
                revenue: monthly(a.revenue_growth),
                // As a power of one half it would be `exp2`, with a table of its own to download.
                validator_growth: (-LN_2 / a.growth_half_life).exp(),
            },
        }
    }

    /// The month it stands at: today, until [`Iterator::next`] is called.
    pub fn now(&self) -> &NetworkMonth {
        &self.now
    }

    /// The emission still to come.
    pub fn emission(&self) -> &Emission {
        &self.emission
    }
}

impl Iterator for Network {
    type Item = NetworkMonth;

    /// Lets a month pass.
    fn next(&mut self) -> Option<NetworkMonth> {
        let factors = self.factors;
        self.average_stake *= factors.stake;
        self.subnets *= factors.subnets;
        self.fees_per_subnet *= factors.revenue;
        let validators = self.now.validators * (1.0 + self.validator_growth);
        self.validator_growth *= factors.validator_growth;
        let emission = self.emission.month();
        self.now = NetworkMonth {
            month: self.now.month + 1,
            emission,
            pool: self.paid_out * emission,
            issued: self.emission.issued(),
            halvings: self.emission.halvings(),
            price: self.now.price * factors.price,
            validators,
            total_stake: validators * self.average_stake,
            cost: self.costs.month(),
            fees: self.subnets.min(self.subnet_limit) * self.fees_per_subnet,
        };
        Some(self.now)
    }
}
