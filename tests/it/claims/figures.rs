//! The figures worked by hand, and what has to hold for the published ranges.

use tao_calculator::model::AssumptionId::*;
use tao_calculator::model::{AssumptionId, Assumptions, MetricId};

use super::number;
use crate::close::{check_close, check_printed};

#[track_caller]
fn check_figure(key: &str, name: &str, printed: &str) {
    check_printed(name, number(key, name), printed);
}

#[test]
#[rustfmt::skip] // one case a line
fn figures_are_those_worked_by_hand() {
    check_figure("payback", "tao_each", "1.671");
    check_figure("payback", "usd_each", "455.64");
    check_figure("payback", "payback", "19.7");
    check_figure("payback", "payback_on_share", "48");
    check_figure("payback", "payback_chain_july", "12.4");
    check_figure("value", "value", "58");
    check_figure("value", "value_fitted", "199");
    check_figure("value", "value_growth_at_discount", "109");
    check_figure("value", "value_five_years", "139");
    check_figure("value", "price_at_horizon", "3,220");
    check_figure("value", "market_cap_at_horizon", "60,416,602,542");
    check_figure("market_cap", "market_cap", "2,617,370,202");
    check_figure("turnover", "turnover", "0.1481");
    check_figure("circulated", "circulated", "0.4570");
    check_figure("stake_usd", "stake_usd", "272,720");
    check_figure("issuance_usd", "issuance_usd", "1,868,132");
    check_figure("quarter_usd", "quarter_usd", "122,724,000");
    check_figure("open_interest", "open_interest", "0.121");
    check_figure("open_interest", "of_market_cap", "0.018");
    check_figure("bitcoin", "bitcoin_usd", "0.0003");
    check_figure("fiat_range", "real_usd", "−0.016");
    check_figure("fiat_range", "baht_usd", "0.004");
    check_figure("usual_turnover", "usual_turnover_from", "0.107");
    check_figure("usual_turnover", "usual_turnover_to", "0.122");
    check_figure("quarter_by_days", "quarter", "541,150");
    check_figure("quarter_by_days", "daily_emission", "5,696");
    check_figure("daily_emission", "daily_emission", "3,600");
    check_figure("daily_emission", "daily_emission_at_printed_supply", "7,200");
    check_figure("quarter_on_chain", "quarter", "284,400");
    check_figure("circulating_supply", "circulating_supply_from", "10,770,000");
    check_figure("circulating_supply", "circulating_supply_to", "10,845,600");
    check_figure("circulating_supply", "first_halving", "10,500,000");
    check_figure("supply_pressure", "of_volume_from", "0.0058");
    check_figure("supply_pressure", "of_volume_to", "0.0067");
    check_figure("supply_pressure", "quarter_in_days", "0.4");
    check_figure("supply_pressure", "of_market_cap", "0.047");
    check_figure("supply_pressure", "of_supply", "0.26");
    check_figure("supply_pressure", "of_supply_on_chain", "0.137");
    check_figure("downside", "downside_from", "0.193");
    check_figure("downside", "downside_to", "0.340");
    check_figure("payback_january", "payback", "10.7");
    check_figure("payback_january", "payback_two_months", "8.24");
    check_figure("payback_january", "validators_two_months_before", "2,710");
    check_figure("minimum_stake", "minimum_stake", "5,556");
    check_figure("subnets", "subnets", "128");
    check_figure("validators", "validators", "3,008");
    check_figure("validators", "permits_counted", "1,523");
    check_figure("validators", "validators_earning", "1,117");
    check_figure("no_fees", "emission_on_chain", "358,599,528");
    check_figure("no_fees", "emission_printed", "682,335,213");
    check_figure("peers", "peers", "1");
    check_figure("regions", "sum", "0.89");
    check_figure("regions", "missing", "0.11");
    check_figure("reward_rule", "reward_change", "−0.5");
    check_figure("validator_growth", "validators_before", "3,333");
    check_figure("subnet_growth", "subnet_growth", "0.237");
    check_figure("compute_prices", "cost_early", "0.52");
    check_figure("compute_prices", "cost_late", "0.42");
    // 70,650 · (1 − 0.0573) / (1 − 0.057)
    check_figure("bitcoin_price", "bitcoin_price", "70,627.5");
}

#[test]
#[rustfmt::skip] // one case a line
fn conditions_are_those_worked_by_hand() {
    let check = |key, name: &str, from, to| {
        check_figure(key, &format!("{name}_from"), from);
        check_figure(key, &format!("{name}_to"), to);
    };
    check("payback", "recovered_all_emission", "24", "34");
    check("payback", "recovered_no_cost", "69", "73");
    check("payback", "recovered_fitted_costs", "78", "82");
    check("value", "price_growth", "26", "30");
    // The 23 % of the last month lie among those of the month before.
    check("payback_january", "february_growth", "0.05", "0.26");
    // 280 million over 12 %, 320 million over 8 %.
    check("usual_turnover", "quarters_market_cap", "2,333,333,333", "4,000,000,000");
}

/// Fails unless an assumption's values at the ends of a condition give the ends of the published range.
#[track_caller]
fn check_put_back(
    (claim, condition): (&str, &str),
    (row, changes): (AssumptionId, &[(AssumptionId, f64)]),
    (metric, low, high): (MetricId, f64, f64),
    value: fn(f64) -> f64,
) {
    let at = |end: &str| {
        let found = value(number(claim, &format!("{condition}_{end}")));
        let changed = |a: Assumptions, (id, value): &(AssumptionId, f64)| a.with(*id, *value);
        let a = changes.iter().fold(Assumptions::default(), changed);
        (metric.row().of)(&a.with(row, found)).expect("a figure")
    };
    let (one, other) = (at("from"), at("to"));
    check_close(one.min(other), low, 1e-7 * low);
    check_close(one.max(other), high, 1e-7 * high);
}

#[test]
#[rustfmt::skip] // one case a line
fn conditions_put_back_give_the_published_range() {
    let (no_cost, months) = ([(ComputeCost, 0.0), (HardwareCost, 0.0)], (MetricId::Payback, 13.0, 15.0));
    let all = [no_cost[0], no_cost[1], (ValidatorShare, 100.0)];
    let same = |value| value;
    check_put_back(("payback", "recovered_all_emission"), (StakeRecovered, &all), months, same);
    check_put_back(("payback", "recovered_no_cost"), (StakeRecovered, &no_cost), months, same);
    check_put_back(("payback", "recovered_fitted_costs"), (StakeRecovered, &[]), months, same);
    check_put_back(("payback", "delegated"), (DelegatedStake, &[(StakeRecovered, 0.0)]), months, same);
    check_put_back(("value", "price_growth"), (PriceGrowth, &[]), (MetricId::ValuePerTao, 180.0, 220.0), same);
    let january = (MetricId::Payback, 8.0, 10.0);
    check_put_back(("payback_january", "february_growth"), (Validators, &[]), january, |growth| 4_100.0 / 1.23 / (1.0 + growth));
}
