//! What the months to come are made of: one formula each, the same in every month.

use super::expr::{Expr, days, number};
use super::formula::{Formula, Working, WorkingPart};
use super::scene::{Scene, years};
use super::terms::*;
use crate::AssumptionId::*;
use crate::emission::CAP;
use crate::network::SUBNET_LIMIT;
use crate::worth::delegator_income;
use crate::{DAYS_PER_MONTH, NetworkMonth};

/// A row: what it is, where its value stands, its formula.
macro_rules! month {
    ($term:ident, |$s:ident, $m:ident| $value:expr, $formula:expr) => {
        Working {
            term: $term,
            part: WorkingPart::Month,
            get: |$s, $m| Ok($value),
            formula: $formula,
        }
    };
}

/// Each with its formula.
pub(super) static MONTH: [Working; 17] = [
    month!(PRICE, |s, m| s.network(m).price, |s, m| {
        (s.input(Price) * s.one_plus(PriceGrowth).power(years(m))).into()
    }),
    month!(EMISSION, |s, m| s.network(m).emission, emitted),
    month!(ISSUED, |s, m| s.network(m).issued, |s, m| {
        let issued = issued_before(s, m) + EMISSION.of_month(m, s.network(m).emission);
        number(CAP).at_most(issued).into()
    }),
    month!(POOL, |s, m| s.network(m).pool, |s, m| {
        let part = s.input(ValidatorShare) * s.input(RewardFactor);
        (part * EMISSION.of_month(m, s.network(m).emission)).into()
    }),
    month!(VALIDATORS, |s, m| s.network(m).validators, |s, m| {
        let before = match m {
            1 => s.input(Validators),
            _ => VALIDATORS.of_month(m - 1, s.network(m - 1).validators),
        };
        let halved = number(f64::from(m - 1)) / s.input(GrowthHalfLife);
        let growth = s.input(ValidatorGrowth) * number(0.5).power(halved);
        (before * (number(1.0) + growth)).into()
    }),
    month!(TOTAL_STAKE, |s, m| s.network(m).total_stake, |s, m| {
        let average = s.input(AverageStake) * s.one_plus(StakeGrowth).power(years(m));
        (VALIDATORS.of_month(m, s.network(m).validators) * average).into()
    }),
    month!(COST, |s, m| s.network(m).cost, |s, m| {
        let compute = s.input(ComputeCost) * s.one_less(ComputeDeflation).power(years(m));
        (compute + s.input(OtherCost)).into()
    }),
    month!(FEES, |s, m| s.network(m).fees, |s, m| {
        let limit = number(SUBNET_LIMIT).at_least(s.input(Subnets));
        let subnets = s.input(Subnets) * s.one_plus(SubnetGrowth).power(years(m));
        let grown = s.one_plus(RevenueGrowth).power(years(m));
        let revenue = s.input(RevenuePerSubnet) / number(12.0) * grown;
        (limit.at_most(subnets) * s.input(Adoption) * revenue * s.input(FeeShare)).into()
    }),
    month!(SHARE, |s, m| s.flow(m).share, |s, m| {
        let weight = stake_before(s, m) + s.input(Take) * s.input(DelegatedStake);
        let total = TOTAL_STAKE.of_month(m, s.network(m).total_stake);
        number(1.0).at_most(weight * s.input(Uptime) / total).into()
    }),
    month!(REWARD, |s, m| s.flow(m).reward, |s, m| (pool(s, m)
        * share(s, m))
    .into()),
    month!(STAKE, |s, m| s.flow(m).stake, |s, m| {
        (stake_before(s, m) + s.input(RestakeShare) * reward(s, m)).into()
    }),
    month!(INCOME, |s, m| s.flow(m).income, |s, m| {
        let sold = s.one_less(RestakeShare) * reward(s, m);
        let sold = sold * price(s, m) * s.one_less(SellingCost);
        (sold + share(s, m) * fees(s, m)).into()
    }),
    month!(TAX, |s, m| s.flow(m).tax, |s, m| {
        let gross = reward(s, m) * price(s, m) + share(s, m) * fees(s, m);
        let profit = gross - COST.of_month(m, s.network(m).cost);
        (s.input(TaxRate) * number(0.0).at_least(profit)).into()
    }),
    month!(NET, |s, m| s.flow(m).net, |s, m| {
        let income = INCOME.of_month(m, s.flow(m).income);
        (income - COST.of_month(m, s.network(m).cost) - TAX.of_month(m, s.flow(m).tax)).into()
    }),
    month!(EXIT, |s, m| s.flow(m).exit, |s, m| {
        let stake = s.input(StakeRecovered) * STAKE.of_month(m, s.flow(m).stake);
        (stake * price(s, m) * s.one_less(SellingCost)).into()
    }),
    month!(DISCOUNT, |s, m| discount_value(s, m), |s, m| {
        let month = s.one_less(FailureRate) / s.one_plus(DiscountRate);
        month.power(years(m)).into()
    }),
    month!(DELEGATED, |s, m| delegated_value(s, m), |s, m| {
        let total = TOTAL_STAKE.of_month(m, s.network(m).total_stake);
        let own = number(1.0).at_most(s.input(OwnStake) / total);
        let kept = s.one_less(SellingCost) - s.input(TaxRate);
        let paid = pool(s, m) * price(s, m) * kept + fees(s, m) * s.one_less(TaxRate);
        (s.one_less(Take) * own * paid).into()
    }),
];

/// The emission goes on as today, or halves once inside the month; of several halvings in a month only what they come
/// to is said.
fn emitted(s: &Scene, m: u32) -> Formula {
    let (before, now) = (network_before(s, m), s.network(m));
    let full = |halvings: u32| {
        let halvings = HALVINGS.of_month(m, f64::from(halvings));
        let month = s.input(DailyEmission) * days(DAYS_PER_MONTH);
        month / number(2.0).power(halvings)
    };
    let since = before.halvings.saturating_sub(network_today(s).halvings);
    let emission = match now.halvings.saturating_sub(before.halvings) {
        0 if before.issued < CAP => full(since),
        1 => {
            let threshold = CAP - CAP / 2f64.powi(before.halvings as i32 + 1);
            let until = number(0.0).at_least(THRESHOLD.is(threshold) - issued_before(s, m));
            until.clone() + (full(since) - until) / number(2.0)
        }
        _ => ISSUED.of_month(m, now.issued) - issued_before(s, m),
    };
    Formula::from(emission).chosen_by(&[IssuedSupply, DailyEmission])
}

/// The network at the month’s beginning.
fn network_before(s: &Scene, m: u32) -> NetworkMonth {
    match m {
        1 => network_today(s),
        _ => *s.network(m - 1),
    }
}

fn issued_before(s: &Scene, m: u32) -> Expr {
    match m {
        1 => s.input(IssuedSupply),
        _ => ISSUED.of_month(m - 1, s.network(m - 1).issued),
    }
}

fn stake_before(s: &Scene, m: u32) -> Expr {
    match m {
        1 => s.input(OwnStake),
        _ => STAKE.of_month(m - 1, s.flow(m - 1).stake),
    }
}

fn pool(s: &Scene, m: u32) -> Expr {
    POOL.of_month(m, s.network(m).pool)
}

fn share(s: &Scene, m: u32) -> Expr {
    SHARE.of_month(m, s.flow(m).share)
}

fn reward(s: &Scene, m: u32) -> Expr {
    REWARD.of_month(m, s.flow(m).reward)
}

fn fees(s: &Scene, m: u32) -> Expr {
    FEES.of_month(m, s.network(m).fees)
}

/// A delegator’s income of a month, USD.
pub(super) fn delegated_value(s: &Scene, m: u32) -> f64 {
    delegator_income(s.a, s.flow(m))
}
