//! The answer for somebody who runs a validator.

use proptest::prelude::*;
use tao_calculator::model::{AssumptionId, Unit, evaluate};
use tao_calculator::prose::{Part, Plain, UnitWords, operator_answer};
use tao_calculator::scenario::{Role, Scenario, from_query};

use crate::scenarios::{any_scenario, cases};

#[test]
fn what_is_in_sight_for_operators_can_be_moved_in_their_sentence() {
    let a = Scenario::default().assumptions;
    let phrase = operator_answer(&a, &evaluate(&a), &Plain);
    let inputs: Vec<_> = (phrase.parts().iter())
        .filter_map(|part| match part {
            Part::Input(id, _) => Some(*id),
            _ => None,
        })
        .collect();
    let in_sight = Role::Operator.in_sight().iter();
    // What it earns at today's price is said, the price is not.
    for id in in_sight.filter(|id| **id != AssumptionId::Price) {
        assert!(inputs.contains(id), "{id:?} in “{phrase}”");
    }
}

#[test]
fn what_is_left_of_a_month_is_told_apart() {
    let fates = [
        "price=300",
        "price=20",
        "stake_recovered=100&hardware_cost=0",
        "uptime=0&compute_cost=0",
    ];
    let words = fates.map(|query| {
        let a = from_query(query).0.assumptions;
        let text = operator_answer(&a, &evaluate(&a), &Plain).text();
        let (_, left) = text.split_once(" to set up. ").expect("what is left");
        left.replace(|letter: char| letter.is_ascii_digit(), "")
    });
    for (nth, one) in words.iter().enumerate() {
        assert!(!words[..nth].contains(one), "{}: {one}", fates[nth]);
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn what_is_left_is_named_with_its_sign(random in any_scenario()) {
        let evaluation = random.evaluation();
        let words = operator_answer(&random.assumptions(), &evaluation, &Plain).text();
        prop_assert!(words.ends_with('.') && !words.contains("NaN"), "{}", words);
        let pairs: Vec<_> = words.split(char::is_whitespace).collect();
        let is_said_twice = pairs.windows(4).any(|four| four[..2] == four[2..]);
        prop_assert!(!is_said_twice, "{}", words);
        if let Ok(net) = &evaluation.run_rate.net_per_month {
            let number = Unit::UsdPerMonth.prose(net.abs(), &Plain).number;
            prop_assert_eq!(words.contains("you lose"), *net < 0.0, "{}", words);
            prop_assert!(*net == 0.0 || words.contains(&number), "{} without {}", words, number);
        }
    }
}
