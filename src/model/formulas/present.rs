//! Present values of what all validators and their stakers earn and pay.

use super::expr::{Expr, Months, Term};
use super::formula::{Formula, Step, Working, WorkingPart};
use super::scene::{Scene, known, years};
use super::terms::*;
use crate::AssumptionId::*;
use crate::present::ln_q;
use crate::{Figure, Network, NetworkMonth, Undefined, Unit};

/// A stretch of time.
#[derive(Clone, Copy)]
pub(super) enum Stretch {
    /// The months of the horizon.
    Forecast,
    /// All time after.
    Terminal,
    /// All time.
    Both,
}

/// Present values of a stretch, USD: rewards at the market price, fees, costs.
pub(super) struct Present {
    pub emission: Expr,
    pub fees: Expr,
    pub costs: Expr,
}

/// Each of them as a figure with a formula of its own.
pub(super) fn present(s: &Scene, stretch: Stretch) -> Present {
    let both = |forecast: &Working, terminal: &Working| {
        let [forecast, terminal] = [forecast, terminal].map(|row| {
            let value = (row.get)(s, 1);
            row.term.is(known(&value))
        });
        match stretch {
            Stretch::Forecast => forecast,
            Stretch::Terminal => terminal,
            Stretch::Both => forecast + terminal,
        }
    };
    let [
        emission,
        fees,
        costs,
        later_emission,
        later_fees,
        later_costs,
        ..,
    ] = &VALUE_WORKINGS;
    Present {
        emission: both(emission, later_emission),
        fees: both(fees, later_fees),
        costs: both(costs, later_costs),
    }
}

/// A row: what it is and its formula, whose value it has.
macro_rules! value {
    ($term:ident, $formula:expr) => {
        Working {
            term: $term,
            part: WorkingPart::Value,
            get: |s, _| answered(s, $formula(s).result.value()),
            formula: |s, _| $formula(s),
        }
    };
}

/// Each with its formula.
pub(super) static VALUE_WORKINGS: [Working; 8] = [
    value!(FORECAST_EMISSION, forecast_emission),
    value!(FORECAST_FEES, forecast_fees),
    value!(FORECAST_COSTS, forecast_costs),
    value!(TERMINAL_EMISSION, terminal_emission),
    value!(TERMINAL_FEES, terminal_fees),
    value!(TERMINAL_COSTS, terminal_costs),
    value!(PERPETUITY, perpetuity),
    value!(EMISSION_AFTER, emission_after),
];

/// No answer where the value after the horizon is none.
fn answered(s: &Scene, value: f64) -> Figure {
    ln_q(s.a)?;
    if value.is_finite() {
        Ok(value)
    } else {
        Err(Undefined::TooLarge)
    }
}

fn forecast_emission(s: &Scene) -> Formula {
    within(s, |m| {
        let pool = POOL.of_month(m, s.network(m).pool);
        pool * price(s, m) * s.one_less(SellingCost)
    })
}

fn forecast_fees(s: &Scene) -> Formula {
    within(s, |m| fees(s, m))
}

fn forecast_costs(s: &Scene) -> Formula {
    within(s, |m| costs(s, m))
}

fn terminal_emission(s: &Scene) -> Formula {
    let paid = s.input(ValidatorShare) * s.input(RewardFactor) * after_horizon(s);
    after(s, paid * price(s, s.horizon()) * s.one_less(SellingCost))
}

fn terminal_fees(s: &Scene) -> Formula {
    after(s, fees(s, s.horizon()) * for_ever(s))
}

fn terminal_costs(s: &Scene) -> Formula {
    after(s, costs(s, s.horizon()) * for_ever(s))
}

/// A sum over the horizon, discounted to today.
fn within(s: &Scene, flow: impl Fn(u32) -> Expr) -> Formula {
    let term = |m| flow(m) * discount(s, m);
    s.sum(s.horizon(), Some(HorizonYears), Unit::Usd, term)
        .into()
}

/// What is worth so much at the horizon, discounted to today.
fn after(s: &Scene, at_horizon: Expr) -> Formula {
    Formula::from(at_horizon * discount(s, s.horizon())).chosen_by(&[HorizonYears])
}

fn fees(s: &Scene, m: u32) -> Expr {
    FEES.of_month(m, s.network(m).fees)
}

fn costs(s: &Scene, m: u32) -> Expr {
    let validators = VALIDATORS.of_month(m, s.network(m).validators);
    validators * COST.of_month(m, s.network(m).cost)
}

/// q: how a month after the horizon counts against the one before.
const LATER: Term = Term::new("later_month", "monthly factor", Unit::Ratio);

fn later(s: &Scene) -> f64 {
    ln_q(s.a).map_or(f64::NAN, f64::exp)
}

fn later_step(s: &Scene) -> Step {
    let grown = s.one_plus(TerminalGrowth) * s.one_less(FailureRate);
    Step {
        term: LATER,
        expr: (grown / s.one_plus(DiscountRate)).power(years(1)),
    }
}

fn perpetuity(s: &Scene) -> Formula {
    // From its distance to 1, lest digits are lost.
    let decay = ln_q(s.a).map_or(f64::NAN, |ln_q| -ln_q.exp_m1());
    let result = LATER.is(later(s)) / DECAY.is(decay);
    Formula::from(result).after(vec![later_step(s)])
}

fn for_ever(s: &Scene) -> Expr {
    PERPETUITY.is(perpetuity(s).result.value())
}

/// Emission of every month after the horizon, each discounted to it by as many months.
fn emission_after(s: &Scene) -> Formula {
    const FIRST: u32 = super::shown::FIRST_MONTHS as u32;
    let mut network = Network::new(s.a);
    let at_horizon = network.nth(s.horizon() as usize - 1);
    let all = ln_q(s.a).map_or(f64::NAN, |ln_q| {
        network.emission().clone().discounted_sum(ln_q)
    });
    let from = at_horizon.map_or(0, |month| month.month) + 1;
    let term = |(place, month): (u32, NetworkMonth)| {
        let emission = EMISSION.of_month(month.month, month.emission);
        emission
            * LATER
                .is(later(s))
                .power(PLACE.of_month(month.month, f64::from(place)))
    };
    let terms: Vec<Expr> = (1..=FIRST).zip(network).map(term).collect();
    let rest = all - terms.iter().map(Expr::value).sum::<f64>();
    let sum = Expr::Months(Months {
        from,
        terms,
        rest: Some(rest),
        until: Some(HorizonYears),
        unit: Unit::Tao,
    });
    Formula::from(sum).after(vec![later_step(s)])
}

fn after_horizon(s: &Scene) -> Expr {
    EMISSION_AFTER.is(emission_after(s).result.value())
}
