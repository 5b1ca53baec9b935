//! Formulas of a month at today’s rates.

use super::expr::{Expr, days, number};
use super::formula::Formula;
use super::scene::{Scene, known};
use super::terms::*;
use crate::AssumptionId::*;
use crate::{DAYS_PER_MONTH, DAYS_PER_YEAR};

pub fn tao_per_day(s: &Scene) -> Formula {
    (pool_today(s) * share_today(s) / days(DAYS_PER_MONTH)).into()
}

pub fn revenue_per_month(s: &Scene) -> Formula {
    let sold = s.input(Price) * s.one_less(SellingCost);
    (share_today(s) * (pool_today(s) * sold + fees_today(s))).into()
}

pub fn cost_per_month(s: &Scene) -> Formula {
    (s.input(ComputeCost) + s.input(OtherCost)).into()
}

pub fn net_per_month(s: &Scene) -> Formula {
    let income = REVENUE.is(known(&s.e.run_rate.revenue_per_month));
    (income - cost(s) - TAX_TODAY.is(today(s).tax)).into()
}

pub fn outlay(s: &Scene) -> Formula {
    let bought = (s.input(OwnStake) + s.input(RegistrationCost)) * s.input(EntryPrice);
    (bought + s.input(HardwareCost)).into()
}

pub fn capital_at_risk(s: &Scene) -> Formula {
    let lost = s.one_less(StakeRecovered) * s.input(OwnStake) + s.input(RegistrationCost);
    (lost * s.input(EntryPrice) + s.input(HardwareCost)).into()
}

pub fn payback_months(s: &Scene) -> Formula {
    let capital = CAPITAL.is(known(&s.e.run_rate.capital_at_risk));
    (capital / NET_TODAY.is(known(&s.e.run_rate.net_per_month))).into()
}

pub fn apr(s: &Scene) -> Formula {
    let earned = TAO_PER_DAY.is(known(&s.e.run_rate.tao_per_day));
    (earned * days(DAYS_PER_YEAR) / s.input(OwnStake)).into()
}

/// Never below zero: fees may cover the costs by themselves.
pub fn breakeven_price(s: &Scene) -> Formula {
    let uncovered = (cost(s) - share_today(s) * fees_today(s)) * s.one_less(TaxRate);
    let reward = pool_today(s) * share_today(s);
    let kept = s.one_less(TaxRate) - s.input(SellingCost);
    (uncovered / (reward * kept)).at_least(number(0.0)).into()
}

fn cost(s: &Scene) -> Expr {
    COST_TODAY.is(known(&s.e.run_rate.cost_per_month))
}
