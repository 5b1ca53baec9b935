//! What the figures in formulas are called, and their values today.

use super::expr::{Expr, Term};
use super::scene::Scene;
use crate::unit::Unit::*;
use crate::{Flow, NetworkMonth, network, validator};

macro_rules! terms {
    ($($name:ident = $key:literal $words:literal $unit:ident;)+) => {
        $(pub(super) const $name: Term = Term::new($key, $words, $unit);)+
    };
}

// Metrics, by their keys.
terms! {
    TAO_PER_DAY = "tao_per_day" "TAO earned a day" TaoPerDay;
    REVENUE = "revenue_per_month" "income" UsdPerMonth;
    COST_TODAY = "cost_per_month" "costs" UsdPerMonth;
    NET_TODAY = "net_per_month" "net income a month" UsdPerMonth;
    OUTLAY = "outlay" "paid at the start" Usd;
    CAPITAL = "capital_at_risk" "money assumed lost" Usd;
    NPV = "npv" "net present value of running" Usd;
    IRR = "irr" "internal rate of return" Fraction;
    HOLD_NPV = "hold_npv" "net present value of holding" Usd;
    DELEGATE_NPV = "delegate_npv" "net present value of delegating" Usd;
    VALUE = "value_per_tao" "value per TAO" UsdPerTao;
    FORECAST = "forecast_per_tao" "value within the horizon" UsdPerTao;
    TERMINAL = "terminal_per_tao" "value after the horizon" UsdPerTao;
    SLOPE = "a" "value per dollar of price" Ratio;
    INTERCEPT = "b" "value at a price of zero" UsdPerTao;
    SELF_CONSISTENT = "self_consistent_value" "self-consistent price" UsdPerTao;
    SUPPLY = "supply" "supply counted" Tao;
    PRICE_AT_HORIZON = "price_at_horizon" "price at the horizon" UsdPerTao;
    MARKET_CAP = "market_cap" "market cap" Usd;
    ISSUANCE = "issuance_usd_per_day" "worth of a day’s issuance" UsdPerDay;
    THRESHOLD = "next_threshold" "issuance at the next halving" Tao;
}

// Workings: a month at today’s rates.
terms! {
    POOL_TODAY = "pool_today" "paid to all validators and stakers" Tao;
    TOTAL_STAKE_TODAY = "total_stake_today" "total stake" Tao;
    SHARE_TODAY = "share_today" "share of what is paid out" Fraction;
    FEES_TODAY = "fees_today" "fees to all validators and stakers" Usd;
    TAX_TODAY = "tax_today" "tax" UsdPerMonth;
}

// Workings: a month to come.
terms! {
    PRICE = "price_in_month" "price of the month" UsdPerTao;
    MONTH = "month" "month" Count;
    HALVINGS = "halvings_since" "halvings since today" Count;
    EMISSION = "emission" "emission of the month" Tao;
    ISSUED = "issued" "issued by the month’s end" Tao;
    POOL = "pool" "paid to all validators and stakers" Tao;
    VALIDATORS = "validators_in_month" "validators in the month" Count;
    TOTAL_STAKE = "total_stake" "total stake" Tao;
    COST = "cost" "costs of the month" Usd;
    FEES = "fees" "fees to all validators and stakers" Usd;
    SHARE = "share" "share of what is paid out" Fraction;
    REWARD = "reward" "rewards of the month" Tao;
    STAKE = "stake" "stake at the month’s end" Tao;
    INCOME = "income" "income of the month" Usd;
    TAX = "tax" "tax of the month" Usd;
    NET = "net" "net income of the month" Usd;
    EXIT = "exit" "proceeds of quitting" Usd;
    DISCOUNT = "discount" "discount factor" Ratio;
    DELEGATED = "delegated" "a delegator’s income of the month" Usd;
}

// Workings: present values of all validators together.
terms! {
    DECAY = "monthly_decay" "(1 − monthly factor)" Ratio;
    PLACE = "months_since_horizon" "months since the horizon" Count;
    PERPETUITY = "perpetuity" "perpetuity factor" Ratio;
    EMISSION_AFTER = "emission_after_horizon" "emission after the horizon, discounted to it" Tao;
    FORECAST_EMISSION = "forecast_emission" "rewards within the horizon" Usd;
    FORECAST_FEES = "forecast_fees" "fees within the horizon" Usd;
    FORECAST_COSTS = "forecast_costs" "costs within the horizon" Usd;
    TERMINAL_EMISSION = "terminal_emission" "rewards after the horizon" Usd;
    TERMINAL_FEES = "terminal_fees" "fees after the horizon" Usd;
    TERMINAL_COSTS = "terminal_costs" "costs after the horizon" Usd;
}

/// Today’s flow.
pub(super) fn today(s: &Scene) -> Flow {
    validator::today(s.a)
}

/// The network today.
pub(super) fn network_today(s: &Scene) -> NetworkMonth {
    network::today(s.a)
}

pub(super) fn pool_today(s: &Scene) -> Expr {
    POOL_TODAY.is(network_today(s).pool)
}

pub(super) fn share_today(s: &Scene) -> Expr {
    SHARE_TODAY.is(today(s).share)
}

pub(super) fn fees_today(s: &Scene) -> Expr {
    FEES_TODAY.is(network_today(s).fees)
}

pub(super) fn total_stake_today(s: &Scene) -> Expr {
    TOTAL_STAKE_TODAY.is(network_today(s).total_stake)
}

/// The discount factor of a month, 1 for today.
pub(super) fn discount(s: &Scene, month: u32) -> Expr {
    DISCOUNT.of_month(month, discount_value(s, month))
}

pub(super) fn discount_value(s: &Scene, month: u32) -> f64 {
    validator::discount_factor(s.a).powi(-(month as i32))
}

pub(super) fn price(s: &Scene, month: u32) -> Expr {
    PRICE.of_month(month, s.network(month).price)
}

pub(super) fn net(s: &Scene, month: u32) -> Expr {
    NET.of_month(month, s.flow(month).net)
}

pub(super) fn exit(s: &Scene, month: u32) -> Expr {
    EXIT.of_month(month, s.flow(month).exit)
}
