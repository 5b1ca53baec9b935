//! Formulas of the same TAO without a validator.

use super::expr::{Expr, Term, days};
use super::formula::{Formula, Step};
use super::months::delegated_value;
use super::scene::{Scene, known};
use super::terms::*;
use super::{expr::number, projection};
use crate::AssumptionId::*;
use crate::{DAYS_PER_MONTH, DAYS_PER_YEAR, Unit, evaluate};

/// Both net present values at another stake.
const RUN_THERE: Term = Term::new("npv_there", "running with that stake", Unit::Usd);
const DELEGATE_THERE: Term = Term::new("delegate_npv_there", "delegating that stake", Unit::Usd);

pub fn hold_npv(s: &Scene) -> Formula {
    let sold = price(s, s.end()) * s.one_less(SellingCost) * discount(s, s.end());
    let result = s.input(OwnStake) * (sold - s.input(EntryPrice));
    Formula::from(result).chosen_by(&[OperatingMonths])
}

pub fn delegate_npv(s: &Scene) -> Formula {
    delegated(s).into()
}

pub fn run_over_hold(s: &Scene) -> Formula {
    (npv(s) - HOLD_NPV.is(known(&s.e.alternatives.hold_npv))).into()
}

pub fn run_over_delegate(s: &Scene) -> Formula {
    (npv(s) - DELEGATE_NPV.is(known(&s.e.alternatives.delegate_npv))).into()
}

pub fn delegate_apr(s: &Scene) -> Formula {
    let own = number(1.0).at_most(s.input(OwnStake) / total_stake_today(s));
    let a_year = pool_today(s) / days(DAYS_PER_MONTH) * days(DAYS_PER_YEAR);
    (s.one_less(Take) * own * a_year / s.input(OwnStake)).into()
}

/// It is where both net present values are the same.
pub fn stake_to_beat_delegating(s: &Scene) -> Formula {
    let stake = known(&s.e.alternatives.stake_to_beat_delegating);
    let a = match stake.is_finite() {
        true => s.a.with(OwnStake, stake),
        false => *s.a,
    };
    let there = Scene {
        a: &a,
        e: &evaluate(&a),
    };
    let (run, delegate) = (projection::npv(&there).result, delegated(&there));
    let (at_run, at_delegate) = (
        RUN_THERE.is(run.value()),
        DELEGATE_THERE.is(delegate.value()),
    );
    let step = |term, expr| Step { term, expr };
    let paid = step(OUTLAY, super::run_rate::outlay(&there).result);
    Formula::from(at_run - at_delegate)
        .at(a)
        .solved()
        .after(vec![
            paid,
            step(RUN_THERE, run),
            step(DELEGATE_THERE, delegate),
        ])
}

pub fn take_covers_costs_from(s: &Scene) -> Formula {
    let paid = pool_today(s) * s.input(Price) * s.one_less(SellingCost) + fees_today(s);
    let cost = COST_TODAY.is(known(&s.e.run_rate.cost_per_month));
    (cost / (s.input(Take) * paid / total_stake_today(s))).into()
}

fn npv(s: &Scene) -> Expr {
    NPV.is(known(&s.e.projection.npv))
}

/// The net present value of delegating.
fn delegated(s: &Scene) -> Expr {
    let end = s.end();
    let income = s.sum(end, Some(OperatingMonths), Unit::Usd, |m| {
        DELEGATED.of_month(m, delegated_value(s, m)) * discount(s, m)
    });
    let back = s.input(StakeRecovered) * price(s, end) * s.one_less(SellingCost);
    income + s.input(OwnStake) * (back * discount(s, end) - s.input(EntryPrice))
}
