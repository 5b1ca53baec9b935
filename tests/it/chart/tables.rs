//! What tables of charts say: the figures of the model, one row for each place.

use tao_calculator::chart::{Cell, ChartData, Table, futures_table};
use tao_calculator::model::questions::simulation::spread;
use tao_calculator::prose::Plain;
use tao_calculator::scenario::PRESETS;

use super::drawn::{chart, charts, of, simulated};

/// Name of each row and its figures; `None` where there is none.
pub fn rows(table: &Table) -> Vec<(String, Vec<Option<f64>>)> {
    let figure = |cell: &Cell| match cell {
        Cell::Figure(_, figure) => *figure,
        _ => None,
    };
    let row = |cells: &Vec<Cell>| {
        let figures = cells[1..].iter().map(figure).collect();
        (cells[0].words(&Plain), figures)
    };
    table.rows.iter().map(row).collect()
}

fn balance(query: &str) -> ChartData {
    chart("balance", query, None)
}

fn worth(query: &str) -> ChartData {
    chart("worth", query, None)
}

fn bridge(query: &str) -> ChartData {
    chart("value", query, None)
}

#[test]
fn what_is_compared_with_has_its_own_figures_in_the_table() {
    let with = "preset=bear";
    for name in ["balance", "worth"] {
        let [compared, alone] =
            [("price=300", Some(with)), (with, None)].map(|(query, compared)| {
                let chart = chart(name, query, compared);
                check_table(&chart);
                rows(&chart.table())
            });
        for ((month, figures), (_, expected)) in compared.iter().zip(&alone) {
            assert_eq!(figures.len(), 2 * expected.len());
            assert_eq!(figures[expected.len()..], expected[..], "month {month}");
        }
    }
    let bridge = chart("value", "price=300", Some(with));
    check_table(&bridge);
    let value = of(with).1.valuation.value_per_tao.expect("a value");
    let rows = rows(&bridge.table());
    assert_eq!(rows.last().and_then(|(_, figures)| figures[1]), Some(value));
}

#[test]
fn tables_of_a_simulation_say_what_it_says() {
    let spread = spread(&of("").0);
    let charts = simulated("");
    let table = |wanted: &str| {
        let found = charts.iter().find(|(name, _)| *name == wanted);
        rows(&found.expect("a chart").1.table())
    };
    for (month, (name, figures)) in table("chances").into_iter().enumerate() {
        let [projected, exit] =
            [&spread.projected, &spread.exit].map(|one| 100.0 * one.by_month[month].share);
        assert_eq!(
            (name, figures),
            (month.to_string(), vec![Some(projected), Some(exit)])
        );
    }
    let months: Vec<Option<f64>> = table("futures")
        .into_iter()
        .map(|(_, figures)| figures[0])
        .collect();
    assert_eq!(months, spread.projected.few);
    for (month, (_, figures)) in table("fan").into_iter().enumerate() {
        let one = &spread.cash[month];
        assert_eq!(figures, [one.p10, one.p50, one.p90].map(Some));
    }
    let futures = rows(&futures_table(&spread.beside));
    for (month, (_, figures)) in futures.iter().enumerate() {
        for (nth, future) in spread.beside.iter().enumerate() {
            let worth = &future.worths[month];
            let expected = [worth.run, worth.delegate, worth.hold].map(Some);
            assert_eq!(figures[3 * nth..][..3], expected);
        }
    }
}

#[track_caller]
pub fn check_table(chart: &ChartData) {
    let (table, places) = (chart.table(), chart.places());
    assert_eq!(table.rows.len(), places.len());
    assert!(places.is_sorted() && places.iter().all(|place| (0.0..=1.0).contains(place)));
    for cells in &table.rows {
        assert_eq!(cells.len(), table.head.len(), "{cells:?}");
    }
    assert!(chart.legend(&Plain).len() >= 3);
}

#[test]
fn tables_have_a_row_for_each_place() {
    for preset in PRESETS {
        let query = format!("preset={}", preset.key);
        let charts = charts(&query, None).into_iter().chain(simulated(&query));
        // Dots are not read along an axis.
        for (_, chart) in charts.filter(|(name, _)| *name != "futures") {
            check_table(&chart);
        }
    }
}

#[test]
fn the_balance_turns_where_the_paybacks_say() {
    let (_, evaluation) = of("");
    let table = balance("").table();
    let rows = rows(&table);
    let paybacks = [
        &evaluation.run_rate.payback_months,
        &evaluation.projection.payback_months,
        &evaluation.projection.exit_payback_months,
    ];
    for (column, payback) in paybacks.iter().enumerate() {
        let payback = *payback.as_ref().expect("a payback");
        let mut figures = rows.iter().map(|(_, figures)| figures[column]);
        let first = figures.position(|figure| figure >= Some(0.0));
        let label = &table.head[1 + column].label;
        assert_eq!(first, Some(payback.ceil() as usize), "{label}");
    }
}

#[test]
fn the_worth_at_the_end_is_what_the_figures_say() {
    for preset in PRESETS {
        let query = format!("preset={}", preset.key);
        let (a, evaluation) = of(&query);
        let figures = rows(&worth(&query).table());
        let (_, figures) = &figures[a.operating_months as usize];
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
        let rows = rows(&bridge(&query).table());
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

#[test]
fn a_card_has_what_its_row_has_each_line_once_with_what_it_was_before() {
    for (name, unit) in [("balance", "USD"), ("worth", "USD"), ("circle", "USD/TAO")] {
        for compared in [None, Some("preset=bear")] {
            let table = chart(name, "price=300", compared).table();
            let n_lines = table.head.iter().filter(|it| !it.is_compared).count() - 1;
            for (nth, row) in table.rows.iter().enumerate() {
                let card = table.readout(nth, &Plain).unwrap();
                let words: Vec<String> = row[1..].iter().map(|cell| cell.words(&Plain)).collect();
                let before = card.entries.iter().filter_map(|entry| entry.before.clone());
                let figures = card.entries.iter().map(|entry| entry.figure.clone());
                assert_eq!(figures.chain(before).collect::<Vec<_>>(), words);
                assert_eq!((card.entries.len(), card.unit), (n_lines, unit));
                assert!(card.entries.iter().all(|entry| entry.sign.is_some()));
                assert!(table.row_words(nth, &Plain).starts_with(&card.place));
            }
            assert_eq!(table.readout(table.rows.len(), &Plain), None);
        }
    }
}
