//! What stands out in a scenario, on both sides of each limit that the model's specification sets.

use tao_calculator::model::{Assumptions, Warning, evaluate, warnings};
use tao_calculator::prose::{Phrased, Plain};
use tao_calculator::scenario::{from_query, preset};

fn flags(query: &str) -> Vec<Warning> {
    let (scenario, unread) = from_query(query);
    assert_eq!(unread, [], "{query} is read whole");
    let a = scenario.assumptions;
    warnings(&a, &evaluate(&a), scenario.preset.chain_issued)
}

/// Whether a scenario has the warning of this name.
#[track_caller]
fn check(query: &str, name: &str, expected: bool) {
    let found: Vec<String> = flags(query)
        .iter()
        .map(|flag| format!("{flag:?}"))
        .collect();
    let some = found
        .iter()
        .any(|flag| flag.split(['(', ' ']).next() == Some(name));
    assert_eq!(some, expected, "{name} for {query:?}, among {found:#?}");
}

#[test]
fn the_base_shows_that_its_figures_are_not_those_of_the_chain() {
    // 6,850 TAO a day is 5 % off 7,200, and 9,597,280 TAO less than was issued in March 2026.
    let base = evaluate(&Assumptions::default());
    let (valuation, holding) = (&base.valuation, &base.alternatives.hold_npv);
    let expected = [
        Warning::EmissionOffRule {
            given: 6_850.0,
            by_rule: 7_200.0,
        },
        Warning::BelowChainIssuance {
            given: 9_597_280.0,
            on_chain: 10_845_600.0,
        },
        Warning::PriceOutgrowsDiscount {
            growth: 28.0,
            required: 15.0,
        },
        // 199 USD of 272.72, while 572 USD after three years are worth 376 today.
        Warning::HoldingDisagrees {
            value: valuation.value_per_tao.clone().unwrap(),
            price: 272.72,
            held: 272.72 + holding.clone().unwrap() / 1_000.0,
        },
        Warning::PaidByEmission(1.0),
    ];
    // Rounded: what holding is worth comes by another way.
    assert_eq!(format!("{:.9?}", flags("")), format!("{expected:.9?}"));
    check("preset=chain-2026-03", "EmissionOffRule", false);
    check("preset=chain-2026-03", "BelowChainIssuance", false);
}

#[test]
fn emission_is_compared_with_the_rule_to_one_per_cent() {
    check("daily_emission=7128", "EmissionOffRule", false);
    check("daily_emission=7127", "EmissionOffRule", true);
    let halved = "issued_supply=10845600&daily_emission";
    check(&format!("{halved}=3636"), "EmissionOffRule", false);
    check(&format!("{halved}=3637"), "EmissionOffRule", true);
    let at_the_cap = "issued_supply=21000000&daily_emission";
    check(&format!("{at_the_cap}=0"), "EmissionOffRule", false);
    check(&format!("{at_the_cap}=1"), "EmissionOffRule", true);
}

#[test]
fn issuance_is_compared_with_the_chain_at_the_date_of_the_preset() {
    // To one per cent.
    check("issued_supply=10737144", "BelowChainIssuance", false);
    check("issued_supply=10737143", "BelowChainIssuance", true);
    let issued = 0.99 * preset("article-2026-01").expect("a preset").chain_issued;
    let january = "preset=article-2026-01&issued_supply";
    check(&format!("{january}={issued}"), "BelowChainIssuance", false);
    check(
        &format!("{january}={}", issued - 1.0),
        "BelowChainIssuance",
        true,
    );
}

#[test]
fn a_permit_asks_for_1_000_tao_of_own_and_delegated_stake() {
    check("own_stake=1000", "BelowPermit", false);
    check("own_stake=999", "BelowPermit", true);
    check("own_stake=999&delegated_stake=1", "BelowPermit", false);
}

#[test]
fn a_yield_above_100_per_cent_is_unusual() {
    // 25.02 % a year on each TAO staked: 18 % of 16,600 delegated TAO and the own 1,000 yield 99.8 % on these.
    check("delegated_stake=16600", "HighYield", false);
    check("delegated_stake=16700", "HighYield", true);
}

#[test]
fn more_stake_than_circulates_is_pointed_out() {
    // 4,100 · 2,340 = 9,594,000 TAO of 9,597,280.
    check("average_stake=2340", "StakedAboveCirculating", false);
    check("average_stake=2341", "StakedAboveCirculating", true);
    check("average_stake=2341", "StakedAboveIssued", false);
}

#[test]
fn more_stake_than_is_issued_later_is_pointed_out_within_the_horizon() {
    // 4,100,000 TAO grow by half a year, issuance from 9,597,280 by 2.5 million and less: 9.2 against 11.8 million
    // after two years, 13.8 against 13.1 after three.
    check(
        "stake_growth=50&horizon_years=2",
        "StakedAboveIssued",
        false,
    );
    check("stake_growth=50&horizon_years=3", "StakedAboveIssued", true);
    check("", "StakedAboveIssued", false);
}

#[test]
fn more_tao_in_circulation_than_issued_is_pointed_out_beyond_one_per_cent() {
    check(
        "circulating_supply=9693252",
        "CirculatingAboveIssued",
        false,
    );
    check("circulating_supply=9693253", "CirculatingAboveIssued", true);
}

#[test]
fn more_stake_with_one_validator_than_with_all_is_pointed_out() {
    // 4,100 · 1,000 TAO with all.
    check("delegated_stake=4099000", "AboveTotalStake", false);
    check("delegated_stake=4099001", "AboveTotalStake", true);
}

#[test]
fn a_price_below_the_purchase_price_is_pointed_out() {
    check("price=272.72", "BelowEntryPrice", false);
    check("price=272.71", "BelowEntryPrice", true);
    check("price=200&entry_price=200", "BelowEntryPrice", false);
}

#[test]
fn a_value_below_the_price_disagrees_with_a_holding_that_pays() {
    check("", "HoldingDisagrees", true);
    // At the discount rate holding is worth what it costs.
    check("price_growth=15", "HoldingDisagrees", false);
    check("preset=breakthrough", "HoldingDisagrees", false);
}

#[test]
fn a_price_as_fast_as_the_discount_rate_is_pointed_out() {
    check("price_growth=14.9", "PriceOutgrowsDiscount", false);
    check("price_growth=15", "PriceOutgrowsDiscount", true);
    // The chance of failure counts: 1.15/0.9 − 1 is 27.8 %.
    check("failure_rate=10", "PriceOutgrowsDiscount", true);
    check("failure_rate=11", "PriceOutgrowsDiscount", false);
}

#[test]
fn a_gap_below_five_points_is_narrow() {
    for growth in 0..=10 {
        // 15 % less 10 % are five points, though 1.15 − 1.10 is a little less than 0.05 in floats.
        let growing = format!("terminal_growth={growth}");
        let exactly = format!("{growing}&discount_rate={}", growth + 5);
        let less = format!("{growing}&discount_rate={}.9", growth + 4);
        check(&exactly, "NarrowGap", false);
        check(&less, "NarrowGap", true);
    }
    // The chance of failure counts: 1.06/0.98 − 1 is 8.2 %, 1.06/0.99 − 1 is 7.1 %.
    check("discount_rate=6&failure_rate=2", "NarrowGap", false);
    check("discount_rate=6&failure_rate=1", "NarrowGap", true);
}

#[test]
fn a_large_terminal_share_is_noted_and_a_very_large_one_warned_of() {
    // 22.7 % in the base; a shorter horizon and slower discounting move value behind it.
    check("", "TerminalShare", false);
    check("horizon_years=3", "TerminalShare", true);
    // The specification asks for a note above a half and a warning above three quarters.
    let warned = |share: f64| Warning::TerminalShare(share).phrase(&Plain).parts().len();
    assert_eq!(warned(0.51), warned(0.75));
    assert_ne!(warned(0.75), warned(0.76));
}

#[test]
fn income_paid_by_emission_alone_is_noted() {
    check("", "PaidByEmission", true);
    check("preset=breakthrough", "PaidByEmission", false);
    check("cash_flows=fees", "PaidByEmission", false);
}

#[test]
fn a_breakeven_beyond_the_operating_time_is_pointed_out() {
    // The base is repaid after 18.722 months.
    check("operating_months=19", "BeyondOperating", false);
    check("operating_months=18", "BeyondOperating", true);
}

#[test]
fn a_breakeven_that_is_lost_again_is_pointed_out() {
    // 3 % of the stake is earned in three months, and given away again as costs rise by half a year.
    let dearer = "compute_deflation=-50&stake_recovered=97&hardware_cost=0&price_growth=-30&operating_months";
    check(&format!("{dearer}=60"), "PaybackReversed", true);
    check(&format!("{dearer}=6"), "PaybackReversed", false);
    check("", "PaybackReversed", false);
    // Quitting at once loses nothing when all of the stake comes back, and later its price has fallen.
    let falling = "stake_recovered=100&hardware_cost=0&price_growth=-30";
    check(falling, "ExitPaybackReversed", true);
    check(
        "stake_recovered=100&hardware_cost=0",
        "ExitPaybackReversed",
        false,
    );
    check("", "ExitPaybackReversed", false);
    check(falling, "DiscountedPaybackReversed", true);
    check("", "DiscountedPaybackReversed", false);
}
