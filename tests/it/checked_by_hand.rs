//! The figures that the model's specification had checked by hand, to the digits it shows.

use tao_calculator::model::{evaluate, metric};
use tao_calculator::scenario::from_query;

use crate::close::check_printed;

/// The columns of [`TABLE`] after the query.
const COLUMNS: [&str; 8] = [
    "run_rate.payback_months",
    "projection.payback_months",
    "projection.exit_payback_months",
    "projection.npv",
    "alternatives.delegate_npv",
    "valuation.value_per_tao",
    "valuation.a",
    "valuation.b",
];

/// From the specification, section "Checked by hand".
const TABLE: &str = "
| (base) | 13.985 | 18.722 | 6.894 | 132,736 | 213,097 | 199.111 | 0.779034 | −13.3473 |
| preset=article-2026-01 | 8.243 | 10.680 | 4.908 | 201,392 | 269,394 | 203.636 | 0.779034 | −8.8222 |
| preset=chain-2026-03 | 523.518 | 36.479 | 10.457 | 67,620 | 159,701 | 156.073 | 0.615591 | −11.8110 |
| preset=squeeze | 13.985 | 46.191 | 9.347 | 55,028 | 149,376 | 179.167 | 0.779034 | −33.2908 |
| preset=breakthrough | 11.781 | 14.531 | 6.171 | 166,996 | 241,189 | 401.978 | 0.779034 | 189.5196 |
| preset=bear | 13.985 | 24.762 | 24.762 | −102,399 | −62,869 | 43.775 | 0.202616 | −11.4822 |
| price_growth=-20 | 13.985 | 38.626 | none | −155,734 | −121,230 | 27.015 | 0.148000 | −13.3473 |
| daily_emission=3600&issued_supply=10845600 | 39.335 | 21.241 | 8.446 | 126,322 | 207,837 | 176.373 | 0.695661 | −13.3473 |
| failure_rate=5 | 13.985 | 18.722 | 6.894 | 81,521 | 151,497 | 144.107 | 0.572841 | −12.1186 |
| stake_recovered=0 | 66.104 | 56.654 | 56.654 | −168,109 | 213,097 | 199.111 | 0.779034 | −13.3473 |
| restake_share=50&tax_rate=20&selling_cost=1&delegated_stake=5000&operating_months=60 | 7.982 | 29.528 | 5.458 | 485,413 | 335,296 | 196.986 | 0.771244 | −13.3473 |
";

/// From the same section, "Base, further".
const BASE_FURTHER: [(&str, &str); 13] = [
    ("run_rate.tao_per_day", "0.685"),
    ("run_rate.net_per_month", "4,186.13"),
    ("run_rate.capital_at_risk", "58,544"),
    ("run_rate.breakeven_price", "71.9435"),
    ("projection.discounted_payback_months", "20.8019"),
    ("projection.irr", "0.339400"),
    ("projection.npv_operation", "104,611.1"),
    ("alternatives.hold_npv", "103,336.7"),
    ("alternatives.stake_to_beat_delegating", "1,465.56"),
    ("valuation.terminal_share", "0.226913"),
    ("valuation.value_diluted", "101.8366"),
    ("valuation.value_max", "90.9964"),
    ("network.next_halving_days", "131.7839"),
];

#[track_caller]
pub fn check_figure(query: &str, path: &str, printed: &str) {
    let (scenario, warnings) = from_query(query);
    assert_eq!(warnings, [], "{query} is read whole");
    let row = metric(path).unwrap_or_else(|| panic!("no metric {path}"));
    let what = format!("{path} of {query:?}");
    match (printed, (row.get)(&evaluate(&scenario.assumptions))) {
        ("none", figure) => assert!(figure.is_err(), "{what}: {figure:?} instead of none"),
        (_, Ok(value)) => check_printed(&what, *value, printed),
        (_, Err(reason)) => panic!("{what}: “{reason}” instead of {printed}"),
    }
}

#[test]
fn every_row_of_the_table_comes_out() {
    let rows: Vec<&str> = TABLE.trim().lines().collect();
    assert_eq!(rows.len(), 11);
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let (query, figures) = cells.split_first().expect("a query");
        assert_eq!(figures.len(), COLUMNS.len(), "{row}");
        for (path, printed) in COLUMNS.iter().zip(figures) {
            check_figure(
                query
                    .trim_matches(['(', ')'].as_slice())
                    .trim_start_matches("base"),
                path,
                printed,
            );
        }
    }
}

#[test]
fn further_figures_of_the_base_come_out() {
    for (path, printed) in BASE_FURTHER {
        check_figure("", path, printed);
    }
}

#[test]
fn at_a_constant_price_the_same_method_gives_58_dollars() {
    // Said of the fitted values, under "Presets".
    check_figure("price_growth=0", "valuation.value_per_tao", "58");
}
