//! Formulas of the value per TAO.

use super::expr::{Expr, number};
use super::formula::Formula;
use super::present::{Stretch, present};
use super::scene::{Scene, known};
use super::terms::*;
use crate::AssumptionId::*;
use crate::emission::CAP;
use crate::{CashFlows, PriceAnchor, ValueBasis};

pub fn value_per_tao(s: &Scene) -> Formula {
    (FORECAST.is(known(&s.e.valuation.forecast_per_tao)) + terminal(s)).into()
}

pub fn forecast_per_tao(s: &Scene) -> Formula {
    anchored(s, Stretch::Forecast)
}

pub fn terminal_per_tao(s: &Scene) -> Formula {
    anchored(s, Stretch::Terminal)
}

pub fn terminal_share(s: &Scene) -> Formula {
    (terminal(s) / value(s)).into()
}

pub fn upside(s: &Scene) -> Formula {
    (value(s) / s.input(Price) - number(1.0)).into()
}

pub fn a(s: &Scene) -> Formula {
    let emission = present(s, Stretch::Both).emission;
    counting(s, emission / (s.input(Price) * supply_counted(s)))
}

pub fn b(s: &Scene) -> Formula {
    let present = present(s, Stretch::Both);
    ((present.fees - present.costs) / supply_counted(s)).into()
}

pub fn self_consistent_value(s: &Scene) -> Formula {
    let intercept = INTERCEPT.is(known(&s.e.valuation.b));
    (intercept / (number(1.0) - SLOPE.is(known(&s.e.valuation.a)))).into()
}

pub fn supply(s: &Scene) -> Formula {
    let supply = match s.a.value_basis {
        ValueBasis::Circulating => s.input(CirculatingSupply),
        ValueBasis::Diluted => issued(s),
        ValueBasis::Max => number(CAP),
    };
    Formula::from(supply).chosen_by(&[ValueBasis, HorizonYears])
}

pub fn value_circulating(s: &Scene) -> Formula {
    at_market(s, s.input(CirculatingSupply))
}

pub fn value_diluted(s: &Scene) -> Formula {
    at_market(s, issued(s)).chosen_by(&[HorizonYears])
}

pub fn value_max(s: &Scene) -> Formula {
    at_market(s, number(CAP))
}

pub fn value_fees_only(s: &Scene) -> Formula {
    b(s)
}

pub fn price_at_horizon(s: &Scene) -> Formula {
    let growth = s.one_plus(PriceGrowth).power(s.input(HorizonYears));
    (s.input(Price) * growth).into()
}

pub fn market_cap_at_horizon(s: &Scene) -> Formula {
    let price = PRICE_AT_HORIZON.is(known(&s.e.valuation.price_at_horizon));
    Formula::from(price * issued(s)).chosen_by(&[HorizonYears])
}

fn value(s: &Scene) -> Expr {
    VALUE.is(known(&s.e.valuation.value_per_tao))
}

fn terminal(s: &Scene) -> Expr {
    TERMINAL.is(known(&s.e.valuation.terminal_per_tao))
}

fn supply_counted(s: &Scene) -> Expr {
    SUPPLY.is(known(&s.e.valuation.supply))
}

/// Issued by the end of the horizon.
fn issued(s: &Scene) -> Expr {
    ISSUED.of_month(s.horizon(), s.network(s.horizon()).issued)
}

/// What a stretch of time is worth per TAO, with rewards at the price chosen.
fn anchored(s: &Scene, stretch: Stretch) -> Formula {
    let present = present(s, stretch);
    let emission = match s.a.price_anchor {
        PriceAnchor::Market => present.emission,
        PriceAnchor::SelfConsistent => {
            let price = SELF_CONSISTENT.is(known(&s.e.valuation.self_consistent_value));
            present.emission * price / s.input(Price)
        }
    };
    let usd = match s.a.cash_flows {
        CashFlows::All => emission + present.fees - present.costs,
        CashFlows::Fees => present.fees - present.costs,
    };
    let formula = Formula::from(usd / supply_counted(s))
        .chosen_by(&[PriceAnchor, CashFlows])
        .needing(PERPETUITY);
    match s.a.price_anchor {
        PriceAnchor::Market => formula,
        PriceAnchor::SelfConsistent => formula.needing(SELF_CONSISTENT),
    }
}

/// What all time is worth per TAO of a supply, with rewards at the market price.
fn at_market(s: &Scene, supply: Expr) -> Formula {
    let present = present(s, Stretch::Both);
    let usd = match s.a.cash_flows {
        CashFlows::All => present.emission + present.fees - present.costs,
        CashFlows::Fees => present.fees - present.costs,
    };
    Formula::from(usd / supply).chosen_by(&[CashFlows])
}

/// What emission adds, or nothing where only fees count.
fn counting(s: &Scene, emission: Expr) -> Formula {
    let counted = match s.a.cash_flows {
        CashFlows::All => emission,
        CashFlows::Fees => number(0.0),
    };
    let formula = Formula::from(counted).chosen_by(&[CashFlows]);
    formula.needing(PERPETUITY).needing(SUPPLY)
}
