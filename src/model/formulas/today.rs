//! What the figures of a month at today’s rates are made of.

use super::expr::{days, number};
use super::formula::{Formula, Working, WorkingPart::Today};
use super::scene::{Scene, known};
use super::terms::*;
use crate::AssumptionId::*;
use crate::DAYS_PER_MONTH;

/// Each with its formula.
pub(super) static TODAY: [Working; 5] = [
    Working {
        term: TOTAL_STAKE_TODAY,
        part: Today,
        get: |s, _| Ok(network_today(s).total_stake),
        formula: |s, _| (s.input(Validators) * s.input(AverageStake)).into(),
    },
    Working {
        term: SHARE_TODAY,
        part: Today,
        get: |s, _| Ok(today(s).share),
        formula: |s, _| {
            let weight = s.input(OwnStake) + s.input(Take) * s.input(DelegatedStake);
            let share = weight * s.input(Uptime) / total_stake_today(s);
            number(1.0).at_most(share).into()
        },
    },
    Working {
        term: POOL_TODAY,
        part: Today,
        get: |s, _| Ok(network_today(s).pool),
        formula: |s, _| {
            let part = s.input(ValidatorShare) * s.input(RewardFactor);
            (part * s.input(DailyEmission) * days(DAYS_PER_MONTH)).into()
        },
    },
    Working {
        term: FEES_TODAY,
        part: Today,
        get: |s, _| Ok(network_today(s).fees),
        formula: |s, _| {
            let earning = s.input(Subnets) * s.input(Adoption);
            (earning * s.input(RevenuePerSubnet) / number(12.0) * s.input(FeeShare)).into()
        },
    },
    Working {
        term: TAX_TODAY,
        part: Today,
        get: |s, _| Ok(today(s).tax),
        formula: taxed,
    },
];

fn taxed(s: &Scene, _: u32) -> Formula {
    let gross = share_today(s) * (pool_today(s) * s.input(Price) + fees_today(s));
    let profit = gross - COST_TODAY.is(known(&s.e.run_rate.cost_per_month));
    (s.input(TaxRate) * number(0.0).at_least(profit)).into()
}
