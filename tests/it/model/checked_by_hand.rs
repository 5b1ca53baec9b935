//! The figures that the model's specification had checked by hand, to the digits it shows.

use tao_calculator::model::{evaluate, metric};
use tao_calculator::scenario::from_query;

use crate::close::check_printed;

/// The columns of [`TABLE`] after the query.
const COLUMNS: [&str; 11] = [
    "run_rate.payback_months",
    "projection.payback_months",
    "projection.exit_payback_months",
    "projection.discounted_payback_months",
    "projection.npv",
    "alternatives.delegate_npv",
    "alternatives.hold_npv",
    "alternatives.stake_to_beat_delegating",
    "valuation.value_per_tao",
    "valuation.a",
    "valuation.b",
];

/// From the specification, section "Checked by hand".
const TABLE: &str = "
| (base) | 13.985 | 18.722 | 6.894 | 11.663 | 132,736 | 137,885 | 103,337 | 1,213.7 | 199.111 | 0.779034 | −13.3473 |
| preset=article-2026-01 | 8.243 | 10.680 | 4.908 | 7.513 | 201,392 | 194,183 | 103,337 | 802.2 | 203.636 | 0.779034 | −8.8222 |
| preset=chain-2026-03 | 523.518 | 36.479 | 10.457 | 19.825 | 67,620 | 84,490 | 103,337 | 2,363.5 | 156.073 | 0.615591 | −11.8110 |
| preset=squeeze | 13.985 | 46.191 | 9.347 | 19.745 | 55,028 | 74,164 | 103,337 | 2,893.5 | 179.167 | 0.779034 | −33.2908 |
| preset=breakthrough | 11.781 | 14.531 | 6.171 | 9.819 | 166,996 | 165,978 | 103,337 | 966.4 | 401.978 | 0.779034 | 189.5196 |
| preset=bear | 13.985 | 24.762 | 24.762 | none | −102,399 | −90,796 | −133,087 | 1,752.8 | 43.775 | 0.202616 | −11.4822 |
| price=136.36 | 43.590 | 37.941 | 35.254 | 62.153 | −84,613 | −67,417 | −84,692 | 2,427.4 | 92.882 | 0.779034 | −13.3473 |
| price=136.36&entry_price=136.36 | 23.284 | 26.153 | 8.911 | 16.035 | 51,747 | 68,943 | 51,668 | 2,427.4 | 92.882 | 0.779034 | −13.3473 |
| price_growth=-20 | 13.985 | 38.626 | none | none | −155,734 | −139,592 | −180,909 | 2,232.2 | 27.015 | 0.148000 | −13.3473 |
| daily_emission=3600&issued_supply=10845600 | 39.335 | 21.241 | 8.446 | 13.941 | 126,322 | 132,625 | 103,337 | 1,274.8 | 176.373 | 0.695661 | −13.3473 |
| failure_rate=5 | 13.985 | 18.722 | 6.894 | 15.367 | 81,521 | 87,013 | 49,702 | 1,245.7 | 144.107 | 0.572841 | −12.1186 |
| stake_recovered=0 | 66.104 | 56.654 | 56.654 | 88.918 | −168,109 | −162,960 | 103,337 | 1,213.7 | 199.111 | 0.779034 | −13.3473 |
| restake_share=50&tax_rate=20&selling_cost=1&delegated_stake=5000&operating_months=60 | 7.982 | 29.528 | 5.458 | 8.424 | 485,413 | 243,051 | 188,505 | none | 196.986 | 0.771244 | −13.3473 |
";

/// From the same section, "Base, further".
const BASE_FURTHER: [(&str, &str); 16] = [
    ("run_rate.tao_per_day", "0.685"),
    ("run_rate.net_per_month", "4,186.13"),
    ("run_rate.capital_at_risk", "58,544"),
    ("run_rate.breakeven_price", "71.9435"),
    ("projection.irr", "0.339400"),
    ("projection.required_return", "0.15"),
    ("alternatives.run_over_hold", "29,399.8"),
    ("alternatives.run_over_delegate", "−5,148.7"),
    ("alternatives.take_covers_costs_from", "1,465.56"),
    ("valuation.terminal_share", "0.226913"),
    ("valuation.value_diluted", "101.8366"),
    ("valuation.value_max", "90.9964"),
    ("valuation.price_at_horizon", "3,219.71"),
    ("valuation.market_cap_at_horizon", "60,416,602,542"),
    ("network.next_halving_days", "131.7839"),
    ("network.market_cap", "2,617,370,201.6"),
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
        (_, Err(reason)) => panic!("{what}: {reason:?} instead of {printed}"),
    }
}

/// The rows of the table: a query and its figures.
fn rows() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    TABLE.trim().lines().map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(str::trim);
        let query = cells.next().expect("a query");
        let query = if query == "(base)" { "" } else { query };
        (query, cells.collect())
    })
}

/// The queries of the scenarios in the table.
pub fn queries() -> impl Iterator<Item = &'static str> {
    rows().map(|(query, _)| query)
}

#[test]
fn every_row_of_the_table_comes_out() {
    assert_eq!(rows().count(), 13);
    for (query, figures) in rows() {
        assert_eq!(figures.len(), COLUMNS.len(), "{query}");
        for (path, printed) in COLUMNS.iter().zip(figures) {
            check_figure(query, path, printed);
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
