//! The finding above everything else, whatever becomes of the scenario.

use proptest::prelude::*;
use tao_calculator::model::{AssumptionId, Unit, evaluate};
use tao_calculator::prose::{
    Part, Plain, UnitWords, article_verdict, balance_finding, payback_finding, value_finding,
    verdict,
};
use tao_calculator::scenario::{Scenario, from_query};

use crate::scenarios::{any_scenario, cases};

#[test]
fn the_base_has_the_articles_own_with_the_part_that_comes_back() {
    let phrase = article_verdict(&Scenario::default().assumptions, &Plain);
    assert!(phrase.text().starts_with("13–15\u{a0}months"), "{phrase}");
    let is_set = |part: &Part| matches!(part, Part::Input(AssumptionId::StakeRecovered, _));
    assert!(phrase.parts().iter().any(is_set), "{phrase}");
}

#[test]
fn every_fate_has_words_of_its_own() {
    let fates = [
        "price=300",                             // both
        "price=20",                              // loses money
        "stake_recovered=100&hardware_cost=0",   // nothing at risk
        "price_growth=-60&operating_months=240", // today's rates alone
        "price=60&price_growth=200",             // as projected alone
    ];
    let words = fates.map(|query| {
        let a = from_query(query).0.assumptions;
        verdict(&evaluate(&a), &Plain)
            .text()
            .replace(|letter: char| letter.is_ascii_digit(), "")
    });
    for (nth, one) in words.iter().enumerate() {
        assert!(!words[..nth].contains(one), "{}: {one}", fates[nth]);
    }
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn every_breakeven_there_is_is_named(random in any_scenario()) {
        let evaluation = random.evaluation();
        let words = verdict(&evaluation, &Plain).text();
        prop_assert!(words.ends_with('.') && !words.contains("NaN"), "{}", words);
        let title = balance_finding(&evaluation, &Plain).text();
        prop_assert!(!title.is_empty() && !title.ends_with('.'), "{}", title);
        let value = value_finding(&evaluation, &Plain).text();
        prop_assert!(!value.is_empty() && !value.ends_with('.'), "{}", value);
        let sum = payback_finding(&evaluation, &Plain).text();
        prop_assert!(!sum.is_empty() && !sum.ends_with('.'), "{}", sum);
        let run_rate = &evaluation.run_rate;
        if run_rate.capital_at_risk.as_ref().is_ok_and(|capital| *capital > 0.0) {
            let paybacks = [&run_rate.payback_months, &evaluation.projection.payback_months];
            for months in paybacks.into_iter().flatten() {
                let number = Unit::Months.prose(*months, &Plain).number;
                prop_assert!(words.contains(&number), "{} without {}", words, number);
                prop_assert!(title.contains(&number), "{} without {}", title, number);
            }
        }
    }
}
