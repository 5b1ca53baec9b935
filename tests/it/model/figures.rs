//! Figures of one change each, worked out beside it from the model's specification.
//!
//! In the base a day pays 0.41 · 6,850 / 4,100 = 0.685 TAO, and a month brings 0.685 · 365.25/12 · 272.72 =
//! 5,686.13 USD against 1,500.

use super::checked_by_hand::check_figure;

#[test]
fn what_is_paid_at_the_start() {
    check_figure("", "run_rate.outlay", "276,720");
    // Ten TAO more to pay, and to lose.
    check_figure("registration_cost=10", "run_rate.outlay", "279,447.2");
    check_figure(
        "registration_cost=10",
        "run_rate.capital_at_risk",
        "61,271.2",
    );
    check_figure(
        "stake_recovered=100&hardware_cost=0",
        "run_rate.capital_at_risk",
        "0",
    );
}

#[test]
fn what_a_day_and_a_month_bring() {
    check_figure("", "run_rate.tao_per_day", "0.685");
    check_figure("", "run_rate.apr", "0.25019625");
    check_figure("uptime=50", "run_rate.tao_per_day", "0.3425");
    // 18 % of 1,000 delegated TAO count like 180 of one's own.
    check_figure("delegated_stake=1000", "run_rate.tao_per_day", "0.8083");
    check_figure("delegated_stake=1000", "run_rate.apr", "0.295232");
    // Nobody earns more than everything: 41 % of 6,850.
    check_figure(
        "own_stake=1000000&validators=10",
        "run_rate.tao_per_day",
        "2,808.5",
    );
    check_figure("other_cost=250", "run_rate.cost_per_month", "1,750");
}

#[test]
fn what_selling_and_taxes_leave() {
    check_figure("", "run_rate.net_per_month", "4,186.13");
    check_figure("selling_cost=1", "run_rate.revenue_per_month", "5,629.27");
    check_figure("tax_rate=20", "run_rate.revenue_per_month", "5,686.13");
    check_figure("tax_rate=20", "run_rate.net_per_month", "3,348.90");
    // Selling costs are not deducted from what is taxed: 5,629.27 − 1,500 − 20 % of 4,186.13.
    check_figure(
        "selling_cost=1&tax_rate=20",
        "run_rate.net_per_month",
        "3,292.04",
    );
    // A loss is not taxed; what is staked again is, but not in today's figures.
    check_figure(
        "compute_cost=6000&tax_rate=50",
        "run_rate.net_per_month",
        "−313.87",
    );
    check_figure("restake_share=100", "run_rate.net_per_month", "4,186.13");
}

#[test]
fn what_fees_add() {
    // 47 · 5,000,000 / 12 · 41 % / 4,100 = 1,958.33 USD a month: more than the costs, at any price of TAO.
    check_figure("adoption=100", "run_rate.revenue_per_month", "7,644.46");
    check_figure("adoption=100", "run_rate.breakeven_price", "0");
    // A hundredth of the fees leaves (1,500 − 19.58) / 20.8497 TAO to cover.
    check_figure("adoption=1", "run_rate.breakeven_price", "71.0043");
    check_figure(
        "adoption=100&daily_emission=0",
        "run_rate.breakeven_price",
        "0",
    );
    check_figure("daily_emission=0", "run_rate.breakeven_price", "none");
}

#[test]
fn what_is_at_no_risk_is_repaid_at_once() {
    check_figure(
        "stake_recovered=100&hardware_cost=0",
        "run_rate.payback_months",
        "0",
    );
    check_figure(
        "stake_recovered=100&hardware_cost=0",
        "projection.payback_months",
        "0",
    );
    check_figure(
        "stake_recovered=100&hardware_cost=0",
        "projection.exit_payback_months",
        "0",
    );
    // Unless every month loses money.
    let losing = "stake_recovered=100&hardware_cost=0&compute_cost=6000";
    check_figure(losing, "run_rate.payback_months", "none");
}

#[test]
fn what_comes_back_over_six_months_of_the_same() {
    // 2.739375 TAO a month are 747.08 USD, 752.92 short of the costs: (218,176 − 6 · 752.92) / 276,720.
    let steady =
        "price_growth=0&compute_deflation=0&operating_months=6&daily_emission=900&issued_supply=0";
    check_figure(steady, "projection.multiple", "0.772111");
    // 272,720 · (1.15^−½ − 1), and 99 % of it when selling costs 1 %.
    check_figure(steady, "alternatives.hold_npv", "−18,407.29");
    check_figure(
        &format!("{steady}&selling_cost=1"),
        "alternatives.hold_npv",
        "−20,950.42",
    );
    // A delegator gets 82 % of 25.02 % a year.
    check_figure("", "alternatives.delegate_apr", "0.205161");
}

#[test]
fn what_the_value_is_spread_over() {
    check_figure("value_basis=circulating", "valuation.supply", "9,597,280");
    check_figure("value_basis=max", "valuation.supply", "21,000,000");
    check_figure("value_basis=max", "valuation.value_per_tao", "90.9964");
    check_figure("value_basis=diluted", "valuation.value_per_tao", "101.8366");
    // Without emission nothing is added: the supply issued today stays.
    check_figure(
        "value_basis=diluted&daily_emission=0&issued_supply=8000000",
        "valuation.supply",
        "8,000,000",
    );
    // Costs are all that is left of the fees-only value.
    check_figure("", "valuation.value_fees_only", "−13.3473");
    check_figure("cash_flows=fees", "valuation.value_per_tao", "−13.3473");
    check_figure("cash_flows=fees", "valuation.a", "0");
    check_figure("cash_flows=fees", "valuation.terminal_share", "none");
}

#[test]
fn today_in_relation() {
    let round = "circulating_supply=10000000";
    check_figure(round, "network.market_cap", "2,727,200,000");
    // 388 M, and 6,850 · 272.72 = 1,868,132 USD.
    check_figure(round, "network.turnover", "0.14227046");
    check_figure(round, "network.issuance_usd_per_day", "1,868,132.00");
    check_figure(round, "network.issuance_to_volume", "0.00481477");
    // 6,850 · 365.25 and 4,100 · 1,000 of ten million TAO.
    check_figure(round, "network.inflation", "0.25019625");
    check_figure(round, "network.staking_ratio", "0.41");
    // 15,750,000 − 10,845,600 = 4,904,400 TAO at 3,600 a day.
    check_figure(
        "preset=chain-2026-03",
        "network.next_halving_days",
        "1,362.3333",
    );
}
