//! Goal seek on the page: what is asked is read forgivingly, what is found can be taken over to the last bit.

use proptest::prelude::*;
use tao_calculator::app::{first_target, form_html};
use tao_calculator::model::questions::{Sought, goal_seek};
use tao_calculator::model::{ASSUMPTIONS, Assumptions, METRICS, Unit, assumption, metric};
use tao_calculator::prose::Plain;
use tao_calculator::request::goal::{Wanted, found_html};
use tao_calculator::scenario::read_figure;

use crate::asides::text;
use crate::goal_seek::{figure, gives, is_numeric};
use crate::scenarios::{any_scenario, cases};

fn wanted(path: &str, target: &str, key: &str) -> Wanted {
    Wanted {
        metric: metric(path).expect("a metric"),
        target: target.into(),
        row: assumption(key).expect("a row"),
    }
}

fn found(a: &Assumptions, path: &str, target: &str, key: &str) -> String {
    found_html(a, &wanted(path, target, key), ('.', Some(',')), &Plain)
}

/// The values that can be taken over.
fn takes(a: &Assumptions, path: &str, target: &str, key: &str) -> Vec<f64> {
    let values = wanted(path, target, key).values(a, ('.', Some(',')));
    values.into_iter().map(|(value, _)| value).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn what_can_be_taken_over_gives_the_target_or_lies_at_the_jump(
        random in any_scenario(),
        (metric, row) in (0..METRICS.len(), 0..ASSUMPTIONS.len()),
        target in prop_oneof![Just(0.0), 1.0..100.0, 0.0..1e6],
    ) {
        let (a, metric, row) = (random.assumptions(), &METRICS[metric], &ASSUMPTIONS[row]);
        prop_assume!(is_numeric(row));
        let shown = metric.unit.shown(target);
        let html = found(&a, &metric.path(), &format!("{shown}"), row.key);
        let target = read_figure(metric.unit, &format!("{shown}"), '.', Some(',')).expect("a number");
        let takes = takes(&a, &metric.path(), &format!("{shown}"), row.key);
        match goal_seek(&a, row, metric, target) {
            Sought::At(at) if at == (row.get)(&a) => prop_assert!(takes == [at] && html.contains("so already"), "{html}"),
            Sought::At(at) => {
                prop_assert_eq!(&takes, &[at], "{}", html);
                prop_assert!(gives(&|value| figure(&a, row, metric, value), at, target));
            }
            Sought::Jump { below, above } => prop_assert_eq!(&takes, &[below.at, above.at]),
            Sought::From { first, before } => prop_assert_eq!(&takes, &[before.at, first.at]),
            sought => {
                prop_assert!(takes.is_empty(), "{html}");
                let words = sought.words(row, metric, target, &Plain).replace('\u{a0}', " ");
                prop_assert!(text(&html).to_lowercase().contains(&words.to_lowercase()), "every reason: {html}");
            }
        }
        prop_assert!(takes.iter().all(|value| row.accepts(*value)));
        let n_buttons = if html.contains("so already") { 0 } else { takes.len() };
        prop_assert_eq!(html.matches("data-take=").count(), n_buttons, "{}", html);
        let mut labels: Vec<_> = html.split("data-take=").skip(1).map(|button| &button[4..]).collect();
        labels.dedup_by_key(|label| label.trim_end().to_string());
        prop_assert_eq!(labels.len(), n_buttons, "buttons that say the same: {}", html);
    }

    #[test]
    fn a_figure_is_read_as_it_is_shown(nth in 0..METRICS.len(), value in -1e9..1e9f64) {
        let unit = METRICS[nth].unit;
        let digit = 10f64.powi(-(unit.decimals(value) as i32)) / unit.shown(1.0);
        for written in [unit.number(value, &Plain), unit.format(value, &Plain)] {
            let read = read_figure(unit, &written, '.', Some(',')).expect("a number");
            prop_assert!((read - value).abs() <= 0.51 * digit + 1e-9 * value.abs(), "{written} is read as {read}");
        }
    }
}

#[test]
fn figures_are_read_forgivingly() {
    let check = |unit: Unit, text: &str, expected: Option<f64>| {
        assert_eq!(read_figure(unit, text, '.', Some(',')), expected, "{text}");
    };
    check(Unit::Months, "12", Some(12.0));
    check(Unit::Months, " 12 months ", Some(12.0));
    check(Unit::Usd, "1.5k", Some(1_500.0));
    check(Unit::UsdPerTao, "$250", Some(250.0));
    check(Unit::Fraction, "25 %", Some(0.25));
    check(Unit::Fraction, "25", Some(0.25));
    check(Unit::Months, "", None);
    check(Unit::Months, "soon", None);
    check(Unit::Months, "1e400", None);
}

#[test]
fn the_form_offers_every_answer_and_every_number() {
    let html = form_html("run_rate.payback_months", "price");
    for metric in METRICS {
        assert!(
            html.contains(&format!("value=\"{}\"", metric.path())),
            "{}",
            metric.path()
        );
    }
    for row in ASSUMPTIONS {
        let offered = html.contains(&format!("value=\"{}\"", row.key));
        assert_eq!(offered, is_numeric(row), "{}", row.key);
    }
    assert_eq!(html.matches(" selected").count(), 2);
    assert!(
        ![" style=", " onclick", " oninput"]
            .iter()
            .any(|part| html.contains(part)),
        "nothing inline"
    );
}

#[test]
fn the_first_target_is_a_number_of_its_metric() {
    let a = Assumptions::default();
    for metric in METRICS {
        let target = first_target(metric, &a, &Plain);
        assert!(
            read_figure(metric.unit, &target, '.', Some(',')).is_some(),
            "{}: {target}",
            metric.path()
        );
    }
    let of = |path: &str| first_target(metric(path).expect("a metric"), &a, &Plain);
    assert_eq!(of("run_rate.payback_months"), "14");
    assert_eq!(of("valuation.value_per_tao"), "272.72");
}

#[test]
fn what_was_taken_over_is_so_already() {
    let base = Assumptions::default();
    for metric in METRICS {
        for row in ASSUMPTIONS.iter().filter(|row| is_numeric(row)) {
            let path = metric.path();
            let Sought::At(at) = goal_seek(&base, row, metric, 0.0) else {
                continue;
            };
            let mut a = base;
            (row.set)(&mut a, at);
            let html = found(&a, &path, "0", row.key);
            assert!(html.contains("so already"), "{path} by {}: {html}", row.key);
        }
    }
}

#[test]
fn what_is_found_is_said() {
    let a = Assumptions::default();
    let said = |target: &str, key: &str| text(&found(&a, "run_rate.payback_months", target, key));
    assert_eq!(
        said("14", "price"),
        "Breakeven at today’s rates is 14 months with TAO price at 272 USD/TAO.Now: 13.99 months, with 272.72 USD/TAO. Set \
         TAO price to 272 USD/TAO"
    );
    assert!(said("soon", "price").contains("“soon” is none"));
    assert!(
        said("<script>", "price").contains("“<script>” is none"),
        "and it is escaped"
    );
    assert!(!found(&a, "run_rate.payback_months", "<script>", "price").contains("<script"));
    assert!(said("14", "volume_24h").contains("moves nothing here"));
    assert!(
        said("1000", "stake_recovered").contains("it goes from"),
        "{}",
        said("1000", "stake_recovered")
    );
    // Years are whole: both sides of the target are offered, with what they give.
    let years = said_of("valuation.value_per_tao", "200", "horizon_years");
    assert!(years.contains("passes 200 USD/TAO"), "{years}");
    assert_eq!(years.matches(", for ").count(), 2, "{years}");
}

fn said_of(path: &str, target: &str, key: &str) -> String {
    text(&found(&Assumptions::default(), path, target, key))
}
