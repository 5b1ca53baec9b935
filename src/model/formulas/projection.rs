//! Formulas of the validator over time.

use super::expr::{Expr, Term, number};
use super::formula::{Formula, Step};
use super::scene::{Scene, known, years};
use super::terms::*;
use crate::AssumptionId::*;
use crate::{Balance, Figure, LONGEST, Unit};

/// The balance before the month in which it is reached, and the one after.
const TODAY: Term = Term::new("balance_today", "balance today", Unit::Usd);
const BEFORE: Term = Term::new("balance_before", "balance the month before", Unit::Usd);
const AFTER: Term = Term::new("balance_after", "balance at the month’s end", Unit::Usd);

pub fn payback_months(s: &Scene) -> Formula {
    let capital = CAPITAL.is(known(&s.e.run_rate.capital_at_risk));
    let balance = |m| earned(s, m) - capital.clone();
    reached(s, &s.e.projection.payback_months, |b| b.projected, balance)
}

pub fn exit_payback_months(s: &Scene) -> Formula {
    let balance = |m| earned(s, m) + exit_from_today(s, m) - outlay(s);
    reached(
        s,
        &s.e.projection.exit_payback_months,
        |b| b.quitting,
        balance,
    )
}

pub fn discounted_payback_months(s: &Scene) -> Formula {
    let balance = |m| discounted(s, m) - outlay(s);
    let figure = &s.e.projection.discounted_payback_months;
    reached(s, figure, |b| b.discounted, balance)
}

pub fn npv(s: &Scene) -> Formula {
    Formula::from(discounted(s, s.end()) - outlay(s)).chosen_by(&[OperatingMonths])
}

/// It is where the present value is zero.
pub fn irr(s: &Scene) -> Formula {
    let rate = number(1.0) + IRR.is(known(&s.e.projection.irr));
    let end = s.end();
    let earned = s.sum(end, Some(OperatingMonths), Unit::Usd, |m| {
        let month = MONTH.of_month(m, f64::from(m));
        net(s, m) / rate.clone().power(month / number(12.0))
    });
    let quit = exit(s, end) / rate.clone().power(years(end));
    Formula::from(earned + quit - outlay(s)).solved()
}

pub fn required_return(s: &Scene) -> Formula {
    (s.one_plus(DiscountRate) / s.one_less(FailureRate) - number(1.0)).into()
}

pub fn multiple(s: &Scene) -> Formula {
    let back = earned(s, s.end()) + exit(s, s.end());
    Formula::from(back / outlay(s)).chosen_by(&[OperatingMonths])
}

/// Net income of the months up to this one.
fn earned(s: &Scene, last: u32) -> Expr {
    s.sum(last, None, Unit::Usd, |m| net(s, m))
}

/// The same, and what quitting then brings, each discounted to today.
fn discounted(s: &Scene, last: u32) -> Expr {
    let net = s.sum(last, None, Unit::Usd, |m| net(s, m) * discount(s, m));
    match last {
        0 => exit_from_today(s, 0),
        _ => net + exit(s, last) * discount(s, last),
    }
}

/// What quitting after so many months brings; today, too.
fn exit_from_today(s: &Scene, month: u32) -> Expr {
    match month {
        0 => {
            let stake = s.input(StakeRecovered) * s.input(OwnStake);
            stake * s.input(Price) * s.one_less(SellingCost)
        }
        _ => exit(s, month),
    }
}

fn outlay(s: &Scene) -> Expr {
    OUTLAY.is(known(&s.e.run_rate.outlay))
}

/// Where a balance reaches zero: on the first day, or linear inside the month that takes it there. Without an answer
/// the formula is the balance at the end of what was looked at.
fn reached(
    s: &Scene,
    figure: &Figure,
    of: fn(&Balance) -> f64,
    balance: impl Fn(u32) -> Expr,
) -> Formula {
    let until = match figure {
        // Nothing is missing on the first day: no month has to pass.
        Ok(months) if *months == 0.0 => {
            let today = Step {
                term: TODAY,
                expr: balance(0),
            };
            return Formula::from(number(0.0)).after(vec![today]);
        }
        Ok(_) => s.e.balances.iter().skip(1).position(|b| of(b) >= 0.0),
        Err(_) => None,
    };
    let Some(until) = until else {
        return balance(LONGEST).into();
    };
    let until = until as u32;
    let (before, after) = (balance(until), balance(until + 1));
    let (from, to) = (BEFORE.is(before.value()), AFTER.is(after.value()));
    let months = number(f64::from(until)) + from.clone() / (from - to);
    Formula::from(months).after(vec![
        Step {
            term: BEFORE,
            expr: before,
        },
        Step {
            term: AFTER,
            expr: after,
        },
    ])
}
