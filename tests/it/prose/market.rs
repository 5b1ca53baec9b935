//! What is said of market and chain: the shares are those of the figures, and edges have words of their own.

use proptest::prelude::*;
use tao_calculator::model::{Assumptions, DAYS_PER_YEAR, evaluate};
use tao_calculator::prose::{
    Part, Phrase, Plain, absorption_phrase, day_phrase, floors_phrase, inflation_phrase,
    interest_phrase, issuance_phrase, market_finding, paid_subnets_phrase, signed, staking_phrase,
    subnets_phrase, turnover_phrase,
};

use crate::scenarios::{Random, any_scenario, cases};

/// The figures of a phrase, as they are written.
fn figures(phrase: &Phrase) -> Vec<String> {
    let figure = |part: &Part| match part {
        Part::Figure(quantity) => Some(quantity.to_string()),
        _ => None,
    };
    phrase.parts().iter().filter_map(figure).collect()
}

fn base(change: impl FnOnce(&mut Assumptions)) -> Assumptions {
    let mut a = Assumptions::default();
    change(&mut a);
    a
}

#[test]
fn the_articles_figures_are_those_worked_out_by_hand() {
    let a = base(|_| {});
    let e = evaluate(&a);
    // facts: 14.81 %, 6,850 × 272.72 USD, 1.868 of 388 million, 6,850 × 365.25 of 9,597,280, 47 of 388 and of 2,617 million.
    assert_eq!(figures(&turnover_phrase(&e, None, &Plain)), ["14.8\u{a0}%"]);
    assert_eq!(
        figures(&issuance_phrase(&e, &Plain)),
        ["1,868,132\u{a0}USD a day"]
    );
    assert_eq!(
        figures(&absorption_phrase(&e, &Plain)),
        ["0.481\u{a0}%", "44.0\u{a0}%"]
    );
    assert_eq!(figures(&inflation_phrase(&e, &Plain)), ["26.1\u{a0}%"]);
    assert_eq!(
        figures(&interest_phrase(&a, &e, Some(47e6), &Plain)),
        ["47,000,000\u{a0}USD", "12.1\u{a0}%", "1.80\u{a0}%"]
    );
}

#[test]
fn turnover_is_said_to_lie_on_the_side_of_the_usual_on_which_it_lies() {
    let said = |turnover: f64| {
        let a = base(|a| a.volume_24h = turnover * a.price * a.circulating_supply);
        turnover_phrase(&evaluate(&a), Some((0.08, 0.12)), &Plain).text()
    };
    for (turnover, side) in [
        (0.079_99, "below"),
        (0.081, "within"),
        (0.119, "within"),
        (0.120_01, "above"),
    ] {
        let said = said(turnover);
        assert!(said.contains(side), "{said}");
    }
    // To three digits it would read as the end of the range itself.
    assert!(said(0.120_01).starts_with("12.001"), "{}", said(0.120_01));
}

#[test]
fn without_trade_or_supply_there_are_reasons_and_no_shares() {
    let e = evaluate(&base(|a| a.volume_24h = 0.0));
    assert!(figures(&absorption_phrase(&e, &Plain)).is_empty());
    assert_eq!(figures(&market_finding(&e, &Plain)), ["26.1\u{a0}%"]);
    let a = base(|a| a.volume_24h = 0.0);
    assert_eq!(
        figures(&interest_phrase(&a, &e, Some(47e6), &Plain)).len(),
        2
    );
    assert!(figures(&interest_phrase(&a, &e, None, &Plain)).is_empty());
}

#[test]
fn a_quarter_that_takes_days_is_counted_in_days() {
    let e = evaluate(&base(|a| a.volume_24h = 10e6));
    let [share, days] = &figures(&absorption_phrase(&e, &Plain))[..] else {
        panic!("two figures")
    };
    assert_eq!(
        (share.as_str(), days.as_str()),
        ("18.7\u{a0}%", "17.1\u{a0}days")
    );
}

#[test]
fn changes_have_a_direction_and_what_did_not_move_has_none() {
    for (tao, in_bitcoin, said) in [
        (-0.057, Some(-0.0573), &["fell", "by", "and by"][..]),
        (0.02, Some(-0.01), &["rose", "and fell"]),
        (0.0, Some(0.01), &["unchanged", "and rose"]),
        (-0.01, None, &["fell"]),
    ] {
        let words = day_phrase(tao, in_bitcoin, &Plain).text();
        assert!(said.iter().all(|said| words.contains(said)), "{words}");
        assert_eq!(words.contains("bitcoin"), in_bitcoin.is_some(), "{words}");
    }
    assert_eq!(signed(0.02, &Plain).number, "+2");
    assert_eq!(signed(-0.02, &Plain).number, "−2");
    assert_eq!(signed(0.0, &Plain).number, "0");
}

#[test]
fn the_count_of_subnets_goes_up_down_or_stays() {
    let said = |before: f64, now: f64| subnets_phrase(Some((before, now)), None, &Plain).text();
    assert!(said(38.0, 47.0).contains("up 23.7\u{a0}%"));
    assert!(said(47.0, 38.0).contains("down 19.1\u{a0}%"));
    assert!(!said(47.0, 47.0).contains('%'));
    let on_chain = || Some((128.0, "21 March 2026".to_string()));
    for counted in [None, Some((38.0, 47.0))] {
        let said = subnets_phrase(counted, on_chain(), &Plain).text();
        assert!(
            said.contains("128") && said.ends_with("21 March 2026"),
            "{said}"
        );
    }
}

#[test]
fn one_subnet_is_not_many() {
    let one = paid_subnets_phrase(1, 300.0, 300.0, 200.0, &Plain);
    assert_eq!(
        figures(&one),
        ["300\u{a0}TAO a day", "60,000\u{a0}USD a day"]
    );
    let many = paid_subnets_phrase(66, 3_790.0, 379.0, 200.0, &Plain);
    assert_eq!(
        figures(&many),
        [
            "66",
            "3,790\u{a0}TAO a day",
            "758,000\u{a0}USD a day",
            "10\u{a0}%"
        ]
    );
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn whatever_is_assumed_there_are_words_and_no_figure_that_is_none(Random(scenario) in any_scenario()) {
        let a = scenario.assumptions;
        let e = evaluate(&a);
        for phrase in [
            market_finding(&e, &Plain),
            turnover_phrase(&e, Some((0.08, 0.12)), &Plain),
            issuance_phrase(&e, &Plain),
            absorption_phrase(&e, &Plain),
            inflation_phrase(&e, &Plain),
            staking_phrase(&e, &Plain),
            interest_phrase(&a, &e, Some(47e6), &Plain),
            floors_phrase(&a, &Plain),
        ] {
            prop_assert!(!phrase.is_empty());
            for figure in figures(&phrase) {
                prop_assert!(!figure.contains("NaN") && !figure.contains("inf"), "{figure}");
            }
        }
        if let (Ok(issued), Ok(share)) = (&e.context.issuance_usd_per_day, &e.context.issuance_to_volume) {
            prop_assert!((share * a.volume_24h - issued).abs() <= 1e-9 * issued.abs());
        }
        if let Ok(inflation) = e.context.inflation {
            prop_assert!((inflation * a.circulating_supply / DAYS_PER_YEAR - a.daily_emission).abs() <= 1e-9 * a.daily_emission);
        }
    }
}
