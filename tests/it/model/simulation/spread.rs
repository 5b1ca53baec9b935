//! All that is said and drawn of a simulation, beside what its paths say one by one.

use proptest::prelude::*;
use tao_calculator::model::questions::simulation::{
    BESIDE, Breakeven, FEW, MONTHS, Outcome, Paths, SINGLE, draws, simulate, spread, typical_price,
};
use tao_calculator::model::{Assumptions, Network, evaluate};

use super::{assumptions, certain};
use crate::close::{check_close, is_close};
use crate::scenarios::{any_scenario, cases};

/// Each of the few stands for a fiftieth of all paths: those up to it, and those up to the next.
fn check_few(few: &[Option<f64>], all: &[f64]) -> Result<(), TestCaseError> {
    prop_assert_eq!(few.len(), FEW);
    let number = |month: &Option<f64>| month.unwrap_or(f64::INFINITY);
    prop_assert!(few.iter().map(number).is_sorted());
    for (nth, month) in few.iter().enumerate() {
        let month = number(month);
        let share = |is_counted: &dyn Fn(&f64) -> bool| {
            all.iter().filter(|one| is_counted(one)).count() as f64 / all.len() as f64
        };
        let middle = (nth as f64 + 0.5) / FEW as f64;
        prop_assert!(share(&|one| *one < month) < middle);
        prop_assert!(share(&|one| *one <= month) >= middle);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn it_says_what_the_paths_say(random in any_scenario()) {
        let a = random.assumptions();
        let simulation = simulate(&a);
        let sample = simulation.sample().expect("paths");
        let spread = spread(&a);
        let outcomes: Vec<&Outcome> = sample.outcomes().collect();
        let months = |one: &Option<f64>| one.unwrap_or(f64::INFINITY);
        let projected: Vec<f64> = outcomes.iter().map(|one| months(&one.payback)).collect();
        check_few(&spread.projected.few, &projected)?;
        let target = a.target_payback;
        let at_a_loss = outcomes
            .iter()
            .filter(|one| months(&one.payback) <= target && one.quitting_at_target < 0.0);
        let share = at_a_loss.count() as f64 / outcomes.len() as f64;
        prop_assert!(is_close(spread.repaid_at_a_loss.share, share, 1e-12));
        prop_assert_eq!(spread.n_paths, outcomes.len());
        prop_assert_eq!(spread.exit.by_target, sample.chance_by(Breakeven::Exit, target));
        prop_assert_eq!(spread.cash.len(), MONTHS + 1);
        // The value has an answer on all paths or on none.
        prop_assert_eq!(spread.value.is_ok(), outcomes[0].value.is_ok());
    }

    #[test]
    fn single_paths_end_where_their_outcomes_do(random in any_scenario()) {
        let a = random.assumptions();
        let (spread, paths) = (spread(&a), Paths::new(&a));
        prop_assert_eq!((spread.single.len(), spread.beside.len()), (SINGLE, BESIDE));
        for (nth, single) in spread.single.iter().enumerate() {
            let outcome = paths.outcome(&draws(a.seed as u32, nth)[0]);
            let cash: Vec<f64> = outcome.cash.iter().copied().map(f64::from).collect();
            prop_assert_eq!(single, &cash);
            if let Some(future) = spread.beside.get(nth) {
                prop_assert_eq!(future.worths.last(), Some(&outcome.worth));
            }
        }
    }
}

#[test]
fn where_nothing_is_uncertain_the_typical_price_is_the_expected_one() {
    for query in ["", "preset=bear"] {
        let a = certain(&assumptions(query));
        assert_eq!(typical_price(&a, 300.0, 36.0), 300.0);
        let futures = &spread(&a).beside;
        let projected = &evaluate(&a).worths[..=a.operating_months as usize];
        assert_eq!(futures[0].worths, projected);
    }
}

#[test]
fn half_of_all_paths_end_below_the_typical_price() {
    let a = Assumptions::default();
    let months = a.operating_months as usize;
    let expected = Network::new(&a).nth(months - 1).expect("a month").price;
    let typical = typical_price(&a, expected, months as f64);
    let paths = Paths::new(&a);
    let blocks = (0..32).flat_map(|nth| draws(1, nth).to_vec());
    let prices: Vec<f64> = blocks.map(|draw| paths.future(&draw).price).collect();
    let below = prices.iter().filter(|price| **price < typical).count();
    check_close(below as f64 / prices.len() as f64, 0.5, 0.02);
}
