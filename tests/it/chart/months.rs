//! The table month by month: what its columns add up to is what the figures say.

use proptest::prelude::*;
use tao_calculator::chart::{Cell, months};
use tao_calculator::model::{Assumptions, Evaluation, Figure, LONGEST, METRICS};
use tao_calculator::prose::UnitWords;

use super::csv::read;
use crate::close::is_close;
use crate::scenarios::{any_scenario, cases};

/// A column by its name, month 0 first.
fn column(a: &Assumptions, evaluation: &Evaluation, label: &str) -> Vec<Option<f64>> {
    let table = months(a, evaluation);
    let at = table.head.iter().position(|column| column.label == label);
    let at = at.unwrap_or_else(|| panic!("there is a column “{label}”"));
    table.rows.iter().map(|cells| figure(&cells[at])).collect()
}

fn figure(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Figure(_, figure) => *figure,
        _ => None,
    }
}

#[test]
fn it_holds_today_and_every_month() {
    let a = Assumptions::default();
    let evaluation = tao_calculator::model::evaluate(&a);
    let table = months(&a, &evaluation);
    assert_eq!(table.rows.len(), 1 + LONGEST as usize);
    for (month, cells) in table.rows.iter().enumerate() {
        assert_eq!(cells[0], Cell::Words(month.to_string()));
        assert_eq!(cells.len(), table.head.len());
        // Nothing flows today; in every later month every figure is there.
        let is_missing = |cell: &Cell| figure(cell).is_none();
        assert_eq!(
            cells[1..].iter().any(is_missing),
            month == 0,
            "month {month}"
        );
    }
    let labels: Vec<_> = table.head.iter().map(|column| &column.label).collect();
    for (nth, label) in labels.iter().enumerate() {
        assert!(!labels[..nth].contains(label), "“{label}” stands twice");
    }
}

#[test]
fn its_file_is_read_by_everybody() {
    let a = Assumptions::default();
    let table = months(&a, &tao_calculator::model::evaluate(&a));
    let file = table.csv(None);
    assert!(
        file.is_ascii(),
        "some spreadsheets read other letters in their own alphabet"
    );
    let records = read(&file);
    for (record, cells) in records[1..].iter().zip(&table.rows) {
        assert_eq!(Cell::Words(record[0].clone()), cells[0]);
        for (written, cell) in record[1..].iter().zip(&cells[1..]) {
            let Cell::Figure(unit, figure) = cell else {
                panic!("{cell:?} is no figure");
            };
            let figure = figure.map(|figure| unit.exported(figure));
            assert_eq!(written.parse().ok(), figure);
        }
    }
}

proptest! {
    #![proptest_config(cases(1_000))]

    #[test]
    fn columns_add_up_to_the_figures(random in any_scenario()) {
        let (a, evaluation) = (random.assumptions(), random.evaluation());
        let of = |label: &str| -> Vec<f64> {
            let column = column(&a, &evaluation, label);
            column.into_iter().map(|figure| figure.unwrap_or(0.0)).collect()
        };
        let (income, cost, tax, net) = (of("income with fees"), of("cost"), of("tax"), of("net income"));
        let (emission, issued) = (of("emission"), of("issued so far"));
        let (reward, stake) = (of("reward"), of("own stake"));
        let balance = of("balance as projected");
        let mut size = balance[0].abs();
        for month in 1..net.len() {
            size += income[month].abs() + cost[month].abs() + tax[month].abs();
            prop_assert!(is_close(income[month] - cost[month] - tax[month], net[month], 1e-9 * size));
            prop_assert!(is_close(balance[month] - balance[month - 1], net[month], 1e-9 * size));
            prop_assert!(is_close(issued[month] - issued[month - 1], emission[month], 1e-6));
            let restaked = a.restake_share / 100.0 * reward[month];
            prop_assert!(is_close(stake[month] - stake[month - 1], restaked, 1e-9 * stake[month]));
        }
        let end = a.operating_months as usize;
        let earned: f64 = net[1..=end].iter().sum();
        let outlay = evaluation.run_rate.outlay.clone().unwrap();
        if let Ok(multiple) = evaluation.projection.multiple {
            let back = earned + of("quitting brings")[end];
            prop_assert!(is_close(back / outlay, multiple, 1e-9 * (size / outlay + multiple.abs())));
        }
    }

    #[test]
    fn its_worths_and_balances_are_those_of_the_figures(random in any_scenario()) {
        let (a, evaluation) = (random.assumptions(), random.evaluation());
        let end = a.operating_months as usize;
        let figure = |path: &str| -> Figure {
            let row = METRICS.iter().find(|row| row.path == path).unwrap();
            (row.get)(&evaluation).clone()
        };
        for (label, month, path, sign) in [
            ("worth of running until then", end, "projection.npv", 1.0),
            ("worth of delegating until then", end, "alternatives.delegate_npv", 1.0),
            ("worth of holding until then", end, "alternatives.hold_npv", 1.0),
            ("balance at today’s rates", 0, "run_rate.capital_at_risk", -1.0),
            ("balance as projected", 0, "run_rate.capital_at_risk", -1.0),
        ] {
            if let Ok(value) = figure(path) {
                prop_assert_eq!(column(&a, &evaluation, label)[month], Some(sign * value), "{}", label);
            }
        }
        // The month in which a balance is first not below zero is the one in which it breaks even.
        for (label, path) in [
            ("balance as projected", "projection.payback_months"),
            ("balance discounted", "projection.discounted_payback_months"),
            ("balance if you quit that month", "projection.exit_payback_months"),
        ] {
            let first = column(&a, &evaluation, label).iter().position(|balance| *balance >= Some(0.0));
            prop_assert_eq!(first, figure(path).ok().map(|months| months.ceil() as usize), "{}", label);
        }
    }
}
