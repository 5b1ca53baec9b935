//! What is said of a simulation: as many futures as there are, and never as if nothing could be certain.

use proptest::prelude::*;
use tao_calculator::model::questions::simulation::{FEW, Future, spread};
use tao_calculator::model::{Assumptions, Worth, evaluate};
use tao_calculator::prose::{
    Plain, beats_summary, chances_summary, dots_summary, fan_summary, future_caption, in_fifty,
    simulation_finding, spread_lines, typical_phrase,
};
use tao_calculator::scenario::from_query;

use crate::scenarios::{any_scenario, cases};

const CERTAIN: &str = "price_volatility=0&validator_volatility=0&deflation_uncertainty=0";

fn assumptions(query: &str) -> Assumptions {
    from_query(query).0.assumptions
}

/// Everything that is said of a scenario's simulation.
fn said(a: &Assumptions) -> Vec<String> {
    let (spread, evaluation) = (spread(a), evaluate(a));
    let captions = spread
        .beside
        .iter()
        .map(|one| future_caption(one, a, &Plain));
    let phrases = [
        simulation_finding(&spread, a, &Plain),
        chances_summary(&spread, a, &Plain),
        dots_summary(&spread.projected, &Plain),
        typical_phrase(a, &evaluation, &Plain),
        beats_summary(&spread, a, &Plain),
        fan_summary(&spread, a, &Plain),
    ];
    let lines = spread_lines(&spread, a, &Plain);
    let lines = lines
        .into_iter()
        .flat_map(|line| [line.label, line.figures]);
    phrases
        .into_iter()
        .chain(captions)
        .map(|phrase| phrase.text())
        .chain(lines)
        .collect()
}

#[test]
fn only_what_is_nothing_or_certain_is_said_to_be() {
    for n_paths in 0..=4_096 {
        let share = f64::from(n_paths) / 4_096.0;
        let text = in_fifty(share, &Plain).text();
        let digits: String = text
            .chars()
            .skip_while(|letter| !letter.is_ascii_digit())
            .take_while(char::is_ascii_digit)
            .collect();
        let is_bare = text.starts_with(&digits);
        let said: f64 = digits.parse().expect("a number");
        assert_eq!(said == 0.0, n_paths == 0, "{text}");
        assert_eq!(said == FEW as f64, n_paths == 4_096, "{text}");
        if is_bare {
            assert_eq!(said, (share * FEW as f64).round(), "{text}");
        } else {
            assert!([1.0, 49.0].contains(&said), "{text}");
        }
    }
}

#[test]
fn where_nothing_is_uncertain_every_future_is_the_projection() {
    let a = assumptions(CERTAIN);
    let months = evaluate(&a).projection.payback_months.expect("months");
    let all = said(&a);
    let months = format!("{months:.1}");
    assert!(all[2].contains(&months), "{} {months}", all[2]);
    assert!(all.iter().all(|text| !text.contains('±')));
    // The average hides nothing.
    assert_eq!(all[3], "");
}

#[test]
fn what_never_repays_is_said_of_all_futures_alike() {
    let [never, always] = [
        "compute_cost=1000000",
        "stake_recovered=100&hardware_cost=0",
    ]
    .map(|query| said(&assumptions(query)));
    for text in [&never[0], &never[2], &always[0]] {
        assert!(!text.contains("of\u{a0}50"), "{text}");
    }
    assert_ne!(never[0], always[0]);
}

#[test]
fn the_best_of_three_is_named_and_two_that_are_equal_are_no_best() {
    let a = Assumptions::default();
    let ends = [
        ([3e6, 1e6, 2e6], "running does"),
        ([-3e6, -1e6, -2e6], "delegating loses"),
        ([1e6, 1e6, 2e6], "holding does"),
        ([1e6, 1e6, 0.0], "running and delegating"),
    ];
    for ([run, delegate, hold], named) in ends {
        let end = Worth {
            month: 36,
            run,
            delegate,
            hold,
        };
        let future = Future {
            price: 100.0,
            worths: vec![end],
        };
        let text = future_caption(&future, &a, &Plain).text();
        assert!(text.contains(named), "{text}");
    }
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn something_is_said_of_whatever_is_simulated(random in any_scenario()) {
        for text in said(&random.assumptions()) {
            prop_assert!(!text.contains("NaN") && !text.contains("inf"), "{}", text);
        }
    }
}
