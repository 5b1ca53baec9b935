//! Formulas against the model: worked out again they give the figures, and they name every input that counts.

use proptest::prelude::*;
use tao_calculator::model::formulas::{Expr, Formula, Formulas, Gives, Leaf, Scene, workings};
use tao_calculator::model::{ASSUMPTIONS, Assumptions, Figure, LONGEST, METRICS, Metric, evaluate};
use tao_calculator::scenario::PRESETS;

use crate::scenarios::{any_scenario, cases};

/// Part of all that is added up in a formula that may be lost to rounding.
const ROUNDING: f64 = 1e-9;
/// Months that workings are tried in.
const MONTHS: [u32; 6] = [1, 2, 13, 42, 120, 360];

fn is_near(expr: &Expr, value: f64) -> bool {
    let (actual, size) = (expr.value(), expr.size());
    actual == value || (actual - value).abs() <= ROUNDING * size.max(value.abs())
}

fn by_key(key: &str) -> Option<&'static Metric> {
    METRICS.iter().find(|row| row.key == key)
}

/// What is wrong with a formula of a figure.
fn faults(s: &Scene, name: &str, figure: &Figure, formula: &Formula) -> Vec<String> {
    let mut faults = Vec::new();
    let elsewhere = formula.elsewhere.as_ref().map(|a| (**a, evaluate(a)));
    let there = elsewhere.as_ref().map(|(a, e)| Scene { a, e });
    let s = there.as_ref().unwrap_or(s);
    let Ok(value) = figure else { return faults };
    let expected = match formula.gives {
        Gives::Figure => *value,
        Gives::Zero => 0.0,
    };
    if !is_near(&formula.result, expected) {
        let result = formula.result.value();
        faults.push(format!("{name}: {result} instead of {expected}"));
    }
    for leaf in formula.exprs().flat_map(Expr::leaves) {
        let Leaf::Figure { term, month, value } = leaf else {
            continue;
        };
        let step = formula.steps.iter().find(|step| step.term == *term);
        let working = workings().find(|row| row.term.key == term.key);
        let is_right = match (step, working, by_key(term.key)) {
            (Some(step), ..) => is_near(&step.expr, *value),
            // Emission goes on beyond the months of an evaluation.
            (_, Some(_), _) if month.is_some_and(|month| month > LONGEST) => true,
            (_, Some(row), _) => {
                let known = (row.get)(s, month.unwrap_or(1));
                known.is_ok_and(|known| (known - value).abs() <= ROUNDING * known.abs())
            }
            (_, _, Some(row)) => (row.get)(s.e) == &Ok(*value),
            _ => true,
        };
        if !is_right {
            faults.push(format!(
                "{name}: {} of month {month:?} is not {value}",
                term.key
            ));
        }
    }
    faults
}

fn all_faults(a: &Assumptions) -> Vec<String> {
    let s = Scene { a, e: &evaluate(a) };
    let metrics = METRICS.iter().flat_map(|row| {
        let figure = (row.get)(s.e);
        faults(&s, row.path, figure, &(row.formula)(&s))
    });
    let in_months = workings().flat_map(|row| {
        MONTHS.into_iter().flat_map(move |month| {
            let name = format!("{} of month {month}", row.term.key);
            faults(&s, &name, &(row.get)(&s, month), &(row.formula)(&s, month))
        })
    });
    metrics.chain(in_months).collect()
}

#[test]
fn formulas_of_every_preset_give_its_figures() {
    for preset in PRESETS {
        let faults = all_faults(&preset.assumptions());
        assert!(faults.is_empty(), "{}: {faults:#?}", preset.key);
    }
}

#[test]
fn every_figure_of_the_presets_has_numbers_put_in() {
    for preset in PRESETS {
        let a = preset.assumptions();
        let s = Scene {
            a: &a,
            e: &evaluate(&a),
        };
        for one in Formulas::of(&s).iter() {
            let n_read = one.inputs.len() + one.formula.inputs().len();
            assert!(n_read > 0, "{:?}", one.figured);
        }
    }
}

#[test]
fn workings_and_metrics_are_told_apart_by_their_keys() {
    for row in workings() {
        assert!(by_key(row.term.key).is_none(), "{}", row.term.key);
        let same = workings().filter(|other| other.term.key == row.term.key);
        assert_eq!(same.count(), 1, "{}", row.term.key);
    }
}

#[test]
fn a_wrong_formula_is_found() {
    let a = Assumptions::default();
    let s = Scene {
        a: &a,
        e: &evaluate(&a),
    };
    let mut formula = (METRICS[0].formula)(&s);
    formula.result = formula.result.clone() + formula.result;
    let figure = (METRICS[0].get)(s.e);
    assert_eq!(faults(&s, "doubled", figure, &formula).len(), 1);
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn formulas_give_the_figures(random in any_scenario()) {
        let faults = all_faults(&random.assumptions());
        prop_assert!(faults.is_empty(), "{faults:#?}");
    }

    #[test]
    fn what_moves_an_answer_is_in_its_formulas(random in any_scenario(), other in any_scenario(), place in 0..ASSUMPTIONS.len()) {
        let (row, before) = (&ASSUMPTIONS[place], random.assumptions());
        let mut after = before;
        (row.set)(&mut after, (row.get)(&other.assumptions()));
        let (e, then) = (evaluate(&before), evaluate(&after));
        let from = |a: &Assumptions, e| Formulas::of(&Scene { a, e }).answers_from(row.id);
        let known = [from(&before, &e), from(&after, &then)].concat();
        for metric in METRICS {
            let moved = (metric.get)(&e) != (metric.get)(&then);
            prop_assert!(!moved || known.contains(&metric), "{} moves {}", row.key, metric.path);
        }
    }
}
