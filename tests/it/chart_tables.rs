//! What tables of charts say: the figures of the model, one row for each place.

use tao_calculator::chart::Chart;
use tao_calculator::scenario::PRESETS;

use crate::charts::{balance, bridge, charts, of, worth};

#[test]
fn what_is_compared_with_has_its_own_figures_in_the_table() {
    let with = "preset=bear";
    let (balance, worth, bridge) = charts("price=300", Some(with));
    for (compared, alone) in [
        (balance, charts(with, None).0),
        (worth, charts(with, None).1),
    ] {
        check_table(&compared);
        let n_lines = alone.lines.len();
        let (compared, alone) = (compared.table(), alone.table());
        assert_eq!(compared.columns.len(), 2 * n_lines);
        for ((month, figures), (_, expected)) in compared.rows.iter().zip(&alone.rows) {
            assert_eq!(figures[n_lines..], expected[..], "month {month}");
        }
    }
    check_table(&bridge);
    let value = of(with).1.valuation.value_per_tao.expect("a value");
    let rows = bridge.table().rows;
    assert_eq!(rows.last().and_then(|(_, figures)| figures[1]), Some(value));
}

#[track_caller]
pub fn check_table(chart: &impl Chart) {
    let (table, places) = (chart.table(), chart.places());
    assert_eq!(table.rows.len(), places.len());
    assert!(places.is_sorted() && places.iter().all(|place| (0.0..=1.0).contains(place)));
    for (name, figures) in &table.rows {
        assert_eq!(figures.len(), table.columns.len(), "{name}");
    }
    assert!(chart.legend().len() >= 3);
}

#[test]
fn tables_have_a_row_for_each_place() {
    for preset in PRESETS {
        let query = format!("preset={}", preset.key);
        check_table(&balance(&query));
        check_table(&worth(&query));
        check_table(&bridge(&query));
    }
}

#[test]
fn the_balance_turns_where_the_paybacks_say() {
    let (_, evaluation) = of("");
    let table = balance("").table();
    let paybacks = [
        &evaluation.run_rate.payback_months,
        &evaluation.projection.payback_months,
        &evaluation.projection.exit_payback_months,
    ];
    for (column, payback) in paybacks.iter().enumerate() {
        let payback = *payback.as_ref().expect("a payback");
        let first = table
            .rows
            .iter()
            .position(|(_, figures)| figures[column] >= Some(0.0));
        assert_eq!(
            first,
            Some(payback.ceil() as usize),
            "{}",
            table.columns[column].label
        );
    }
}

#[test]
fn the_worth_at_the_end_is_what_the_figures_say() {
    for preset in PRESETS {
        let query = format!("preset={}", preset.key);
        let (a, evaluation) = of(&query);
        let figures = worth(&query)
            .table()
            .rows
            .swap_remove(a.operating_months as usize)
            .1;
        let alternatives = &evaluation.alternatives;
        let expected = [
            &evaluation.projection.npv,
            &alternatives.delegate_npv,
            &alternatives.hold_npv,
        ];
        for (figure, expected) in figures.iter().zip(expected) {
            assert_eq!(figure.as_ref(), expected.as_ref().ok());
        }
    }
}

#[test]
fn the_bridge_ends_at_the_value() {
    for preset in PRESETS {
        let query = format!("preset={}", preset.key);
        let (a, evaluation) = of(&query);
        let value = evaluation.valuation.value_per_tao.expect("a value");
        let rows = bridge(&query).table().rows;
        let sum: f64 = rows.iter().filter_map(|(_, figures)| figures[0]).sum();
        assert!(
            (sum - value).abs() < 1e-9 * value.abs(),
            "{sum} instead of {value}"
        );
        let level = |name: &str| rows.iter().find(|row| row.0 == name).map(|row| row.1[1]);
        assert_eq!(level("value"), Some(Some(value)));
        assert_eq!(level("market price"), Some(Some(a.price)));
    }
}
